import type { Control } from '../control';

/** Rapportbladen visar det som underlaget ger: no figure on the report sheets is another than the input gives now. */
export const reportAsComputed: Control = {
  code: 'report-as-computed',
  severity: 'varning',
  input: ['written'],
  adopts: ['reports-older'],
};
