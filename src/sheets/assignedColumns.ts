import type { CellPlace, SheetGrid } from './grid';
import { type Header, missingTitles } from './header';
import { NAME_PREFIX } from './plan';
import { type ColumnSpec, type Role, ROLES, type RoleSpec } from './roles';

/** What the hidden names begin with that keep what the user has said of a sheet's columns. */
export const ASSIGNED_PREFIX = `${NAME_PREFIX}kolumn.`;

/** Said of a sheet without headings: its data begins in the row the names point at. */
const BARE = 'data';

/**
 * Angivna kolumner: what the user has said a sheet is and which columns it has, where its own headings do not tell.
 *
 * Rows and columns are 0-based in the sheet.
 */
export interface AssignedColumns {
  readonly role: Role;
  /** The row of the headings; where there are none, the first row of data. */
  readonly row: number;
  readonly hasHeadings: boolean;
  /** By key of the column; months are `month1` … `month12`. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The names that keep it, one on each column's heading, so that it follows when rows and columns are put in. */
export function assignedNames({ role, row, hasHeadings, columns }: AssignedColumns): Map<string, CellPlace> {
  const prefix = `${ASSIGNED_PREFIX}${hasHeadings ? 'rubrik' : BARE}.${role}.`;
  return new Map([...columns].map(([key, column]) => [prefix + key, { row, column }]));
}

/** What such names say; null where there are none, or where the cells they were on are gone. */
export function assignedFrom(names: ReadonlyMap<string, CellPlace>): AssignedColumns | null {
  const columns = new Map<string, number>();
  let first: Omit<AssignedColumns, 'columns'> | null = null;
  for (const [name, { row, column }] of names) {
    if (!name.startsWith(ASSIGNED_PREFIX)) continue;
    const [kind, role, key] = name.slice(ASSIGNED_PREFIX.length).split('.');
    if (key === undefined || !ROLES.some((spec) => spec.role === role)) continue;
    first ??= { role: role as Role, row, hasHeadings: kind !== BARE };
    if (first.role === role && first.row === row) columns.set(key, column);
  }
  return first && { ...first, columns };
}

const MONTH = /^month(\d{1,2})$/;

/** The columns as headings that were found; null where they are not all that the role needs, or lie outside what is there. */
export function assignedHeader(
  { role, row, hasHeadings, columns }: AssignedColumns,
  grid: SheetGrid,
): { readonly spec: RoleSpec; readonly header: Header } | null {
  const spec = ROLES.find((one) => one.role === role);
  const line = row - grid.firstRow;
  if (!spec || line < 0 || line >= grid.values.length) return null;
  const known = new Map<string, number>();
  const months = new Map<number, number>();
  for (const [key, column] of columns) {
    const place = column - grid.firstColumn;
    if (place < 0) continue;
    const month = MONTH.exec(key)?.[1];
    if (month !== undefined) months.set(Number(month), place);
    else if (spec.columns.some((one) => one.key === key)) known.set(key, place);
  }
  const headings = { row: hasHeadings ? line : line - 1, dataRow: hasHeadings ? line + 1 : line };
  const header = { ...headings, columns: known, months, strayColumns: [] };
  return missingTitles(spec, header).length === 0 ? { spec, header } : null;
}

/** Columns that can be said of a role: its own, and the months where it has them. */
export function assignable(role: Role): readonly ColumnSpec[] {
  const spec = ROLES.find((one) => one.role === role);
  if (!spec) return [];
  if (role !== 'budget') return spec.columns;
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
  return [
    ...spec.columns,
    ...months.map((title, i): ColumnSpec => ({ key: `month${i + 1}`, title, synonyms: [] })),
  ];
}
