import type { ICellData, Nullable } from './univer';

/** The grid's cell types, by their number in its data. */
export const CellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** The grid's error for a cell that waits; Excel's own is #BUSY!. */
export const WAITING = '#GETTING_DATA';

export type PlainValue = string | number | boolean;

const ERROR = /^#(?:VALUE!|N\/A|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && ERROR.test(value);
}

/** What a cell shows to the add-in: '' where it is empty. */
export function plainValue(cell: Nullable<ICellData>): PlainValue {
  if (!cell) return '';
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '');
  if (cell.v === null || cell.v === undefined) return '';
  if (cell.t !== CellType.boolean) return cell.v;
  return cell.v === true || cell.v === 'TRUE' || Number(cell.v) === 1;
}

export function isFormulaCell(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || cell.si));
}

/** A cell without content: what a write puts in before the new content, so that nothing of the old stays. */
export const EMPTY_CONTENT = { v: null, t: null, f: null, si: null, p: null } as const;

/** A written cell that leaves nothing of the content of a cell that was there; where none was there is nothing to leave. */
export function replacing(old: Nullable<ICellData>, written: ICellData): ICellData {
  return old ? { ...EMPTY_CONTENT, ...written } : written;
}

/** Cells to write, by row and column. */
export type CellRows = Record<number, Record<number, ICellData>>;

export function setCell(rows: CellRows, row: number, column: number, cell: ICellData): void {
  (rows[row] ??= {})[column] = cell;
}
