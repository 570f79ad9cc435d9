import { fiscalYear, fiscalYearOf, type Ledger, openingsOf } from '../../ledger/ledger';
import { type Day, dayText, lastDay, monthOfDay } from '../../ledger/months';
import { parseDay } from '../../ledger/parseDay';
import { ore } from '../../money/ore';
import { measureOf } from '../../statements/measure';
import type { ReportBasis } from '../prepareReports';
import { accountsIn, kronorOf } from './amounts';
import { type Answer, type CellError, cellGiven, isError, problem, textGiven } from './answer';
import type { LiveBook } from './liveBook';

/** SALDO: closing balance of accounts on a day, debit +. Codes: function-accounts-unknown, function-date-unreadable, function-no-balance. */
export function askBalance(book: LiveBook, accounts: unknown, date: unknown): Answer {
  const { basis } = book;
  if (!basis) return book.reason;
  const text = textGiven(accounts);
  if (text === '') return problem('function-accounts-missing', '#VALUE!');
  const set = book.names(basis).accounts(text);
  if (isError(set)) return set;
  const day = dayGiven(book, date, basis);
  if (isError(day)) return day;
  const { ledger } = basis;
  if (!isBooked(ledger, day)) return problem('function-no-balance', '#N/A', { date: dayText(day) });
  const indexes = accountsIn(ledger, set);
  const month = monthOfDay(day);
  const to = { from: fiscalYear(ledger, fiscalYearOf(ledger, month)).from, to: month };
  const closing = measureOf(ledger, { accounts: indexes, objects: null }, 'actual', 'closing', to);
  return kronorOf(day < lastDay(month) ? ore(closing - bookedAfter(ledger, new Set(indexes), day)) : closing);
}

/** A day, or the last day of a period; none given is the last of the workbook's period. */
function dayGiven(book: LiveBook, date: unknown, basis: ReportBasis): Day | CellError {
  const cell = cellGiven(date);
  const isYear = typeof cell === 'number' && cell >= 1900 && cell < 2200;
  const day = typeof cell === 'boolean' || cell === null || isYear ? null : parseDay(cell);
  if (day) return day.day;
  const period = book.period(basis, date);
  if (isError(period)) return problem('function-date-unreadable', '#VALUE!', { text: textGiven(date) });
  return lastDay(period.to);
}

/** Within a year that has opening balances, or not before what is booked; never after the year of the last posting. */
function isBooked(ledger: Ledger, day: Day): boolean {
  const { firstMonth, months } = ledger.cubes.actual;
  const year = fiscalYearOf(ledger, monthOfDay(day));
  if (openingsOf(ledger, 'actual', year)) return true;
  if (months === 0) return false;
  return monthOfDay(day) >= firstMonth && year <= fiscalYearOf(ledger, firstMonth + months - 1);
}

/** What was booked in the rest of the day's month, debit +. */
function bookedAfter(ledger: Ledger, accounts: ReadonlySet<number>, day: Day): number {
  const { postings, places } = ledger.sources;
  const { count, days, months, accountIndex, amounts } = postings.actual;
  const month = monthOfDay(day);
  let sum = 0;
  for (let i = 0; i < count; i++)
    if (
      months[i] === month &&
      (days[i] as number) > day &&
      accounts.has(places[accountIndex[i] as number] as number)
    )
      sum += amounts[i] as number;
  return sum;
}
