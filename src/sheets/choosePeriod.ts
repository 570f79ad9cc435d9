import type { Finding } from '../ledger/finding';
import { fiscalYear, fiscalYearOf } from '../ledger/ledger';
import {
  firstDay,
  lastDay,
  type Month,
  monthNumber,
  monthOfDay,
  monthText,
  type Period,
  yearOf,
} from '../ledger/months';
import { latestMonth } from './latestMonth';
import type { Settings } from './readSettings';
import type { RecognisedSheet } from './recognise';

/** First month of the räkenskapsår, 1–12: January where nothing is set. */
export function yearStart({ yearFrom }: Settings): number {
  return yearFrom === undefined ? 1 : monthNumber(monthOfDay(yearFrom));
}

/**
 * The report's period: as asked for, or as set; a missing Period från is the year's beginning, a missing Period till the last month
 * with postings. Where there is a budget alone, its year. Null (with a finding) where nothing tells.
 * Codes: no-period, period-assumed, period-from-budget, period-reversed, period-not-whole-months.
 */
export function choosePeriod(
  settings: Settings,
  wanted: Period | null,
  ledgers: readonly RecognisedSheet[],
  budgetYear: number | null,
): { period: Period | null; findings: readonly Finding[] } {
  if (wanted) return { period: wanted, findings: [] };
  const { periodFrom, periodTo, yearFrom } = settings;
  const year = { yearStartsIn: yearStart(settings) };
  const startOf = (month: Month): Month => fiscalYear(year, fiscalYearOf(year, month)).from;
  const said = (code: string, severity: Finding['severity'], { from, to }: Period): Finding => ({
    code,
    severity,
    params: { from: monthText(from), to: monthText(to) },
  });
  const to = periodTo === undefined ? latestMonth(ledgers) : monthOfDay(periodTo);
  if (to === null && ledgers.length === 0 && budgetYear !== null) {
    const period = fiscalYear(year, yearFrom === undefined ? budgetYear : yearOf(monthOfDay(yearFrom)));
    return { period, findings: [said('period-from-budget', 'upplysning', period)] };
  }
  if (to === null) return { period: null, findings: [{ code: 'no-period', severity: 'fel' }] };
  const period = { from: periodFrom === undefined ? startOf(to) : monthOfDay(periodFrom), to };
  if (period.to < period.from) {
    const instead = { from: startOf(to), to };
    return { period: instead, findings: [said('period-reversed', 'fel', instead)] };
  }
  const findings: Finding[] = [];
  if (periodFrom === undefined || periodTo === undefined)
    findings.push(said('period-assumed', 'upplysning', period));
  if (
    (periodFrom !== undefined && periodFrom !== firstDay(period.from)) ||
    (periodTo !== undefined && periodTo !== lastDay(period.to))
  )
    findings.push(said('period-not-whole-months', 'varning', period));
  return { period, findings };
}
