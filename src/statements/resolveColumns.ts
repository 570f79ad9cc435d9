import { type Ledger, fiscalYear, fiscalYearOf, hasData, openingsOf } from '../ledger/ledger';
import { type Period, dayText, firstDay, lastDay, shiftYears, yearOf } from '../ledger/months';
import { periodText } from '../ledger/parsePeriod';
import type { Column } from './layout';
import type { StatementColumn } from './statement';

/** Gives every column its months and its title, seen from the report's period. */
export function resolveColumns(
  columns: readonly Column[],
  ledger: Ledger,
  period: Period,
): StatementColumn[] {
  const resolved = new Map<string, StatementColumn>();
  for (const column of columns)
    if (column.kind === 'amount') resolved.set(column.id, amountColumn(column, ledger, period));
  return columns.map((column) => {
    const own = resolved.get(column.id);
    if (own) return own;
    const of =
      column.kind === 'deviation' || column.kind === 'percent' ? resolved.get(column.of[0]) : undefined;
    return {
      layout: column,
      id: column.id,
      title: fillTitle(column.title, of?.period ?? period),
      period: of?.period ?? null,
      hasData: true,
    };
  });
}

function amountColumn(column: Column & { kind: 'amount' }, ledger: Ledger, report: Period): StatementColumn {
  const period = periodOf(column, ledger, report);
  // A balance can exist without a single posting in the period: the opening balances alone are data.
  const hasBalance =
    column.measure !== 'movement' &&
    openingsOf(ledger, column.scenario, fiscalYearOf(ledger, period.from)) !== undefined;
  return {
    layout: column,
    id: column.id,
    title: fillTitle(column.title, period),
    period,
    hasData: hasBalance || hasData(ledger, column.scenario, period),
  };
}

function periodOf(column: Column & { kind: 'amount' }, ledger: Ledger, report: Period): Period {
  if (column.period.kind === 'current') return report;
  if (column.period.kind === 'samePeriodLastYear') return shiftYears(report, -1);
  return fiscalYear(ledger, fiscalYearOf(ledger, report.to) + column.period.offset);
}

/** {period} jan–aug 2019 · {year} 2019 · {from} 2019-01-01 · {to} 2019-08-31. */
function fillTitle(title: string, period: Period): string {
  return title
    .replaceAll('{period}', periodText(period))
    .replaceAll('{year}', String(yearOf(period.to)))
    .replaceAll('{from}', dayText(firstDay(period.from)))
    .replaceAll('{to}', dayText(lastDay(period.to)));
}

/** True where a percent column shows a deviation's size, not what part of something is used. */
export function isOfDeviation(
  { of }: Column & { readonly kind: 'percent' },
  columns: readonly { readonly id: string; readonly layout: Column }[],
): boolean {
  return columns.some(({ id, layout }) => id === of[0] && layout.kind === 'deviation');
}
