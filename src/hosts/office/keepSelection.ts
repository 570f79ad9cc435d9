import type { ReportsUpdate } from '../../workbook/reportUpdate';
import { placeAfter } from './placeAfter';
import { inExcel, type Limits, type Session } from './session';

/** Where the user is: the sheet in front, and what is selected on it ("C12", "12:12"). */
interface Selection {
  readonly sheet: string;
  readonly cells: string;
}

/**
 * Does what changes the report sheets and leaves the user where they were: lines that are put in may take the selection with them, and a
 * sheet that is written anew has none. It follows its cells. Where it cannot be told, or not be put back, nothing is done about it.
 */
export async function keepingSelection<T>(
  update: ReportsUpdate,
  limits: Limits,
  work: () => Promise<T>,
): Promise<T> {
  const before = await inExcel(selection, limits).catch(() => null);
  const done = await work();
  const cells = before && placeAfter(before.sheet, before.cells, update);
  if (cells) await inExcel((session) => goBack(session, { ...before, cells }), limits).catch(() => undefined);
  return done;
}

/** One sync. Excel tells of one area only: several, or a chart, are an error. */
async function selection(session: Session): Promise<Selection> {
  const sheet = session.sheets.getActiveWorksheet().load('name');
  const range = session.workbook.getSelectedRange().load('address');
  await session.sync();
  return { sheet: sheet.name, cells: range.address.slice(range.address.lastIndexOf('!') + 1) };
}

/** One sync more than looking where something has moved it. */
async function goBack(session: Session, wanted: Selection): Promise<void> {
  const { sheet, cells } = await selection(session);
  if (sheet === wanted.sheet && cells === wanted.cells) return;
  const target = session.sheets.getItem(wanted.sheet);
  target.activate();
  target.getRange(wanted.cells).select();
  await session.sync();
}
