import type { Control } from '../control';

/** Överskrivet belopp: no amount on a report sheet has been typed over by hand and kept so. */
export const amountOverwritten: Control = {
  code: 'amount-overwritten',
  severity: 'varning',
  input: ['written'],
  adopts: ['amount-overwritten'],
};
