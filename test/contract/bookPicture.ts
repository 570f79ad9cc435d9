import type { CellPlace } from '../../src/sheets/grid';

/** One cell as a person sees it. `look` is all of its format but the number format. */
export interface CellPicture {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly numberFormat: string;
  readonly look: string;
}

/** Something that stands on cells or points at them (a note, a chart, a validation): its text with the cells taken out, and the cells. */
export interface Thing {
  readonly kind: string;
  readonly text: string;
  /** "'Blad'!A1:B2", without dollars. */
  readonly cells: readonly string[];
}

/** A sheet with everything on it. Places are 0-based; cells by "row,column". */
export interface SheetPicture {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellPicture>;
  /** Heights, widths, outline levels. */
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Our hidden names. */
  readonly names: ReadonlyMap<string, CellPlace>;
  readonly things: readonly Thing[];
  /** Print set-up and whatever else stands on no cell. */
  readonly settings: string;
}

/** Sheets in tab order, without the program's memory. */
export interface BookPicture {
  readonly sheets: readonly SheetPicture[];
}

export const EMPTY_CELL: CellPicture = { value: null, numberFormat: 'General', look: '' };

const REFERENCE =
  /(?<![\p{L}\d_.$])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\p{L}\d_(])/gu;

export interface PlainReference {
  readonly sheet: string;
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** Place of "B7" or "$B$7". */
export function placeOf(cell: string): CellPlace {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

export function cellText({ row, column }: CellPlace): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** A formula, or a list of cells, with each reference changed. Knows the references that these tests write, and no more. */
export function changeEach(
  formula: string,
  own: string,
  change: (reference: PlainReference) => string,
): string {
  return formula.replace(REFERENCE, (_, sheet: string | undefined, from: string, to?: string) => {
    const first = placeOf(from);
    return change({
      sheet: sheet?.replace(/^'|'$/g, '').replace(/''/g, "'") ?? own,
      first,
      last: to === undefined ? first : placeOf(to),
    });
  });
}

export function referenceText({ sheet, first, last }: PlainReference): string {
  const [from, to] = [cellText(first), cellText(last)];
  return `'${sheet.replace(/'/g, "''")}'!${from}${to === from ? '' : `:${to}`}`;
}

/** A thing of a text in which its cells are written. */
export function thing(kind: string, text: string, own: string): Thing {
  const cells: string[] = [];
  const left = changeEach(text, own, (reference) => {
    cells.push(referenceText(reference));
    return '□';
  });
  return { kind, text: left, cells };
}

export type Axis = 'row' | 'column';
const AXES = ['row', 'column'] as const;

/** Where a sheet's lines of before are afterwards. */
export type Moved = Readonly<Record<Axis, (line: number) => number>>;

/** A name of ours on a row; the others name columns, or the sheet. */
const isRowName = (name: string): boolean => /^_finsam\.(?:rad|text|spar)\./.test(name);
const isColumnName = (name: string): boolean => /^_finsam\.kolumn\./.test(name);

export function labelColumn({ names }: SheetPicture): number {
  const counts = new Map<number, number>();
  for (const [name, { column }] of names)
    if (isRowName(name)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Lines come and none goes: those that have come are the ones with a name that was not there before; all others are those of before, in
 * their order. So that every line is told, also the user's own, and a name that is on another line than it should be is found.
 */
export function movedLines(before: SheetPicture, after: SheetPicture, wrong: string[]): Moved {
  const [from, to] = (['row', 'column'] as const).map((axis) => {
    const isOf = axis === 'row' ? isRowName : isColumnName;
    const known = new Set([...before.names].filter(([name]) => isOf(name)).map(([name]) => name));
    const wasThere = new Set(
      [...after.names].filter(([name]) => known.has(name)).map(([, place]) => place[axis]),
    );
    const fresh = new Set(
      [...after.names]
        .filter(([name, place]) => isOf(name) && !known.has(name) && !wasThere.has(place[axis]))
        .map(([, place]) => place[axis]),
    );
    const kept = Array.from({ length: 500 }, (_, line) => line).filter((line) => !fresh.has(line));
    const move = (line: number): number => kept[line] as number;
    for (const [name, place] of after.names) {
      const then = before.names.get(name);
      if (then && isOf(name) && move(then[axis]) !== place[axis])
        wrong.push(
          `${before.name} ${name}: ${axis} ${then[axis]} should be ${move(then[axis])}, is ${place[axis]}`,
        );
    }
    for (const name of known) if (!after.names.has(name)) wrong.push(`${before.name}: ${name} is gone`);
    return move;
  });
  return { row: from as Moved['row'], column: to as Moved['column'] };
}

/** References of before as they should be afterwards. */
export function follow(text: string, own: string, moved: ReadonlyMap<string, Moved>): string {
  return changeEach(text, own, ({ sheet, first, last }) => {
    const lines = moved.get(sheet);
    if (!lines) return referenceText({ sheet, first, last });
    const put = (place: CellPlace): CellPlace => ({
      row: lines.row(place.row),
      column: lines.column(place.column),
    });
    return referenceText({ sheet, first: put(first), last: put(last) });
  });
}

/** Which cells of a sheet are ours: by "row,column", the name of the row and of the column (empty for the labels). */
export function ownCells(
  picture: SheetPicture,
): Map<string, { readonly row: string; readonly column: string }> {
  const labels = labelColumn(picture);
  const cells = new Map<string, { row: string; column: string }>();
  for (const [row, place] of picture.names) {
    if (!isRowName(row)) continue;
    cells.set(`${place.row},${labels}`, { row, column: '' });
    const statement =
      /^_finsam\.rad\.([^.]*)\./.exec(row)?.[1] ?? /^_finsam\.text\.([^.]*)\.kolumner$/.exec(row)?.[1];
    if (statement === undefined) continue;
    for (const [column, at] of picture.names)
      // In the column of comments only the heading is ours.
      if (
        column.startsWith(`_finsam.kolumn.${statement}.`) &&
        (row.endsWith('.kolumner') || !column.endsWith('.kommentar'))
      )
        cells.set(`${place.row},${at.column}`, { row, column });
  }
  return cells;
}

/** What the user types over our cells looks like this: no amount of ours ends so, and no text of ours begins so. */
export const OVER_FIGURE = 0.123;
export const OVER_TEXT = 'egen rubrik';

export function isTypedOver({ value, formula }: CellPicture): boolean {
  if (formula !== undefined) return false;
  // Typed in a cell that holds text it is text.
  const number = typeof value === 'string' && /^\d+\.\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number') return Math.abs((number % 1) - OVER_FIGURE) < 1e-6;
  return typeof value === 'string' && value.startsWith(OVER_TEXT);
}

export const isEmpty = ({ value, formula }: CellPicture): boolean =>
  formula === undefined && (value === null || value === '');

/** Kontroller is written whole each time, by hosts that round heights and widths in their own ways. */
export const isWhole = (names: SheetPicture['names']): boolean => names.has('_finsam.blad.kontroll_rapport');

const valuesOf = ({ cells }: SheetPicture): string[] =>
  [...cells].flatMap(([at, { value }]) => (value === null ? [] : `${at} ${String(value)}`));

/** Cells and lines of two pictures that differ, in words; empty where they are the same. */
export function differences(a: BookPicture, b: BookPicture): string[] {
  const found: string[] = [];
  const names = ({ sheets }: BookPicture): string => sheets.map(({ name }) => name).join(', ');
  if (names(a) !== names(b)) found.push(`sheets: ${names(a)} → ${names(b)}`);
  for (const one of a.sheets) {
    const other = b.sheets.find(({ name }) => name === one.name);
    if (!other) continue;
    const all = [
      ['cell', (s: SheetPicture) => [...s.cells].map(([at, cell]) => `${at} ${JSON.stringify(plain(cell))}`)],
      ['row', (s: SheetPicture) => [...s.rows].map(([at, look]) => `${at} ${look}`)],
      ['column', (s: SheetPicture) => [...s.columns].map(([at, look]) => `${at} ${look}`)],
      [
        'hidden',
        (s: SheetPicture) =>
          AXES.map(
            (axis) =>
              `${axis} ${[...(axis === 'row' ? s.hiddenRows : s.hiddenColumns)].sort((x, y) => x - y).join()}`,
          ),
      ],
      [
        'name',
        (s: SheetPicture) => [...s.names].map(([name, { row, column }]) => `${name} ${row},${column}`),
      ],
      ['thing', (s: SheetPicture) => s.things.map((t) => JSON.stringify(t))],
      ['setting', (s: SheetPicture) => [s.settings]],
    ] as const;
    for (const [kind, list] of isWhole(one.names) ? ([['value', valuesOf]] as const) : all) {
      const [was, is] = [list(one), list(other)];
      const [had, has] = [new Set(was), new Set(is)];
      was.filter((item) => !has.has(item)).forEach((item) => found.push(`${one.name} ${kind} gone: ${item}`));
      is.filter((item) => !had.has(item)).forEach((item) => found.push(`${one.name} ${kind} new: ${item}`));
      if (was.length !== is.length) found.push(`${one.name}: ${was.length} → ${is.length} of ${kind}`);
    }
  }
  return found;
}

/** A spreadsheet keeps fifteen digits of a number. */
function plain({ value, formula, numberFormat, look }: CellPicture): unknown {
  const shown = typeof value === 'number' ? Number(value.toPrecision(14)) : value;
  return [shown, formula, numberFormat, look];
}
