import { movement } from '../../ledger/cube';
import { fiscalYear, openingsOf } from '../../ledger/ledger';
import { ore } from '../../money/ore';
import { equityShare } from '../../statements/equityShare';
import { ceilingSides, tierOf } from '../ceiling';
import type { Control } from '../control';
import type { Material } from '../material';
import { agreedForOthers, yearlyContributions } from '../members';
import { outlookFigure, outlookSheet, type ShownFigure, shownFigure } from '../outlookFigure';
import { bestOutlook, type Outlook } from '../requirementItems';
import { REQUIREMENT_OF } from '../requirementRows';
import { reportYear, sumOf } from '../years';

/**
 * Eget kapital mot tak: equity at the end of the year as best known (a) is at most the tier's part of the year's contributions (b). Where a
 * report shows that equity, it is what stands there; else it is reckoned, and leads to the part of it that a report shows.
 */
export const equityCeiling: Control = {
  code: 'equity-ceiling',
  severity: 'varning',
  absent: agreedForOthers,
  compare: (material) => {
    const contributions = ore(yearlyContributions(material));
    const tier = tierOf(material.ceiling, contributions);
    const outlook = bestOutlook(material);
    if (!tier || !outlook || contributions <= 0) return null;
    const reckoned = equityOf(material, outlook);
    if (!reckoned) return null;
    const { opening, result, beside } = reckoned;
    const closing = opening + result + beside;
    const { layout } = material;
    const shown = outlookFigure(material, outlook, {
      amount: closing,
      accounts: [...layout.roles.equity, ...layout.accounts.result],
      kind: 'balanceSheet',
    });
    const equity = ore(shown?.standing ?? closing);
    const share = equityShare(equity, contributions) ?? 0;
    return [
      {
        ...ceilingSides(equity, contributions, tier.percent),
        figure: (shown ?? partOf(material, outlook, reckoned))?.figure,
        at: outlookSheet(material, outlook),
        params: {
          percent: Math.round(share * 1000) / 10,
          ceiling: tier.percent,
          basis: outlook.basis,
          ...(equity === closing && { read: opening, stated: result, beside }),
        },
      },
    ];
  },
};

interface Reckoned {
  readonly opening: number;
  readonly result: number;
  /** Booked on equity beside the result: transfers within it, which sum to 0 where nothing is wrong. */
  readonly beside: number;
}

/** The result, or the opening equity, where a report shows one, and it still stands there. */
function partOf(material: Material, outlook: Outlook, { opening, result }: Reckoned): ShownFigure | null {
  const { layout, ledger } = material;
  const { from } = fiscalYear(ledger, reportYear(material));
  const accounts = layout.accounts.result;
  const equity = [...layout.roles.equity, ...accounts];
  const shown = outlookFigure(material, outlook, {
    amount: result,
    accounts,
    kind: 'incomeStatement',
    isNamed: ({ id }) => id === REQUIREMENT_OF,
  });
  if (shown?.standing === result) return shown;
  const before = shownFigure(
    material,
    ({ layout: column, period }) =>
      column.kind === 'amount' &&
      ((column.measure === 'closing' && period?.to === from - 1) ||
        (column.measure === 'opening' && period?.from === from)),
    { amount: opening, accounts: equity, kind: 'balanceSheet' },
  );
  return before?.standing === opening ? before : null;
}

/** Equity at the end of the outlook's months, credit as plus; null where the year has no opening balances. */
function equityOf(material: Material, { scenario, period }: Outlook): Reckoned | null {
  const { ledger, layout } = material;
  const year = reportYear(material);
  const { from } = fiscalYear(ledger, year);
  const openings = openingsOf(ledger, scenario, year);
  if (!openings) return null;
  const opened = (index: number): number => openings[index] ?? 0;
  const moved = (index: number): number => movement(ledger.cubes[scenario], index, null, from, period.to);
  const { equity } = layout.roles;
  const { result } = layout.accounts;
  // 0 − x: never a minus before zero.
  return {
    opening: 0 - sumOf(ledger, equity, opened) - sumOf(ledger, result, opened),
    result: 0 - sumOf(ledger, result, moved),
    beside: 0 - sumOf(ledger, equity, moved),
  };
}
