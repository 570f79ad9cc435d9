import type { Ledger } from '../ledger/ledger';
import { buildStatement, type ReportChoice } from '../statements/buildStatement';
import { REQUIREMENT_SHEET, requirementRows } from './requirementRows';
import type { Layout, StatementLayout } from '../statements/layout';
import type { Statement } from '../statements/statement';

/** Balanskravsutredning for a report whose layout has none: booked in the period, and as forecast for the year. */
export function requirementStatement(layout: Layout, ledger: Ledger, choice: ReportChoice): Statement {
  const statement: StatementLayout = {
    id: 'finsam-balanskrav',
    title: REQUIREMENT_SHEET,
    kind: 'balancedBudgetRequirement',
    sheet: REQUIREMENT_SHEET,
    display: 'creditPositive',
    decimals: 0,
    columns: [
      {
        kind: 'amount',
        id: 'utfall',
        title: 'Utfall {period}',
        scenario: 'actual',
        period: { kind: 'current' },
        measure: 'movement',
        sumsOnly: false,
      },
      {
        kind: 'amount',
        id: 'prognos',
        title: 'Prognos {year}',
        scenario: 'forecast',
        period: { kind: 'year', offset: 0 },
        measure: 'movement',
        sumsOnly: false,
      },
    ],
    rows: requirementRows(layout),
    footnotes: [],
    landscape: false,
  };
  return buildStatement(layout, statement, ledger, choice);
}
