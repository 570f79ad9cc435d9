import { type Month, monthOfDay } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import type { CellValue } from './grid';
import type { RecognisedSheet } from './recognise';
import { withoutStrays } from './strayMonths';

/** The last month with postings, single slips of the hand left out; null where no row has a date. */
export function latestMonth(ledgers: readonly RecognisedSheet[]): Month | null {
  const rows = new Map<Month, number>();
  for (const sheet of ledgers) countMonths(sheet, rows);
  return withoutStrays(rows).at(-1) ?? null;
}

/** Counts the dated rows of a sheet by month. */
export function countMonths({ grid, header }: RecognisedSheet, rows: Map<Month, number>): void {
  const column = header.columns.get('date');
  if (column === undefined) return;
  let latest: CellValue = null;
  let month: Month | null = null;
  for (let row = header.dataRow; row < grid.values.length; row++) {
    const cell = grid.values[row]?.[column];
    if (typeof cell !== 'string' && typeof cell !== 'number') continue;
    // Rows of one voucher have one date: it is read once.
    if (cell !== latest) {
      const day = parseDay(cell)?.day;
      month = day === undefined ? null : monthOfDay(day);
      latest = cell;
    }
    if (month !== null) rows.set(month, (rows.get(month) ?? 0) + 1);
  }
}
