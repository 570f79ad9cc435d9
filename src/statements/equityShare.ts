import type { Ore } from '../money/ore';
import { percentOf } from '../money/round';

/** Högsta eget kapital as a förbund usually sets it, in percent of the year's contributions. */
export const USUAL_CEILING = 20;

/** Eget kapital som andel av årets bidrag, unrounded (0.377 is 37.7 %); null where there are no contributions. */
export function equityShare(equity: Ore, contributions: Ore): number | null {
  return percentOf(equity, contributions);
}

/** True where a share lies above the ceiling, in percent. A share at the ceiling is within it. */
export function isAboveCeiling(share: number, ceiling: number): boolean {
  return share * 100 > ceiling;
}
