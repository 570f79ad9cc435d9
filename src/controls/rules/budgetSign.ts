import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import { fiscalYear } from '../../ledger/ledger';
import type { Comparison, Control } from '../control';
import { reportYear } from '../years';

/** Budgetens tecken: an insats whose budget (b) and utfall (a) have opposite signs has one of them the wrong way round. */
export const budgetSign: Control = {
  code: 'budget-sign',
  severity: 'varning',
  input: ['budget'],
  compare: (material) => {
    const { ledger, layout, period, inputs } = material;
    const year = fiscalYear(ledger, reportYear(material));
    const costs = [...ledger.accounts.keys()].filter((index) => {
      const account = ledger.accounts[index] as number;
      return (
        includesAccount(layout.accounts.result, account) && !includesAccount(layout.accounts.income, account)
      );
    });
    const sheet = inputs.get('budget');
    let alike = 0;
    const opposite = ledger.objects.flatMap((object, at): Comparison[] => {
      if (at === 0) return [];
      const sumIn = (scenario: 'actual' | 'budget', from: number, to: number): number =>
        costs.reduce((sum, index) => sum + movement(ledger.cubes[scenario], index, at, from, to), 0);
      const booked = sumIn('actual', period.from, period.to);
      const planned = sumIn('budget', year.from, year.to);
      if (booked === 0 || planned === 0) return [];
      if (booked * planned > 0) {
        alike++;
        return [];
      }
      const params = { object: object.name, code: object.code };
      return [{ a: -booked, b: -planned, at: { sheet }, params }];
    });
    // Signs are compared, not amounts: where all are alike there are none of opposite signs (a), as there should be (b).
    return opposite.length === 0 && alike > 0 ? [{ a: 0, b: 0, measured: 'count' }] : opposite;
  },
};
