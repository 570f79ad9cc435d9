import type { Control } from '../control';

/** IB + förändring = UB, omslutning och summarader: what a list states of itself is what its rows come to. */
export const statedBalances: Control = {
  code: 'stated-balances',
  severity: 'fel',
  input: ['stated'],
  adopts: [
    'balance-list-differs',
    'opening-differs',
    'printed-closing-differs',
    'printed-turnover-differs',
    'list-total-differs',
  ],
};
