import type { PrintedSheet } from './printed';
import { readFigure } from './readFigure';
import { isFilled } from './sheetRows';

/** Rows with a label and figures that a part must have to be a table of its own. */
const LEAST_ROWS = 2;

/**
 * Tables beside each other: cuts a sheet at columns that are blank from top to bottom, where both sides have labels and figures of their
 * own. A blank column within a table cuts nothing: to its right are figures only.
 */
export function sideBySide(sheet: PrintedSheet): PrintedSheet[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, column) => sheet.rows.some((row) => isFilled(row[column])));
  const cuts: number[] = [0];
  for (let column = 1; column < width; column++) {
    if (used[column] || !used[column - 1]) continue;
    const next = used.indexOf(true, column);
    if (next > 0 && isTable(sheet, cuts.at(-1) as number, column) && isTable(sheet, next, width))
      cuts.push(next);
  }
  return cuts.map((from, i) => slice(sheet, from, cuts[i + 1] ?? width));
}

function isTable(sheet: PrintedSheet, from: number, to: number): boolean {
  let rows = 0;
  for (const row of sheet.rows) {
    const label = row[from];
    const labelled = typeof label === 'string' && label.trim() !== '' && readFigure(label) === null;
    if (labelled && row.slice(from + 1, to).some((cell) => cell !== undefined && readFigure(cell) !== null))
      rows++;
    if (rows >= LEAST_ROWS) return true;
  }
  return false;
}

function slice(sheet: PrintedSheet, from: number, to: number): PrintedSheet {
  if (from === 0 && sheet.rows.every((row) => row.length <= to)) return sheet;
  return {
    ...sheet,
    firstColumn: sheet.firstColumn + from,
    rows: sheet.rows.map((row) => row.slice(from, to)),
  };
}
