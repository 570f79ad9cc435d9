import type { RecognisedSheet } from '../sheets/recognise';
import type { Role } from '../sheets/roles';
import type { SheetInfo } from '../workbook/port';
import { freeSheetName, sameSheetName } from '../workbook/sheetNames';
import { addedTo, cellOf } from './addedTo';
import type { SheetData } from './inputSheetPlans';
import { type Calendar, ledgerPlans } from './ledgerPlans';
import type { ReadWorkbook } from './readWorkbook';
import { rowsOf } from './rowsOf';

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
  /** Rows of the user's that go. */
  readonly goes: number;
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
      return planned(role, { ...data, name }, 'add', 0, true);
    }
    // A sheet that no one reads, and that has the name: it is not known what it is.
    if (tab) return planned(role, { ...data, name: tab.name }, 'replace', 0, false);
    return own ? against(role, data, own, book) : planned(role, data, 'add', 0, true);
  });
}

const roleOf = (name: string): Role => ROLE_OF[name] ?? 'ledger';

function planned(
  role: Role,
  data: SheetData,
  action: ImportAction,
  goes: number,
  usual: boolean,
): PlannedSheet[] {
  return [{ role, data, action, rows: data.rows.length - 1, goes, usual }];
}

/** The user's sheet of the role, by name before the first. Opening balances of a printed ledger are part of that. */
function ownSheet(role: Role, data: SheetData, { sheets }: ReadWorkbook): RecognisedSheet | undefined {
  const printed = new Set(sheets.filter((one) => one.role === 'ledger').map(({ grid }) => grid.sheet));
  const candidates = sheets.filter((one) => one.role === role && !printed.has(one.grid.sheet));
  return candidates.find(({ grid }) => sameSheetName(grid.sheet, data.name)) ?? candidates[0];
}

function against(role: Role, data: SheetData, own: RecognisedSheet, book: ReadWorkbook): PlannedSheet[] {
  const { grid, header } = own;
  const name = grid.sheet;
  const kept = rowsOf(own);
  // Titles above the headings and columns before them are the user's way to lay it out: such a sheet is not rewritten unasked.
  const isPlain = header.row === 0 && grid.firstRow === 0 && grid.firstColumn === 0;
  if (kept.length === 0) return planned(role, { ...data, name }, 'replace', 0, true);
  if (ADDED_TO.includes(role)) {
    const merged = addedTo(role, data, own, book);
    const asItIs = addedTo(role, { ...data, rows: data.rows.slice(0, 1) }, own, book);
    const isSame = JSON.stringify(merged.rows) === JSON.stringify(asItIs.rows);
    return isSame ? [] : planned(role, merged, 'update', 0, isPlain);
  }
  if (role === 'openings') {
    const column = header.columns.get('year');
    const years = new Set(data.rows.slice(1).map((row) => row[3]));
    const others = kept.filter((row) => column !== undefined && !years.has(Number(row[column])));
    const rows = others.map((row) =>
      ['account', 'name', 'amount', 'year'].map((key) => cellOf(row[header.columns.get(key) ?? -1])),
    );
    const goes = kept.length - others.length;
    return planned(
      role,
      { ...data, name, rows: [...data.rows, ...rows] },
      goes > 0 ? 'replace' : 'update',
      goes,
      isPlain,
    );
  }
  return planned(role, { ...data, name }, 'replace', kept.length, false);
}
