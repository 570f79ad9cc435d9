import type { PrintedCell, PrintedSheet } from '../../src/audit/printed';

/** Pseudo-random numbers from a seed, 0 ≤ x < 1 (mulberry32): the same seed gives the same run on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const MUTATIONS = ['swap', 'sign', 'extra', 'dropped', 'wrong'] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** A figure as printed digits in `step` (hundredths of the last digit), changed by one slip; null where this slip cannot be made. */
export function mutate(
  figure: number,
  step: number,
  mutation: Mutation,
  random: () => number,
): number | null {
  if (figure === 0) return null;
  const own = figure % step === 0 ? step : figure % 10 === 0 ? 10 : 1;
  const digits = String(Math.abs(figure) / own);
  const sign = Math.sign(figure);
  const at = Math.floor(random() * digits.length);
  const changed = changeDigits(digits, mutation, at, random);
  if (mutation === 'sign') return -figure;
  if (changed === null || /^0/.test(changed)) return null;
  const value = sign * Number(changed) * own;
  return value === figure ? null : value;
}

function changeDigits(digits: string, mutation: Mutation, at: number, random: () => number): string | null {
  const digit = String(Math.floor(random() * 10));
  switch (mutation) {
    case 'swap':
      if (at + 1 >= digits.length || digits[at] === digits[at + 1]) return null;
      return digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
    case 'extra':
      return digits.slice(0, at) + digit + digits.slice(at);
    case 'dropped':
      return digits.length < 2 ? null : digits.slice(0, at) + digits.slice(at + 1);
    case 'wrong':
      return digits[at] === digit ? null : digits.slice(0, at) + digit + digits.slice(at + 1);
    case 'sign':
      return digits;
  }
}

/** Sheets with one cell replaced by a figure in hundredths. */
export function withCell(
  sheets: readonly PrintedSheet[],
  sheet: string,
  row: number,
  column: number,
  hundredths: number,
): PrintedSheet[] {
  return sheets.map((one) => {
    if (one.sheet !== sheet) return one;
    const rows = one.rows.map((cells, i): readonly PrintedCell[] =>
      i === row - one.firstRow
        ? cells.map((cell, j) => (j === column - one.firstColumn ? hundredths / 100 : cell))
        : cells,
    );
    return { ...one, rows };
  });
}
