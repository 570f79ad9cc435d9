import { postingCount } from '../../ledger/cube';
import type { Control } from '../control';
import { statementsOfKind } from '../figures';

/** Balanskravsutredningen finns: a report of what is booked has one (a: how many, b: one). */
export const requirementStated: Control = {
  code: 'requirement-stated',
  severity: 'upplysning',
  compare: (material) => {
    const { ledger, period } = material;
    if (postingCount(ledger.cubes.actual, period.from, period.to) === 0) return null;
    const stated = statementsOfKind(material, 'balancedBudgetRequirement').length;
    return [{ a: Math.min(1, stated), b: 1, measured: 'count' }];
  },
};
