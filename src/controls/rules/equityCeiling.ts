import { movement } from '../../ledger/cube';
import { fiscalYear, openingsOf } from '../../ledger/ledger';
import { ore } from '../../money/ore';
import { equityShare } from '../../statements/equityShare';
import type { FigurePlace } from '../../statements/trace';
import { ceilingSides, tierOf } from '../ceiling';
import type { Control } from '../control';
import type { Material } from '../material';
import { notAgreed, yearlyContributions } from '../members';
import { outlookFigure, outlookSheet, shownFigure } from '../outlookFigure';
import { bestOutlook, type Outlook } from '../requirementItems';
import { REQUIREMENT_OF } from '../requirementRows';
import { reportYear, sumOf } from '../years';

/**
 * Eget kapital mot tak: equity at the end of the year as best known (a) is at most the tier's part of the year's contributions (b). Where a
 * report shows that equity, it is what stands there; else it is reckoned, of the part of it that a report shows as it stands, and leads there.
 */
export const equityCeiling: Control = {
  code: 'equity-ceiling',
  severity: 'varning',
  absent: notAgreed,
  compare: (material) => {
    const contributions = ore(yearlyContributions(material));
    const tier = tierOf(material.ceiling, contributions);
    const outlook = bestOutlook(material);
    if (!tier || !outlook || contributions <= 0) return null;
    const reckoned = equityOf(material, outlook);
    if (!reckoned) return null;
    const { layout } = material;
    const shown = outlookFigure(material, outlook, {
      amount: closingOf(reckoned),
      accounts: [...layout.roles.equity, ...layout.accounts.result],
      kind: 'balanceSheet',
    });
    const part = shown ? null : partOf(material, outlook, reckoned);
    const { opening, result, beside } = { ...reckoned, ...part?.stands };
    const closing = opening + result + beside;
    const equity = ore(shown?.standing ?? closing);
    const share = equityShare(equity, contributions) ?? 0;
    return [
      {
        ...ceilingSides(equity, contributions, tier.percent),
        figure: (shown ?? part)?.figure,
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

const closingOf = ({ opening, result, beside }: Reckoned): number => opening + result + beside;

/** The figure of the result, or of the opening equity, where a report shows one, and what stands there. */
function partOf(
  material: Material,
  outlook: Outlook,
  { opening, result }: Reckoned,
): { readonly figure: FigurePlace; readonly stands: Partial<Reckoned> } | null {
  const { layout, ledger } = material;
  const { from } = fiscalYear(ledger, reportYear(material));
  const accounts = layout.accounts.result;
  const change = outlookFigure(material, outlook, {
    amount: result,
    accounts,
    kind: 'incomeStatement',
    isNamed: ({ id }) => id === REQUIREMENT_OF,
  });
  if (change) return { figure: change.figure, stands: { result: change.standing } };
  const before = shownFigure(
    material,
    ({ layout: column, period }) =>
      column.kind === 'amount' &&
      ((column.measure === 'closing' && period?.to === from - 1) ||
        (column.measure === 'opening' && period?.from === from)),
    { amount: opening, accounts: [...layout.roles.equity, ...accounts], kind: 'balanceSheet' },
  );
  return before && { figure: before.figure, stands: { opening: before.standing } };
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
