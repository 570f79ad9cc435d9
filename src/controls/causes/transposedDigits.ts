import { type CauseRule, namesOf, type NamedAmount, type SupportedCause } from './evidence';

/** Nine kronor: two neighbouring digits of whole kronor, swapped, differ by at least this. */
const LEAST = 900;

/** Skillnaden är delbar med 9 som två omkastade siffror ger: 1 320 for 1 230. The amount is among those entered. */
export const transposedDigits: CauseRule = ({ difference, entered }): SupportedCause | null => {
  if (Math.abs(difference) < LEAST || difference % 9 !== 0) return null;
  const swapped = entered.filter((one) => mendedBySwap(one, difference));
  const named = namesOf(swapped);
  return named && { code: 'transposed-digits', ...named, support: 3 };
};

/** True where two neighbouring digits of the amount, swapped, take away the difference. */
function mendedBySwap({ amount }: NamedAmount, difference: number): boolean {
  const wanted = amount - difference;
  if (amount === 0 || Math.sign(wanted) !== Math.sign(amount)) return false;
  const digits = String(Math.abs(amount));
  const target = String(Math.abs(wanted));
  if (target.length !== digits.length) return false;
  const differing = [...digits].flatMap((digit, i) => (digit === target[i] ? [] : [i]));
  const [i = 0, j = 0] = differing;
  return differing.length === 2 && j === i + 1 && digits[i] === target[j] && digits[j] === target[i];
}
