import type { Control } from '../control';

/** Ingående balans finns for the year and the one it is compared with. */
export const openingPresent: Control = {
  code: 'opening-present',
  severity: 'fel',

  adopts: ['opening-missing'],
};
