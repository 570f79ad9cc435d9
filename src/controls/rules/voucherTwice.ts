import type { Control } from '../control';

/** Inga dubbletter: a voucher number stands for one voucher. */
export const voucherTwice: Control = {
  code: 'voucher-twice',
  severity: 'varning',
  input: ['vouchers'],
  adopts: ['voucher-twice'],
};
