import { movement } from '../../ledger/cube';
import { fiscalYear, openingsOf, type Scenario } from '../../ledger/ledger';
import { type Ore, ore } from '../../money/ore';
import { equityShare } from '../../statements/equityShare';
import type { StatementRow } from '../../statements/statement';
import { ceilingSides, tierOf } from '../ceiling';
import type { Control } from '../control';
import type { Material } from '../material';
import { agreedForOthers, yearlyContributions } from '../members';
import { accountsOf, amountColumns, isWithin, statementsOfKind } from '../figures';
import { outlookPlace } from '../outlookPlace';
import { bestOutlook, type Outlook } from '../requirementItems';
import { reportYear, sumOf } from '../years';

/** Eget kapital mot tak: equity at the end of the year as best known (a) is at most the tier's part of the year's contributions (b). */
export const equityCeiling: Control = {
  code: 'equity-ceiling',
  severity: 'varning',
  absent: agreedForOthers,
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
        ...placeOf(material, outlook, equity),
        params: {
          percent: Math.round(share * 1000) / 10,
          ceiling: tier.percent,
          basis: outlook.basis,
        },
      },
    ];
  },
};

/** The figure that shows the amount; where none does, the equity of the balance sheet, which it is about. */
function placeOf(material: Material, outlook: Outlook, equity: Ore): ReturnType<typeof outlookPlace> {
  const place = outlookPlace(material, outlook, equity, 'balanceSheet');
  const { layout, ledger } = material;
  const own = [...layout.roles.equity, ...layout.accounts.result];
  const [sheet] = statementsOfKind(material, 'balanceSheet');
  const rows = sheet?.rows.filter((one) => isWithin(one, sheet, own, ledger)) ?? [];
  const size = (one: StatementRow): number => (sheet ? accountsOf(one, sheet).size : 0);
  const [row] = [...rows].sort((a, b) => size(b) - size(a));
  const [column] = sheet ? amountColumns(sheet) : [];
  if (place.figure || !sheet || !row || !column) return place;
  return { ...place, figure: { statement: sheet.id, row: row.id, column: column.id } };
}

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
