import type { Control } from '../control';

/** Egna rader: no row of the user's among those of a sum counts in it. */
export const ownRows: Control = {
  code: 'own-rows',
  severity: 'varning',
  input: ['written'],
  adopts: ['own-row-counted', 'own-row-not-counted'],
};
