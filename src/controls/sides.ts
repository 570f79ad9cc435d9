/** Två sidor som ska vara lika: what a control compares, and what a validation function in a cell is asked about. Öre, counts or percent. */
export interface Sides {
  readonly a: number;
  readonly b: number;
  /** In the unit of the sides; absent: 0. */
  readonly tolerance?: number;
  /** True where only a above b is wrong. */
  readonly ceiling?: boolean;
}

/** True where the sides are further apart than the tolerance (inclusive): the one place that says so, for controls and functions. */
export function areApart({ a, b, tolerance = 0, ceiling = false }: Sides): boolean {
  return ceiling ? a - b > tolerance : Math.abs(a - b) > tolerance;
}

/** Balansräkningen: tillgångar (a) = eget kapital, avsättningar och skulder (b), each as a balance sheet prints it. */
export function balanceSides(assets: number, ...others: readonly number[]): Sides {
  return { a: assets, b: others.reduce((sum, other) => sum + other, 0) };
}

/** Eget kapital: utgående (a) = ingående + periodens resultat (b). */
export function equitySides(opening: number, result: number, closing: number): Sides {
  return { a: closing, b: opening + result };
}
