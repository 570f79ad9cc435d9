import type { CauseRule } from './evidence';

/** Skillnaden är 1–2 enheter, of figures that were rounded each alone. Exact amounts are never apart for that. */
export const rounding: CauseRule = ({ difference, unit, rounded }) =>
  rounded && difference !== 0 && Math.abs(difference) <= 2 * unit
    ? { code: 'rounding', params: {}, support: 1 }
    : null;
