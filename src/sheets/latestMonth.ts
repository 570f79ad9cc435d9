import { type Month, monthOfDay } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import type { RecognisedSheet } from './recognise';

/** The last month any posting lies in, or null where no row has a date. */
export function latestMonth(ledgers: readonly RecognisedSheet[]): Month | null {
  let latest = 0;
  for (const { grid, header } of ledgers) {
    const column = header.columns.get('date') ?? -1;
    for (let row = header.dataRow; row < grid.values.length; row++) {
      const cell = grid.values[row]?.[column];
      if (typeof cell !== 'string' && typeof cell !== 'number') continue;
      const day = parseDay(cell)?.day ?? 0;
      if (day > latest) latest = day;
    }
  }
  return latest === 0 ? null : monthOfDay(latest);
}
