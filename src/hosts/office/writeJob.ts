import { UNFINISHED_MARK } from '../../sheets/plan';
import type { Placement } from '../../workbook/placement';
import { quotedSheet } from '../../workbook/sheetNames';
import type { OfficeTab } from './lookAround';
import type { Session } from './session';
import { newJobId, retiredName, temporaryName } from './temporarySheets';

/** A sheet of a job: where it goes, what it is called while it is being written, and the earlier one it will replace. */
export interface JobSheet {
  readonly placement: Placement<OfficeTab>;
  readonly temporaryName: string;
  readonly retiredName: string;
  /** Excel's id of the new sheet, once it is known. */
  id: string | null;
}

/** Skrivjobb: sheets that are written together, all or none. */
export interface WriteJob {
  readonly id: string;
  readonly sheets: readonly JobSheet[];
  /** True from the moment the new sheets may have begun to take their places. */
  placing: boolean;
}

export function newJob(placements: readonly Placement<OfficeTab>[]): WriteJob {
  const id = newJobId();
  const sheets = placements.map((placement, i) => ({
    placement,
    temporaryName: temporaryName(id, i),
    retiredName: retiredName(id, i),
    id: null,
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
