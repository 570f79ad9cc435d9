import { EXPLANATIONS, SETTING_EXPLANATIONS } from '../sheets/explanations';
import { FORECAST_METHODS } from '../sheets/forecastMethods';
import type { ListSource, PlanRow, PlanValidation, SheetPlan } from '../sheets/plan';
import { SETTING_KEYS, settingChoices } from '../sheets/readSettings';
import { recogniseSheets, roleNamed } from '../sheets/recognise';
import { type ColumnSpec, ROLES, type Role, type RoleSpec } from '../sheets/roles';
import { HEIGHTS, SUBTITLE } from '../sheets/styles';
import type { WorkbookPort } from '../workbook/port';
import { inputSheetPlan } from './inputSheetPlans';
import { type LayoutSource, SHEET_LAYOUT } from './layoutSource';

const AMOUNT = '#,##0.00;"\u2212"#,##0.00';
const DATE = 'yyyy-mm-dd';

/** The sheets a new workbook starts with, in tab order, with the columns that are asked for besides the required ones. */
const NEW_SHEETS: readonly { readonly role: Role; readonly columns: readonly string[] }[] = [
  { role: 'settings', columns: ['key', 'value'] },
  { role: 'ledger', columns: ['date', 'voucher', 'account', 'object', 'text', 'debit', 'credit'] },
  { role: 'openings', columns: ['account', 'name', 'amount', 'year'] },
  { role: 'budget', columns: ['account', 'object', 'year', 'amount'] },
  { role: 'forecast', columns: ['account', 'object', 'year', 'amount'] },
  { role: 'contributions', columns: ['member', 'amount', 'account', 'year'] },
  { role: 'chart', columns: ['account', 'name'] },
  { role: 'objects', columns: ['object', 'name', 'group', 'start', 'end', 'forecastMethod'] },
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
  forecastMethod: 26,
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

/** Under the explaining line and the headings. */
const FIRST_ROW = 2;
/** So far down the lists go. */
const LAST_ROW = 9999;

/** Where the accounts and insatser stand that other sheets choose from. */
type Lists = Partial<Record<'account' | 'object', ListSource>>;

/**
 * Skapa indatablad: those the workbook has not already (by name, case ignored), each with an explaining line, headings and lists to
 * choose from: the words of settings, and the accounts and insatser of Kontoplan and Insatser, new or there before.
 */
export async function newInputSheets(workbook: WorkbookPort, layouts: LayoutSource): Promise<SheetPlan[]> {
  const taken = (await workbook.sheets()).map(({ name }) => name);
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const missing = NEW_SHEETS.flatMap(({ role, columns }) => {
    const spec = ROLES.find((one) => one.role === role);
    return spec && !names.has(spec.title.toLowerCase()) ? [{ spec, columns }] : [];
  });
  const lists: Lists = { ...(await listsIn(workbook, taken)), ...newLists(missing.map(({ spec }) => spec)) };
  const layoutNames = [SHEET_LAYOUT, ...layouts.list().map(({ id }) => id)];
  return missing.map(({ spec, columns }) => newSheet(spec, columns, lists, layoutNames));
}

function newLists(specs: readonly RoleSpec[]): Lists {
  const listOf = (role: Role): ListSource | undefined => {
    const spec = specs.find((one) => one.role === role);
    return spec && { sheet: spec.title, column: 0, row: FIRST_ROW };
  };
  return defined({ account: listOf('chart'), object: listOf('objects') });
}

/** Kontoplan and Insatser that are there already, wherever their headings stand. */
async function listsIn(workbook: WorkbookPort, names: readonly string[]): Promise<Lists> {
  const wanted = names.filter((name) => ['chart', 'objects'].includes(roleNamed(name) ?? ''));
  const grids = await workbook.readSheets(wanted);
  const { sheets } = recogniseSheets(grids.map((grid) => ({ grid, hidden: false })));
  const listOf = (role: Role, key: string): ListSource | undefined => {
    const sheet = sheets.find((one) => one.role === role);
    const column = sheet?.header.columns.get(key);
    if (!sheet || column === undefined) return undefined;
    const { grid, header } = sheet;
    return { sheet: grid.sheet, column: grid.firstColumn + column, row: grid.firstRow + header.dataRow };
  };
  return defined({ account: listOf('chart', 'account'), object: listOf('objects', 'object') });
}

function defined(lists: Readonly<Record<keyof Lists, ListSource | undefined>>): Lists {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)) as Lists;
}

function newSheet(
  spec: RoleSpec,
  keys: readonly string[],
  lists: Lists,
  layoutNames: readonly string[],
): SheetPlan {
  const chosen = keys.flatMap((key): ColumnSpec[] => spec.columns.filter((column) => column.key === key));
  const isSettings = spec.role === 'settings';
  const headings = [...chosen.map(({ title }) => title), ...(isSettings ? ['Förklaring'] : [])];
  const settings = isSettings ? SETTING_KEYS.map((key) => [key, null, SETTING_EXPLANATIONS[key] ?? '']) : [];
  const plan = inputSheetPlan({
    name: spec.title,
    rows: [headings, ...settings],
    formats: [...chosen.map(({ key }) => FORMATS[key] ?? null), ...(isSettings ? ['@'] : [])],
    widths: [...chosen.map(({ key }) => WIDTHS[key] ?? 12), ...(isSettings ? [70] : [])],
  });
  const line: PlanRow = {
    height: HEIGHTS.lowHeader,
    cells: [{ value: EXPLANATIONS[spec.role] ?? '', format: SUBTITLE }],
  };
  return {
    ...plan,
    rows: [line, ...plan.rows],
    frozenRows: FIRST_ROW,
    print: { ...plan.print, titleRows: [FIRST_ROW, FIRST_ROW] },
    // A table begins with its headings.
    table: undefined,
    validations: isSettings ? settingLists(layoutNames) : columnLists(spec, chosen, lists),
  };
}

function settingLists(layoutNames: readonly string[]): PlanValidation[] {
  return SETTING_KEYS.flatMap((key, i): PlanValidation[] => {
    const list = key === 'Mall' ? layoutNames : settingChoices(key);
    return list.length === 0 ? [] : [{ column: 1, firstRow: FIRST_ROW + i, lastRow: FIRST_ROW + i, list }];
  });
}

function columnLists(spec: RoleSpec, columns: readonly ColumnSpec[], lists: Lists): PlanValidation[] {
  return columns.flatMap(({ key }, column): PlanValidation[] => {
    // The lists themselves are where accounts and insatser are written for the first time.
    const own = (spec.role === 'chart' && key === 'account') || (spec.role === 'objects' && key === 'object');
    const list =
      key === 'forecastMethod'
        ? Object.keys(FORECAST_METHODS)
        : own || (key !== 'account' && key !== 'object')
          ? undefined
          : lists[key];
    return list ? [{ column, firstRow: FIRST_ROW, lastRow: LAST_ROW, list }] : [];
  });
}
