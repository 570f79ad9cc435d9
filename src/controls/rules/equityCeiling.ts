import { fiscalYear, openingsOf } from '../../ledger/ledger';
import { postingCount } from '../../ledger/cube';
import { movement } from '../../ledger/cube';
import { ore } from '../../money/ore';
import { tierOf } from '../ceiling';
import type { Comparison, Control } from '../control';
import { equityShare } from '../equityShare';
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
      const { share, ceiling } = equityShare(equity, contributions, tier.percent);
      return {
        a: equity,
        b: ceiling,
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
function equityOf({ ledger, layout, period }: Material, scenario: 'actual' | 'forecast', to: number): number {
  const year = fiscalYear(ledger, reportYear({ ledger, period } as Material));
  const openings = openingsOf(ledger, scenario, reportYear({ ledger, period } as Material));
  const balance = (index: number): number =>
    (openings?.[index] ?? 0) + movement(ledger.cubes[scenario], index, null, year.from, to);
  return -(sumOf(ledger, layout.roles.equity, balance) + sumOf(ledger, layout.accounts.result, balance));
}
