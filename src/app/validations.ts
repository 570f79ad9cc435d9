import { areApart, balanceSides, equitySides, type Sides } from '../controls/sides';
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
  const given = { tillgångar: assets, 'eget kapital': equity, skulder: liabilities };
  return compare(given, tolerance, balanceSides);
}

/** Eget kapital: ingående + periodens resultat = utgående. Kronor; difference = closing − what it should be. */
export function validateEquity(
  opening: Amount,
  result: Amount,
  closing: Amount,
  tolerance: Amount | null,
): Validation {
  return compare({ ingående: opening, resultat: result, utgående: closing }, tolerance, equitySides);
}

function compare(
  given: Readonly<Record<string, Amount>>,
  tolerance: Amount | null,
  rule: (...amounts: [number, number, number]) => Sides,
): Validation {
  const amounts: number[] = [];
  for (const [argument, value] of Object.entries({ ...given, tolerans: tolerance ?? 0 })) {
    const parsed = parseAmount(value);
    if (!parsed.ok) return { ok: false, argument, value, problem: parsed.problem };
    amounts.push(parsed.ore);
  }
  const [first = 0, second = 0, third = 0, allowed = 0] = amounts;
  const sides = rule(first, second, third);
  return { ok: true, difference: areApart({ ...sides, tolerance: allowed }) ? ore(sides.a - sides.b) : ZERO };
}
