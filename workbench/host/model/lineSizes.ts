import { BooleanNumber, type IRange } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import type { Range } from './range';

/** The grid counts pixels, Excel points: 96 pixels and 72 points to the inch. */
export const PIXELS_PER_POINT = 4 / 3;

/** A range as the grid's commands take it. */
function spanning(startRow: number, rows: number, startColumn: number, columns: number): IRange {
  return { startRow, endRow: startRow + rows - 1, startColumn, endColumn: startColumn + columns - 1 };
}

function same(sizes: readonly number[]): number | null {
  const [first] = sizes;
  return first !== undefined && sizes.every((size) => size === first) ? first / PIXELS_PER_POINT : null;
}

export function columnWidth({ sheet, column, width }: Range): number | null {
  const univer = sheet.univer;
  const count = width === MAX_COLUMNS ? univer.getMaxColumns() : width;
  return same(Array.from({ length: count }, (_, i) => univer.getColumnWidth(column + i)));
}

export function setColumnWidth({ sheet, column, width }: Range, points: number): void {
  sheet.checkWritable();
  const univer = sheet.univer;
  const { grid } = sheet.workbook;
  const count = width === MAX_COLUMNS ? univer.getMaxColumns() : width;
  grid.ensureSize(univer, 0, column + count);
  const ranges = [spanning(0, univer.getMaxRows(), column, count)];
  // Not the grid's command: it would measure the texts of every row for new heights.
  grid.command('sheet.mutation.set-worksheet-col-width', {
    subUnitId: sheet.id,
    ranges,
    colWidth: points * PIXELS_PER_POINT,
  });
}

export function rowHeight({ sheet, row, height }: Range): number | null {
  const univer = sheet.univer;
  const count = height === MAX_ROWS ? univer.getMaxRows() : height;
  return same(Array.from({ length: count }, (_, i) => univer.getRowHeight(row + i)));
}

export function setRowHeight({ sheet, row, height }: Range, points: number): void {
  sheet.checkWritable();
  const univer = sheet.univer;
  const { grid } = sheet.workbook;
  const count = height === MAX_ROWS ? univer.getMaxRows() : height;
  grid.ensureSize(univer, row + count, 0);
  const ranges = [spanning(row, count, 0, univer.getMaxColumns())];
  const subUnitId = sheet.id;
  grid.command('sheet.mutation.set-worksheet-row-height', {
    subUnitId,
    ranges,
    rowHeight: points * PIXELS_PER_POINT,
  });
  grid.command('sheet.mutation.set-worksheet-row-is-auto-height', {
    subUnitId,
    ranges,
    autoHeightInfo: BooleanNumber.FALSE,
  });
}

const ROWS_MEASURED = 200;
const PIXELS_PER_LETTER = 7;

/** About as wide as the longest text asks for: no font is measured. */
export function fitColumns(range: Range): void {
  range.sheet.checkWritable();
  const used = range.GetUsedRangeOrNullObject(true);
  if (!used) return;
  const measured = used.height > ROWS_MEASURED ? used.GetResizedRange(ROWS_MEASURED - used.height, 0) : used;
  const text = measured.Text ?? [];
  for (let j = 0; j < used.width; j++) {
    const letters = Math.max(...text.map((row) => String(row[j] ?? '').length));
    setColumnWidth(used.GetColumn(j), Math.max(30, 9 + (PIXELS_PER_LETTER * letters) / PIXELS_PER_POINT));
  }
}
