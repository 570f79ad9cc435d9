import { ASSIGNED_PREFIX } from '../../sheets/assignedColumns';
import { address, type CellPlace } from '../../sheets/grid';
import { WorkbookProblem } from '../../workbook/port';
import { quotedSheet } from '../../workbook/sheetNames';
import { lookAround, type OfficeTab } from './lookAround';
import type { Session } from './session';

/** What the user has said of a tab's columns; undefined where nothing. */
export function assignedCells({ names }: OfficeTab): Map<string, CellPlace> | undefined {
  const there = [...names].filter(
    (entry): entry is [string, CellPlace] => entry[1] !== null && entry[0].startsWith(ASSIGNED_PREFIX),
  );
  return there.length > 0 ? new Map(there) : undefined;
}

/** Keeps what the user says of the columns instead of what was said before: names that Excel moves with their cells. */
export async function assignColumns(
  session: Session,
  name: string,
  cells: ReadonlyMap<string, CellPlace>,
): Promise<void> {
  const { tabs } = await lookAround(session);
  const tab = tabs.find((one) => one.name === name);
  if (!tab) throw new WorkbookProblem('sheet-gone', { sheet: name });
  const { names } = session.sheets.getItem(tab.id);
  for (const earlier of tab.names.keys())
    if (earlier.startsWith(ASSIGNED_PREFIX)) names.getItem(earlier).delete();
  for (const [one, { row, column }] of cells) {
    const cell = address(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    names.add(one, `=${quotedSheet(tab.name)}!${cell}`).visible = false;
  }
  await session.sync();
}
