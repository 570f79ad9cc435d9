import { ore, type Ore, ZERO } from '../money/ore';
import { shareOf } from '../money/round';
import { USUAL_CEILING } from '../statements/equityShare';

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

/** The highest equity that a tier allows, in öre. */
export function ceilingOf({ percent }: CeilingTier, contributions: Ore): Ore {
  return ore(shareOf(contributions, Math.round(percent * 100), 10_000));
}
