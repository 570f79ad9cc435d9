import type { MergedCells } from '../../sheets/grid';
import { WorkbookProblem } from '../../workbook/port';
import { askEpoch, isFrom1904 } from './dateSystem';
import type { Area } from './gridBuilder';
import { officeLocation } from './problems';
import { hasExcelApi } from './requirementSets';
import type { Session } from './session';

/** Where the cells of a sheet are, before any of them is read. */
export interface UsedArea {
  readonly sheet: string;
  /** Null on an empty sheet. */
  readonly area: Area | null;
  readonly merged: readonly MergedCells[];
}

/** Excel tells of merged cells from this version of its API on. */
const MERGED_AREAS = '1.13';

/** The used areas of sheets and which day days count from, in one sync. Problem `sheet-gone`. */
export async function usedAreas(
  session: Session,
  names: readonly string[],
): Promise<{ sheets: UsedArea[]; from1904: boolean }> {
  try {
    return await askAreas(session, names, hasExcelApi(MERGED_AREAS));
  } catch (error) {
    // Excel cannot list more than 512 merged areas; such a sheet is read as if it had none.
    if (!/getMergedAreas/i.test(officeLocation(error))) throw error;
    return askAreas(session, names, false);
  }
}

async function askAreas(
  session: Session,
  names: readonly string[],
  withMerged: boolean,
): Promise<{ sheets: UsedArea[]; from1904: boolean }> {
  const asked = names.map((name) => {
    const sheet = session.sheets.getItemOrNullObject(name).load('name');
    const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    const merged = withMerged ? sheet.getRange().getMergedAreasOrNullObject() : null;
    merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { name, sheet, used, merged };
  });
  const epoch = askEpoch(session);
  await session.sync();
  const sheets = asked.map(({ name, sheet, used, merged }): UsedArea => {
    if (sheet.isNullObject) throw new WorkbookProblem('sheet-gone', { sheet: name });
    const areas = !merged || merged.isNullObject ? [] : merged.areas.items;
    return {
      sheet: name,
      area: used.isNullObject
        ? null
        : { row: used.rowIndex, column: used.columnIndex, height: used.rowCount, width: used.columnCount },
      merged: areas.map((area) => ({
        firstRow: area.rowIndex,
        firstColumn: area.columnIndex,
        lastRow: area.rowIndex + area.rowCount - 1,
        lastColumn: area.columnIndex + area.columnCount - 1,
      })),
    };
  });
  return { sheets, from1904: isFrom1904(epoch) };
}
