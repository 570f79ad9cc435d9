import type { Control } from '../control';

/** Varje konto finns på en rad i varje rapport som omfattar det. */
export const accountMapped: Control = {
  code: 'account-mapped',
  severity: 'fel',

  adopts: ['account-on-no-row'],
};
