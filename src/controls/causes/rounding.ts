import type { CauseRule } from './evidence';

/** Skillnaden är 1–2 enheter: figures that were rounded each alone. */
export const rounding: CauseRule = ({ difference, unit }) =>
  difference !== 0 && Math.abs(difference) <= 2 * unit ? { code: 'rounding', params: {}, support: 1 } : null;
