import type { CauseRule, Evidence, SupportedCause } from './evidence';
import { lastYearResult } from './lastYearResult';
import { lostDigit } from './lostDigit';
import { oneVoucher } from './oneVoucher';
import { otherUnit } from './otherUnit';
import { outsideActivity } from './outsideActivity';
import { rounding } from './rounding';
import { transposedDigits } from './transposedDigits';
import { unmappedAccount } from './unmappedAccount';
import { wrongSign } from './wrongSign';

/** Every rule of causes; the only list. */
export const CAUSES: readonly CauseRule[] = [
  unmappedAccount,
  lastYearResult,
  outsideActivity,
  oneVoucher,
  wrongSign,
  transposedDigits,
  lostDigit,
  otherUnit,
  rounding,
];

/** The best supported cause; none where two are supported as well: none is better than a guess. */
export function causeOf(evidence: Evidence): SupportedCause | null {
  const found = CAUSES.flatMap((rule) => rule(evidence) ?? []).sort((a, b) => b.support - a.support);
  const [best, next] = found;
  if (!best || best.support === next?.support) return null;
  return best;
}
