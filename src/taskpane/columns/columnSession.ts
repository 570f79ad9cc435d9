import { type ColumnSheet, readColumnSheet, sayColumns } from '../../app/columnSheet';
import { assignable } from '../../sheets/assignedColumns';
import { type Role, ROLES } from '../../sheets/roles';
import { columnTexts } from '../../text/paneColumns';
import { onePerSession } from '../onePerSession';
import type { PaneSession } from '../session';
import { Store } from '../store';

/** What a sheet can be said to be: those whose columns can be told apart by their headings alone or not at all. */
export const SAYABLE: readonly Role[] = [
  'ledger',
  'balanceList',
  'budget',
  'forecast',
  'openings',
  'chart',
  'objects',
  'contributions',
];

/** Tillstånd i vyn: the sheet, and what has been said of it so far. Rows and columns are 0-based in the sheet. */
export interface ColumnState {
  readonly sheet: ColumnSheet | null;
  readonly role: Role;
  /** Row of the headings; null where there are none. */
  readonly headings: number | null;
  readonly columns: ReadonlyMap<string, number>;
}

const NOTHING: ColumnState = { sheet: null, role: 'ledger', headings: null, columns: new Map() };

/** Ange kolumner: a guess to begin with, changed by the user, kept with the sheet. */
export class ColumnSession {
  readonly #store = new Store<ColumnState>(NOTHING);
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;

  constructor(private readonly session: PaneSession) {}

  chooseSheet(name: string): Promise<void> {
    return this.session.run('sayColumns', async () => {
      const sheet = await readColumnSheet(this.session.host.workbook, name);
      const { suggested } = sheet;
      this.#store.set({
        sheet,
        role: suggested?.role ?? 'ledger',
        headings: suggested ? (suggested.hasHeadings ? suggested.row : null) : (sheet.rows[0]?.row ?? null),
        columns: suggested?.columns ?? new Map(),
      });
      this.session.open('columns');
    });
  }

  /** Columns that the other role has too stay as they were said. */
  chooseRole(role: Role): void {
    const keys = new Set(assignable(role).map(({ key }) => key));
    const columns = new Map([...this.getState().columns].filter(([key]) => keys.has(key)));
    this.#set({ role, columns });
  }

  chooseHeadings(headings: number | null): void {
    this.#set({ headings });
  }

  /** A column is one thing only: said anew, it is no longer what it was. */
  chooseColumn(key: string, column: number | null): void {
    const columns = new Map([...this.getState().columns].filter(([one, at]) => one !== key && at !== column));
    if (column !== null) columns.set(key, column);
    this.#set({ columns });
  }

  /** Titles of what the role needs and has not been said. */
  missing(): readonly string[] {
    const { role, columns } = this.getState();
    const spec = ROLES.find((one) => one.role === role);
    if (!spec) return [];
    const title = (key: string): string => spec.columns.find((one) => one.key === key)?.title ?? key;
    const required = spec.columns.filter((one) => one.required && !columns.has(one.key));
    const sets = (spec.oneOf ?? []).filter((set) => !set.some((key) => columns.has(key)));
    const isMonthly = [...columns.keys()].some((key) => key.startsWith('month'));
    const budget = role === 'budget' && !columns.has('amount') && !isMonthly ? ['Belopp / Jan … Dec'] : [];
    return [...required.map((one) => one.title), ...sets.map((set) => set.map(title).join(' / ')), ...budget];
  }

  save(): Promise<void> {
    const { sheet, role, headings, columns } = this.getState();
    if (!sheet || this.missing().length > 0) return Promise.resolve();
    const row = headings ?? firstRowOfData(sheet);
    return this.#say(sheet.name, { role, row, hasHeadings: headings !== null, columns });
  }

  forget(): Promise<void> {
    const { sheet } = this.getState();
    return sheet ? this.#say(sheet.name, null) : Promise.resolve();
  }

  #say(sheet: string, said: Parameters<typeof sayColumns>[2]): Promise<void> {
    return this.session.run('sayColumns', async () => {
      await sayColumns(this.session.host.workbook, sheet, said);
      this.#store.set(NOTHING);
      await this.session.added([], columnTexts(this.session.host.language).kept);
    });
  }

  #set(change: Partial<ColumnState>): void {
    this.#store.set({ ...this.getState(), ...change });
  }
}

function firstRowOfData({ suggested, rows }: ColumnSheet): number {
  if (suggested && !suggested.hasHeadings) return suggested.row;
  return suggested ? suggested.row + 1 : (rows[0]?.row ?? 0);
}

export const columnSession = onePerSession((session) => new ColumnSession(session));
