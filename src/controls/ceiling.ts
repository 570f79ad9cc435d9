import { type Ore, ZERO } from '../money/ore';
import { highestEquity, USUAL_CEILING } from '../statements/equityShare';
import type { Sides } from './sides';

/** Ett steg i trappan för högsta eget kapital: with contributions from this much a year, at most so many percent of them. */
export interface CeilingTier {
  readonly from: Ore;
  readonly percent: number;
}

/** One förbund's own goal, and the only preset: 20 % of the year's contributions. */
export const PRESET_CEILING: readonly CeilingTier[] = [{ from: ZERO, percent: USUAL_CEILING }];

/** The tier that contributions of so much fall in; null where the lowest begins above them. */
export function tierOf(tiers: readonly CeilingTier[], contributions: Ore): CeilingTier | null {
  return [...tiers].sort((a, b) => a.from - b.from).findLast(({ from }) => from <= contributions) ?? null;
}

/** Eget kapital (a) mot det högsta som taket medger (b): only above it is wrong. */
export function ceilingSides(equity: Ore, contributions: Ore, percent: number): Sides {
  return { a: equity, b: highestEquity(contributions, percent), ceiling: true };
}
