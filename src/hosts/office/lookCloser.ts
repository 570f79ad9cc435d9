import { WorkbookProblem } from '../../workbook/port';
import { freeTableName } from '../../workbook/tableNames';
import type { Area } from './gridBuilder';
import { hasExcelApi } from './requirementSets';
import type { Session } from './session';
import { isFilledInPlace, type WriteJob } from './writeJob';

/** Tabell som den är: the one table of a sheet. */
export interface EarlierTable {
  readonly name: string;
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** What a sheet of the user's holds before it gets new content. */
export interface EarlierContent {
  /** Null on an empty sheet. */
  readonly used: Area | null;
  readonly table: EarlierTable | null;
  /** The sheet has a filter that belongs to no table. */
  readonly isFiltered: boolean;
}

/** Excel can give a table new bounds from this version of its API on. */
const TABLES = '1.13';

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * Looks at what only some jobs need to know: names of tables, and what the sheets hold that will be filled where they stand. One or two
 * syncs, none for reports.
 *
 * Problem `sheet-has-tables` with `sheet`: it has several tables, or one that does not begin in A1; formulas could not go on using them.
 */
export async function lookCloser(session: Session, job: WriteJob): Promise<void> {
  const filled = job.sheets.filter(isFilledInPlace);
  if (filled.length === 0 && job.sheets.every(({ placement }) => placement.plan.table === undefined)) return;
  const { workbook, sheets } = session;
  workbook.tables.load('items/name');
  workbook.names.load('items/name');
  const asked = filled.map((own) => {
    const sheet = sheets.getItem(own.placement.replaces?.id ?? '');
    const used = sheet.getUsedRangeOrNullObject(false).load(AREA);
    sheet.tables.load('items/name,items/showTotals');
    sheet.autoFilter.load('enabled');
    return { own, sheet, used };
  });
  await session.sync();
  const ranges = asked.map(({ sheet }) => sheet.tables.items.map((table) => table.getRange().load(AREA)));
  if (ranges.flat().length > 0) await session.sync();
  asked.forEach(({ own, sheet, used }, i) => {
    const areas = (ranges[i] ?? []).map(areaOf);
    const [area] = areas;
    if (areas.length > 1 || (area && (area.row > 0 || area.column > 0 || !hasExcelApi(TABLES))))
      throw new WorkbookProblem('sheet-has-tables', { sheet: own.placement.name });
    const [table] = sheet.tables.items;
    own.earlier = {
      used: used.isNullObject ? null : areaOf(used),
      table: table && area ? { name: table.name, area, hasTotals: table.showTotals } : null,
      isFiltered: sheet.autoFilter.enabled && !table,
    };
  });
  const taken = [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name);
  for (const own of job.sheets) {
    const { table } = own.placement.plan;
    if (table === undefined || !hasExcelApi(TABLES)) continue;
    own.table = own.earlier?.table?.name ?? freeTableName(table, taken);
    taken.push(own.table);
  }
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, height: rowCount, width: columnCount };
}
