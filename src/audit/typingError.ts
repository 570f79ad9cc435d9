/** Skrivfel: how one figure becomes another by one slip of the hand. */
export type TypingError = 'sign' | 'swap' | 'extra-digit' | 'dropped-digit' | 'wrong-digit' | 'magnitude';

/** How much a suspect gains when this slip explains it: a swap is a rare coincidence, one different digit a common one. */
export const SLIP_WEIGHT: Readonly<Record<TypingError, number>> = {
  sign: 1,
  swap: 1,
  'extra-digit': 1,
  'dropped-digit': 1,
  'wrong-digit': 0.5,
  magnitude: 0.6,
};

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
    if (different.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]) return 'swap';
    if (different.length === 1) return a.length < 2 ? null : 'wrong-digit';
  }
  if (a.length > 1 && b.length > 1) {
    if (isOneShorter(a, b)) return 'extra-digit';
    if (isOneShorter(b, a)) return 'dropped-digit';
  }
  return [10, 100, 1000].some((power) => printed === meant * power || meant === printed * power) ? 'magnitude' : null;
}

function isOneShorter(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}
