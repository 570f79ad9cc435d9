import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import type { Comparison, Control } from '../control';
import { reportYear } from '../years';

/** Insatser named in one finding. */
const NAMED = 5;

/**
 * Budgetens tecken: insatser whose budget (b) and utfall (a) of the period have opposite signs have one of them the wrong way round. All of
 * them together, since one setting turns every sign.
 */
export const budgetSign: Control = {
  code: 'budget-sign',
  severity: 'varning',
  input: ['budget'],
  compare: (material) => {
    const { ledger, layout, period, firstPlace } = material;
    const costs = [...ledger.accounts.keys()].filter((index) => {
      const account = ledger.accounts[index] as number;
      return (
        includesAccount(layout.accounts.result, account) && !includesAccount(layout.accounts.income, account)
      );
    });
    const compared = ledger.objects.flatMap(({ code, name }, object) => {
      if (object === 0) return [];
      const [booked = 0, planned = 0] = (['actual', 'budget'] as const).map((scenario) =>
        costs.reduce(
          (sum, index) => sum + movement(ledger.cubes[scenario], index, object, period.from, period.to),
          0,
        ),
      );
      if (booked === 0 || planned === 0) return [];
      return [{ object, named: name === code ? code : `${code} ${name}`, booked, planned }];
    });
    const opposite = compared.filter(({ booked, planned }) => booked * planned < 0);
    const [first] = opposite;
    // Signs are compared, not amounts: where all are alike there are none of opposite signs (a), as there should be (b).
    if (!first) return compared.length === 0 ? null : [{ a: 0, b: 0, measured: 'count' }];
    const more = opposite.length > NAMED ? ' …' : '';
    const comparison: Comparison = {
      // As costs and their opposite, whichever way each is turned: amounts of two insatser never cancel out.
      a: -opposite.reduce((sum, { booked }) => sum + Math.abs(booked), 0),
      b: opposite.reduce((sum, { planned }) => sum + Math.abs(planned), 0),
      at: firstPlace({ object: first.object, as: 'budget', year: reportYear(material) }),
      params: {
        objects: opposite
          .slice(0, NAMED)
          .map(({ named }) => named)
          .join(', ')
          .concat(more),
        count: opposite.length,
        all: compared.length,
      },
    };
    return [comparison];
  },
};
