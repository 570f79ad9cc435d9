import type { IStyleData, Nullable } from '../grid/univer';
import type { Worksheet } from './worksheet';

/** The font Excel gives a new workbook; the grid starts with the same. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const;

/** The format of a cell: its own, else that of its row, column or sheet; writes that still wait are not in it. */
export function styleAt(sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const univer = sheet.raw.getSheet();
  const own = sheet.workbook.grid.styleOf(univer.getCellMatrix().getValue(row, column));
  const behind = inherited(sheet, row, column);
  return behind ? { ...behind, ...own } : own;
}

function inherited(sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const univer = sheet.raw.getSheet();
  const styles = sheet.workbook.grid.univer.getWorkbook().getStyles();
  const rowStyle = univer.getRowManager().getRow(row)?.s;
  const columnStyle = univer.getColumnManager().getColumn(column)?.s;
  if (!rowStyle && !columnStyle) return undefined;
  return { ...styles.get(columnStyle), ...styles.get(rowStyle) };
}

export function numberFormatAt(sheet: Worksheet, row: number, column: number): string {
  const waiting = sheet.workbook.grid.pending.numberFormat(sheet.id, row, column);
  if (waiting !== undefined) return waiting ?? 'General';
  return styleAt(sheet, row, column)?.n?.pattern ?? 'General';
}
