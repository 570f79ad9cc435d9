import { type Ore, ore, ZERO } from '../money/ore';
import { type AmountProblem, parseAmount } from '../money/parseAmount';

type Amount = number | string;

/** Svar på en avstämning: how many öre two sides are apart (0 within the tolerance), or the argument that is not an amount. */
export type Validation =
  | { readonly ok: true; readonly difference: Ore }
  | {
      readonly ok: false;
      readonly argument: string;
      readonly value: Amount;
      readonly problem: AmountProblem;
    };

/** Balans: tillgångar = eget kapital + skulder, all as a balance sheet prints them. Kronor; difference = assets − the rest. */
export function validateBalance(
  assets: Amount,
  equity: Amount,
  liabilities: Amount,
  tolerance: Amount | null,
): Validation {
  return compare({ tillgångar: assets }, { 'eget kapital': equity, skulder: liabilities }, tolerance);
}

/** Eget kapital: ingående + periodens resultat = utgående. Kronor; difference = closing − what it should be. */
export function validateEquity(
  opening: Amount,
  result: Amount,
  closing: Amount,
  tolerance: Amount | null,
): Validation {
  return compare({ utgående: closing }, { ingående: opening, resultat: result }, tolerance);
}

function compare(
  left: Readonly<Record<string, Amount>>,
  right: Readonly<Record<string, Amount>>,
  tolerance: Amount | null,
): Validation {
  let difference = 0;
  for (const [sign, side] of [
    [1, left],
    [-1, right],
  ] as const) {
    for (const [argument, amount] of Object.entries(side)) {
      const parsed = parseAmount(amount);
      if (!parsed.ok) return { ok: false, argument, value: amount, problem: parsed.problem };
      difference += sign * parsed.ore;
    }
  }
  const allowed = tolerance === null ? { ok: true as const, ore: ZERO } : parseAmount(tolerance);
  if (!allowed.ok)
    return { ok: false, argument: 'tolerans', value: tolerance ?? '', problem: allowed.problem };
  return { ok: true, difference: Math.abs(difference) <= allowed.ore ? ZERO : ore(difference) };
}
