import { type Precision, stepOf } from './round';

/** Steps of a precision as a decimal string in its unit: 123456 steps of öre → "1234.56", −1117 steps of tkr → "-1117". */
export function stepsToDecimal(steps: number, precision: Precision): string {
  const decimals = precision.unit === 'öre' ? 2 : precision.decimals;
  if (decimals === 0) return String(steps);
  const digits = String(Math.abs(steps)).padStart(decimals + 1, '0');
  return `${steps < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Öre as a decimal string in kronor with two decimals: −123450 → "-1234.50". */
export function oreToDecimal(amount: number): string {
  return stepsToDecimal(amount, { unit: 'öre', decimals: 2 });
}

/** Steps back to the öre they stand for, for cells that hold the printed figure. */
export function stepsToOre(steps: number, precision: Precision): number {
  return steps * stepOf(precision);
}
