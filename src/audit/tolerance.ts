import type { PrintedTable } from './printed';

/**
 * How far the sum of `parts` rounded figures, `nonZero` of them not zero, may lie from its rounded total, in hundredths. At most half a unit
 * each, and no more than three standard deviations of that many roundings. A figure copied from one other must agree exactly, and so must
 * counts of people; a printed zero beside it may be a rounded amount.
 */
export function sumTolerance(
  table: Pick<PrintedTable, 'counts' | 'step'>,
  nonZero: number,
  parts = nonZero,
): number {
  if (table.counts || parts < 2) return 0;
  const terms = Math.max(2, nonZero);
  return table.step * Math.min(Math.floor((terms + 1) / 2), Math.ceil(3 * Math.sqrt((terms + 1) / 12)));
}
