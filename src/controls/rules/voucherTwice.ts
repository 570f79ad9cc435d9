import type { Control } from '../control';

/** Inga dubbletter: a voucher number stands for one voucher, which is there once. */
export const voucherTwice: Control = {
  code: 'voucher-twice',
  severity: 'varning',
  input: ['vouchers'],
  adopts: ['voucher-twice', 'vouchers-repeated', 'voucher-rows-repeated'],
};
