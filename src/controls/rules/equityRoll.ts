import { movement } from '../../ledger/cube';
import { fiscalYear } from '../../ledger/ledger';
import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { equitySides } from '../sides';
import { reportYear, resultOf, sumOf } from '../years';

/** Eget kapital: UB (a) = IB + periodens resultat (b). What is booked on equity beside the result is transfers within it, and sums to 0. */
export const equityRoll: Control = {
  code: 'equity-roll',
  severity: 'varning',
  compare: (material) => {
    const { ledger, layout, period } = material;
    const year = reportYear(material);
    const openings = ledger.openings.get(year);
    const [sheet] = statementsOfKind(material, 'balanceSheet');
    if (!openings || !sheet) return null;
    const { from } = fiscalYear(ledger, year);
    const moved = (index: number): number => movement(ledger.cubes.actual, index, null, from, period.to);
    const opening = sumOf(ledger, layout.roles.equity, (index) => openings[index] ?? 0);
    const result = sumOf(ledger, layout.accounts.result, moved);
    const beside = sumOf(ledger, layout.roles.equity, moved);
    return [
      {
        ...equitySides(-opening, -result, -(opening + result + beside)),
        params: { read: -opening, stated: -result },
        evidence: () => ({ lastYearResult: resultOf(material, year - 1) }),
      },
    ];
  },
};
