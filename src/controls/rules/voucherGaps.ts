import type { Control } from '../control';

/** Inga luckor i en verifikationsserie. */
export const voucherGaps: Control = {
  code: 'voucher-gaps',
  severity: 'varning',
  input: ['vouchers'],
  adopts: ['voucher-gap'],
};
