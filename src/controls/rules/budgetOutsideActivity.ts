import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import { fiscalYear } from '../../ledger/ledger';
import { monthOfDay } from '../../ledger/months';
import type { NamedAmount } from '../causes/evidence';
import type { Comparison, Control } from '../control';
import type { Material } from '../material';
import { reportYear } from '../years';

/** Budgeten följer insatserna: the year's budget of each insats with a first or last day (a) lies within those days (b). */
export const budgetOutsideActivity: Control = {
  code: 'budget-outside-activity',
  severity: 'varning',
  input: ['objects'],
  compare: (material) => {
    const { ledger, firstPlace } = material;
    const year = fiscalYear(ledger, reportYear(material));
    const compared = ledger.objects.flatMap(({ start, end }, object): Comparison[] => {
      if (!start && !end) return [];
      const budget = budgetOf(material, object, year.from, year.to);
      const outside = outsideOf(material, object);
      if (budget === 0 && outside.amount === 0) return [];
      return [
        {
          a: -budget,
          b: outside.amount - budget,
          at: firstPlace({ object, as: 'budget', year: reportYear(material), amount: true }),
          params: { object: outside.name },
          evidence: () => ({ outsideActivity: [outside] }),
        },
      ];
    });
    return compared.length > 0 ? compared : null;
  },
};

function budgetOf({ ledger, layout }: Material, object: number, from: number, to: number): number {
  return ledger.accounts.reduce(
    (sum, account, index) =>
      includesAccount(layout.accounts.result, account)
        ? sum + movement(ledger.cubes.budget, index, object, from, to)
        : sum,
    0,
  );
}

/** What an insats has of budget in the months before its first day and after its last. */
function outsideOf(material: Material, object: number): NamedAmount {
  const { ledger } = material;
  const { name, start, end } = ledger.objects[object] as Material['ledger']['objects'][number];
  const { from, to } = fiscalYear(ledger, reportYear(material));
  const before =
    start === undefined ? 0 : budgetOf(material, object, from, Math.min(to, monthOfDay(start) - 1));
  const after = end === undefined ? 0 : budgetOf(material, object, Math.max(from, monthOfDay(end) + 1), to);
  return { name, amount: before + after };
}
