import type { Month } from '../ledger/months';

/** A voucher has a few rows; a month with more of them is no slip of the hand. */
const FEW = 4;

/** Books have no hole of more than a year, in months. */
const HOLE = 12;

/**
 * Månader utan enstaka feldaterade rader: in rising order, without those at either end that have a few rows, are less than a fourth of all,
 * and lie more than a year from the rest. One date typed as 2091 is a slip, told of by its own finding; no report is about 2091.
 */
export function withoutStrays(rows: ReadonlyMap<Month, number>): Month[] {
  const months = [...rows.keys()].sort((a, b) => a - b);
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const isStray = (month: Month | undefined, next: Month | undefined): boolean => {
    if (month === undefined || next === undefined || Math.abs(month - next) <= HOLE) return false;
    const count = rows.get(month) ?? 0;
    return count <= FEW && count * 4 < all;
  };
  while (isStray(months.at(-1), months.at(-2))) months.pop();
  while (isStray(months[0], months[1])) months.shift();
  return months;
}
