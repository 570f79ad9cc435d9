import type { IWorkbookData, IWorksheetData } from './univer';

/** The font of a new workbook. */
export const NORMAL_STYLE = { ff: 'Calibri', fs: 11 } as const;

let nextBook = 1;

/** Sheet ids are told apart across workbooks: a client that outlives its workbook must not mix their events. */
export function newSheetId(): string {
  return `{${String(nextBook++).padStart(8, '0')}-0000-4000-8000-000000000000}`;
}

export function newSheet(name: string, id = newSheetId()): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: 1000,
    columnCount: 26,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    cellData: {},
    defaultStyle: { ...NORMAL_STYLE },
  };
}

/** A workbook with empty sheets of these names. */
export function emptyWorkbook(names: readonly string[] = ['Blad1']): Partial<IWorkbookData> {
  const sheets = names.map((name) => newSheet(name));
  return {
    id: `book-${nextBook++}`,
    name: 'Bok1',
    sheetOrder: sheets.map(({ id }) => id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}
