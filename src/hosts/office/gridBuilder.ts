import { DAYS_TO_1904, showsDate } from '../../sheets/dateFormat';
import type { CellValue, MergedCells, SheetGrid } from '../../sheets/grid';

/** A rectangle of cells, 0-based in its sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** Error values as a Swedish Excel may write them. */
const SWEDISH_ERRORS: Readonly<Record<string, string>> = {
  '#REFERENS!': '#REF!',
  '#NAMN?': '#NAME?',
  '#VÄRDEFEL!': '#VALUE!',
  '#DIVISION/0!': '#DIV/0!',
  '#SAKNAS!': '#N/A',
  '#OGILTIGT!': '#NUM!',
  '#SKÄRNING!': '#NULL!',
  '#SPILL!': '#SPILL!',
  '#UPPTAGEN!': '#BUSY!',
};

/** Bygger ett rutnät: takes a sheet's cells in pieces from the top and gives what of them is used, as every host gives it. */
export class GridBuilder {
  readonly #rows: CellValue[][] = [];
  #firstRow = -1;
  #lastRow = -1;
  #firstColumn = Infinity;

  constructor(
    private readonly sheet: string,
    private readonly area: Area | null,
    private readonly merged: readonly MergedCells[],
  ) {}

  /** The next rows. `formats` are their number formats, given only where days count from 1904. */
  add(values: readonly (readonly unknown[])[], formats?: readonly (readonly string[])[]): void {
    values.forEach((cells, i) => {
      const format = formats?.[i];
      const row = cells.map((cell, j) => cellValue(cell, format?.[j]));
      const index = this.#rows.push(row) - 1;
      let length = row.length;
      while (length > 0 && row[length - 1] === null) length--;
      row.length = length;
      if (length === 0) return;
      if (this.#firstRow < 0) this.#firstRow = index;
      this.#lastRow = index;
      let first = 0;
      while (row[first] === null) first++;
      if (first < this.#firstColumn) this.#firstColumn = first;
    });
  }

  grid(): SheetGrid {
    const { sheet, area, merged } = this;
    const uncomputed = new Set<string>();
    if (!area || this.#firstRow < 0)
      return { sheet, firstRow: 0, firstColumn: 0, values: [], merged, uncomputed };
    const column = this.#firstColumn;
    const rows = this.#rows.slice(this.#firstRow, this.#lastRow + 1);
    return {
      sheet,
      firstRow: area.row + this.#firstRow,
      firstColumn: area.column + column,
      values: column > 0 ? rows.map((row) => row.slice(column)) : rows,
      merged,
      uncomputed,
    };
  }
}

/** A cell as every host hands it over: days counted from 1900, errors in English, nothing for an empty text. */
export function cellValue(value: unknown, format: string | undefined): CellValue {
  if (typeof value === 'number')
    return format !== undefined && showsDate(format) ? value + DAYS_TO_1904 : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return value.startsWith('#') ? (SWEDISH_ERRORS[value] ?? value) : value;
}
