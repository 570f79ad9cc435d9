import type { Control } from '../control';
import { resultOf } from '../years';

/** Ingående balans summerar till noll: debit minus credit of all its accounts is 0. */
export const openingBalances: Control = {
  code: 'opening-balances',
  severity: 'fel',
  input: ['openings', 'listOpenings'],
  adopts: ['opening-unbalanced'],
  follows: ['opening-is-closing'],
  evidence: ({ params = {} }, material) => {
    const { ledger, firstPlace } = material;
    const year = Number(params['year']);
    const openings = ledger.openings.get(year) ?? [];
    return {
      lastYearResult: resultOf(material, year - 1),
      entered: [...openings].flatMap((amount, index) => {
        const account = ledger.accounts[index] as number;
        return amount === 0
          ? []
          : [{ name: `${account}`, amount, at: firstPlace({ account, as: 'opening', year, amount: true }) }];
      }),
    };
  },
};
