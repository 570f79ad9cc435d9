import { cellKey, type PrintedTable } from './printed';
import { type Equation, figureAt, residualOf, statusOf } from './equation';

/** Three thousand, in hundredths. */
const NEAR = 300_000;

/**
 * A figure in thousands that agrees with one statement and nearly agrees with another (the nettokostnad with and without interest) measures
 * the first: the comparison with the second is dropped.
 */
export function withoutNearMisses(
  tables: readonly PrintedTable[],
  equations: readonly Equation[],
): Equation[] {
  const inThousands = equations.filter(({ kind }) => kind === 'rounded-thousands');
  const agreeing = new Set<number>();
  for (const equation of inThousands)
    if (statusOf(equation, residualOf(tables, equation)) === 'holds')
      for (const term of equation.terms) if (Math.abs(term.factor) === 1000) agreeing.add(cellKey(term));
  const dropped = new Set(
    inThousands.filter((equation) => {
      const residual = residualOf(tables, equation);
      if (statusOf(equation, residual) === 'holds' || Math.abs(residual) > NEAR) return false;
      return equation.terms.some((term) => Math.abs(term.factor) === 1000 && agreeing.has(cellKey(term)));
    }),
  );
  const kept = equations.filter((equation) => !dropped.has(equation));
  return withoutContradicted(tables, kept);
}

/**
 * Two figures that differ, though each agrees with a figure of another table, are two amounts: "bidrag och övriga intäkter" is not the note
 * of the bidrag, even where the two are equal in other columns.
 */
function withoutContradicted(tables: readonly PrintedTable[], equations: readonly Equation[]): Equation[] {
  const between = equations.filter(
    ({ kind }) => kind === 'same-amount' || kind === 'note' || kind === 'rounded-thousands',
  );
  const confirmed = new Set<number>();
  const failing = new Set<Equation>();
  for (const equation of between) {
    const zero = equation.terms.every((term) => !figureAt(tables, term));
    if (statusOf(equation, residualOf(tables, equation)) === 'fails') failing.add(equation);
    else if (!zero) for (const term of equation.terms) confirmed.add(cellKey(term));
  }
  return equations.filter((equation) => {
    if (!failing.has(equation) || equation.kind !== 'same-amount') return true;
    return !equation.terms.every((term) => confirmed.has(cellKey(term)));
  });
}
