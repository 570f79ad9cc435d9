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
    return ledger.objects.flatMap((object, at): Comparison[] => {
      if (at === 0) return [];
      const sumIn = (scenario: 'actual' | 'budget', from: number, to: number): number =>
        costs.reduce((sum, index) => sum + movement(ledger.cubes[scenario], index, at, from, to), 0);
      const booked = sumIn('actual', period.from, period.to);
      const planned = sumIn('budget', year.from, year.to);
      if (booked === 0 || planned === 0) return [];
      // The signs are compared, not how much: of the same sign, the sides may be any way apart.
      const tolerance = booked * planned > 0 ? Infinity : 0;
      const params = { object: object.name, code: object.code };
      return [{ a: -booked, b: -planned, tolerance, at: { sheet }, params }];
    });
  },
};
