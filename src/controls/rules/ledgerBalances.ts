import type { Control } from '../control';

/** Huvudboken summerar till noll: all rows of a räkenskapsår, debit minus credit, are 0. */
export const ledgerBalances: Control = {
  code: 'ledger-balances',
  severity: 'fel',
  input: ['ledger', 'balanceList'],
  adopts: ['ledger-unbalanced'],
  follows: ['voucher-balances', 'input-read'],
  evidence: ({ params = {} }, { voucherRows }) => ({
    entered: voucherRows()
      .filter(({ year }) => year === params['year'])
      .map(({ account, amount, at }) => ({ name: `${account} (${at.cell})`, amount, at })),
  }),
};
