import type { Control } from '../control';

/** Datum är lagrade som datum, not as text. */
export const datesAsDates: Control = {
  code: 'dates-as-dates',
  severity: 'upplysning',
  input: ['ledger'],
  adopts: ['date-as-text'],
};
