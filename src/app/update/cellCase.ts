import { address, type CellPlace } from '../../sheets/grid';
import type { PlanCell, SheetPlan } from '../../sheets/plan';
import type { CellChange, FoundCell, ReportState } from '../../workbook/reportUpdate';
import type { KeptCell, KeptReport } from './keptReport';
import type { Matched } from './matchReport';
import { mergeCell, mergedFormat } from './mergeCell';
import { isAsWritten, strangersIn } from './ownContent';
import { placeFormula } from './placeFormula';
import { formulaAfter } from './undoSheet';

export const EMPTY_CELL: FoundCell = { value: null, numberFormat: 'General' };
const UNKNOWN: KeptCell = { value: null };

/** A cell of the plan with all that is known of it. */
export interface CellCase {
  readonly row: number;
  readonly column: number;
  readonly plan: PlanCell;
  readonly kept: KeptCell;
  readonly found: FoundCell;
  readonly change: CellChange | null;
  readonly isNew: boolean;
  /** Not ours any more, and kept so. */
  readonly isTheirs: boolean;
  /** Cells of the user's with an amount that our formula counts now and will not count any more. */
  readonly uncounted: readonly CellPlace[];
  /** For a formula of ours that stays: the same formula, showing what the report gives. */
  readonly left: CellChange | null;
}

/** Vad som händer med en cell: what it held, what it is to hold, and whether the user has been there. */
export function cellCase(
  cell: PlanCell,
  row: number,
  column: number,
  state: ReportState,
  keptReport: KeptReport,
  { rows, columns, kept: keptPlaces, isKeptRow, keptRow, keptColumn }: Matched,
  isEmpty: (row: number, column: number) => boolean,
): { case: CellCase; overwritten: boolean } {
  const [beforeRow, beforeColumn] = [rows.before[row] ?? null, columns.before[column] ?? null];
  const place = { row: rows.after[row] as number, column: columns.after[column] as number };
  const { format, note } = cell;
  const value = cell.value === '' ? null : cell.value;
  const formula =
    cell.formula === undefined
      ? undefined
      : placeFormula(
          cell.formula,
          { row: (line) => rows.after[line] ?? null, column: (line) => columns.after[line] ?? null },
          isEmpty,
        );
  const fresh = formula === undefined ? { value } : { value, formula };
  const kept = keptReport.rows[keptRow(row) ?? -1]?.cells[keptColumn(column) ?? -1] ?? UNKNOWN;
  const known = { row, column, plan: cell, kept, isTheirs: false, uncounted: [], left: null };
  if (beforeRow === null || beforeColumn === null) {
    const becomes = { ...fresh, numberFormat: format.numberFormat ?? 'General', note };
    const change = { ...place, was: { value: null }, becomes, format };
    return { case: { ...known, found: EMPTY_CELL, change, isNew: true }, overwritten: false };
  }
  const found = state.cells[beforeRow]?.[beforeColumn] ?? EMPTY_CELL;
  if (cell.users)
    return { case: { ...known, found, change: null, isNew: false, isTheirs: true }, overwritten: false };
  const isReport = (line: number): boolean => rows.before.includes(line);
  const merged = mergeCell({
    found,
    kept,
    fresh,
    isAsWritten: isAsWritten(found, kept, keptPlaces, isKeptRow),
    hasFreshFormula:
      formula !== undefined &&
      found.formula !== undefined &&
      plain(formulaAfter(found.formula, [...rows.inserted, ...columns.inserted])) === plain(formula),
  });
  const noteChange = mergedNote(state.notes.get(address(beforeRow, beforeColumn)), kept.note, note);
  const change: CellChange = {
    ...place,
    was: { ...found, ...(noteChange && { note: noteChange.was }) },
    becomes: {
      ...fresh,
      numberFormat: mergedFormat(found.numberFormat, kept.numberFormat, format.numberFormat),
      ...(noteChange && { note: noteChange.becomes }),
    },
  };
  const strangers =
    merged.kind === 'written' && found.formula !== undefined
      ? strangersIn(found.formula, kept, keptPlaces, isReport)
      : [];
  const isWritten = merged.kind !== 'left' || change.becomes.numberFormat !== undefined || noteChange;
  const isTheirs = merged.kind === 'overwritten' || (merged.kind === 'left' && merged.isTheirs);
  return {
    case: {
      ...known,
      found,
      change: isWritten && !(merged.kind === 'left' && isTheirs) ? change : null,
      isNew: false,
      isTheirs,
      uncounted: strangers.filter((at) => isAmount(state.cells[at.row]?.[at.column])),
      left: merged.kind === 'left' && !isTheirs && formula !== undefined ? change : null,
    },
    overwritten: merged.kind === 'overwritten',
  };
}

const isAmount = (cell: FoundCell | undefined): boolean =>
  typeof cell?.value === 'number' && cell.value !== 0;

const plain = (formula: string): string => formula.replace(/[\s$]+/g, '').toUpperCase();

/** A note of ours follows its figure, unless the user has written in it. */
function mergedNote(
  found: string | undefined,
  kept: string | undefined,
  fresh: string | undefined,
): { was: string | null; becomes: string | null } | null {
  if (fresh === found || (found !== undefined && found !== kept)) return null;
  if (fresh === kept && found === undefined) return null;
  return { was: found ?? null, becomes: fresh ?? null };
}

/** The heading above a cell: the nearest row above whose label is empty and that has a text in the column. */
export function columnTitle(rows: SheetPlan['rows'], row: number, column: number): string {
  for (let above = row - 1; above >= 0; above--) {
    const cells = rows[above]?.cells ?? [];
    const title = cells[column]?.value;
    if (cells[0]?.value === null && column > 0 && typeof title === 'string')
      return title.replace(/\s+/g, ' ');
  }
  return '';
}
