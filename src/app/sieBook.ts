import type { Finding } from '../ledger/finding';
import { dayText } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import type { CombinedSie } from '../sie/combineSie';
import type { SheetGrid } from '../sheets/grid';
import { readSettings } from '../sheets/readSettings';
import { recogniseSheets, type RecognisedSheet } from '../sheets/recognise';
import type { Role } from '../sheets/roles';
import type { SheetData } from './inputSheetPlans';
import type { ReadWorkbook } from './readWorkbook';
import { cellOf, plain } from './rowCells';
import { sieSheets, signsFor } from './sieSheets';

type Row = SheetData['rows'][number];

/** What is taken from the budget's workbook besides its settings and insatser. */
const PLAN_ROLES: readonly Role[] = ['budget', 'forecast', 'previousForecast', 'contributions'];

/** The sheets of the budget's workbook that something is taken from. */
export function plansTaken({ sheets }: ReadWorkbook): readonly RecognisedSheet[] {
  const first = (role: Role): RecognisedSheet | undefined => sheets.find((one) => one.role === role);
  const others = [first('settings'), first('objects')];
  return sheets.filter((one) => PLAN_ROLES.includes(one.role) || others.includes(one));
}

/** Findings that reading the sheets gives again, with the cell. */
const SAID_AGAIN = new Set(['sie-voucher-unbalanced', 'sie-account-undeclared', 'sie-opening-unbalanced']);

/**
 * SIE-filer och en budget → ett underlag: the sheets to write, and the same sheets as they will be read. From the budget's workbook
 * come Budget, Prognos, Föregående prognos and Medlemsbidrag, and what Inställningar and Insatser say; its other sheets are left.
 */
export function sieBook(
  books: CombinedSie,
  names: readonly string[],
  plans: ReadWorkbook | null,
): { readonly sheets: readonly SheetData[]; readonly book: ReadWorkbook } {
  const taken = (plans?.sheets ?? []).filter(({ role }) => PLAN_ROLES.includes(role));
  const hasBudget = taken.some(({ role }) => role === 'budget');
  const made = sieSheets(books, signsFor(plans?.settings ?? {})).filter(
    ({ name }) => !(hasBudget && name === 'Budget'),
  );
  const merged = made.map((sheet) => {
    if (sheet.name === 'Inställningar') return withRows(sheet, settingRows(plans), (row) => plain(row[0]));
    if (sheet.name === 'Insatser') return withRows(sheet, objectRows(plans), (row) => String(row[0]).trim());
    return sheet;
  });
  const sheets = [...merged, ...taken.map(copied)];
  const recognised = recogniseSheets(sheets.map((sheet) => ({ grid: gridOf(sheet), hidden: false })));
  const { settings, findings } = readSettings(recognised.sheets.find(({ role }) => role === 'settings'));
  return {
    sheets,
    book: {
      sheets: recognised.sheets,
      settings,
      layout: null,
      fromSie: true,
      findings: [...fileFindings(books, names), ...recognised.findings, ...findings],
    },
  };
}

/** Findings of the files, each with the name of its file. */
export function fileFindings({ files, findings }: CombinedSie, names: readonly string[]): Finding[] {
  const named = files.flatMap((file, i) =>
    file.findings
      .filter(({ code, params }) => !SAID_AGAIN.has(code) && !SAID_AGAIN.has(String(params?.['kind'])))
      .map((finding) => ({ ...finding, at: { ...finding.at, file: names[i] ?? '' } })),
  );
  return [...named, ...findings];
}

/** A sheet's rows as a host would hand them over. */
export function gridOf({ name, rows }: SheetData): SheetGrid {
  return { sheet: name, firstRow: 0, firstColumn: 0, values: rows, merged: [], uncomputed: new Set() };
}

/** The rows of a sheet that has the role, in the columns asked for; none where there is no such sheet. */
function rowsOf(plans: ReadWorkbook | null, role: Role, keys: readonly string[]): Row[] {
  const sheet = plans?.sheets.find((one) => one.role === role);
  if (!sheet) return [];
  const { grid, header } = sheet;
  return grid.values
    .slice(header.dataRow)
    .map((row) => keys.map((key) => cellOf(row[header.columns.get(key) ?? -1])))
    .filter((row) => row[0] !== null && row[0] !== '');
}

/** Settings of a workbook, days as text: a plain cell would show a day as a number. */
export function settingRows(plans: ReadWorkbook | null): Row[] {
  return rowsOf(plans, 'settings', ['key', 'value']).map(([key = null, value = null]) => {
    const day = typeof value === 'number' && /(från|till)$/.test(plain(key)) ? parseDay(value) : null;
    return [key, day ? dayText(day.day) : value];
  });
}

function objectRows(plans: ReadWorkbook | null): Row[] {
  return rowsOf(plans, 'objects', ['object', 'name', 'group']).map((row) => [
    String(row[0]),
    ...row.slice(1),
  ]);
}

/** `rows` first, then those of the sheet that they do not have by their key. */
function withRows(sheet: SheetData, rows: readonly Row[], keyOf: (row: Row) => string): SheetData {
  const [headings = [], ...own] = sheet.rows;
  const keys = new Set(rows.map(keyOf));
  return { ...sheet, rows: [headings, ...rows, ...own.filter((row) => !keys.has(keyOf(row)))] };
}

/** A sheet of the budget's workbook from its headings down. */
function copied({ grid, header }: RecognisedSheet): SheetData {
  const rows = grid.values.slice(Math.max(0, header.row)).map((row) => row.map(cellOf));
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  const columns = full[0] ?? [];
  return { name: grid.sheet, rows: full, formats: columns.map(() => null), widths: columns.map(() => 14) };
}
