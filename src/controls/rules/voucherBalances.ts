import type { Control } from '../control';

/** Varje verifikation balanserar: debit minus credit of its rows is 0. */
export const voucherBalances: Control = {
  code: 'voucher-balances',
  severity: 'fel',
  input: ['vouchers'],
  adopts: ['voucher-unbalanced', 'voucher-lacks-row'],
  evidence: ({ at }, { voucherRows }) => ({
    entered: voucherRows()
      .filter((row) => row.at.sheet === at?.sheet && row.voucher === at?.voucher)
      .map((row) => ({ name: `${row.account}`, amount: row.amount, at: row.at })),
  }),
};
