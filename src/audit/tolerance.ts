import type { PrintedTable } from './printed';

/**
 * How far the sum of `terms` rounded, non-zero figures may lie from its rounded total, in hundredths. At most half a unit each, and no
 * more than three standard deviations of that many roundings; a copied figure must agree exactly, and so must counts of people.
 */
export function sumTolerance(table: Pick<PrintedTable, 'counts' | 'step'>, terms: number): number {
  if (table.counts || terms < 2) return 0;
  return table.step * Math.min(Math.floor((terms + 1) / 2), Math.ceil(3 * Math.sqrt((terms + 1) / 12)));
}
