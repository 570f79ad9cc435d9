import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import type { StylePart } from '../grid/pendingCells';
import type { IStyleData, Nullable } from '../grid/univer';
import { styleAt } from './cellStyle';
import type { Range } from './range';

/** From this many cells on, a read of a shared format looks at the first cell only. */
const MAX_COMPARED = 100_000;

/** Gives every cell of a range part of a format; what the part does not name stays. */
export function setStyle(range: Range, style: StylePart): void {
  const { sheet, row, column, height, width } = range;
  sheet.checkWritable();
  const { grid } = sheet.workbook;
  const whole = height === MAX_ROWS || width === MAX_COLUMNS;
  if (!whole) grid.ensureSize(sheet.raw, row + height, column + width);
  // A whole column or row is formatted as far as the grid's sheet reaches; Excel's own reaches further.
  const bottom = height === MAX_ROWS ? sheet.raw.getMaxRows() : row + height;
  const right = width === MAX_COLUMNS ? sheet.raw.getMaxColumns() : column + width;
  if (whole) setWholeLines(range, style);
  for (let r = row; r < bottom; r++)
    for (let c = column; c < right; c++)
      if (!whole || hasCell(range, r, c)) grid.pending.addStyle(sheet.id, r, c, style);
}

function hasCell({ sheet }: Range, row: number, column: number): boolean {
  return Boolean(sheet.raw.getSheet().getCellMatrix().getValue(row, column));
}

/** The format of cells that do not exist yet, kept by the column, or by the row where the range is whole rows. */
function setWholeLines({ sheet, row, column, height, width }: Range, style: StylePart): void {
  const univer = sheet.univer;
  const styles = sheet.workbook.grid.univer.getWorkbook().getStyles();
  const merged = (before: unknown): IStyleData =>
    ({ ...styles.get(before as string), ...style }) as IStyleData;
  sheet.workbook.grid.asAddIn(() => {
    if (height === MAX_ROWS) {
      const right = width === MAX_COLUMNS ? univer.getMaxColumns() : column + width;
      sheet.workbook.grid.ensureSize(univer, 0, right);
      for (let c = column; c < right; c++)
        univer.setColumnDefaultStyle(c, merged(univer.getSheet().getColumnManager().getColumn(c)?.s));
    } else {
      sheet.workbook.grid.ensureSize(univer, row + height, 0);
      for (let r = row; r < row + height; r++)
        univer.setRowDefaultStyle(r, merged(univer.getSheet().getRowManager().getRow(r)?.s));
    }
  });
}

/** A format that all cells of a range share; null where they differ, as Excel answers. */
export function sharedStyle<T>(range: Range, read: (style: Nullable<IStyleData>) => T): T | null {
  const { sheet, row, column, height, width } = range;
  sheet.workbook.grid.flush();
  const first = read(styleAt(sheet, row, column));
  if (height * width > MAX_COMPARED) return first;
  for (let r = row; r < row + height; r++)
    for (let c = column; c < column + width; c++) if (read(styleAt(sheet, r, c)) !== first) return null;
  return first;
}
