/** Skrivfel: how one figure becomes another by one slip of the hand. */
export type TypingError = 'sign' | 'swap' | 'extra-digit' | 'dropped-digit' | 'wrong-digit' | 'magnitude';

/**
 * How much a suspect gains when this slip explains it, in mended equations. A slip that could have ended in many ways is weak evidence: a
 * figure has one opposite and few swaps, but dozens of wrong digits; it has few figures a digit shorter, but dozens a digit longer.
 */
const SLIP_WEIGHT: Readonly<Record<TypingError, number>> = {
  sign: 1,
  swap: 0.95,
  'dropped-digit': 0.65,
  'extra-digit': 0.9,
  'wrong-digit': 0.5,
  magnitude: 0.6,
};

/** Weight of a slip; figures of one digit are explained by anything. */
export function slipWeight(slip: TypingError, printed: number, meant: number): number {
  return slip !== 'sign' && Math.min(Math.abs(printed), Math.abs(meant)) < 10 ? 0.3 : SLIP_WEIGHT[slip];
}

/** The slip that turns `meant` into `printed` (whole numbers of the last printed digit), or null where none does. */
export function typingError(printed: number, meant: number): TypingError | null {
  if (printed === meant) return null;
  if (printed === -meant) return 'sign';
  if (printed !== 0 && meant !== 0 && printed < 0 !== meant < 0) return null;
  const a = String(Math.abs(printed));
  const b = String(Math.abs(meant));
  if (a.length === b.length) {
    const different = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    const [first = -1, second = -1] = different;
    if (different.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
      return 'swap';
    if (different.length === 1) return 'wrong-digit';
  }
  if (meant !== 0 && isOneShorter(a, b)) return 'extra-digit';
  if (printed !== 0 && isOneShorter(b, a)) return 'dropped-digit';
  return [10, 100, 1000].some((power) => printed === meant * power || meant === printed * power)
    ? 'magnitude'
    : null;
}

function isOneShorter(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}
