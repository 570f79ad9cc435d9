import type { Control } from '../control';

/** Varje konto finns på en rad i varje rapport som omfattar det, och inget är utanför alla rapporter. */
export const accountMapped: Control = {
  code: 'account-mapped',
  severity: 'fel',
  tries: ({ statements }) => statements.some(({ layout }) => layout.covers !== undefined),
  adopts: [
    'account-outside-reports',
    'account-on-no-row',
    'accounts-on-no-row',
    'row-without-object',
    'rows-without-object',
    'object-on-no-row',
  ],
};
