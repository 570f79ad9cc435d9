import { fiscalYearOf } from '../ledger/ledger';
import { monthOfDay } from '../ledger/months';
import { parseAmount } from '../money/parseAmount';
import type { RecognisedSheet } from '../sheets/recognise';
import type { Role } from '../sheets/roles';
import { yearInName } from '../sheets/rowYear';
import type { SheetInfo } from '../workbook/port';
import { freeSheetName, sameSheetName } from '../workbook/sheetNames';
import { addedTo } from './addedTo';
import type { SheetData } from './inputSheetPlans';
import { type Calendar, ledgerPlans } from './ledgerPlans';
import { cellOf, plain } from './rowCells';
import type { ReadWorkbook } from './readWorkbook';
import { rowsOf } from './rowsOf';

type Row = SheetData['rows'][number];

/** What becomes of a sheet: it is new; rows are added to what the user has; or what the user has goes. */
export type ImportAction = 'add' | 'update' | 'replace';

/** Planerat blad: a sheet of the import, and what it does to the one that is there. */
export interface PlannedSheet {
  readonly role: Role;
  /** With the name of the sheet that is there, where there is one. */
  readonly data: SheetData;
  readonly action: ImportAction;
  /** Rows the sheet has afterwards, headings not counted. */
  readonly rows: number;
  /** Rows of the user's that go: those of the files' years that are not the same in the files. */
  readonly goes: number;
  /** Rows of other years that stay where others go. */
  readonly stays: number;
  /** False where what is there is likely the user's own work: it is left unless asked for. */
  readonly usual: boolean;
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  Inställningar: 'settings',
  'Ingående balans': 'openings',
  Budget: 'budget',
  Kontoplan: 'chart',
  Insatser: 'objects',
};

/** Of these the user's rows stay and missing ones are added. */
const ADDED_TO: readonly Role[] = ['settings', 'chart', 'objects'];

/**
 * Jämför med arbetsboken: finds the user's sheet that each sheet of the import is about, by what it holds before what it is called, and
 * says what becomes of it. A sheet that would be as it is is left out.
 */
export function plannedSheets(
  made: readonly SheetData[],
  book: ReadWorkbook,
  tabs: readonly SheetInfo[],
  calendar: Calendar,
): PlannedSheet[] {
  const names = tabs.map(({ name }) => name);
  const existing = book.sheets.filter(({ role }) => role === 'ledger');
  const ledgers = ledgerPlans(
    made.filter(({ name }) => roleOf(name) === 'ledger'),
    existing,
    names,
    calendar,
  );
  const isFirstLedger = made.findIndex(({ name }) => roleOf(name) === 'ledger');
  return made.flatMap((data, i) => {
    const role = roleOf(data.name);
    if (role === 'ledger') return i === isFirstLedger ? ledgers : [];
    const own = ownSheet(role, data, book);
    const tab = own ? undefined : tabs.find(({ name }) => sameSheetName(name, data.name));
    if (tab && tab.report !== null) {
      const name = freeSheetName(data.name, names);
      names.push(name);
      return [planned(role, { ...data, name }, 'add')];
    }
    // A sheet that no one reads, and that has the name: it is not known what it is.
    if (tab) return [planned(role, { ...data, name: tab.name }, 'replace', { usual: false })];
    return own ? against(role, data, own, { book, calendar }) : [planned(role, data, 'add')];
  });
}

const roleOf = (name: string): Role => ROLE_OF[name] ?? 'ledger';

function planned(
  role: Role,
  data: SheetData,
  action: ImportAction,
  { goes = 0, stays = 0, usual = true }: Partial<Pick<PlannedSheet, 'goes' | 'stays' | 'usual'>> = {},
): PlannedSheet {
  return { role, data, action, rows: data.rows.length - 1, goes, stays, usual };
}

/** The user's sheet of the role, by name before the first. Opening balances of a printed ledger are part of that. */
function ownSheet(role: Role, data: SheetData, { sheets }: ReadWorkbook): RecognisedSheet | undefined {
  const printed = new Set(sheets.filter((one) => one.role === 'ledger').map(({ grid }) => grid.sheet));
  const candidates = sheets.filter((one) => one.role === role && !printed.has(one.grid.sheet));
  return candidates.find(({ grid }) => sameSheetName(grid.sheet, data.name)) ?? candidates[0];
}

function against(
  role: Role,
  data: SheetData,
  own: RecognisedSheet,
  { book, calendar }: { readonly book: ReadWorkbook; readonly calendar: Calendar },
): PlannedSheet[] {
  const name = own.grid.sheet;
  const rows = rowsOf(own);
  if (rows.length === 0) return [planned(role, { ...data, name }, 'replace')];
  if (role === 'openings') return openingsAgainst(data, own, calendar);
  if (!ADDED_TO.includes(role))
    return [planned(role, { ...data, name }, 'replace', { goes: rows.length, usual: false })];
  const merged = addedTo(role, data, own, book);
  const asItIs = addedTo(role, { ...data, rows: data.rows.slice(0, 1) }, own, book);
  const isSame = JSON.stringify(merged.rows) === JSON.stringify(asItIs.rows);
  return isSame ? [] : [planned(role, merged, 'update', { usual: isPlain(own) })];
}

/** Titles above the headings and columns before them are the user's way to lay a sheet out: such a one is not rewritten unasked. */
function isPlain({ grid, header }: RecognisedSheet): boolean {
  return header.row === 0 && grid.firstRow === 0 && grid.firstColumn === 0;
}

/** Ingående balans: years of the files are as the files say, others as they were. */
function openingsAgainst(data: SheetData, own: RecognisedSheet, calendar: Calendar): PlannedSheet[] {
  const [headings = [], ...made] = data.rows;
  const rows = rowsOf(own).map((row) =>
    ['account', 'name', 'amount', 'year'].map((key) => cellOf(row[own.header.columns.get(key) ?? -1])),
  );
  const latest = Math.max(...calendar.years.map(({ sie }) => fiscalYearOf(calendar, monthOfDay(sie.from))));
  const usualYear = yearInName(own.grid.sheet) ?? latest;
  const yearOf = (row: Row): number => (row[3] === null || row[3] === '' ? usualYear : Number(row[3]));
  const keyOf = (row: Row): string => {
    const amount = parseAmount(row[2] ?? '');
    return `${yearOf(row)}|${plain(row[0])}|${amount.ok ? amount.ore : ''}`;
  };
  const years = new Set(made.map(yearOf));
  const others = rows.filter((row) => !years.has(yearOf(row)));
  const known = new Set(rows.map(keyOf));
  const wanted = new Set(made.map(keyOf));
  const goes = rows.length - others.length - rows.filter((row) => wanted.has(keyOf(row))).length;
  if (goes === 0 && made.every((row) => known.has(keyOf(row)))) return [];
  return [
    planned(
      'openings',
      { ...data, name: own.grid.sheet, rows: [headings, ...made, ...others] },
      goes > 0 ? 'replace' : 'update',
      { goes, stays: others.length, usual: isPlain(own) },
    ),
  ];
}
