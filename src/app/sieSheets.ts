import type { Account } from '../ledger/accounts';
import { fiscalYearOf } from '../ledger/ledger';
import { type Day, dayText, lastDay, monthOfDay } from '../ledger/months';
import { type CombinedSie, countsDay } from '../sie/combineSie';
import { objectOf } from '../sie/periodPostings';
import { SieTexts } from '../sie/sieTexts';
import { type PlanSigns, toDebit } from '../sheets/readPlans';
import type { Settings } from '../sheets/readSettings';
import { WorkbookProblem } from '../workbook/port';
import type { SheetData } from './inputSheetPlans';
import { atOnce, type Slices } from './slices';

type Cell = string | number | null;

const AMOUNT = '#,##0.00;"\u2212"#,##0.00';
const DATE = 'yyyy-mm-dd';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];

/** Rows a sheet holds, the headings not counted. */
const MAX_ROWS = 1_048_575;

/**
 * Budget rows as the program signs them when Inställningar says nothing: income plus, costs minus; balance accounts, which are those
 * below 3000 in every chart a förbund uses, debit plus.
 */
const USUAL_SIGNS: PlanSigns = { sign: 'result', income: [], balance: [{ from: 1, to: 2999 }] };

/** Signs of a budget sheet as Inställningar says. Income is class 3, as in every chart a förbund uses. */
export function signsFor({ budgetSign = 'result' }: Settings): PlanSigns {
  return { ...USUAL_SIGNS, sign: budgetSign, income: [{ from: 3000, to: 3999 }] };
}

/**
 * SIE → indatablad: Inställningar, Kontoplan, Insatser, Ingående balans, Huvudbok (one sheet a räkenskapsår where there are several)
 * and Budget, as rows. A sheet that would hold nothing is left out. Code: sie-too-many-rows with `sheet`.
 */
export function sieSheets(books: CombinedSie, signs: PlanSigns = USUAL_SIGNS): SheetData[] {
  return atOnce(sieSheetSlices(books, signs));
}

/** The same, in slices. */
export function* sieSheetSlices(books: CombinedSie, signs: PlanSigns = USUAL_SIGNS): Slices<SheetData[]> {
  const sheets = [
    settings(books),
    ...(yield* ledgers(books)),
    openings(books),
    budget(books, signs),
    chart(books),
    objects(books),
  ];
  for (const { name, rows } of sheets)
    if (rows.length > MAX_ROWS + 1) throw new WorkbookProblem('sie-too-many-rows', { sheet: name });
  return sheets.filter(({ rows }) => rows.length > 1);
}

function settings({ main, years }: CombinedSie): SheetData {
  const own = main.years.find(({ year }) => year === 0) ?? years[0]?.sie;
  const rows: Cell[][] = [['Nyckel', 'Värde']];
  const set = (key: string, value: string): unknown => value !== '' && rows.push([key, value]);
  set('Förbund', main.header.company);
  set('Organisationsnummer', main.header.organisationNumber);
  if (own) {
    set('Räkenskapsår från', dayText(own.from));
    set('Räkenskapsår till', dayText(own.to));
  }
  return { name: 'Inställningar', rows, formats: ['@', '@'], widths: [26, 44] };
}

function chart({ main, files }: CombinedSie): SheetData {
  const names = new Map<Account, string>();
  for (const file of [main, ...files])
    for (const { account, name } of file.accounts.values()) if (!names.get(account)) names.set(account, name);
  const rows = [...names].sort(([a], [b]) => a - b);
  return {
    name: 'Kontoplan',
    rows: [['Konto', 'Benämning'], ...rows],
    formats: [null, '@'],
    widths: [12, 44],
  };
}

function objects({ main, files, dimension }: CombinedSie): SheetData {
  const names = new Map<string, string>();
  for (const file of [main, ...files])
    for (const { dimension: of, code, name } of file.objects)
      if (of === dimension && !names.get(code.trim())) names.set(code.trim(), name);
  const rows = [...names].filter(([code]) => code !== '').map(([code, name]) => [code, name || code, null]);
  const headings = ['Kod', 'Benämning', 'Grupp'];
  return { name: 'Insatser', rows: [headings, ...rows], formats: ['@', '@', '@'], widths: [12, 44, 18] };
}

function openings(books: CombinedSie): SheetData {
  const rows: Cell[][] = [['Konto', 'Benämning', 'Belopp', 'År']];
  for (const [from, balances] of [...books.openings].sort(([a], [b]) => b - a)) {
    const year = fiscalYearOf(books, monthOfDay(from));
    for (const [account, amount] of [...balances].sort(([a], [b]) => a - b))
      rows.push([account, books.main.accounts.get(account)?.name ?? '', amount / 100, year]);
  }
  return { name: 'Ingående balans', rows, formats: [null, '@', AMOUNT, null], widths: [12, 44, 16, 12] };
}

function budget(books: CombinedSie, signs: PlanSigns): SheetData {
  const byKey = new Map<string, { readonly head: Cell[]; readonly months: (number | null)[] }>();
  for (const { month, account, object, amount } of books.budget) {
    const year = fiscalYearOf(books, month);
    const key = `${year}|${account}|${object}`;
    const row = byKey.get(key) ?? { head: [account, object || null, year], months: MONTHS.map(() => null) };
    byKey.set(key, row);
    row.months[month % 12] = (row.months[month % 12] ?? 0) + toDebit(amount, account, signs);
  }
  const rows = [...byKey.values()].map(({ head, months }): Cell[] => [
    ...head,
    ...months.map((öre) => (öre === null ? null : öre / 100)),
  ]);
  const amounts = MONTHS.map(() => AMOUNT);
  return {
    name: 'Budget',
    rows: [['Konto', 'Insats', 'År', ...MONTHS], ...rows],
    formats: [null, '@', null, ...amounts],
    widths: [12, 12, 8, ...MONTHS.map(() => 13)],
  };
}

function* ledgers(books: CombinedSie): Slices<SheetData[]> {
  const sheets = new Map<number, Cell[][]>();
  const sheetOf = (day: Day): Cell[][] => {
    const year = fiscalYearOf(books, monthOfDay(day));
    const rows = sheets.get(year) ?? [['Datum', 'Ver', 'Konto', 'Insats', 'Text', 'Debet', 'Kredit']];
    sheets.set(year, rows);
    return rows;
  };
  for (const file of books.files.keys()) yield* addVouchers(books, file, sheetOf);
  for (const { month, account, object, amount } of books.made) {
    const day = lastDay(month);
    sheetOf(day).push(posting(day, '', account, object, 'Periodens saldo', amount));
  }
  const years = [...sheets].sort(([a], [b]) => b - a);
  return years.map(([year, rows]) => ({
    name: years.length === 1 ? 'Huvudbok' : `Huvudbok ${year}`,
    rows,
    formats: [DATE, '@', null, '@', '@', AMOUNT, AMOUNT],
    widths: [12, 12, 12, 12, 44, 16, 16],
  }));
}

/** Vouchers between two stops: a few milliseconds' work. */
const SLICE = 500;

function* addVouchers(books: CombinedSie, file: number, sheetOf: (day: Day) => Cell[][]): Slices<void> {
  const sie = books.files[file] as CombinedSie['main'];
  const texts = new SieTexts(sie);
  const { vouchers, transactions } = sie;
  const codes = sie.objectLists.map((list) => objectOf(list, books.dimension));
  for (let v = 0; v < vouchers.count; v++) {
    if (v % SLICE === 0) yield;
    const head = texts.voucher(v);
    const name = `${head.series}${head.number}`;
    for (let i = vouchers.first[v] as number; i < (vouchers.first[v + 1] as number); i++) {
      const day = transactions.days[i] as number;
      if (!countsDay(books, file, day)) continue;
      const object = codes[transactions.objects[i] as number] ?? '';
      const text = texts.transaction(i) || head.text;
      const account = transactions.accounts[i] as number;
      sheetOf(day).push(posting(day, name, account, object, text, transactions.amounts[i] as number));
    }
  }
}

function posting(
  day: Day,
  voucher: string,
  account: Account,
  object: string,
  text: string,
  amount: number,
): Cell[] {
  const debit = amount >= 0 ? amount / 100 : null;
  return [
    serial(day),
    voucher || null,
    account,
    object || null,
    text || null,
    debit,
    debit === null ? -amount / 100 : null,
  ];
}

/** A day as Excel counts it (1900 system). */
function serial(day: Day): number {
  return (
    Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000 + 25_569
  );
}
