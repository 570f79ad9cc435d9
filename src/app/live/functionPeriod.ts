import { fiscalYear, fiscalYearOf } from '../../ledger/ledger';
import { type Month, monthNumber, monthOfDay, type Period } from '../../ledger/months';
import { parseDay } from '../../ledger/parseDay';
import { parseMonthHeading, parsePeriod } from '../../ledger/parsePeriod';
import { type CellError, cellGiven, problem } from './answer';

/** What a period is seen from: the workbook's own, and the month its year begins in. */
export interface PeriodView {
  readonly period: Period;
  readonly yearStartsIn: number;
}

const ACCUMULATED = /^ack(?:\.|umulerat)?(?:\s+(.+))?$/;
const BETWEEN = /\s*(?:\.\.|–|—|\btill\b)\s*/;

/**
 * Period i en formel: "2019-08", "2019-01..2019-08", "2019" (the räkenskapsår), "aug" and "jan..aug" (of the workbook's year), "ack" (from
 * the year's beginning to the workbook's last month) and "ack jun"; a date or a year in a cell; empty is the workbook's own period.
 *
 * Code: function-period-unreadable, with the forms that are accepted.
 */
export function functionPeriod(argument: unknown, view: PeriodView): Period | CellError {
  const cell = cellGiven(argument);
  if (cell === null) return view.period;
  const period = typeof cell === 'number' ? ofNumber(cell, view) : ofText(String(cell), view);
  return period ?? problem('function-period-unreadable', '#VALUE!', { text: String(cell) });
}

/** The räkenskapsår that a period ends in. */
export function wholeYear({ to }: Period, view: Pick<PeriodView, 'yearStartsIn'>): Period {
  return fiscalYear(view, fiscalYearOf(view, to));
}

/** "2019-08" typed in a cell is a date to Excel: its month is meant. */
function ofNumber(cell: number, view: PeriodView): Period | null {
  if (Number.isInteger(cell) && cell >= 1900 && cell < 2200) return fiscalYear(view, cell);
  const day = parseDay(cell)?.day;
  return day === undefined ? null : single(monthOfDay(day));
}

function ofText(text: string, view: PeriodView): Period | null {
  const plain = text.trim().toLowerCase();
  const year = /^\d{4}$/.exec(plain);
  if (year) return fiscalYear(view, Number(plain));
  const accumulated = ACCUMULATED.exec(plain);
  if (accumulated) {
    const last = accumulated[1] === undefined ? view.period.to : month(accumulated[1], view);
    return last === null ? null : { from: wholeYear(single(last), view).from, to: last };
  }
  const whole = parsePeriod(plain);
  if (whole) return whole;
  const [first = '', last, ...more] = plain.replace(/^([a-zåäö]+)-([a-zåäö]+)/, '$1..$2').split(BETWEEN);
  if (more.length > 0) return null;
  // "jan..aug 2018" has its year last.
  const stated = /\b(\d{4})$/.exec(last ?? '')?.[1];
  const from = month(stated && !/\d/.test(first) ? `${first} ${stated}` : first, view);
  const to = last === undefined ? from : month(last, view);
  return from === null || to === null || to < from ? null : { from, to };
}

/** "2019-08", "aug" or "aug 2018". */
function month(text: string, view: PeriodView): Month | null {
  const whole = parsePeriod(text);
  if (whole) return whole.from === whole.to ? whole.from : null;
  const named = /^([a-zåäö]+)\.?(?:\s+(\d{4}))?$/.exec(text.trim());
  const number = named ? parseMonthHeading(named[1] as string) : null;
  if (!named || number === null) return null;
  if (named[2] !== undefined) return Number(named[2]) * 12 + number - 1;
  const { from } = wholeYear(view.period, view);
  return from + ((number - monthNumber(from) + 12) % 12);
}

function single(at: Month): Period {
  return { from: at, to: at };
}
