import { type Area, intersection } from '../grid/address';
import { type CellRows, EMPTY_CONTENT, setCell } from '../grid/cell';
import type { IRange } from '../grid/univer';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

const ADD = 'sheet.mutation.add-worksheet-merge';
const REMOVE = 'sheet.mutation.remove-worksheet-merge';

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    height: endRow - startRow + 1,
    width: endColumn - startColumn + 1,
  };
}

function gridRange({ row, column, height, width }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + height - 1, endColumn: column + width - 1 };
}

/** Merged cells of a sheet that touch an area. */
export function mergedAreas(sheet: Worksheet, area: Area): Area[] {
  const merged = sheet.univer.getSheet().getMergeData().map(areaOf);
  return merged.filter((one) => intersection(one, area) !== null);
}

/** Merges, row by row where `across`. Only the upper left cell of each keeps its content, as in Excel. */
export function mergeCells(range: Range, across: boolean): void {
  const { sheet, height } = range;
  const grid = sheet.workbook.grid;
  unmergeCells(range);
  grid.ensureSize(sheet.raw, range.row + height, range.column + range.width);
  const areas = across ? Array.from({ length: height }, (_, i) => range.GetRow(i).place) : [range.place];
  for (const area of areas) emptyAllButFirst(sheet, area);
  grid.command(ADD, { subUnitId: sheet.id, ranges: areas.map(gridRange) });
}

function emptyAllButFirst(sheet: Worksheet, { row, column, height, width }: Area): void {
  const matrix = sheet.univer.getSheet().getCellMatrix();
  const cells: CellRows = {};
  for (let r = row; r < row + height; r++)
    for (let c = column; c < column + width; c++)
      if ((r !== row || c !== column) && matrix.getValue(r, c)) setCell(cells, r, c, { ...EMPTY_CONTENT });
  if (Object.keys(cells).length > 0) sheet.workbook.grid.write(sheet.id, cells, 'content');
}

export function unmergeCells({ sheet, place }: Range): void {
  const areas = mergedAreas(sheet, place);
  if (areas.length > 0)
    sheet.workbook.grid.command(REMOVE, { subUnitId: sheet.id, ranges: areas.map(gridRange) });
}
