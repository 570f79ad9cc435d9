import { UNFINISHED_MARK } from '../../sheets/plan';
import type { Placement } from '../../workbook/placement';
import { quotedSheet } from '../../workbook/sheetNames';
import type { EarlierContent } from './lookCloser';
import type { OfficeTab } from './lookAround';
import type { Session } from './session';
import { newJobId, retiredName, temporaryName, unfilledName } from './temporarySheets';

/** A sheet of a job: where it goes, what it is called while it is being written, and the earlier one it will replace. */
export interface JobSheet {
  readonly placement: Placement<OfficeTab>;
  readonly temporaryName: string;
  /** What an earlier report is called until it is gone; or the copy of a sheet that is filled where it stands. */
  readonly retiredName: string;
  /** What that copy is called until it is whole. */
  readonly unfilledName: string;
  /** Excel's id of the new sheet, once it is known. */
  id: string | null;
  /** What the user's sheet that is filled where it stands holds before that; null for every other (see fillInPlace.ts). */
  earlier: EarlierContent | null;
  /** What the table of the sheet is to be called; null where its rows are no table. */
  table: string | null;
}

/** True for a sheet of the user's that gets new content where it stands: what points at it must go on pointing there. */
export function isFilledInPlace({ placement }: JobSheet): boolean {
  return placement.replaces !== null && !placement.marked;
}

/** Skrivjobb: sheets that are written together, all or none. */
export interface WriteJob {
  readonly id: string;
  readonly sheets: readonly JobSheet[];
  /** True from the moment the new sheets may have begun to take their places. */
  placing: boolean;
}

/** A job of its own for the sheets placed, with names that no other job has. */
export function newJob(placements: readonly Placement<OfficeTab>[]): WriteJob {
  const id = newJobId();
  const sheets = placements.map((placement, i) => ({
    placement,
    temporaryName: temporaryName(id, i),
    retiredName: retiredName(id, i),
    unfilledName: unfilledName(id, i),
    id: null,
    earlier: null,
    table: null,
  }));
  return { id, sheets, placing: false };
}

/**
 * Opens the sheets of a job: last, hidden, marked as unfinished. Panes are frozen while a sheet is still in view, since they belong
 * to its window.
 */
export function openSheets(session: Session, job: WriteJob): Excel.Worksheet[] {
  return job.sheets.map(({ placement: { plan }, temporaryName: name }) => {
    const sheet = session.sheets.add(name).load('id');
    sheet.names.add(UNFINISHED_MARK + job.id, `=${quotedSheet(name)}!$A$1`).visible = false;
    const { frozenRows: rows, frozenColumns: columns } = plan;
    if (rows > 0 && columns > 0)
      sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    sheet.visibility = 'Hidden';
    return sheet;
  });
}
