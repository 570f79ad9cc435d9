import { SETTING_KEYS } from '../sheets/readSettings';
import { type ColumnSpec, ROLES, type Role } from '../sheets/roles';
import type { CellFormat, PlanCell, PlanRow, SheetPlan } from '../sheets/plan';
import { atOnce, type Slices } from './slices';
import { canBeTable } from '../workbook/tableNames';
import { FONT, headerFormat, HEIGHTS, INPUT_TAB, labelFormat } from '../sheets/styles';

/** Blad att lägga in: names, rows (the first is the headings), and per column a number format and a width in characters. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly formats: readonly (string | null)[];
  readonly widths: readonly number[];
}

const AMOUNT = '#,##0.00;"\u2212"#,##0.00';
const DATE = 'yyyy-mm-dd';

/** The sheets a new workbook starts with, in tab order, with the columns that are asked for besides the required ones. */
const NEW_SHEETS: readonly { readonly role: Role; readonly columns: readonly string[] }[] = [
  { role: 'settings', columns: ['key', 'value'] },
  { role: 'ledger', columns: ['date', 'voucher', 'account', 'object', 'text', 'debit', 'credit'] },
  { role: 'openings', columns: ['account', 'name', 'amount', 'year'] },
  { role: 'budget', columns: ['account', 'object', 'year', 'amount'] },
  { role: 'forecast', columns: ['account', 'object', 'year', 'amount'] },
  { role: 'contributions', columns: ['member', 'amount', 'account'] },
  { role: 'chart', columns: ['account', 'name'] },
  { role: 'objects', columns: ['object', 'name', 'group', 'start', 'end'] },
];

const WIDTHS: Readonly<Record<string, number>> = {
  text: 44,
  name: 44,
  value: 44,
  member: 44,
  key: 26,
  amount: 16,
  debit: 16,
  credit: 16,
  group: 18,
};
const FORMATS: Readonly<Record<string, string>> = {
  date: DATE,
  start: DATE,
  end: DATE,
  amount: AMOUNT,
  debit: AMOUNT,
  credit: AMOUNT,
  text: '@',
  name: '@',
  key: '@',
  member: '@',
};

/** Tomma indatablad, but not those that `taken` names already (by name, case ignored). */
export function newInputSheets(taken: readonly string[]): SheetPlan[] {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  return NEW_SHEETS.flatMap(({ role, columns }) => {
    const spec = ROLES.find((candidate) => candidate.role === role);
    if (!spec || names.has(spec.title.toLowerCase())) return [];
    const chosen = columns.flatMap((key): ColumnSpec[] =>
      spec.columns.filter((column) => column.key === key),
    );
    const headings = chosen.map(({ title }) => title);
    return [
      inputSheetPlan({
        name: spec.title,
        rows: role === 'settings' ? [headings, ...SETTING_KEYS.map((key) => [key, null])] : [headings],
        formats: chosen.map(({ key }) => FORMATS[key] ?? null),
        widths: chosen.map(({ key }) => WIDTHS[key] ?? 12),
      }),
    ];
  });
}

/** Sheet data as a plan that a workbook can carry out: headings bold and frozen, the rest in the columns' formats. */
export function inputSheetPlan(data: SheetData): SheetPlan {
  return atOnce(inputSheetSlices(data));
}

/** Rows between two stops: a few milliseconds' work. */
const SLICE = 2_000;

/** The same, in slices. */
export function* inputSheetSlices({ name, rows, formats, widths }: SheetData): Slices<SheetPlan> {
  const columns = widths.map((_, i) => columnFormat(formats[i] ?? null));
  const text = columnFormat('@');
  const planned: PlanRow[] = [];
  for (const [row, cells] of rows.entries()) {
    if (row % SLICE === 0) yield;
    planned.push({
      height: row === 0 ? HEIGHTS.lowHeader : HEIGHTS.row,
      cells: columns.map((format, i): PlanCell => {
        const value = cells[i] ?? null;
        if (row === 0) return { value, format: headerFormat(isAmount(formats[i]) ? 'right' : 'left', false) };
        return { value, format: typeof value === 'string' ? text : format };
      }),
    });
  }
  return {
    id: '',
    name,
    font: FONT,
    tabColor: INPUT_TAB,
    widths,
    rows: planned,
    frozenRows: 1,
    frozenColumns: 0,
    print: {
      landscape: false,
      titleRows: [1, 1],
      footerLeft: '',
      footerCenter: '&8&A',
      footerRight: '&8&P (&N)',
    },
    names: [],
    table: canBeTable(rows) ? name : undefined,
  };
}

function isAmount(format: string | null | undefined): boolean {
  return format?.startsWith('#,##0') ?? false;
}

function columnFormat(numberFormat: string | null): CellFormat {
  const { size, color, vertical } = labelFormat('section', 0, false);
  const horizontal = isAmount(numberFormat) ? 'right' : 'left';
  return { size, color, vertical, horizontal, numberFormat: numberFormat ?? undefined };
}

/** Reads the example as the build packed it; null where it is something else. */
export function parseSheets(json: unknown): readonly SheetData[] | null {
  const sheets = (json as { sheets?: unknown } | null)?.sheets;
  if (!Array.isArray(sheets) || sheets.length === 0) return null;
  const isSheet = (sheet: Partial<SheetData>): sheet is SheetData =>
    typeof sheet?.name === 'string' && [sheet.rows, sheet.formats, sheet.widths].every(Array.isArray);
  return sheets.every(isSheet) ? sheets : null;
}
