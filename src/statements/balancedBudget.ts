import { type Ore, ore } from '../money/ore';

/** A negative balanskravsresultat is restored within so many years after the year it arose (11 kap. 12 § kommunallagen). */
const YEARS_TO_RESTORE = 3;

/** Balanskravsresultat: the year's result after adjustments, each with its own sign. Öre, income plus. */
export function balancedBudgetResult(result: Ore, adjustments: readonly Ore[]): Ore {
  return ore(adjustments.reduce<number>((sum, adjustment) => sum + adjustment, result));
}

/** The last year by which a negative balanskravsresultat of a räkenskapsår must be restored. */
export function restoredBy(year: number): number {
  return year + YEARS_TO_RESTORE;
}
