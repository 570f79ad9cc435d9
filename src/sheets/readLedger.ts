import type { LedgerDraft } from '../ledger/draft';
import type { Finding, Place } from '../ledger/finding';
import { fiscalYearOf } from '../ledger/ledger';
import { type Day, monthOfDay } from '../ledger/months';
import { ZERO, ore, type Ore } from '../money/ore';
import { KnownCells } from './knownCells';
import type { KnownRows } from './knownRows';
import type { LedgerRow } from './ledgerRow';
import { OutsideRows } from './outsideRows';
import { LeftOutRows } from './leftOutRows';
import type { RecognisedSheet } from './recognise';
import { hasValue, type Read, SheetRows } from './sheetRows';
import { TotalRows } from './totalRows';
import { Vouchers } from './vouchers';
import type { YearsRead } from './yearsRead';

/** Which räkenskapsår are read, as the years of their first months, bounds inclusive. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Läser en huvudbok som flat lista: one posting a row, Debet/Kredit or Belopp (debit +). A row without date and number belongs to
 * the voucher above; a row with them and no amount begins a voucher.
 *
 * Codes: row-without-account, row-without-date, rows-without-amount, debit-and-credit, object-unreadable, date-as-text,
 * date-outside-year, list-total-differs, those of Vouchers, and the cell codes of SheetRows. A row passed over is a finding with
 * its amount. `visit` is told of each row that is posted. `knownRows` has what sound rows came to at an earlier reading, and gets what
 * they came to now; rows known are not told to `visit`.
 */
export function readLedger(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  years: YearSpan | null,
  yearsRead: YearsRead,
  visit?: (row: LedgerRow) => void,
  knownRows?: KnownRows,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const sources = draft.sourcesOf(sheet.grid.sheet);
  const totals = new TotalRows(rows, ['debit', 'credit', 'amount']);
  const vouchers = knownRows?.vouchers ?? new Vouchers();
  vouchers.begin(sheet.grid.firstRow + sheet.grid.values.length);
  const outside = new OutsideRows();
  const known = new KnownCells(draft);
  const yearsHere = new Set<number>();
  let textDates = 0;
  let firstTextDate = '';
  let withoutAmount = 0;
  let firstWithoutAmount = '';
  let day: Day | null = null;
  let voucher = '';
  /** Where the date stands that cannot be read, for rows below that say none. */
  let undated: Place | undefined;
  const leftOut = new LeftOutRows(rows);
  /** The row is not posted, as the finding at this cell says, so that its voucher lacks an amount: what could be read of it. */
  const lacking = (amount: Ore | undefined, at = rows.findings.at(-1)?.at): void => {
    const year = day === null ? undefined : fiscalYearOf(draft, monthOfDay(day));
    if (at) leftOut.add(voucher, { at, amount, year });
  };
  const readRow = (): void => {
    const { remarks } = rows;
    const dated = known.isDate(rows);
    if (!dated && totals.takes()) return;
    const debit = rows.amount('debit');
    const credit = rows.amount('credit');
    const single = rows.amount('amount');
    const amount = postedAmount(rows, debit, credit, single);
    if (amount === 'empty') {
      const number = voucherNumber(rows);
      if (dated && hasValue(number)) {
        day = known.dayOf(rows);
        voucher = number.value;
      }
      if (!known.isAccount(rows)) return;
      if (rows.reportStrayAmount()) lacking(undefined);
      else if (dated && withoutAmount++ === 0) firstWithoutAmount = rows.place('account').cell ?? '';
      return;
    }
    totals.count('debit', debit);
    totals.count('credit', credit);
    totals.count('amount', single);
    const date = known.date(rows);
    const number = voucherNumber(rows);
    const begins = hasValue(number) && number.value !== voucher;
    // A voucher whose date cannot be read must not take the date of the one above.
    if (date !== 'empty' || begins) undated = undefined;
    if (hasValue(date)) day = date.value.day;
    else if (date === 'bad' || begins) day = null;
    if (number !== 'empty' || date !== 'empty') voucher = hasValue(number) ? number.value : '';
    const account = known.account(rows);
    if (amount === 'bad' || account === 'bad' || date === 'bad') {
      const readable = readableAmount(debit, credit, single);
      const at = rows.leaveOut(amount === 'bad' && readable === ZERO ? undefined : readable);
      if (date === 'bad') undated = at;
      lacking(amount === 'bad' ? undefined : readable, at);
      return;
    }
    if (account === 'empty' || day === null) {
      const key = account === 'empty' ? 'account' : 'date';
      if (amount.value === ZERO) return;
      // The row takes its date from one that cannot be read, which is told.
      if (day === null && undated && date === 'empty' && !begins) {
        rows.leaveOutUnder(undated);
        leftOut.add(voucher, { at: undated, amount: amount.value, year: undefined });
        return;
      }
      rows.report(`row-without-${key}`, 'fel', key, {}, amount.value);
      lacking(amount.value);
      return;
    }
    if (hasValue(date) && date.value.asText && textDates++ === 0)
      firstTextDate = rows.place('date').cell ?? '';
    const month = monthOfDay(day);
    const year = fiscalYearOf(draft, month);
    yearsHere.add(year);
    if (years && (year < years.first || year > years.last)) {
      const cell = outside.add(year, amount.value, rows.place('date').cell ?? '');
      // The date is what is wrong: the voucher is one of another year.
      leftOut.add(voucher, { at: { sheet: sheet.grid.sheet, cell }, amount: amount.value, year: undefined });
      return;
    }
    const told = rows.findings.at(-1);
    const isBoth = hasValue(debit) && hasValue(credit) && debit.value !== ZERO && credit.value !== ZERO;
    if (isBoth && told?.code === 'debit-and-credit')
      leftOut.addBothSides(voucher, { at: told.at, debit: debit.value, credit: credit.value });
    const object = known.object(rows, amount.value);
    draft.postings.actual.addInMonth(
      day,
      month,
      account.value,
      object,
      amount.value,
      sources + rows.sheetRow(),
    );
    visit?.({
      day,
      voucher,
      account: known.number(rows),
      object,
      text: rows.text('text'),
      amount: amount.value,
    });
    const sum = voucher === '' ? undefined : vouchers.add(year, voucher, amount.value, rows.rowNumber(), day);
    if (!knownRows || rows.remarks > remarks || !hasValue(date) || date.value.asText) return;
    const name = known.name(rows);
    if (name !== '') return;
    knownRows.keep(rows.gridRow(), {
      day,
      account: known.number(rows),
      object: rows.text('object'),
      voucher,
      sum,
      debit: hasValue(debit) ? debit.value : ZERO,
      credit: hasValue(credit) ? credit.value : ZERO,
      single: hasValue(single) ? single.value : ZERO,
      amount: amount.value,
    });
  };
  const takeKnown = (at: number): boolean => {
    const row = knownRows?.row(at);
    if (!row) return false;
    const month = monthOfDay(row.day);
    const year = fiscalYearOf(draft, month);
    if (years && (year < years.first || year > years.last)) return false;
    ({ day, voucher } = row);
    if (row.debit !== ZERO) totals.add('debit', row.debit);
    if (row.credit !== ZERO) totals.add('credit', row.credit);
    if (row.single !== ZERO) totals.add('amount', row.single);
    yearsHere.add(year);
    const account = draft.accountIndex(row.account);
    const object = draft.objectIndex(row.object);
    draft.postings.actual.addInMonth(day, month, account, object, row.amount, sources + rows.sheetRow());
    if (row.sum) vouchers.addTo(row.sum, row.amount, rows.rowNumber(), day);
    return true;
  };
  rows.forEachWithFigures(readRow, knownRows && takeKnown);
  yearsRead.note(sheet, yearsHere);
  const at = (cell: string): Finding['at'] => ({ sheet: sheet.grid.sheet, cell });
  if (textDates > 0)
    rows.findings.push({
      code: 'date-as-text',
      severity: 'upplysning',
      at: at(firstTextDate),
      params: { count: textDates },
    });
  if (withoutAmount > 0)
    rows.findings.push({
      code: 'rows-without-amount',
      severity: 'varning',
      at: at(firstWithoutAmount),
      params: { count: withoutAmount },
    });
  // What a voucher lacks is told with the cells that cannot be read.
  const ofVouchers = vouchers.findings(sheet, leftOut);
  return [...rows.findings, ...outside.findings(sheet), ...ofVouchers];
}

/** Series and number of the voucher as written; empty where the row has neither. */
function voucherNumber(rows: SheetRows): Read<string> {
  const series = rows.code('series');
  const number = rows.code('voucher');
  if (series === 'bad' || number === 'bad') return 'bad';
  if (series === 'empty' && number === 'empty') return 'empty';
  return { value: `${hasValue(series) ? series.value : ''}${hasValue(number) ? number.value : ''}` };
}

/** Debit minus credit, or Belopp where the row has neither. */
function postedAmount(rows: SheetRows, debit: Read<Ore>, credit: Read<Ore>, single: Read<Ore>): Read<Ore> {
  if (debit === 'bad' || credit === 'bad') return 'bad';
  const debited = hasValue(debit) ? debit.value : 0;
  const credited = hasValue(credit) ? credit.value : 0;
  // Some programs write 0 in both where only Belopp is used.
  if (debited === 0 && credited === 0 && single !== 'empty') return single;
  if (debit === 'empty' && credit === 'empty') return 'empty';
  const net = ore(debited - credited);
  if (debited !== 0 && credited !== 0)
    rows.report('debit-and-credit', 'varning', 'debit', { debit: debited, credit: credited }, net);
  return { value: net };
}

/** What can be read of a row where another cell cannot: undefined where it is nothing. */
function readableAmount(debit: Read<Ore>, credit: Read<Ore>, single: Read<Ore>): Ore | undefined {
  if (hasValue(debit)) return ore(debit.value - (hasValue(credit) ? credit.value : 0));
  if (hasValue(credit)) return ore(-credit.value);
  return hasValue(single) ? single.value : undefined;
}
