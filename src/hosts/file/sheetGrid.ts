import type { Sheet } from 'hucre/xlsx';
import { DAYS_TO_1904 } from '../../sheets/dateFormat';
import type { CellValue, SheetGrid } from '../../sheets/grid';

const DAY = 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A sheet as the reader gives it → the grid of its used cells. Its row arrays are taken over, not copied. */
export function gridOf({ rows, cells, merges }: Sheet, sheet: string): SheetGrid {
  const uncomputed = new Set<string>();
  for (const [place, { formula, value }] of cells ?? [])
    if (formula !== undefined && value === null) uncomputed.add(place);
  const grid = rows as CellValue[][];
  let firstRow = -1;
  let lastRow = -1;
  let firstColumn = Infinity;
  const used = (row: number, first: number): void => {
    if (firstRow < 0 || row < firstRow) firstRow = row;
    if (row > lastRow) lastRow = row;
    if (first < firstColumn) firstColumn = first;
  };
  rows.forEach((row, i) => {
    let first = -1;
    let last = -1;
    for (let column = 0; column < row.length; column++) {
      const value = cellValue(row[column]);
      row[column] = value;
      if (value === null) continue;
      if (first < 0) first = column;
      last = column;
    }
    row.length = last + 1;
    if (first >= 0) used(i, first);
  });
  for (const place of uncomputed) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    used(row, column);
  }
  const some = firstRow >= 0;
  const values = some ? grid.slice(firstRow, lastRow + 1) : [];
  return {
    sheet,
    firstRow: some ? firstRow : 0,
    firstColumn: some ? firstColumn : 0,
    values: firstColumn > 0 && some ? values.map((row) => row.slice(firstColumn)) : values,
    merged: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      firstRow: startRow,
      firstColumn: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
    uncomputed,
  };
}

/** A formula that shows nothing is as empty as an empty cell. Dates come only from workbooks that count from 1904. */
function cellValue(value: unknown): CellValue {
  if (value === undefined || value === '') return null;
  if (!(value instanceof Date)) return value as CellValue;
  return Math.round(((value.getTime() - EPOCH_1904) / DAY + DAYS_TO_1904) * 1e9) / 1e9;
}
