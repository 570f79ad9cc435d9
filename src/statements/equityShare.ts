import type { Ore } from '../money/ore';
import { percentOf, shareOf } from '../money/round';

/** Högsta eget kapital as a förbund usually sets it, in percent of the year's contributions. */
export const USUAL_CEILING = 20;

/** Eget kapital som andel av årets bidrag, unrounded (0.377 is 37.7 %); null where there are no contributions. */
export function equityShare(equity: Ore, contributions: Ore): number | null {
  return percentOf(equity, contributions);
}

/** Högsta eget kapital, öre: so many percent (to the hundredth) of the year's contributions. Equity of that much is within it. */
export function highestEquity(contributions: Ore, percent: number): Ore {
  return shareOf(contributions, Math.round(percent * 100), 10_000);
}
