import { parseMonthHeading } from '../ledger/parsePeriod';
import type { SheetGrid } from './grid';
import type { ColumnSpec, RoleSpec } from './roles';

/** Where the headings stand in a sheet: columns by key, months by number; rows and columns are 0-based within the grid's values. */
export interface Header {
  /** First row after the headings. */
  readonly dataRow: number;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<number, number>;
  /** Columns without a heading of their own, or with one that an earlier column has: no one reads them. */
  readonly strayColumns: readonly number[];
}

/** Headings are looked for in so many rows. */
const HEADER_ROWS = 30;

/** Lower case, one blank between words, no trailing colon or full stop. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[:.]$/, '');
}

/** A heading's text; a cell below a merge that began above shows the merge's text. */
export function headingAt(grid: SheetGrid, row: number, column: number): string {
  const own = grid.values[row]?.[column];
  if (typeof own === 'string' && own.trim() !== '') return plain(own);
  if (typeof own === 'number') return String(own);
  const merge = grid.merged.find(
    (cells) =>
      cells.firstColumn - grid.firstColumn === column &&
      cells.firstRow - grid.firstRow < row &&
      cells.lastRow - grid.firstRow >= row,
  );
  const anchor = merge && grid.values[merge.firstRow - grid.firstRow]?.[column];
  return typeof anchor === 'string' ? plain(anchor) : '';
}

export type Headings = Omit<Header, 'strayColumns'>;

/** The headings of a role that stand in a row of the grid's values. */
export function headerIn(spec: RoleSpec, grid: SheetGrid, row: number): Headings {
  const columns = new Map<string, number>();
  const months = new Map<number, number>();
  const headings = (grid.values[row] ?? []).map((_, c) => headingAt(grid, row, c));
  const taken = new Set<number>();
  // A column's own name goes before its synonyms, wherever it stands: Insats before Kst.
  for (const isNamed of [isTitled, isSynonym])
    headings.forEach((heading, c) => {
      if (heading === '' || taken.has(c)) return;
      const column = spec.columns.find((one) => !columns.has(one.key) && isNamed(one, heading));
      if (!column) return;
      columns.set(column.key, c);
      taken.add(c);
    });
  if (spec.role === 'budget')
    headings.forEach((heading, c) => {
      const month = taken.has(c) ? null : parseMonthHeading(heading);
      if (month !== null && !months.has(month)) months.set(month, c);
    });
  return { row, dataRow: firstDataRow(spec, grid, row, columns), columns, months };
}

function isTitled({ title }: ColumnSpec, heading: string): boolean {
  return heading === plain(title);
}

function isSynonym({ synonyms }: ColumnSpec, heading: string): boolean {
  const wanted = unspaced(heading);
  return synonyms.some((synonym) => unspaced(synonym) === wanted);
}

/** Programs write Bokf.datum, Bokf. datum and Bokf datum; it is the same heading. */
function unspaced(text: string): string {
  return text.replace(/[ .]/g, '');
}

/** Columns without a heading of their own, or with one that an earlier column has. */
function strayColumns(spec: RoleSpec, grid: SheetGrid, { row, columns, months }: Headings): number[] {
  const used = new Set([...columns.values(), ...months.values()]);
  const width = grid.values.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, c) => c).filter((c) => {
    if (used.has(c)) return false;
    const heading = headingAt(grid, row, c);
    const isMonth = months.size > 0 && parseMonthHeading(heading) !== null;
    return heading === '' || isMonth || columnNamed(spec, heading) !== undefined;
  });
}

/** The column of a role that a heading names, by its own name or a synonym. */
export function columnNamed(spec: RoleSpec, heading: string): ColumnSpec | undefined {
  return spec.columns.find((column) => isTitled(column, heading) || isSynonym(column, heading));
}

/** The row after the headings. Headings merged downwards take more rows, but none where a required column holds something. */
function firstDataRow(
  spec: RoleSpec,
  grid: SheetGrid,
  row: number,
  columns: ReadonlyMap<string, number>,
): number {
  const last = Math.max(
    row,
    ...grid.merged
      .filter((cells) => cells.firstRow - grid.firstRow === row)
      .map((cells) => cells.lastRow - grid.firstRow),
  );
  const required = spec.columns.flatMap(({ key, required }) => (required ? [columns.get(key) ?? -1] : []));
  let dataRow = row + 1;
  while (dataRow <= last && required.every((column) => (grid.values[dataRow]?.[column] ?? null) === null))
    dataRow++;
  return dataRow;
}

function isComplete(spec: RoleSpec, header: Headings): boolean {
  return missingTitles(spec, header).length === 0;
}

/** Titles of the headings that a sheet of the role needs and does not have. */
export function missingTitles(spec: RoleSpec, header: Headings): string[] {
  const missing = spec.columns
    .filter((column) => column.required && !header.columns.has(column.key))
    .map(({ title }) => title);
  for (const set of spec.oneOf ?? []) {
    if (!set.some((key) => header.columns.has(key)))
      missing.push(
        set.map((key) => spec.columns.find((column) => column.key === key)?.title ?? key).join(' / '),
      );
  }
  if (spec.role === 'budget' && !header.columns.has('amount') && header.months.size === 0)
    missing.push('Belopp / Jan … Dec');
  return missing;
}

/** The headings of a sheet of the role; null where no row has all that are needed. */
export function findHeader(spec: RoleSpec, grid: SheetGrid): Header | null {
  const rows = Math.min(HEADER_ROWS, grid.values.length);
  for (let row = 0; row < rows; row++) {
    const header = headerIn(spec, grid, row);
    if (header.columns.size === 0 || !isComplete(spec, header)) continue;
    const full = fullest(spec, grid, header);
    return { ...full, strayColumns: strayColumns(spec, grid, full) };
  }
  return null;
}

/** The row that has most of the role's headings: where the one that is missing was to be looked for. */
export function bestHeadings(spec: RoleSpec, grid: SheetGrid): Headings {
  let best = headerIn(spec, grid, 0);
  for (let row = 1; row < Math.min(HEADER_ROWS, grid.values.length); row++) {
    const header = headerIn(spec, grid, row);
    if (header.columns.size > best.columns.size) best = header;
  }
  return best;
}

/** Headings on two levels: the row below a complete one is used where, with the merged headings above it, it says more. */
function fullest(spec: RoleSpec, grid: SheetGrid, header: Headings): Headings {
  const next = headerIn(spec, grid, header.row + 1);
  const says = ({ columns, months }: Headings): number => columns.size + months.size;
  return isComplete(spec, next) && says(next) > says(header) ? next : header;
}
