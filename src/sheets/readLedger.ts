import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYearOf } from '../ledger/ledger';
import { type Day, dayText, monthOfDay } from '../ledger/months';
import type { ParsedDay } from '../ledger/parseDay';
import { ZERO, ore, type Ore } from '../money/ore';
import { address, type CellValue } from './grid';
import type { RecognisedSheet } from './recognise';
import { hasValue, type Read, SheetRows } from './sheetRows';
import { skippedAmount, TotalRows } from './totalRows';

/** Which räkenskapsår are read, as the years of their first months, bounds inclusive. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

interface Voucher {
  sum: number;
  readonly year: number;
  readonly name: string;
  readonly row: number;
  readonly day: Day;
}

/**
 * Läser en huvudbok som flat lista: one posting a row, Debet/Kredit or Belopp (debit +). A row without date and number belongs to
 * the voucher above.
 *
 * Codes: row-without-account, row-without-date, row-without-amount, date-as-text, date-outside-year, voucher-unbalanced,
 * list-total-differs and the cell codes of SheetRows. A row passed over is a finding with its amount.
 */
export function readLedger(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  years: YearSpan | null,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const totals = new TotalRows(rows);
  const vouchers = new Vouchers();
  const outside = new Map<number, { count: number; sum: number; cell: string }>();
  const known = new KnownCells(draft);
  let textDates = 0;
  let firstTextDate = '';
  let day: Day | null = null;
  let voucher = '';
  const hasVoucher = rows.has('voucher');
  rows.forEach(() => {
    const account = known.account(rows);
    if (account === 'empty') {
      if (totals.takes(rows.has('amount') ? 'amount' : 'debit')) return;
      const amount = skippedAmount(rows, 'debit', 'credit', 'amount');
      if (amount !== ZERO) rows.report('row-without-account', 'fel', 'account', {}, amount);
      return;
    }
    const amount = postedAmount(rows);
    if (amount === 'bad' || account === 'bad') {
      if (account === 'bad' && hasValue(amount))
        rows.report('row-skipped', 'fel', 'account', {}, amount.value);
      if (amount === 'bad') rows.report('row-skipped', 'fel', 'account');
      return;
    }
    const date = known.date(rows);
    const number = hasVoucher ? `${rows.text('series')}${rows.text('voucher')}` : '';
    if (date === 'bad' || (date === 'empty' && (day === null || (number !== '' && number !== voucher)))) {
      if (hasValue(amount)) {
        const code = date === 'bad' ? 'row-skipped' : 'row-without-date';
        rows.report(code, 'fel', 'date', {}, amount.value);
      }
      return;
    }
    if (hasValue(date)) {
      day = date.value.day;
      if (date.value.asText && textDates++ === 0) firstTextDate = rows.place('date').cell ?? '';
    }
    if (number !== '' || hasValue(date)) voucher = number;
    if (amount === 'empty' || day === null) return;
    totals.add(amount.value);
    const month = monthOfDay(day);
    const year = fiscalYearOf(draft, month);
    if (years && (year < years.first || year > years.last)) {
      const seen = outside.get(year) ?? { count: 0, sum: 0, cell: rows.place('date').cell ?? '' };
      seen.count++;
      seen.sum += Math.max(0, amount.value);
      outside.set(year, seen);
      return;
    }
    draft.postings.actual.addInMonth(day, month, account.value, known.object(rows), amount.value);
    if (voucher !== '') vouchers.add(year, voucher, amount.value, rows.rowNumber(), day);
  });
  if (textDates > 0) {
    const at = { sheet: sheet.grid.sheet, cell: firstTextDate };
    rows.findings.push({ code: 'date-as-text', severity: 'upplysning', at, params: { count: textDates } });
  }
  for (const [year, { count, sum, cell }] of outside) {
    rows.findings.push({
      code: 'date-outside-year',
      severity: 'fel',
      at: { sheet: sheet.grid.sheet, cell },
      difference: ore(sum),
      params: { year, count },
    });
  }
  return [...rows.findings, ...unbalanced(sheet, vouchers.all())];
}

/** Sums of vouchers by räkenskapsår and number, with the row each began on. */
class Vouchers {
  private readonly byKey = new Map<string, Voucher>();
  /** Rows of a voucher nearly always stand together: the last one is asked before a key is made. */
  private last: Voucher | undefined;

  add(year: number, name: string, amount: Ore, row: number, day: Day): void {
    if (this.last?.name !== name || this.last.year !== year) {
      const key = `${year}|${name}`;
      this.last = this.byKey.get(key) ?? { sum: 0, year, name, row, day };
      this.byKey.set(key, this.last);
    }
    this.last.sum += amount;
  }

  all(): Iterable<Voucher> {
    return this.byKey.values();
  }
}

function unbalanced(sheet: RecognisedSheet, vouchers: Iterable<Voucher>): Finding[] {
  const findings: Finding[] = [];
  const { grid, header } = sheet;
  const column = grid.firstColumn + (header.columns.get('voucher') ?? header.columns.get('account') ?? 0);
  for (const { sum, name, row, day } of vouchers) {
    if (sum === 0) continue;
    findings.push({
      code: 'voucher-unbalanced',
      severity: 'fel',
      at: { sheet: grid.sheet, cell: address(row - 1, column), voucher: name },
      difference: ore(sum),
      params: { voucher: name, date: dayText(day) },
    });
  }
  return findings;
}

function postedAmount(rows: SheetRows): Read<Ore> {
  const debit = rows.amount('debit');
  const credit = rows.amount('credit');
  if (debit === 'bad' || credit === 'bad') return 'bad';
  if (debit === 'empty' && credit === 'empty') return rows.amount('amount');
  return { value: ore((hasValue(debit) ? debit.value : 0) - (hasValue(credit) ? credit.value : 0)) };
}

/** Accounts, insatser and days by the cell they stood in: a ledger repeats a few hundred cells a hundred thousand times. */
class KnownCells {
  private readonly accounts = new Map<CellValue, Read<number>>();
  private readonly days = new Map<CellValue, Read<ParsedDay>>();
  private readonly objects = new Map<string, number>();

  constructor(private readonly draft: LedgerDraft) {}

  account(rows: SheetRows): Read<number> {
    const cell = rows.raw('account');
    const known = this.accounts.get(cell);
    if (known !== undefined) return known;
    const read = rows.account();
    if (!hasValue(read)) return read;
    this.draft.nameAccount(read.value.account, read.value.name);
    const index = { value: this.draft.accountIndex(read.value.account) };
    this.accounts.set(cell, index);
    return index;
  }

  date(rows: SheetRows): Read<ParsedDay> {
    const cell = rows.raw('date');
    const known = this.days.get(cell);
    if (known !== undefined) return known;
    const read = rows.date('date');
    if (hasValue(read)) this.days.set(cell, read);
    return read;
  }

  object(rows: SheetRows): number {
    const code = rows.text('object');
    let index = this.objects.get(code);
    if (index === undefined) {
      index = this.draft.objectIndex(code);
      this.objects.set(code, index);
    }
    return index;
  }
}
