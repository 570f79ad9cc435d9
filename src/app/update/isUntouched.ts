import { address, type CellPlace } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import type { ReportState } from '../../workbook/reportUpdate';
import type { KeptCell, KeptReport } from './keptReport';
import { matchReport } from './matchReport';
import { isAsWritten, sameValue } from './ownContent';

/** Är bladet som vi skrev det? True where nothing in a report's cells or notes is the user's own. */
export function isUntouched(state: ReportState, kept: KeptReport): boolean {
  const { kept: places } = matchReport(
    state,
    kept,
    kept.rows.map(({ key }) => key),
    kept.columns,
  );
  const ours = new Map<string, KeptCell>();
  kept.rows.forEach(({ cells }, line) =>
    cells.forEach((cell, at) => {
      const [row, column] = [places.row(line), places.column(at)];
      if (row !== null && column !== null) ours.set(address(row, column), cell);
    }),
  );
  return holdsOnly(
    state,
    (place, found) => {
      const cell = ours.get(address(place.row, place.column));
      return cell !== undefined && isAsWritten(found, cell, places, () => true);
    },
    (at) => ours.get(at)?.note,
  );
}

/** The same for a sheet that is written whole, by its plan. */
export function isAsPlanned(state: ReportState, { rows }: SheetPlan): boolean {
  return holdsOnly(
    state,
    ({ row, column }, found) =>
      found.formula === undefined && sameValue(rows[row]?.cells[column]?.value ?? null, found.value),
    () => undefined,
  );
}

function holdsOnly(
  { cells, notes }: ReportState,
  isOurs: (place: CellPlace, found: { value: string | number | boolean | null; formula?: string }) => boolean,
  noteOf: (at: string) => string | undefined,
): boolean {
  const filled = cells.every((line, row) =>
    line.every((found, column) => {
      const isEmpty = !found || (found.formula === undefined && (found.value === null || found.value === ''));
      return isEmpty || isOurs({ row, column }, found);
    }),
  );
  return filled && [...notes].every(([at, text]) => noteOf(at) === text);
}
