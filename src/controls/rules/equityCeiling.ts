import { fiscalYear, openingsOf } from '../../ledger/ledger';
import { movement, postingCount } from '../../ledger/cube';
import { ore } from '../../money/ore';
import { equityShare } from '../../statements/equityShare';
import { ceilingOf, tierOf } from '../ceiling';
import type { Comparison, Control } from '../control';
import { yearlyContributions } from '../members';
import type { Material } from '../material';
import { wholeYear } from '../requirementItems';
import { reportYear, sumOf } from '../years';

/** Eget kapital mot tak: equity (a), now and as forecast at the end of the year, is at most the tier's part of the contributions (b). */
export const equityCeiling: Control = {
  code: 'equity-ceiling',
  severity: 'varning',
  compare: (material) => {
    const { ledger, period } = material;
    const contributions = ore(yearlyContributions(material));
    const tier = tierOf(material.ceiling, contributions);
    const year = reportYear(material);
    if (!tier || contributions <= 0 || !openingsOf(ledger, 'actual', year)) return null;
    const compareIn = (scenario: 'actual' | 'forecast', to: number): Comparison => {
      const equity = ore(equityOf(material, scenario, to));
      const share = equityShare(equity, contributions);
      return {
        a: equity,
        b: ceilingOf(tier, contributions),
        ceiling: true,
        params: {
          percent: Math.round((share ?? 0) * 1000) / 10,
          ceiling: tier.percent,
          scenario,
        },
      };
    };
    const comparisons: Comparison[] = [];
    if (postingCount(ledger.cubes.actual, period.from, period.to) > 0)
      comparisons.push(compareIn('actual', period.to));
    const whole = wholeYear(material);
    if (whole?.scenario === 'forecast') comparisons.push(compareIn('forecast', whole.period.to));
    return comparisons;
  },
};

/** Equity with the year's result, credit as plus, at the end of a month. */
function equityOf(material: Material, scenario: 'actual' | 'forecast', to: number): number {
  const { ledger, layout } = material;
  const year = reportYear(material);
  const { from } = fiscalYear(ledger, year);
  const openings = openingsOf(ledger, scenario, year);
  const balance = (index: number): number =>
    (openings?.[index] ?? 0) + movement(ledger.cubes[scenario], index, null, from, to);
  return -(sumOf(ledger, layout.roles.equity, balance) + sumOf(ledger, layout.accounts.result, balance));
}
