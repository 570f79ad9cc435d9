import { type Ore, ZERO } from '../money/ore';

/** Ett steg i trappan för högsta eget kapital: with contributions from this much a year, at most so many percent of them. */
export interface CeilingTier {
  readonly from: Ore;
  readonly percent: number;
}

/** One förbund's own goal, and the only preset: 20 % of the year's contributions. */
export const PRESET_CEILING: readonly CeilingTier[] = [{ from: ZERO, percent: 20 }];

/** The tier that contributions of so much fall in; null where the lowest begins above them. */
export function tierOf(tiers: readonly CeilingTier[], contributions: Ore): CeilingTier | null {
  return [...tiers].sort((a, b) => a.from - b.from).findLast(({ from }) => from <= contributions) ?? null;
}
