import { cellKey, type PrintedTable } from './printed';
import { type Equation, residualOf, statusOf } from './equation';

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
  return equations.filter((equation) => !dropped.has(equation));
}
