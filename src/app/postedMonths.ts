import { type Month, monthOfDay } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import type { RecognisedSheet } from '../sheets/recognise';

/** Månader med bokförda rader i ett blad, in rising order; empty where the sheet has no dates. */
export function postedMonths({ grid, header }: RecognisedSheet): Month[] {
  const column = header.columns.get('date');
  if (column === undefined) return [];
  const months = new Set<Month>();
  for (let row = header.dataRow; row < grid.values.length; row++) {
    const cell = grid.values[row]?.[column];
    if (typeof cell !== 'string' && typeof cell !== 'number') continue;
    const day = parseDay(cell)?.day;
    if (day !== undefined) months.add(monthOfDay(day));
  }
  return [...months].sort((a, b) => a - b);
}
