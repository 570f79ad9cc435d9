import type { Sheet, Workbook } from 'hucre';
import { readXlsx as readFile } from 'hucre/xlsx';
import { NORMAL_STYLE, newSheetId } from '../host/grid/newWorkbook';
import type { IColumnData, IRowData, IWorksheetData } from '../host/grid/univer';
import type { SheetRecord } from '../host/model/sheetRecord';
import { gridCells, StyleCache } from './cells';
import type { BookContent } from './content';
import { hiddenNames } from './hiddenNames';
import { sheetRecordOf } from './records';
import { parseSettings } from './settings';

/** Pixels of one character of the normal font, and of one point. */
export const PIXELS_PER_CHARACTER = 7;
export const PIXELS_PER_POINT = 4 / 3;

let nextFile = 1;

/** Reads an .xlsx file. What does not survive is listed in docs/workbench.md. */
export async function readXlsx(bytes: Uint8Array): Promise<BookContent> {
  const file = await readFile(bytes, { readStyles: true });
  const ids = new Map(file.sheets.map(({ name }) => [name, newSheetId()]));
  const idOf = (name: string): string => ids.get(name) ?? '';
  const styles = new StyleCache(file.themeColors ?? []);
  const hidden = hiddenNames(bytes);
  return {
    snapshot: {
      id: `file-${nextFile++}`,
      name: 'Bok1',
      sheetOrder: [...ids.values()],
      sheets: Object.fromEntries(
        file.sheets.map((sheet) => [idOf(sheet.name), gridSheet(sheet, idOf(sheet.name), styles)]),
      ),
    },
    names: (file.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
      name,
      formula: range,
      sheetId: scope === undefined ? null : idOf(scope),
      hidden: hidden.has(`${scope ?? ''}!${name}`),
      comment: comment ?? '',
    })),
    records: new Map<string, SheetRecord>(
      file.sheets.map((sheet) => [idOf(sheet.name), sheetRecordOf(sheet)]),
    ),
    settings: parseSettings(file.properties?.custom),
    ...aboutFile(file),
  };
}

function aboutFile({
  properties,
  workbookProtection,
}: Workbook): Pick<BookContent, 'structureProtected' | 'title' | 'author'> {
  return {
    structureProtected: workbookProtection?.lockStructure ?? false,
    title: properties?.title ?? '',
    author: properties?.creator ?? '',
  };
}

function gridSheet(sheet: Sheet, id: string, styles: StyleCache): Partial<IWorksheetData> {
  const { freezePane, view, merges = [], columns = [], rowDefs } = sheet;
  const [rows, width] = [freezePane?.rows ?? 0, freezePane?.columns ?? 0];
  const widest = Math.max(columns.length, ...sheet.rows.map((row) => row.length), 0);
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(1000, sheet.rows.length + 200),
    columnCount: Math.max(26, widest + 5),
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    defaultStyle: { ...NORMAL_STYLE },
    cellData: gridCells(sheet, styles),
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    tabColor: view?.tabColor?.rgb ? `#${view.tabColor.rgb.slice(-6)}` : '',
    showGridlines: view?.showGridLines === false ? 0 : 1,
    mergeData: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    freeze: { startRow: rows || -1, startColumn: width || -1, ySplit: rows, xSplit: width },
    columnData: Object.fromEntries(columns.map((column, i) => [i, columnOf(column, styles)])),
    rowData: Object.fromEntries([...(rowDefs ?? [])].map(([row, def]) => [row, rowOf(def)])),
  };
}

function columnOf(
  { width, hidden, style }: NonNullable<Sheet['columns']>[number],
  styles: StyleCache,
): Partial<IColumnData> {
  const s = styles.style(style);
  return {
    ...(width !== undefined && { w: Math.round(width * PIXELS_PER_CHARACTER) }),
    ...(hidden && { hd: 1 as const }),
    ...(s && { s }),
  };
}

function rowOf({ height, hidden }: { height?: number; hidden?: boolean }): Partial<IRowData> {
  const pixels = height === undefined ? undefined : Math.round(height * PIXELS_PER_POINT);
  return {
    ...(pixels !== undefined && { h: pixels, ah: pixels, ia: 0 as const }),
    ...(hidden && { hd: 1 as const }),
  };
}
