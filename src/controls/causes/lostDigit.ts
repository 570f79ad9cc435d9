import { type CauseRule, namesOf, type NamedAmount, type SupportedCause } from './evidence';

/** Kronor with fewer digits are like too many other amounts. */
const LEAST_DIGITS = 3;

/** En siffra saknas eller är en för mycket: 4 000 for 40 000. The amount is among those entered. */
export const lostDigit: CauseRule = ({ difference, entered }): SupportedCause | null => {
  const found = entered.filter((one) => mendedByDigit(one, difference));
  const named = namesOf(found);
  return named && { code: 'lost-digit', ...named, support: 3 };
};

/** True where the amount without one of its digits, or with one more, takes away the difference. The öre are the same. */
function mendedByDigit({ amount }: NamedAmount, difference: number): boolean {
  const wanted = amount - difference;
  if (amount % 100 !== wanted % 100 || Math.sign(wanted) !== Math.sign(amount)) return false;
  const [shorter = '', longer = ''] = [amount, wanted]
    .map((one) => String(Math.trunc(Math.abs(one) / 100)))
    .sort((a, b) => a.length - b.length);
  if (shorter.length < LEAST_DIGITS || longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);
}
