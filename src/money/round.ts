import Decimal from 'decimal.js';
import { type Ore, ore } from './ore';

/** Enhet: what a printed figure counts. `öre` prints kronor with two decimals. */
export type Unit = 'öre' | 'kr' | 'tkr';

/** A unit and how many decimals are printed of it: tkr with 1 decimal counts hundreds of kronor. */
export interface Precision {
  readonly unit: Unit;
  readonly decimals: number;
}

/** Öre in the last printed digit: kr 0 → 100, tkr 0 → 100 000, tkr 1 → 10 000, öre → 1. */
export function stepOf({ unit, decimals }: Precision): number {
  if (unit === 'öre') return 1;
  return (unit === 'kr' ? 100 : 100_000) / 10 ** decimals;
}

/**
 * Avrundning: to the nearest whole step, half away from zero (−1 116,5 tkr prints −1 117), exact at any size.
 *
 * Returns how many steps, as a whole number. The only place in the program that rounds money.
 */
export function roundToStep(amount: Ore, step: number): number {
  const size = Math.abs(amount);
  const rest = size % step;
  const steps = (size - rest) / step + (rest * 2 >= step ? 1 : 0);
  return amount < 0 && steps > 0 ? -steps : steps;
}

/** Kronor as a cell has calculated them, parts of an öre and all, to the nearest öre; not finite gives null. */
export function nearestOre(kronor: number): Ore | null {
  if (!Number.isFinite(kronor)) return null;
  return ore(new Decimal(kronor).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** Part of a yearly amount up to and including month `months` of `of`, half away from zero: what makes linear months add up. */
export function shareOf(amount: Ore, months: number, of: number): Ore {
  const product = amount * months;
  // Decimal only where the product is too large to be exact: budget sheets ask for twelve of these a row.
  if (Number.isSafeInteger(product)) return ore(roundToStep(product as Ore, of));
  return ore(new Decimal(amount).times(months).div(of).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** First amount as a part of the second, unrounded (0.25 is 25 %); null where the second is zero. */
export function percentOf(part: Ore, whole: Ore): number | null {
  return whole === 0 ? null : new Decimal(part).div(whole).toNumber();
}
