import type { PrintedCell, PrintedMerge, PrintedSheet } from './printed';
import type { Steps } from './inSteps';
import { readFigure } from './readFigure';

/** What a row of a sheet looks like before anyone knows which table it is in. */
export type RowKind = 'blank' | 'text' | 'head' | 'data';

/** A row of a sheet with the kinds of its cells. */
export interface SheetRow {
  readonly kind: RowKind;
  readonly cells: readonly PrintedCell[];
  /** The first text of the row, or empty. */
  readonly text: string;
}

const UNIT_ONLY = /^\(?(belopp )?(i )?(tkr|kr|kkr|mkr|kronor|tusental kronor|sek)\)?\.?$/i;

/** Words that stand over columns of figures. */
const HEAD_WORDS =
  /utfall|budget|prognos|avvik|diff|bokslut|förändr|ingående|utgående|\bib\b|\bub\b|\bnot(er)?\b|tkr|\bkr\b|antal|belopp|%|total|helår|period|föreg|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|\d{4}|(?:^|\s)år(?:\s|$)|plan|kvinn|män|\bman\b|summa/i;

const isYear = (value: number): boolean => value >= 1990 && value <= 2060;
/** A day as Excel keeps it (1990–2059). */
export const isDay = (value: number): boolean => value >= 32_874 && value <= 58_440;

/**
 * Are these figures the years or days of column heads? Without a label, or beside a title, a single one may be; beside any other label there
 * must be several different years: amounts may look like years and days too.
 */
function areHeads(figures: readonly PrintedCell[], label: string): boolean {
  const values = figures.map((cell) =>
    Number(typeof cell === 'string' ? cell.replace(/[\s\u00a0]/g, '') : cell),
  );
  const fits = values.every(
    (value, i) =>
      Number.isInteger(value) && (isYear(value) || (isDay(value) && typeof figures[i] === 'number')),
  );
  if (!fits) return false;
  if (label === '' || UNIT_ONLY.test(label) || isTitleLike(label)) return true;
  return (
    values.length > 1 &&
    values.every(isYear) &&
    new Set(values).size === values.length &&
    Math.max(...values) - Math.min(...values) < 8
  );
}

export function isFilled(cell: PrintedCell | undefined): cell is string | number | boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** Rows read in one step. */
const AT_ONCE = 1000;

/** The rows of a sheet, each with its kind. Merged heads stand over all the columns they cover. */
export function* rowsInSteps(sheet: PrintedSheet): Steps<SheetRow[]> {
  const filled = sheet.rows.map((row) => [...row]);
  for (const merge of sheet.merged) spread(sheet, filled, merge);
  const rows: SheetRow[] = [];
  const figureColumns = columnsOfFigures(filled);
  for (const cells of filled) {
    rows.push(classify(cells, rows.at(-1)?.kind, figureColumns));
    if (rows.length % AT_ONCE === 0) yield (0.5 * rows.length) / filled.length;
  }
  return rows;
}

/** Text of cells merged across columns is repeated; merged figures and merges of whole rows (titles) are left alone. */
function spread(sheet: PrintedSheet, rows: PrintedCell[][], merge: PrintedMerge): void {
  const row = rows[merge.firstRow - sheet.firstRow];
  const first = merge.firstColumn - sheet.firstColumn;
  const text = row?.[first];
  if (!row || first <= 0 || typeof text !== 'string') return;
  for (let column = first + 1; column <= merge.lastColumn - sheet.firstColumn; column++) row[column] = text;
}

/** Columns with figures to the right of a label somewhere on the sheet. */
function columnsOfFigures(rows: readonly (readonly PrintedCell[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const cells of rows) {
    let labelled = false;
    cells.forEach((cell, column) => {
      if (!isFilled(cell)) return;
      if (readFigure(cell) === null) labelled = true;
      else if (labelled) found.add(column);
    });
  }
  return found;
}

function classify(
  cells: readonly PrintedCell[],
  above: RowKind | undefined,
  figureColumns: ReadonlySet<number>,
): SheetRow {
  const used = cells.flatMap((cell, i) => (isFilled(cell) ? [i] : []));
  const text = String(cells.find((cell) => typeof cell === 'string' && cell.trim() !== '') ?? '').trim();
  const kind = kindOf(cells, used, above, figureColumns);
  return { kind, cells, text };
}

function kindOf(
  cells: readonly PrintedCell[],
  used: readonly number[],
  above: RowKind | undefined,
  figureColumns: ReadonlySet<number>,
): RowKind {
  if (used.length === 0) return 'blank';
  const figures = used.filter((i) => readFigure(cells[i] as PrintedCell) !== null);
  const texts = used.filter((i) => !figures.includes(i));
  if (figures.length > 0) {
    const label = texts.find((i) => i < (figures[0] as number) && !figureColumns.has(i));
    const labelText = label === undefined ? '' : String(cells[label]).trim();
    // A labelled row right below figures goes on with them.
    if (above === 'data' && labelText !== '' && !isTitleLike(labelText)) return 'data';
    const otherTextsAreHeads = texts.every((i) => i === label || HEAD_WORDS.test(String(cells[i])));
    const onlyOne = used.length === 1 && used[0] === 0;
    const heads = areHeads(
      figures.map((i) => cells[i] as PrintedCell),
      labelText,
    );
    return heads && otherTextsAreHeads && !onlyOne ? 'head' : 'data';
  }
  return texts.length === 1 && !figureColumns.has(texts[0] as number) ? 'text' : 'head';
}

/** True where the texts of a row stand over columns of figures, rather than in place of a figure ("Inga"). */
export function isColumnHead(rows: readonly SheetRow[], row: number): boolean {
  const { cells = [], kind } = rows[row] ?? {};
  if (kind !== 'head') return false;
  const above = rows[row - 1]?.kind;
  if (above === undefined || above === 'blank' || above === 'text' || above === 'head') return true;
  return cells.slice(1).some((cell) => isFilled(cell) && HEAD_WORDS.test(String(cell)));
}

const TITLE_WORDS =
  /^(not|tabell|bilaga)\b|^\d+(\.\d+)*\.?\s+\p{L}|räkning|analys|sammanställ|sammanfatt|uppföljning/iu;
const CAPITALS = /^\p{Lu}[\p{Lu} ,-]{8,}$/u;

/** True for a line that is a table's title by its own words. */
export function isTitleLike(text: string): boolean {
  return TITLE_WORDS.test(text.trim()) || CAPITALS.test(text.trim());
}
