import { columnFit, meaningOf } from './columnMeaning';
import type { PrintedTable } from './printed';

/** Two columns of different tables that seem to hold the same. */
export interface ColumnPair {
  readonly left: number;
  readonly right: number;
  /** What the titles say, −5 … +5. */
  readonly fit: number;
  /** Titles and figures together. */
  readonly score: number;
}

/** How much better another partner must be for a pair to be dropped: the grant of the year may stand under budget and forecast alike. */
const CLEARLY_BETTER = 1.5;
const FIGURES_AT_MOST = 8;

/**
 * Which columns of two tables belong together, by their titles and by `agreement`: how many amounts with like names agree in the pair of
 * columns (positive) or differ (negative).
 */
export function matchColumns(
  left: PrintedTable,
  right: PrintedTable,
  agreement: (left: number, right: number) => number,
): ColumnPair[] {
  const grid = left.columns.map((a, i) =>
    right.columns.map((b, j): ColumnPair => {
      const untitled =
        left.columns.length === 1
          ? isCurrent(a.title, right, j)
          : right.columns.length === 1 && isCurrent(b.title, left, i);
      const fit = a.ratio || b.ratio ? -10 : columnFit(a.title, b.title) + (untitled ? 1.5 : 0);
      const figures = Math.max(-3, Math.min(FIGURES_AT_MOST, agreement(i, j)));
      return { left: i, right: j, fit, score: fit + figures };
    }),
  );
  const bestOfLeft = grid.map((row) => Math.max(...row.map(({ score }) => score)));
  const bestOfRight = right.columns.map((_, j) => Math.max(...grid.map((row) => row[j]?.score ?? -Infinity)));
  return grid
    .flat()
    .filter(
      (pair) =>
        pair.fit > -4 &&
        pair.score >= (bestOfLeft[pair.left] as number) - CLEARLY_BETTER &&
        pair.score >= (bestOfRight[pair.right] as number) - CLEARLY_BETTER,
    );
}

/** A single column that says nothing of a period is that of the statement's current period: the latest actual figures. */
function isCurrent(title: string, other: PrintedTable, column: number): boolean {
  const { basis, year, month } = meaningOf(title);
  if (basis !== null || year !== null || month !== null) return false;
  const ages = other.columns.map((each) => {
    const meaning = meaningOf(each.title);
    if (each.ratio || (meaning.basis !== null && meaning.basis !== 'actual') || meaning.previous) return -1;
    return (meaning.year ?? 0) * 12 + (meaning.month ?? 0) + (meaning.basis === 'actual' ? 0.5 : 0);
  });
  return (ages[column] as number) >= 0 && ages.indexOf(Math.max(...ages)) === column;
}
