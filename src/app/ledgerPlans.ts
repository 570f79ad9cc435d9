import { fiscalYearOf } from '../ledger/ledger';
import { monthOfDay } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import { parseAmount } from '../money/parseAmount';
import type { CombinedSie } from '../sie/combineSie';
import type { CellValue } from '../sheets/grid';
import type { RecognisedSheet } from '../sheets/recognise';
import { yearInName } from '../sheets/rowYear';
import { freeSheetName, sameSheetName } from '../workbook/sheetNames';
import type { SheetData } from './inputSheetPlans';
import { cellOf } from './rowCells';
import { rowsOf } from './rowsOf';
import type { PlannedSheet } from './sieUpdate';

/** The books as far as they tell which räkenskapsår is which, and what it is made of. */
export type Calendar = Pick<CombinedSie, 'yearStartsIn' | 'years'>;

type Row = SheetData['rows'][number];

/** A räkenskapsår of the import. */
interface Made {
  readonly year: number;
  readonly data: SheetData;
}

/**
 * Huvudböckerna mot arbetsbokens: a year that the workbook has is replaced where it stands, whatever its sheet is called, and other years
 * of that sheet stay; a new year fills an empty sheet or gets one of its own. So no year ever stands twice.
 */
export function ledgerPlans(
  made: readonly SheetData[],
  existing: readonly RecognisedSheet[],
  tabNames: readonly string[],
  calendar: Calendar,
): PlannedSheet[] {
  const plans: PlannedSheet[] = [];
  const names = [...tabNames];
  let waiting = made.map((data): Made => ({ year: yearOfData(data, calendar), data }));
  const empty = existing.filter((own) => rowsOf(own).length === 0);
  for (const own of existing) {
    const rows = rowsByYear(own, calendar);
    const here = waiting.filter(({ year }) => rows.has(year));
    if (here.length === 0) continue;
    // Sums of a year are no reason to let its vouchers go: it is left as it is, or, where nothing else comes, for the user to say.
    const whole = here.filter(({ year }) => hasVouchers(year, calendar));
    plans.push(replacing(own, rows, whole.length > 0 ? whole : here, whole.length > 0));
    waiting = waiting.filter((one) => !here.includes(one));
  }
  for (const { year, data } of waiting) {
    const named = empty.findIndex(({ grid }) => sameSheetName(grid.sheet, data.name));
    const place = named >= 0 ? named : empty.findIndex(({ grid }) => yearInName(grid.sheet) === null);
    const [filled] = place >= 0 ? empty.splice(place, 1) : [];
    const wanted = isTaken(data.name, names) ? `Huvudbok ${year}` : data.name;
    const name = filled?.grid.sheet ?? freeSheetName(wanted, names);
    if (!filled) names.push(name);
    plans.push({
      role: 'ledger',
      data: { ...data, name },
      action: filled ? 'replace' : 'add',
      rows: data.rows.length - 1,
      goes: 0,
      stays: 0,
      usual: true,
    });
  }
  const order = new Map(made.map((data, i) => [yearOfData(data, calendar), i]));
  const placeOf = ({ data }: PlannedSheet): number => order.get(yearOfData(data, calendar)) ?? 0;
  return plans.sort((a, b) => placeOf(a) - placeOf(b));
}

const isTaken = (name: string, names: readonly string[]): boolean =>
  names.some((one) => sameSheetName(one, name));

function replacing(
  own: RecognisedSheet,
  rows: ReadonlyMap<number | null, CellValue[][]>,
  here: readonly Made[],
  usual: boolean,
): PlannedSheet {
  const [first] = here as [Made];
  const goes = here.reduce((sum, { year }) => sum + (rows.get(year)?.length ?? 0), 0);
  const others = [...rows].filter(([year]) => !here.some((one) => one.year === year));
  const kept = others.flatMap(([, of]) => of.map((row) => keptRow(own, row)));
  const [headings = []] = first.data.rows;
  const all = [headings, ...here.flatMap(({ data }) => data.rows.slice(1)), ...kept];
  return {
    role: 'ledger',
    data: { ...first.data, name: own.grid.sheet, rows: all },
    action: 'replace',
    rows: all.length - 1,
    goes,
    stays: kept.length,
    usual,
  };
}

/** Rows of a sheet by räkenskapsår; one without a date belongs to the row above it, null before the first. */
function rowsByYear(own: RecognisedSheet, calendar: Calendar): Map<number | null, CellValue[][]> {
  const column = own.header.columns.get('date') ?? -1;
  const byYear = new Map<number | null, CellValue[][]>();
  let year: number | null = null;
  for (const row of rowsOf(own)) {
    const cell = row[column];
    const day = typeof cell === 'string' || typeof cell === 'number' ? parseDay(cell)?.day : undefined;
    if (day !== undefined) year = fiscalYearOf(calendar, monthOfDay(day));
    const rows = byYear.get(year) ?? [];
    rows.push([...row]);
    byYear.set(year, rows);
  }
  return byYear;
}

/** A row of the user's in the columns of the import: Datum, Ver, Konto, Insats, Text, Debet, Kredit. */
function keptRow({ header }: RecognisedSheet, row: readonly CellValue[]): Row {
  const at = (key: string): Row[number] => cellOf(row[header.columns.get(key) ?? -1]);
  const voucher = [at('series'), at('voucher')].filter((part) => part !== null && part !== '').join('');
  const [debit, credit, amount] = [at('debit'), at('credit'), at('amount')];
  const single = debit === null && credit === null && amount !== null ? parseAmount(amount) : null;
  // An amount that cannot be read stands where it will be found, as it is written.
  const money: [Row[number], Row[number]] = !single
    ? [debit, credit]
    : !single.ok
      ? [amount, null]
      : single.ore >= 0
        ? [single.ore / 100, null]
        : [null, -single.ore / 100];
  return [at('date'), voucher || null, at('account'), at('object'), at('text'), ...money];
}

function yearOfData({ rows }: SheetData, calendar: Calendar): number {
  const date = new Date((Number(rows[1]?.[0]) - 25_569) * 86_400_000);
  return fiscalYearOf(calendar, date.getUTCFullYear() * 12 + date.getUTCMonth());
}

function hasVouchers(year: number, calendar: Calendar): boolean {
  return calendar.years.some(
    ({ sie, source }) => source === 'vouchers' && fiscalYearOf(calendar, monthOfDay(sie.from)) === year,
  );
}
