import type { PrintedCell } from './printed';
import { looksLikeRatio, readFigure } from './readFigure';
import { isDay, isFilled, type SheetRow } from './sheetRows';

/** A column of figures within the sheet's cells. */
export interface FigureColumn {
  readonly column: number;
  readonly title: string;
  readonly ratio: boolean;
}

/** Kolumnernas roller i en tabell: what each column of a block of cells is for. */
export interface ColumnRoles {
  readonly note: number | null;
  readonly account: number | null;
  readonly figures: readonly FigureColumn[];
}

const RATIO_TITLE = /%|andel|procent|förbruk/i;
const ACCOUNT_TITLE = /^(konto|kto|kontonr|kontonummer)\.?$/i;
const NOTE_TITLE = /^(not|noter|not nr|nothänvisning)\.?$/i;

/** Finds the label, note and account columns, and the columns of figures with their titles, from the rows and the heads above them. */
export function columnRoles(body: readonly SheetRow[], heads: readonly SheetRow[]): ColumnRoles {
  const data = body.filter(({ kind }) => kind === 'data');
  const width = data.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const titles = Array.from({ length: width }, (_, column) => titleOf(heads, column));
  const label = labelColumn(data, width);
  const numbers = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > label && data.some(({ cells }) => readFigure(cells[column] ?? null) !== null),
  );
  // Rising amounts may look like account numbers: a column with no amounts beside it is the amounts.
  const account =
    numbers.length < 2
      ? null
      : (numbers.find((column) => isAccountColumn(data, column, titles[column] ?? '')) ?? null);
  const rest = numbers.filter((column) => column !== account);
  const noteByTitle = titles.findIndex((title, column) => column > label && NOTE_TITLE.test(title));
  const note =
    noteByTitle >= 0
      ? noteByTitle
      : (rest.find((column) => isNoteColumn(data, column, titles[column] ?? '', rest)) ?? null);
  const figures = rest
    .filter((column) => column !== note)
    .map((column) => ({
      column,
      title: titles[column] ?? '',
      ratio: isRatio(data, column, titles[column] ?? ''),
    }));
  const beforeLabel =
    label > 0
      ? Array.from({ length: label }, (_, i) => i).find((i) => isAccountColumn(data, i, titles[i] ?? ''))
      : undefined;
  return { note, account: account ?? beforeLabel ?? null, figures: named(figures, heads) };
}

/** The leftmost column with about as many texts as any. A table of figures alone has none (−1). */
function labelColumn(data: readonly SheetRow[], width: number): number {
  const texts = Array.from(
    { length: width },
    (_, column) =>
      data.filter(
        ({ cells }) =>
          typeof cells[column] === 'string' && isFilled(cells[column]) && readFigure(cells[column]) === null,
      ).length,
  );
  const most = Math.max(0, ...texts.slice(0, 4));
  return most === 0 ? -1 : texts.findIndex((count) => count >= most * 0.8);
}

function titleOf(heads: readonly SheetRow[], column: number): string {
  const lines = heads
    .map(({ cells }) => cells[column])
    .filter(isFilled)
    .map(headText);
  return [...new Set(lines)].join(' ').trim();
}

/** A head as text: years lose their thousands space, days are written out. */
function headText(cell: string | number | boolean): string {
  if (typeof cell !== 'number') return String(cell).replace(/\s+/g, ' ').trim();
  if (!isDay(cell)) return String(cell);
  return new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** Heads over several columns that are not merged: where two columns would have the same title, each takes the text up to its left. */
function named(figures: readonly FigureColumn[], heads: readonly SheetRow[]): FigureColumn[] {
  if (heads.length < 2 || new Set(figures.map(({ title }) => title)).size === figures.length)
    return [...figures];
  const [upper] = heads;
  return figures.map((figure) => {
    let above: PrintedCell | undefined;
    for (let column = figure.column; column > 0 && !isFilled(above); column--) above = upper?.cells[column];
    const text = isFilled(above) ? headText(above) : '';
    return figure.title.startsWith(text) ? figure : { ...figure, title: `${text} ${figure.title}`.trim() };
  });
}

function isRatio(data: readonly SheetRow[], column: number, title: string): boolean {
  if (RATIO_TITLE.test(title)) return true;
  const cells = data.map((row) => row.cells[column] ?? null).filter((cell) => isFilled(cell) && cell !== 0);
  return cells.length > 0 && cells.filter(looksLikeRatio).length > cells.length / 2;
}

function isAccountColumn(data: readonly SheetRow[], column: number, title: string): boolean {
  if (ACCOUNT_TITLE.test(title)) return true;
  const numbers = data.flatMap(({ cells }) => (isFilled(cells[column]) ? [Number(cells[column])] : []));
  if (title !== '' || numbers.length < 2) return false;
  const rising = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));
  return (
    rising &&
    numbers.every((number) => Number.isInteger(number) && number >= 1000 && number <= 9999) &&
    column <= 1
  );
}

/** Note numbers: few, small, whole, next to figures that are much larger. */
function isNoteColumn(
  data: readonly SheetRow[],
  column: number,
  title: string,
  numbers: readonly number[],
): boolean {
  if (title !== '' || numbers.length < 2) return false;
  const filled = data.map(({ cells }) => cells[column] ?? null).filter(isFilled);
  if (filled.length === 0 || filled.length > data.length * 0.7) return false;
  const notes = filled.map((cell) => Number(/^(?:not )?(\d+)/i.exec(String(cell).trim())?.[1] ?? Number.NaN));
  if (
    !notes.every((note) => Number.isInteger(note) && note > 0 && note < 60) ||
    new Set(notes).size < notes.length
  )
    return false;
  const others = numbers.filter((other) => other !== column);
  return others.some((other) =>
    data.some(({ cells }) => Math.abs(readFigure(cells[other] ?? null) ?? 0) > 100 * 100),
  );
}
