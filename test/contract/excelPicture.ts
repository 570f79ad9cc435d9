import type { HeadlessHost } from '../../workbench/host/headless';
import type { SheetRecord } from '../../workbench/host/model/sheetRecord';
import {
  type BookPicture,
  referenceText,
  type CellPicture,
  placeOf,
  type SheetPicture,
  thing,
  type Thing,
} from './bookPicture';

const MEMORY = 'finsam minne';
type Content = ReturnType<HeadlessHost['content']>;
type Sheet = NonNullable<NonNullable<Content['snapshot']['sheets']>[string]>;
type Style = Record<string, unknown>;
type GridCell = { readonly v?: CellPicture['value']; readonly f?: string | null; readonly s?: unknown };

/** All of the workbook in Excel, calculated. */
export async function excelPicture(host: HeadlessHost): Promise<BookPicture> {
  await host.workbook.getCells(host.workbook.sheetNames[0] ?? '', 'A1');
  return pictureOf(host.content());
}

function pictureOf(content: Content): BookPicture {
  const { snapshot, records } = content;
  const looks = new Map<unknown, readonly [look: string, numberFormat: string]>();
  const lookOf = (s: unknown): readonly [string, string] => {
    const known = looks.get(s);
    if (known) return known;
    const style = (typeof s === 'string' ? snapshot.styles?.[s] : s) as Style | null | undefined;
    const { n, ...rest } = (style ?? {}) as Style;
    const look = [canonical(rest), (n as { pattern?: string } | null)?.pattern ?? 'General'] as const;
    looks.set(s, look);
    return look;
  };
  return {
    sheets: (snapshot.sheetOrder ?? []).flatMap((id): SheetPicture[] => {
      const sheet = snapshot.sheets?.[id] as Sheet;
      if (sheet.name === MEMORY) return [];
      return [sheetPicture(sheet, id, content, records.get(id) as SheetRecord, lookOf)];
    }),
  };
}

function sheetPicture(
  sheet: Sheet,
  id: string,
  { names }: Content,
  record: SheetRecord,
  lookOf: (s: unknown) => readonly [string, string],
): SheetPicture {
  const name = sheet.name ?? '';
  const isOurs = names.some((one) => one.sheetId === id && one.name.startsWith('_finsam.blad.'));
  const cells = new Map<string, CellPicture>();
  for (const [row, line] of Object.entries(sheet.cellData ?? {}))
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, GridCell | undefined>)) {
      if (!cell) continue;
      const [look, format] = lookOf(cell.s ?? undefined);
      const value = cell.v === '' || cell.v === undefined ? null : cell.v;
      // The grid writes a range of one cell as one or the other.
      const formula = cell.f ? cell.f.slice(1).replace(/(\$?[A-Z]+\$?\d+):\1(?!\d)/g, '$1') : undefined;
      // The grid gives a formula of the user's the number format of what it points at, when it calculates.
      const numberFormat = formula !== undefined && !isOurs ? 'General' : format;
      if (value === null && formula === undefined && look === '{}' && numberFormat === 'General') continue;
      cells.set(`${row},${column}`, { value, ...(formula !== undefined && { formula }), numberFormat, look });
    }
  const own = names.filter(({ sheetId }) => sheetId === id);
  const places = own.flatMap(({ name: key, formula }) => {
    const cell = /!?(\$?[A-Z]+\$?\d+)$/.exec(formula)?.[1];
    return key.startsWith('_finsam.') && cell ? [[key, placeOf(cell)] as const] : [];
  });
  const on = (kind: string, area: Area, words: unknown): Thing => ({
    kind,
    text: JSON.stringify(words),
    cells: [areaText(name, area)],
  });
  const things = [
    ...own
      .filter(({ name: key }) => !key.startsWith('_finsam.'))
      .map((one) => thing(`name ${one.name}`, one.formula, name)),
    ...record.notes.map(({ area, content }) => on('note', area, content)),
    ...record.comments.map(({ area, content, resolved }) => on('comment', area, [content, resolved])),
    ...record.links.map(({ area, ...link }) => on('link', area, link)),
    ...record.validations.map(({ area, rule }) =>
      thing('validation', `${areaText(name, area)} ${JSON.stringify(rule)}`, name),
    ),
    ...record.tables.map(({ area, ...table }) => on('table', area, { ...table, id: undefined })),
    ...(record.filter ? [on('filter', record.filter.area, '')] : []),
    ...(sheet.mergeData ?? []).map(({ startRow, endRow, startColumn, endColumn }) =>
      on(
        'merged',
        {
          row: startRow,
          column: startColumn,
          height: endRow - startRow + 1,
          width: endColumn - startColumn + 1,
        },
        '',
      ),
    ),
    ...(['titleRows', 'titleColumns', 'printArea'] as const).flatMap((key) => {
      const placed = record.page[key];
      return placed ? [on(key, placed.area, '')] : [];
    }),
  ];
  const page = { ...record.page, titleRows: null, titleColumns: null, printArea: null };
  const { freeze, showGridlines, tabColor, hidden } = sheet;
  return {
    name,
    cells,
    rows: linesOf(sheet.rowData, (line) => (line.ia === 0 ? line.h : undefined)),
    columns: linesOf(sheet.columnData, (line) => line.w),
    hiddenRows: hiddenOf(sheet.rowData),
    hiddenColumns: hiddenOf(sheet.columnData),
    names: new Map(places),
    things,
    settings: JSON.stringify([
      page,
      freeze?.xSplit,
      freeze?.ySplit,
      showGridlines,
      tabColor,
      hidden,
      record.veryHidden,
    ]),
  };
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** Whole lines end where the grid's sheet does: only their beginning is told. */
function areaText(sheet: string, { row, column, height, width }: Area): string {
  const last = { row: row + Math.min(height, 300) - 1, column: column + Math.min(width, 300) - 1 };
  return referenceText({ sheet, first: { row, column }, last });
}

type Line = { readonly h?: number; readonly w?: number; readonly ia?: number; readonly hd?: number };

function linesOf(lines: unknown, sizeOf: (line: Line) => number | undefined): Map<number, string> {
  return new Map(
    Object.entries((lines ?? {}) as Record<string, Line | undefined>).flatMap(([index, line]) => {
      const size = line && sizeOf(line);
      return size === undefined ? [] : [[Number(index), String(Math.round(size * 100) / 100)] as const];
    }),
  );
}

function hiddenOf(lines: unknown): Set<number> {
  return new Set(
    Object.entries((lines ?? {}) as Record<string, Line | undefined>).flatMap(([index, line]) =>
      line?.hd ? [Number(index)] : [],
    ),
  );
}

/** A format with its members in order, and without those that say nothing. */
function canonical(value: unknown): string {
  const clean = (one: unknown): unknown => {
    if (one === null || typeof one !== 'object') return one;
    const entries = Object.entries(one)
      .map(([key, member]) => [key, clean(member)] as const)
      .filter(
        ([, member]) =>
          member !== null && member !== undefined && member !== 0 && JSON.stringify(member) !== '{}',
      )
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  };
  return JSON.stringify(clean(value));
}
