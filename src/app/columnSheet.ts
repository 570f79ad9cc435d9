import { dayText } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import { assignedFrom, type AssignedColumns, assignedNames } from '../sheets/assignedColumns';
import { type CellValue, columnLetters, type SheetGrid } from '../sheets/grid';
import { suggestColumns } from '../sheets/suggestColumns';
import type { WorkbookPort } from '../workbook/port';

/** A column to choose: its place in the sheet, 0-based, and what of it helps to know it. */
export interface ColumnToChoose {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  /** The first value below the headings, as text. */
  readonly sample: string;
}

/** A row that may be the headings: its place in the sheet, 0-based, and what stands in it. */
export interface RowToChoose {
  readonly row: number;
  readonly text: string;
}

/** Blad att ange kolumner för. */
export interface ColumnSheet {
  readonly name: string;
  readonly rows: readonly RowToChoose[];
  /** The columns as they are where the headings stand in that row; null where there are none. */
  readonly columnsAt: (headings: number | null) => readonly ColumnToChoose[];
  /** What has been said before, else a guess; null where it looks like nothing known. */
  readonly suggested: AssignedColumns | null;
  /** True where something has been said before. */
  readonly isSaid: boolean;
}

/** Headings are looked for in so many rows. */
const ROWS = 30;

/** Reads what is needed to say which columns are which. Problem `sheet-gone`. */
export async function readColumnSheet(workbook: WorkbookPort, name: string): Promise<ColumnSheet> {
  const info = (await workbook.sheets()).find((sheet) => sheet.name === name);
  const grid = await workbook.read(name);
  const said = info?.assigned ? assignedFrom(info.assigned) : null;
  const rows = grid.values.slice(0, ROWS).map((cells, i) => ({
    row: grid.firstRow + i,
    text: cells.flatMap((cell) => (cell === null || cell === '' ? [] : [String(cell)])).join(', '),
  }));
  return {
    name,
    rows: rows.filter(({ text }) => text !== ''),
    columnsAt: (headings) => columnsAt(grid, headings),
    suggested: said ?? suggestColumns(grid),
    isSaid: said !== null,
  };
}

/** Keeps what the user says of a sheet's columns; null takes it away. */
export async function sayColumns(
  workbook: WorkbookPort,
  sheet: string,
  columns: AssignedColumns | null,
): Promise<void> {
  await workbook.assignColumns(sheet, columns ? assignedNames(columns) : new Map());
}

function columnsAt(grid: SheetGrid, headings: number | null): ColumnToChoose[] {
  const line = headings === null ? -1 : headings - grid.firstRow;
  const below = grid.values.slice(line + 1, line + 400);
  const width = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, i): ColumnToChoose => {
    const filled = below.flatMap((row) =>
      row[i] === null || row[i] === undefined || row[i] === '' ? [] : [row[i] as CellValue],
    );
    const column = grid.firstColumn + i;
    const heading = line < 0 ? null : (grid.values[line]?.[i] ?? null);
    return {
      column,
      letters: columnLetters(column),
      heading: heading === null ? '' : String(heading),
      sample: sampleOf(filled),
    };
  }).filter(({ heading, sample }) => heading !== '' || sample !== '');
}

/** Dates are numbers in a grid; where all of a column could be days of our time it is shown as one. */
function sampleOf(cells: readonly CellValue[]): string {
  const [first] = cells;
  if (first === undefined || first === null) return '';
  const days = cells.map((cell) =>
    typeof cell === 'number' && cell > 36_000 && cell < 60_000 ? (parseDay(cell)?.day ?? null) : null,
  );
  const [day] = days;
  return day !== null && day !== undefined && days.every((one) => one !== null)
    ? dayText(day)
    : String(first);
}
