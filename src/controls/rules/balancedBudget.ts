import { ZERO } from '../../money/ore';
import { restoredBy } from '../../statements/balancedBudget';
import { balanceRequirement } from '../balanceRequirement';
import type { Control } from '../control';
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
    const role =
      outlook.scenario === 'forecast' ? 'forecast' : outlook.scenario === 'budget' ? 'budget' : 'ledger';
    const sheet = material.inputs.get(role);
    return [
      {
        a: balanced,
        b: balanced < 0 ? ZERO : balanced,
        at: sheet === undefined ? undefined : { sheet },
        params: { scenario: outlook.scenario, until: restoredBy(year) },
      },
    ];
  },
};
