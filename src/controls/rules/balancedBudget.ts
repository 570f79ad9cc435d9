import { ZERO } from '../../money/ore';
import { restoredBy } from '../../statements/balancedBudget';
import { balanceRequirement } from '../balanceRequirement';
import type { Control } from '../control';
import { outlookFigure, outlookSheet } from '../outlookFigure';
import { requirementItems, bestOutlook } from '../requirementItems';
import { REQUIREMENT_RESULT } from '../requirementRows';
import { reportYear } from '../years';

/**
 * Balanskrav: årets balanskravsresultat (a), as booked, forecast or budgeted, is not below 0 (b). Where a report shows it, it is what
 * stands there.
 */
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
    const { accounts, roles } = material.layout;
    const shown = outlookFigure(material, outlook, {
      amount: balanced,
      accounts: [...accounts.result, ...roles.resultReserve],
      kind: 'balancedBudgetRequirement',
      isNamed: ({ id }) => id === REQUIREMENT_RESULT,
    });
    const a = shown?.standing ?? balanced;
    return [
      {
        a,
        b: a < 0 ? ZERO : a,
        figure: shown?.figure,
        at: outlookSheet(material, outlook),
        params: { basis: outlook.basis, until: restoredBy(year) },
      },
    ];
  },
};
