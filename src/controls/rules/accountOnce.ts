import type { Control } from '../control';

/** Varje konto räknas en gång i varje rapport. */
export const accountOnce: Control = {
  code: 'account-once',
  severity: 'fel',
  tries: ({ statements }) => statements.some(({ layout }) => layout.covers !== undefined),
  adopts: ['account-on-two-rows'],
};
