import type { PrintedSheet, PrintedTable } from './printed';
import { readTable } from './readTable';
import { finished, type Steps } from './inSteps';
import { isColumnHead, isTitleLike, type SheetRow, rowsInSteps } from './sheetRows';
import { sideBySide } from './sideBySide';

/** Rows of a sheet that make one table, 0-based in the sheet's rows; `to` is not included. */
export interface TableRows {
  /** First line of the text above: title, unit, period. */
  readonly from: number;
  /** First row with figures. */
  readonly data: number;
  readonly to: number;
}

/**
 * Hittar tabellerna på ett blad: several below or beside each other, each with its title, column heads of one or more rows, and rows of
 * labels and figures. A table ends where column heads or a title begin a new one; blank rows and section headings do not end it.
 */
export function findTables(sheet: PrintedSheet): PrintedTable[] {
  return finished(tablesInSteps(sheet));
}

/** The same in steps. */
export function* tablesInSteps(sheet: PrintedSheet): Steps<PrintedTable[]> {
  const tables: PrintedTable[] = [];
  for (const part of sideBySide(sheet)) {
    const rows = yield* rowsInSteps(part);
    for (const one of splitRows(rows)) {
      const table = readTable(part, rows, one);
      if (table) tables.push(table);
      yield one.to / rows.length;
    }
  }
  return tables;
}

function splitRows(rows: readonly SheetRow[]): TableRows[] {
  const parts: TableRows[] = [];
  let from = 0;
  while (from < rows.length) {
    let data = from;
    while (data < rows.length && rows[data]?.kind !== 'data') data++;
    if (data === rows.length) break;
    let to = data + 1;
    while (to < rows.length && !startsNewTable(rows, to)) to++;
    parts.push({ from, data, to });
    from = to;
  }
  return parts;
}

function startsNewTable(rows: readonly SheetRow[], row: number): boolean {
  const here = rows[row] as SheetRow;
  if (here.kind === 'head') return isColumnHead(rows, row);
  if (here.kind !== 'text') return false;
  let next = row + 1;
  while (next < rows.length && (rows[next]?.kind === 'text' || rows[next]?.kind === 'blank')) next++;
  if (next >= rows.length) return false;
  if (isColumnHead(rows, next)) return true;
  const blanks = blanksAbove(rows, row);
  return blanks >= 2 || (blanks === 1 && isTitleLike(here.text));
}

function blanksAbove(rows: readonly SheetRow[], row: number): number {
  let count = 0;
  while (rows[row - count - 1]?.kind === 'blank') count++;
  return count;
}
