import { includesAccount } from '../ledger/accounts';
import { movement } from '../ledger/cube';
import { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYear, fiscalYearOf, type Ledger } from '../ledger/ledger';
import { type Day, firstDay, lastDay, monthNumber, monthOfDay } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import { decodeCp437 } from '../sie/codepage437';
import type { SieYear } from '../sie/sieFile';
import { type OutBudget, type OutVoucher, writeSie } from '../sie/writeSie';
import type { LedgerRow } from '../sheets/ledgerRow';
import { readInputs } from '../sheets/readInputs';
import { readLedger } from '../sheets/readLedger';
import { YearsRead } from '../sheets/yearsRead';
import type { AccountClasses } from '../statements/layout';
import type { ReadWorkbook } from './readWorkbook';

/** Konton by class where no layout says: the groups of BAS, L-Bas and Region-Bas. */
const USUAL_CLASSES: AccountClasses = {
  assets: [{ from: 1000, to: 1999 }],
  balance: [{ from: 1000, to: 2999 }],
  result: [{ from: 3000, to: 8999 }],
  income: [{ from: 3000, to: 3999 }],
  broughtForward: 2068,
};

/** One räkenskapsår as a SIE 4E file, as the year of its first month. */
export interface ExportedYear {
  readonly year: number;
  readonly bytes: Uint8Array;
}

export interface ExportOptions {
  /** What #GEN says. */
  readonly today: Day;
  /** Writes #KSUMMA. */
  readonly checksum?: boolean;
  readonly classes?: AccountClasses;
}

/**
 * Exporterar huvudboken: every räkenskapsår of the workbook as SIE 4E, the latest first, with opening and closing balances, results,
 * insatser (as dimension 6, projekt) and budget. Empty where there is nothing to export; the findings say why. Code: sie-no-ledger, and
 * those of readInputs.
 */
export function exportSie(
  book: ReadWorkbook,
  { today, checksum = false, classes = USUAL_CLASSES }: ExportOptions,
): { readonly years: readonly ExportedYear[]; readonly findings: readonly Finding[] } {
  const { inputs, findings } = readInputs(book.sheets, book.settings, null, classes);
  if (!inputs) return { years: [], findings };
  const { ledger } = inputs;
  const { entity = '', organisationNumber = '', yearFrom } = book.settings;
  const rows: LedgerRow[] = [];
  const draft = new LedgerDraft(yearFrom === undefined ? 1 : monthNumber(monthOfDay(yearFrom)));
  for (const sheet of book.sheets)
    if (sheet.role === 'ledger') readLedger(sheet, draft, null, new YearsRead(), (row) => rows.push(row));
  const codes = draft.finish().objects.map(({ code }) => code);
  const years = [...new Set(rows.map(({ day }) => fiscalYearOf(ledger, monthOfDay(day))))].sort(
    (a, b) => b - a,
  );
  const files = years.map((year) => ({
    year,
    bytes: writeSie(
      {
        program: 'FINSAM',
        version: '1',
        generated: today,
        company: entity,
        organisationNumber,
        years: [sieYear(ledger, year, 0), sieYear(ledger, year - 1, -1)],
        accounts: ledger.accounts.map((account) => ({
          account,
          name: ledger.accountNames.get(account) ?? '',
        })),
        dimension: { dimension: 6, name: 'Projekt' },
        objects: ledger.objects.filter(({ code, group }) => code !== '' && group !== 'part'),
        ...balances(ledger, year, classes),
        budget: budgetOf(ledger, year),
        vouchers: vouchersOf(
          rows.filter(({ day }) => fiscalYearOf(ledger, monthOfDay(day)) === year),
          codes,
        ),
      },
      checksum,
    ),
  }));
  const nothing: Finding = { code: 'sie-no-ledger', severity: 'fel' };
  return { years: files, findings: files.length === 0 ? [...findings, nothing] : findings };
}

/** An exported file as text, for where no file can be saved. */
export function exportedText({ bytes }: ExportedYear): string {
  return decodeCp437(bytes);
}

function sieYear(ledger: Ledger, year: number, number: number): SieYear {
  const { from, to } = fiscalYear(ledger, year);
  return { year: number, from: firstDay(from), to: lastDay(to) };
}

/** IB, UB and RES of the year; of the year before only what is known. */
function balances(
  ledger: Ledger,
  year: number,
  { balance }: AccountClasses,
): Record<'openings' | 'closings' | 'results', Map<number, Map<number, Ore>>> {
  const openings = new Map<number, Map<number, Ore>>();
  const closings = new Map<number, Map<number, Ore>>();
  const results = new Map<number, Map<number, Ore>>();
  for (const number of [0, -1]) {
    const { from, to } = fiscalYear(ledger, year + number);
    const opening = ledger.openings.get(year + number);
    const ofYear = {
      opening: new Map<number, Ore>(),
      closing: new Map<number, Ore>(),
      result: new Map<number, Ore>(),
    };
    ledger.accounts.forEach((account, i) => {
      const before = opening?.[i] ?? 0;
      const moved = movement(ledger.cubes.actual, i, null, from, to);
      if (!includesAccount(balance, account)) {
        if (moved !== 0) ofYear.result.set(account, ore(moved));
        return;
      }
      if (before !== 0) ofYear.opening.set(account, ore(before));
      if (before !== 0 || moved !== 0) ofYear.closing.set(account, ore(before + moved));
    });
    if (ofYear.opening.size > 0) openings.set(number, ofYear.opening);
    if (opening && ofYear.closing.size > 0) closings.set(number, ofYear.closing);
    if (ofYear.result.size > 0) results.set(number, ofYear.result);
  }
  return { openings, closings, results };
}

function budgetOf(ledger: Ledger, year: number): OutBudget[] {
  const { from, to } = fiscalYear(ledger, year);
  const rows: OutBudget[] = [];
  ledger.accounts.forEach((account, i) => {
    for (let month = from; month <= to; month++)
      ledger.objects.forEach(({ code }, object) => {
        const amount = movement(ledger.cubes.budget, i, object, month, month);
        if (amount !== 0) rows.push({ month, account, object: code, amount: ore(amount) });
      });
  });
  return rows;
}

/** Rows of a voucher, in the order they first stand; rows without a number make one voucher a day. */
function vouchersOf(rows: readonly LedgerRow[], codes: readonly string[]): OutVoucher[] {
  const vouchers = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = row.voucher === '' ? `day ${row.day}` : row.voucher;
    const own = vouchers.get(key);
    if (own) own.push(row);
    else vouchers.set(key, [row]);
  }
  return [...vouchers.values()].map((own) => {
    const [first] = own as [LedgerRow];
    const [, series = '', number = ''] = /^(\D*)(\d*)$/.exec(first.voucher) ?? ['', '', first.voucher];
    return {
      series,
      number,
      day: first.day,
      text: first.text,
      transactions: own.map(({ account, object, amount, day, text }) => ({
        account,
        object: codes[object] ?? '',
        amount,
        day,
        text,
      })),
    };
  });
}
