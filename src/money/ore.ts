/**
 * Belopp: money as a whole number of öre (1 kr = 100 öre). Debit is positive, credit negative, everywhere inside.
 *
 * Shape: a JS number that is always a safe integer. Bounds: ±MAX_ORE, inclusive.
 */
export type Ore = number & { readonly __unit: 'öre' };

/** Largest amount the program accepts, in öre: ±90 miljarder kronor, so that sums of sums stay exact. */
export const MAX_ORE = 9_000_000_000_000;

export const ZERO = 0 as Ore;

/** Marks a whole number as öre. Throws where it is not one: only a programmer's mistake can get here. */
export function ore(whole: number): Ore {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not whole öre: ${whole}`);
  return (whole === 0 ? 0 : whole) as Ore;
}

/** Kronor to öre for whole numbers in code and tests: kronor(12) is 1200 öre. */
export function kronor(whole: number): Ore {
  return ore(whole * 100);
}
