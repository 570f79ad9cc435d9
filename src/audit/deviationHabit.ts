import { meaningOf } from './columnMeaning';
import { inferColumns } from './inferColumns';
import type { PrintedTable } from './printed';

/** Which way one table takes its deviations: positive for utfall − budget, weighted by how sure it is. */
export function deviationVote(table: PrintedTable, resultSigns: readonly number[] | null): number {
  let vote = 0;
  for (const { target, parts, signs, strong, misses } of inferColumns(table, 0, resultSigns)) {
    if (meaningOf(table.columns[target]?.title ?? '').basis !== 'deviation' || signs[1] !== -1) continue;
    const weight = strong >= 4 && misses <= 1 ? strong : strong / 3;
    const [a, b] = parts.map((column) => meaningOf(table.columns[column]?.title ?? '').basis);
    if (a === 'actual' && b === 'budget') vote += weight;
    if (a === 'budget' && b === 'actual') vote -= weight;
  }
  return vote;
}

/** Avvikelsens tecken: which way the document takes its deviations, −6 … +6, by the votes of its tables. */
export function deviationHabit(votes: readonly number[]): number {
  return Math.max(
    -6,
    Math.min(
      6,
      votes.reduce((sum, vote) => sum + vote, 0),
    ),
  );
}
