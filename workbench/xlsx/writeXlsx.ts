import type { Cell, CellStyle, ColumnDef, NamedRange, RowDef, WriteSheet } from 'hucre';
import { writeXlsx as writeFile } from 'hucre/xlsx';
import { isErrorText, plainValue } from '../host/grid/cell';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '../host/grid/univer';
import { newSheetRecord, type SheetRecord } from '../host/model/sheetRecord';
import type { BookContent } from './content';
import { hideNames } from './hiddenNames';
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT } from './readXlsx';
import { recordParts } from './records';
import { settingsProperty } from './settings';
import { fileStyle } from './styles';

/** Newer functions carry a prefix in files; without it Excel shows #NAME?. */
const NEWER_FUNCTIONS =
  /\b(XLOOKUP|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|LET|LAMBDA|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|XMATCH|VSTACK|HSTACK)(?=\()/g;

/** Writes an .xlsx file. What does not survive is listed in docs/workbench.md. */
export async function writeXlsx(content: BookContent): Promise<Uint8Array> {
  const { snapshot, names, records, settings, title, author, structureProtected } = content;
  const ids = snapshot.sheetOrder ?? [];
  const styles = new FileStyles(snapshot.styles);
  const sheets = ids.map((id) =>
    fileSheet(snapshot.sheets?.[id] ?? {}, records.get(id) ?? newSheetRecord(), styles),
  );
  const nameOf = (sheetId: string): string => snapshot.sheets?.[sheetId]?.name ?? '';
  const namedRanges = names.map<NamedRange>(({ name, formula, sheetId, comment }) => ({
    name,
    range: formula,
    ...(sheetId !== null && { scope: nameOf(sheetId) }),
    ...(comment && { comment }),
  }));
  const custom = settingsProperty(settings);
  const bytes = await writeFile({
    sheets,
    namedRanges,
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title, creator: author, ...(custom && { custom }) },
    ...(structureProtected && { workbookProtection: { lockStructure: true } }),
  });
  const hidden = names.filter((name) => name.hidden);
  return hideNames(
    bytes as Uint8Array,
    new Set(hidden.map(({ name, sheetId }) => `${sheetId === null ? '' : nameOf(sheetId)}!${name}`)),
  );
}

/** The grid keeps formats by id; each is translated once. */
class FileStyles {
  readonly #known = new Map<unknown, CellStyle>();

  constructor(private readonly styles: IWorkbookData['styles'] | undefined) {}

  style(s: ICellData['s'] | undefined): CellStyle | undefined {
    if (!s) return undefined;
    const known = this.#known.get(s);
    if (known) return known;
    const style = fileStyle((typeof s === 'string' ? this.styles?.[s] : s) ?? ({} as IStyleData));
    this.#known.set(s, style);
    return style;
  }
}

function fileSheet(sheet: Partial<IWorksheetData>, record: SheetRecord, styles: FileStyles): WriteSheet {
  const { freeze, mergeData = [], tabColor, showGridlines } = sheet;
  return {
    name: sheet.name ?? 'Blad',
    cells: fileCells(sheet, record, styles),
    columns: columns(sheet, styles),
    rowDefs: rowDefs(sheet),
    merges: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      endRow,
      startCol: startColumn,
      endCol: endColumn,
    })),
    ...((freeze?.xSplit || freeze?.ySplit) && {
      freezePane: { rows: freeze.ySplit, columns: freeze.xSplit },
    }),
    view: {
      showGridLines: showGridlines !== 0,
      ...(tabColor && { tabColor: { rgb: tabColor.replace('#', '').toUpperCase() } }),
    },
    hidden: sheet.hidden === 1 && !record.veryHidden,
    ...recordParts(record),
  };
}

function fileCells(
  { cellData = {} }: Partial<IWorksheetData>,
  record: SheetRecord,
  styles: FileStyles,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of Object.entries(cellData))
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, ICellData>))
      if (cell) cells.set(`${row},${column}`, fileCell(cell, styles));
  const at = (row: number, column: number): Partial<Cell> => {
    const key = `${row},${column}`;
    const known = cells.get(key) ?? { value: null, type: 'empty' };
    cells.set(key, known);
    return known;
  };
  for (const { area, content, author } of record.notes)
    at(area.row, area.column).comment = { text: content, author };
  for (const { area, address = '', documentReference, screenTip } of record.links)
    at(area.row, area.column).hyperlink = {
      target: address,
      location: documentReference,
      tooltip: screenTip,
    };
  return cells;
}

function fileCell(cell: ICellData, styles: FileStyles): Partial<Cell> {
  const value = plainValue(cell);
  const style = styles.style(cell.s);
  const shown = value === '' ? null : value;
  const content: Partial<Cell> = cell.f
    ? {
        value: shown,
        type: 'formula',
        formula: cell.f.slice(1).replace(NEWER_FUNCTIONS, '_xlfn.$1'),
        formulaResult: shown,
      }
    : { value: shown, type: typeName(shown) };
  return style ? { ...content, style } : content;
}

function typeName(value: string | number | boolean | null): Cell['type'] {
  if (value === null) return 'empty';
  if (isErrorText(value)) return 'error';
  return typeof value as 'string' | 'number' | 'boolean';
}

function columns({ columnData = {} }: Partial<IWorksheetData>, styles: FileStyles): ColumnDef[] {
  const given = Object.entries(columnData).filter(([, data]) => data !== undefined);
  const count = Math.max(0, ...given.map(([column]) => Number(column) + 1));
  const defs = Array.from({ length: count }, (): ColumnDef => ({}));
  for (const [column, data] of given) {
    const style = styles.style(data?.s);
    defs[Number(column)] = {
      ...(data?.w && { width: data.w / PIXELS_PER_CHARACTER }),
      ...(data?.hd && { hidden: true }),
      ...(style && { style }),
    };
  }
  return defs;
}

function rowDefs({ rowData = {} }: Partial<IWorksheetData>): Map<number, RowDef> {
  const defs = new Map<number, RowDef>();
  for (const [row, data] of Object.entries(rowData)) {
    const height = data?.ia === 0 ? data.h : undefined;
    if (height || data?.hd)
      defs.set(Number(row), {
        ...(height && { height: height / PIXELS_PER_POINT }),
        ...(data?.hd && { hidden: true }),
      });
  }
  return defs;
}
