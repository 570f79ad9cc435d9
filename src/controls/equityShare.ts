import { type Ore, ore } from '../money/ore';
import { percentOf, shareOf } from '../money/round';

/** Eget kapital mot tak: the share of the contributions (0.377 is 37,7 %; null without contributions), and the highest equity in öre. */
export function equityShare(
  equity: Ore,
  contributions: Ore,
  ceilingPercent: number,
): { readonly share: number | null; readonly ceiling: Ore } {
  const ceiling = shareOf(contributions, Math.round(ceilingPercent * 100), 10_000);
  return { share: percentOf(equity, contributions), ceiling: ore(ceiling) };
}
