import type { CellValue } from '../sheets/grid';
import type { SheetData } from './inputSheetPlans';

/** A cell of a user's sheet as a cell of a sheet to be written. */
export function cellOf(cell: CellValue | undefined): SheetData['rows'][number][number] {
  return typeof cell === 'boolean' ? String(cell) : (cell ?? null);
}

/** What a key is known by: capitals and blanks around it say nothing. */
export function plain(cell: CellValue | undefined): string {
  return String(cell ?? '')
    .trim()
    .toLowerCase();
}
