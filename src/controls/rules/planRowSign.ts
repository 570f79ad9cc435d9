import { objectText } from '../../ledger/ledger';
import type { Comparison, Control } from '../control';
import { turnedPlanRows } from '../turnedPlanRows';

/** Budgetradens tecken: each row of Budget and Prognos as it stands (a) against the sign that costs, or income, have (b). */
export const planRowSign: Control = {
  code: 'plan-row-sign',
  severity: 'varning',
  input: ['budget', 'forecast', 'previousForecast'],
  compare: (material) => {
    if (!material.planRows().some(({ amount }) => amount !== 0)) return null;
    const { ledger } = material;
    const turned = turnedPlanRows(material).map(({ row, side, booked }): Comparison => {
      const { account, object, stated, at } = row;
      const insats = object === 0 ? undefined : ledger.objects[object];
      const isIncome = side === -1 ? 1 : 0;
      const sheet = at.sheet ?? '';
      return {
        a: stated,
        b: -stated,
        at,
        params: {
          account: [account, ledger.accountNames.get(account) ?? ''].join(' ').trim(),
          object: insats ? objectText(insats) : '',
          of: object === 0 ? 0 : 1,
          sheet,
          income: isIncome,
          stated: Math.abs(stated),
        },
        cause:
          booked === null
            ? { code: 'turned-like-others', params: { sheet, income: isIncome } }
            : { code: 'turned-like-booked', params: { read: Math.abs(booked), income: isIncome } },
      };
    });
    // Signs are compared, not amounts: where all are right there are none turned (a), as there should be (b).
    return turned.length > 0 ? turned : [{ a: 0, b: 0, measured: 'count' }];
  },
};
