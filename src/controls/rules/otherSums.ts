import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSums } from '../sumRows';

/** Övriga summor: notes, sammanfattning, medlemsbidrag, budget with its subtotals, balanskravsutredning and other statements. */
export const otherSums: Control = {
  code: 'other-sums',
  severity: 'fel',
  compare: (material) => {
    const others = statementsOfKind(
      material,
      'note',
      'summary',
      'contributions',
      'balancedBudgetRequirement',
      'other',
    );
    const budgets = statementsOfKind(material, 'budget');
    if (others.length + budgets.length === 0) return null;
    return [
      ...others.flatMap((statement) => compareSums(statement, material)),
      ...budgets.flatMap((statement) => compareSums(statement, material, ({ total }) => !total)),
    ];
  },
};
