import type { Control } from '../control';

/** Alla datum ligger inom räkenskapsåret. */
export const datesInYear: Control = {
  code: 'dates-in-year',
  severity: 'fel',
  input: ['ledger'],
  adopts: ['date-outside-year'],
};
