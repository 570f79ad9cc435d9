import { ore, type Ore } from '../money/ore';
import { shareOf } from '../money/round';
import { firstDay, type Period, lengthOf } from './months';
import type { PostingsBuilder } from './postings';
import { NO_SOURCE, type Source } from './sources';

/**
 * Budgetperiodisering, linjär: spreads an amount over the months of a period so that the months up to any month sum to exactly
 * that part of the whole, rounded once (amount × months / all months).
 */
export function spreadLinearly(
  postings: PostingsBuilder,
  period: Period,
  accountIndex: number,
  objectIndex: number,
  amount: Ore,
  source: Source = NO_SOURCE,
): void {
  const months = lengthOf(period);
  let soFar = 0;
  for (let m = 1; m <= months; m++) {
    const upTo = shareOf(amount, m, months);
    const month = period.from + m - 1;
    postings.addInMonth(firstDay(month), month, accountIndex, objectIndex, ore(upTo - soFar), source);
    soFar = upTo;
  }
}
