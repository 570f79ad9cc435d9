import { slipWeight, typingError, type TypingError } from './typingError';

/** A figure in an equation: hundredths, and what it is multiplied by. */
export interface Term {
  readonly value: number;
  readonly factor: number;
}

/** No single agreement counts for more than e⁸ : 1; reports do copy wrong figures. */
const MOST = 8;
/** One figure in thirty may be a slip; an equation that fails in any other way is that unlikely to be meant. */
const SLIP = Math.log(0.03);
const UNEXPLAINED = -4.6;
const ALL_ZERO = 0.4;

/**
 * Log-likelihood that an equation with this residual is meant rather than chance.
 *
 * Agreement is worth the logarithm of how many units the figures could have been apart; a gap that one slip would close costs little
 * where the figures are large (a slip is rare, but so is a near miss), any other gap costs as much as e^4.6 : 1.
 */
export function likelihood(
  residual: number,
  tolerance: number,
  step: number,
  terms: readonly Term[],
): number {
  let size = 0;
  let nonZero = 0;
  for (const { value, factor } of terms) {
    size = Math.max(size, Math.abs(value * factor));
    if (value !== 0) nonZero++;
  }
  size /= step;
  if (size === 0) return ALL_ZERO;
  if (Math.abs(residual) <= tolerance) {
    const agreement = Math.min(MOST, Math.max(0.5, Math.log(size / (Math.abs(residual) / step + 1))));
    return agreement - (nonZero < 2 ? 3 : 0);
  }
  const slip = likeliestSlip(residual, tolerance, step, terms);
  return slip ? Math.max(-3.5, SLIP + Math.min(MOST, Math.log(size / (terms.length * 12)))) : UNEXPLAINED;
}

/** Which single figure, mended as a slip of the hand, closes the gap. */
export function likeliestSlip(
  residual: number,
  tolerance: number,
  step: number,
  terms: readonly Term[],
): { term: Term; meant: number; slip: TypingError } | null {
  let best: { term: Term; meant: number; slip: TypingError; weight: number } | null = null;
  for (const term of terms) {
    if (term.value === 0) continue;
    const printed = Math.round(term.value / step);
    const wanted = Math.round((term.value - residual / term.factor) / step);
    const slack = Math.min(3, Math.floor(tolerance / step / Math.abs(term.factor)));
    for (let off = -slack; off <= slack; off++) {
      const slip = typingError(printed, wanted + off);
      // Any figure of one digit turns into any other by a slip: that explains nothing.
      if (!slip || (slip !== 'sign' && Math.min(Math.abs(printed), Math.abs(wanted + off)) < 10)) continue;
      const weight = slipWeight(slip, printed, wanted + off) - Math.abs(off) * 0.2;
      if (!best || weight > best.weight) best = { term, meant: (wanted + off) * step, slip, weight };
    }
  }
  return best;
}
