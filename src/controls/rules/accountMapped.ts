import type { Control } from '../control';

/** Varje konto finns på en rad i varje rapport som omfattar det. */
export const accountMapped: Control = {
  code: 'account-mapped',
  severity: 'fel',
  tries: ({ statements }) => statements.some(({ layout }) => layout.covers !== undefined),
  adopts: ['account-on-no-row'],
};
