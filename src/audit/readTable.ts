import { columnRoles } from './columnRoles';
import type { TableRows } from './findTables';
import type { PrintedCell, PrintedRow, PrintedSheet, PrintedTable } from './printed';
import { readFigure } from './readFigure';
import { isColumnHead, isFilled, isTitleLike, type SheetRow } from './sheetRows';

const UNIT_LINE =
  /^\(?(belopp|alla belopp|siffror)? ?(i|anges i)? ?(tkr|kr|kkr|mkr|kronor|tusental kronor|sek)\)?\.?$/i;
const NOTE_IN_LABEL = /[\s,(]*\bnot\s*(\d+)\)?\s*$/i;
/** Lines of prose above a table are not its title. */
const LONGEST_TITLE = 120;

/** Reads one table of a sheet; null where it has no label or no column of figures. */
export function readTable(
  sheet: PrintedSheet,
  rows: readonly SheetRow[],
  part: TableRows,
): PrintedTable | null {
  const above = linesAbove(rows, part);
  const body = rows.slice(part.data, part.to);
  const roles = columnRoles(body, above.heads);
  if (roles.figures.length === 0) return null;
  const headLabel = above.heads
    .map((head) => head.cells.slice(0, roles.figures[0]?.column).filter(isFilled).map(String).join(' '))
    .filter(
      (text) =>
        text.trim() !== '' &&
        !UNIT_LINE.test(text.trim()) &&
        !/^(not|konto|benämning|text)$/i.test(text.trim()),
    );
  const printedRows: PrintedRow[] = [];
  for (let row = above.body; row < part.to; row++) {
    const { cells, kind } = rows[row] as SheetRow;
    if (kind === 'blank' || (row < part.data && kind === 'head')) continue;
    printedRows.push(readRow(cells, roles, sheet.firstRow + row));
  }
  const title = above.title || headLabel.join(' ').trim();
  const figures = printedRows.flatMap((row) => row.figures.filter((_, i) => !roles.figures[i]?.ratio));
  const said = [
    ...above.texts,
    ...above.heads.flatMap(({ cells }) => cells.filter(isFilled).map(String)),
  ].join(' ');
  const unit = unitOf(said);
  const counts = isCounts(
    `${title} ${roles.figures.map((column) => column.title).join(' ')}`,
    printedRows,
    figures,
    unit,
  );
  return {
    sheet: sheet.sheet,
    title,
    unit,
    columns: roles.figures.map((column) => ({
      title: column.title,
      sheetColumn: sheet.firstColumn + column.column,
      ratio: column.ratio,
    })),
    rows: printedRows,
    step: stepOf(figures),
    counts,
  };
}

/** Title, column heads, and where the rows begin: a section heading may stand between the heads and the first figures. */
function linesAbove(
  rows: readonly SheetRow[],
  { from, data }: TableRows,
): { title: string; texts: string[]; heads: SheetRow[]; body: number } {
  const heads: number[] = [];
  for (let row = data - 1; row >= from; row--) if (isColumnHead(rows, row)) heads.unshift(row);
  // Heads are neighbours: what stands higher up, past a line of text, is something else.
  while (heads.length > 1 && (heads.at(-1) as number) - (heads[0] as number) >= heads.length + 1)
    heads.shift();
  const titleEnd = heads[0] ?? data;
  const groups: number[][] = [];
  for (let row = from; row < titleEnd; row++) {
    if (rows[row]?.kind !== 'text') continue;
    if (rows[row - 1]?.kind === 'text' && groups.length > 0 && row > from) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  const isTitle = (row: number): boolean => {
    const text = rows[row]?.text ?? '';
    return text.length <= LONGEST_TITLE && !UNIT_LINE.test(text);
  };
  const titled = groups.map((group) => group.filter(isTitle)).filter((group) => group.length > 0);
  let group = titled.at(-1) ?? [];
  let body = heads.length > 0 ? (heads.at(-1) as number) + 1 : data;
  // Without heads the last line above the figures may be a section heading under a title further up.
  const higher = titled.at(-2);
  if (heads.length === 0 && higher && !isTitleLike(rows[group[0] as number]?.text ?? '')) {
    if (higher.some((row) => isTitleLike(rows[row]?.text ?? ''))) {
      body = group[0] as number;
      group = higher;
    }
  }
  return {
    title: group.length > 0 ? (rows[group[0] as number]?.text ?? '') : '',
    texts: groups.flat().map((row) => rows[row]?.text ?? ''),
    heads: heads.map((row) => rows[row] as SheetRow),
    body,
  };
}

function readRow(
  cells: readonly PrintedCell[],
  roles: ReturnType<typeof columnRoles>,
  sheetRow: number,
): PrintedRow {
  const firstFigure = roles.figures[0]?.column ?? 0;
  const texts = cells
    .slice(0, firstFigure)
    .filter((cell, i) => isFilled(cell) && i !== roles.note && i !== roles.account);
  const label = texts.map(String).join(' ').replace(/\s+/g, ' ').trim();
  const inLabel = NOTE_IN_LABEL.exec(label);
  const noteCell = roles.note === null ? undefined : cells[roles.note];
  const note = isFilled(noteCell) ? (/\d+/.exec(String(noteCell))?.[0] ?? '') : (inLabel?.[1] ?? '');
  return {
    label: inLabel ? label.slice(0, inLabel.index).trim() : label,
    note,
    sheetRow,
    figures: roles.figures.map(({ column }) => readFigure(cells[column] ?? null)),
  };
}

function unitOf(text: string): PrintedTable['unit'] {
  if (/\b(tkr|kkr|tusental kronor|tusentals kronor)\b/i.test(text)) return 'tkr';
  if (/\b(mkr|mnkr|miljoner kronor)\b/i.test(text)) return 'mkr';
  return /\b(kr|kronor|sek)\b/i.test(text) ? 'kr' : '';
}

/** The last digit that figures are printed with: öre or tenths only where more than one in five has them. */
function stepOf(figures: readonly (number | null)[]): number {
  const printed = figures.filter((figure): figure is number => figure !== null && figure !== 0);
  const fractions = printed.filter((figure) => figure % 100 !== 0);
  if (fractions.length <= printed.length * 0.2) return 100;
  return fractions.every((figure) => figure % 10 === 0) ? 10 : 1;
}

function isCounts(
  titles: string,
  rows: readonly PrintedRow[],
  figures: readonly (number | null)[],
  unit: PrintedTable['unit'],
): boolean {
  if (unit !== '' || /budget|utfall|belopp|kostnad|bidrag/i.test(titles)) return false;
  const named =
    /antal|pers\b|deltag|personer/i.test(titles) || rows.some(({ label }) => /^antal|^deltag/i.test(label));
  return (
    named &&
    figures.every((figure) => figure === null || (figure % 100 === 0 && Math.abs(figure) < 1_000_000))
  );
}
