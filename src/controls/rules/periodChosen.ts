import type { Control } from '../control';

/** Perioden är vald, has postings and lies within one räkenskapsår. */
export const periodChosen: Control = {
  code: 'period-chosen',
  severity: 'fel',
  adopts: [
    'no-period',
    'period-assumed',
    'period-from-budget',
    'period-reversed',
    'period-not-whole-months',
    'period-without-postings',
    'period-months-empty',
    'period-two-years',
  ],
};
