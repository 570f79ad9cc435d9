import { movement } from '../../ledger/cube';
import { fiscalYear, openingsOf, type Scenario } from '../../ledger/ledger';
import { ore } from '../../money/ore';
import { equityShare } from '../../statements/equityShare';
import { ceilingSides, tierOf } from '../ceiling';
import type { Control } from '../control';
import type { Material } from '../material';
import { yearlyContributions } from '../members';
import { outlookPlace } from '../outlookPlace';
import { bestOutlook } from '../requirementItems';
import { reportYear, sumOf } from '../years';

/** Eget kapital mot tak: equity at the end of the year as best known (a) is at most the tier's part of the year's contributions (b). */
export const equityCeiling: Control = {
  code: 'equity-ceiling',
  severity: 'varning',
  compare: (material) => {
    const contributions = ore(yearlyContributions(material));
    const tier = tierOf(material.ceiling, contributions);
    const outlook = bestOutlook(material);
    if (!tier || !outlook || contributions <= 0) return null;
    if (!openingsOf(material.ledger, outlook.scenario, reportYear(material))) return null;
    const equity = ore(equityOf(material, outlook.scenario, outlook.period.to));
    const share = equityShare(equity, contributions) ?? 0;
    return [
      {
        ...ceilingSides(equity, contributions, tier.percent),
        ...outlookPlace(material, outlook, equity, 'balanceSheet'),
        params: {
          percent: Math.round(share * 1000) / 10,
          ceiling: tier.percent,
          basis: outlook.basis,
        },
      },
    ];
  },
};

/** Equity with the year's result, credit as plus, at the end of a month. */
function equityOf(material: Material, scenario: Scenario, to: number): number {
  const { ledger, layout } = material;
  const year = reportYear(material);
  const { from } = fiscalYear(ledger, year);
  const openings = openingsOf(ledger, scenario, year);
  const balance = (index: number): number =>
    (openings?.[index] ?? 0) + movement(ledger.cubes[scenario], index, null, from, to);
  return -(sumOf(ledger, layout.roles.equity, balance) + sumOf(ledger, layout.accounts.result, balance));
}
