import { type Equation, figureAt } from './equation';
import { cellKey, type PrintedTable } from './printed';
import type { Suspicion } from './suspects';

/**
 * Proposals that can be put right together: with all of them in their places every equation within one table that any of them takes part
 * in agrees. Where one does not, its least sure proposal is withdrawn: the figure is still told, without an amount.
 */
export function agreeing(
  tables: readonly PrintedTable[],
  equations: readonly Equation[],
  suspicions: readonly Suspicion[],
): Suspicion[] {
  const kept = [...suspicions];
  const own = equations.filter(({ terms }) => terms.every(({ table }) => table === terms[0]?.table));
  for (;;) {
    const proposed = proposals(kept);
    const failing = own.filter((equation) => fails(tables, equation, proposed));
    const weakest = kept
      .filter((one) => one.proposed !== null && failing.some((equation) => takesPart(one, equation)))
      .sort((a, b) => a.score - b.score)[0];
    if (!weakest) return kept;
    kept[kept.indexOf(weakest)] = { ...weakest, proposed: null, follows: [] };
  }
}

function proposals(suspicions: readonly Suspicion[]): ReadonlyMap<number, number> {
  const proposed = new Map<number, number>();
  for (const one of suspicions) {
    if (one.proposed === null) continue;
    for (const { cell, proposed: amount } of [{ cell: one.cell, proposed: one.proposed }, ...one.follows])
      proposed.set(cellKey(cell), amount);
  }
  return proposed;
}

function fails(
  tables: readonly PrintedTable[],
  { terms, constant, roundedWithin }: Equation,
  proposed: ReadonlyMap<number, number>,
): boolean {
  if (!terms.some((term) => proposed.has(cellKey(term)))) return false;
  const residual = terms.reduce(
    (sum, term) => sum + term.factor * (proposed.get(cellKey(term)) ?? figureAt(tables, term) ?? 0),
    constant,
  );
  return Math.abs(residual) > roundedWithin;
}

function takesPart({ cell, follows }: Suspicion, { terms }: Equation): boolean {
  const cells = new Set([cell, ...follows.map((one) => one.cell)].map(cellKey));
  return terms.some((term) => cells.has(cellKey(term)));
}
