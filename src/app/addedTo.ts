import type { RecognisedSheet } from '../sheets/recognise';
import type { Role } from '../sheets/roles';
import type { SheetData } from './inputSheetPlans';
import type { ReadWorkbook } from './readWorkbook';
import { cellOf, plain } from './rowCells';
import { settingRows } from './sieBook';

type Row = SheetData['rows'][number];

/** Settings that are about the books: those of the file hold, whatever stood there. */
const OF_THE_BOOKS = /^räkenskapsår (?:från|till)$/;

/** The user's sheet with what it lacks: its columns, its rows, then the new ones under the headings they belong to. */
export function addedTo(role: Role, data: SheetData, own: RecognisedSheet, book: ReadWorkbook): SheetData {
  const { grid, header, spec } = own;
  const rows = grid.values.slice(Math.max(0, header.row)).map((row) => row.map(cellOf));
  const width = Math.max(...rows.map((row) => row.length), data.widths.length);
  const key = header.columns.get(role === 'settings' ? 'key' : role === 'chart' ? 'account' : 'object') ?? 0;
  const places = (data.rows[0] ?? []).map((title) => {
    const column = spec.columns.find((one) => one.title === title)?.key ?? '';
    return header.columns.get(column) ?? -1;
  });
  const full = rows.map((row) => Array.from({ length: width }, (_, i): Row[number] => row[i] ?? null));
  const known = new Map(full.slice(1).map((row) => [plain(row[key]), row]));
  if (role === 'settings') settleSettings(known, header.columns.get('value') ?? 1, data, book);
  for (const row of data.rows.slice(1)) {
    if (known.has(plain(row[0]))) continue;
    const placed: Row[number][] = Array.from({ length: width }, () => null);
    places.forEach((place, i) => {
      if (place >= 0) placed[place] = row[i] ?? null;
    });
    full.push(placed);
  }
  const dates = ['start', 'end'].map((one) => header.columns.get(one) ?? -1);
  return {
    name: grid.sheet,
    rows: full,
    formats: Array.from({ length: width }, (_, i) => (dates.includes(i) ? 'yyyy-mm-dd' : null)),
    widths: Array.from({ length: width }, (_, i) => data.widths[i] ?? 14),
  };
}

/** Values that the user has not set, and the year of the books; days stay days though a plain cell would show numbers. */
function settleSettings(
  known: ReadonlyMap<string, Row[number][]>,
  value: number,
  data: SheetData,
  book: ReadWorkbook,
): void {
  for (const [key = null, said = null] of settingRows(book)) {
    const row = known.get(plain(key));
    if (row) row[value] = said;
  }
  for (const [key = null, said = null] of data.rows.slice(1)) {
    const row = known.get(plain(key));
    if (row && (OF_THE_BOOKS.test(plain(key)) || row[value] === null || row[value] === '')) row[value] = said;
  }
}
