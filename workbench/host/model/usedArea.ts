import { type Area } from '../grid/address';
import { isFormulaCell, plainValue } from '../grid/cell';
import type { GridBook } from '../grid/gridBook';
import type { FWorksheet } from '../grid/univer';

/** The rectangle around all cells with content, or also with a format of their own; null on an empty sheet. */
export function usedArea(grid: GridBook, sheet: FWorksheet, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (row: number, column: number): void => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const counts = isFormulaCell(cell) || plainValue(cell) !== '' || (!valuesOnly && Boolean(cell?.s));
      if (counts) include(row, column);
    });
  const spilled = grid.spilled(sheet.getSheetId()) ?? {};
  for (const [row, cells] of Object.entries(spilled))
    for (const [column, cell] of Object.entries(cells)) if (cell) include(Number(row), Number(column));
  if (bottom < 0) return null;
  return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
}
