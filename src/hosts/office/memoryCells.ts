import { MEMORY_ID, memoryCells, memoryText } from '../../workbook/memorySheet';
import type { OfficeTab } from './lookAround';
import type { Session } from './session';

/** What the memory sheet holds: what is kept, and beside it the job that is under way or was broken off. */
export interface MemoryContent {
  readonly kept: string | null;
  readonly pending: string | null;
  /** True for a job that has been carried out, but for what cannot be taken back. */
  readonly isDone: boolean;
}

/** What the heading of a job begins with once the memory says that it is done. */
const DONE = 'klart ';

/** The sheet that the program remembers in, where there is one. */
export function memoryTab(tabs: readonly OfficeTab[]): OfficeTab | undefined {
  return tabs.find(({ report, temporary }) => report === MEMORY_ID && temporary === null);
}

/** Reads the memory sheet. One sync. */
export async function readMemorySheet(session: Session, { id }: OfficeTab): Promise<MemoryContent> {
  const used = session.sheets.getItem(id).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
  await session.sync();
  if (used.isNullObject || used.rowIndex > 0 || used.columnIndex > 0)
    return { kept: null, pending: null, isDone: false };
  const column = (index: number): (string | number | null)[] =>
    (used.values as (string | number)[][]).map((row) => row[index] ?? null);
  const [heading, ...pieces] = column(1);
  const isDone = String(heading ?? '').startsWith(DONE);
  const job = isDone ? String(heading).slice(DONE.length) : heading;
  return { kept: memoryText(column(0)), pending: memoryText([job ?? null, ...pieces]), isDone };
}

/**
 * Asks for the memory's new text, and for the word that the job beside it is done. One action, so that both are there or neither: the job
 * stays until clearPending, for whoever has to finish it.
 */
export function writeMemory(sheet: Excel.Worksheet, text: string, pending: string): void {
  const cells = memoryCells(text);
  const [heading = '', ...job] = memoryCells(pending);
  fill(
    sheet.getRange(`A1:B${cells.length}`),
    cells.map((cell, i) => [cell, i === 0 ? DONE + heading : (job[i - 1] ?? '')]),
  );
}

/** Notes what is about to be done, so that it can be undone if it stops halfway. */
export function writePending(sheet: Excel.Worksheet, text: string): void {
  const cells = memoryCells(text);
  fill(
    sheet.getRange(`B1:B${cells.length}`),
    cells.map((cell) => [cell]),
  );
}

/** Takes that note away: it is done. */
export function clearPending(sheet: Excel.Worksheet): void {
  sheet.getRange('B:B').clear('Contents');
}

function fill(range: Excel.Range, values: string[][]): void {
  range.numberFormat = values.map((row) => row.map(() => '@'));
  range.values = values;
}
