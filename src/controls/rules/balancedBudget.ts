import { ZERO } from '../../money/ore';
import { restoredBy } from '../../statements/balancedBudget';
import { balanceRequirement } from '../balanceRequirement';
import type { Control } from '../control';
import { outlookPlace } from '../outlookPlace';
import { requirementItems, bestOutlook } from '../requirementItems';
import { reportYear } from '../years';

/** Balanskrav: årets balanskravsresultat (a), as booked, forecast or budgeted, is not below 0 (b). */
export const balancedBudget: Control = {
  code: 'balanced-budget',
  severity: 'varning',
  compare: (material) => {
    const year = reportYear(material);
    const outlook = bestOutlook(material);
    if (!outlook) return null;
    const { balanced } = balanceRequirement(
      requirementItems(material, outlook.scenario, year, outlook.period),
    );
    return [
      {
        a: balanced,
        b: balanced < 0 ? ZERO : balanced,
        ...outlookPlace(material, outlook, balanced, 'balancedBudgetRequirement'),
        params: { basis: outlook.basis, until: restoredBy(year) },
      },
    ];
  },
};
