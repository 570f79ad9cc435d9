import { hasValue, type SheetRows } from './sheetRows';

/** Plans reach nine years ahead and comparisons nine back; a year further off is a typing error. */
const REACH = 9;

/**
 * The row's räkenskapsår: 2019, "2019", or `usual` where the cell is empty; null (with a finding) where it is something else, or
 * too far from the report's year to be in any column. Codes: year-unreadable, year-out-of-reach, cell-error.
 */
export function rowYear(rows: SheetRows, usual: number, reportYear: number): number | null {
  const cell = rows.code('year');
  if (cell === 'bad') return null;
  if (!hasValue(cell)) return usual;
  const year = Number(cell.value);
  if (!/^\d{4}$/.test(cell.value)) rows.report('year-unreadable', 'fel', 'year', { text: cell.value });
  else if (Math.abs(year - reportYear) <= REACH) return year;
  else rows.report('year-out-of-reach', 'fel', 'year', { year, report: reportYear });
  return null;
}

/** The year in a sheet's name, "Budget 2018": the year of its rows that say nothing else. */
export function yearInName(sheet: string): number | null {
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(sheet)?.[1];
  return year === undefined ? null : Number(year);
}
