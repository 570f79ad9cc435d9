import { address } from '../../sheets/grid';
import { type SheetPlan, TABLE_STYLE } from '../../sheets/plan';
import type { Area } from './gridBuilder';
import type { Session } from './session';
import type { JobSheet } from './writeJob';

/** Where the planned rows go. */
function plannedArea({ rows }: SheetPlan): Area {
  return {
    row: 0,
    column: 0,
    height: Math.max(1, rows.length),
    width: Math.max(1, ...rows.map(({ cells }) => cells.length)),
  };
}

function addressOf({ row, column, height, width }: Area): string {
  return `${address(row, column)}:${address(row + height - 1, column + width - 1)}`;
}

/** The smallest area that holds both. */
function hull(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
    width: Math.max(a.column + a.width, b.column + b.width) - column,
  };
}

/** Makes the rows of a sheet an Excel table. */
export function addTable(sheet: Excel.Worksheet, plan: SheetPlan, name: string): void {
  const table = sheet.tables.add(addressOf(plannedArea(plan)), true);
  table.name = name;
  table.style = TABLE_STYLE;
}

/**
 * Keeps what the sheet holds on a hidden sheet of its own. It gets the retired name only when all is there: by that name it is known as
 * something that can be copied back.
 */
export function backUp(session: Session, own: JobSheet, target: Excel.Worksheet): void {
  const { used } = own.earlier ?? {};
  const backup = session.sheets.add(own.unfilledName);
  backup.visibility = 'Hidden';
  if (used) backup.getRange(addressOf(used)).copyFrom(target.getRange(addressOf(used)));
  backup.name = own.retiredName;
}

/**
 * Gives a sheet of the user's its new content from the staged sheet, where it stands: references to its cells, its columns and its table
 * go on pointing there. Cells are written over first and the rest is emptied, so that no heading of a table is without its name meanwhile.
 */
export function fill(own: JobSheet, target: Excel.Worksheet, staged: Excel.Worksheet): void {
  const { plan } = own.placement;
  const { used = null, table = null, isFiltered = false } = own.earlier ?? {};
  const area = plannedArea(plan);
  if (isFiltered) target.autoFilter.remove();
  if (used) target.getRange(addressOf(used)).unmerge();
  if (table) {
    const known = target.tables.getItem(table.name);
    known.clearFilters();
    if (table.hasTotals) known.showTotals = false;
    known.resize(addressOf(area));
  }
  target.getRange(addressOf(area)).copyFrom(staged.getRange(addressOf(area)));
  for (const rest of outside(used, area)) target.getRange(addressOf(rest)).clear();
  if (!table && own.table !== null) addTable(target, plan, own.table);
}

/** What of the earlier cells lies below the new ones, and to the right of them. */
function outside(used: Area | null, { height, width }: Area): Area[] {
  if (!used) return [];
  const [bottom, right] = [used.row + used.height, used.column + used.width];
  const below = { row: height, column: 0, height: bottom - height, width: right };
  const beside = { row: 0, column: width, height: Math.min(height, bottom), width: right - width };
  return [below, beside].filter((area) => area.height > 0 && area.width > 0);
}

/** Tables of a sheet and of its backup as they are now; loaded with the next sync. */
export interface TablesNow {
  readonly target: Excel.TableCollection;
  readonly backup: Excel.TableCollection;
}

/** Copies the earlier content back. The copy's own tables, where Excel made any, go first: cells are to be copied, not tables. */
export function restore(
  own: JobSheet,
  target: Excel.Worksheet,
  backup: Excel.Worksheet,
  tables: TablesNow,
): void {
  const { used = null, table = null } = own.earlier ?? {};
  for (const copied of tables.backup.items) copied.convertToRange();
  for (const made of tables.target.items) if (made.name !== table?.name) made.convertToRange();
  if (table) target.tables.getItem(table.name).resize(addressOf(table.area));
  const area = plannedArea(own.placement.plan);
  target.getRange(addressOf(used ? hull(used, area) : area)).clear();
  if (used) target.getRange(addressOf(used)).copyFrom(backup.getRange(addressOf(used)));
  if (table?.hasTotals) target.tables.getItem(table.name).showTotals = true;
}
