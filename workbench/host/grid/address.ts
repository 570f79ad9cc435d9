/** Excel's sheet size. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, 0-based. A whole column has the height MAX_ROWS, a whole row the width MAX_COLUMNS. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELLS = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d+):(\d+)$/;

/** A1 text (`B2`, `A1:C3`, `A:C`, `2:5`, with or without $) to an area; null where it is none. */
export function parseArea(text: string): Area | null {
  const plain = text.replace(/\$/g, '');
  const cells = CELLS.exec(plain);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return between(Number(row1) - 1, columnNumber(column1), Number(row2) - 1, columnNumber(column2));
  }
  const columns = COLUMNS.exec(plain);
  if (columns)
    return between(0, columnNumber(columns[1] ?? ''), MAX_ROWS - 1, columnNumber(columns[2] ?? ''));
  const rows = ROWS.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** The area that has two cells as corners, whichever way round; null where a corner lies outside the sheet. */
export function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const area = { row, column, height: Math.abs(row1 - row2) + 1, width: Math.abs(column1 - column2) + 1 };
  return isInSheet(area) ? area : null;
}

export function isInSheet({ row, column, height, width }: Area): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    height > 0 &&
    width > 0 &&
    row + height <= MAX_ROWS &&
    column + width <= MAX_COLUMNS
  );
}

/** A1 text of an area within its sheet; with `$` signs where `absolute`. */
export function areaText({ row, column, height, width }: Area, absolute = false): string {
  const sign = absolute ? '$' : '';
  const first = sign + columnName(column);
  const last = sign + columnName(column + width - 1);
  if (height === MAX_ROWS) return `${first}:${last}`;
  if (width === MAX_COLUMNS) return `${sign}${row + 1}:${sign}${row + height}`;
  const start = `${first}${sign}${row + 1}`;
  return height * width === 1 ? start : `${start}:${last}${sign}${row + height}`;
}

/** Sheet name as it stands in a formula: quoted unless it is letters and digits only and cannot be a cell. */
export function quoteSheet(name: string): string {
  const bare = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return bare ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A reference split at its sheet: `'Resultat 2025'!$B$4` → the name and the rest; null where it names no sheet. */
export function splitReference(text: string): { readonly sheet: string; readonly local: string } | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!"()+*,]+))!(.+)$/.exec(text);
  if (!found) return null;
  return { sheet: (found[1] ?? found[2] ?? '').replace(/''/g, "'"), local: found[3] ?? '' };
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  const width = Math.min(a.column + a.width, b.column + b.width) - column;
  return height > 0 && width > 0 ? { row, column, height, width } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.height === inner.height && shared.width === inner.width;
}

/** The smallest area that holds both. */
export function hull(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
    width: Math.max(a.column + a.width, b.column + b.width) - column,
  };
}
