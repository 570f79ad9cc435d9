/**
 * What a cell holds, as Excel gives it: dates are serial numbers (1900 system), error values are their text ("#REF!"),
 * an empty cell is null.
 */
export type CellValue = string | number | boolean | null;

/** Merged cells, 0-based in the sheet, bounds inclusive. */
export interface MergedCells {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * Rutnät: the used cells of one sheet.
 *
 * `values[i][j]` is the cell in row `firstRow + i`, column `firstColumn + j` (0-based). Rows may be shorter than the widest.
 */
export interface SheetGrid {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly merged: readonly MergedCells[];
  /** Formula cells whose value was never computed (a file saved by a program that does not calculate), as "row,column" 0-based. */
  readonly uncomputed: ReadonlySet<string>;
}

const ERRORS = new Set([
  '#REF!',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#N/A',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
]);

/** True where a cell shows an Excel error value. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERRORS.has(value);
}

/** Column letters of a 0-based index: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A cell, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell that an A1 address means, with or without dollar signs; null where it is no single cell. */
export function cellAt(text: string): CellPlace | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!found) return null;
  const [, letters = '', row = ''] = found;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** A1 address of a 0-based cell: (4, 2) → C5. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
