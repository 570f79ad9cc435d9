import { MEMORY_ID, memoryCells, memoryText } from '../../workbook/memorySheet';
import type { OfficeTab } from './lookAround';
import type { Session } from './session';

/** What the memory sheet holds: what is kept, and beside it the job that is under way or was broken off. */
export interface MemoryContent {
  readonly kept: string | null;
  readonly pending: string | null;
}

export function memoryTab(tabs: readonly OfficeTab[]): OfficeTab | undefined {
  return tabs.find(({ report, temporary }) => report === MEMORY_ID && temporary === null);
}

/** Reads the memory sheet. One sync. */
export async function readMemorySheet(session: Session, { id }: OfficeTab): Promise<MemoryContent> {
  const used = session.sheets.getItem(id).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
  await session.sync();
  if (used.isNullObject || used.rowIndex > 0 || used.columnIndex > 0) return { kept: null, pending: null };
  const column = (index: number): string | null =>
    memoryText((used.values as (string | number)[][]).map((row) => row[index] ?? null));
  return { kept: column(0), pending: column(1) };
}

/** Asks for a new text in one of the columns; the other stays, or is emptied. One action, so that it is done or not done at all. */
export function writeMemory(sheet: Excel.Worksheet, text: string): void {
  const cells = memoryCells(text);
  fill(
    sheet.getRange(`A1:B${cells.length}`),
    cells.map((cell) => [cell, '']),
  );
}

export function writePending(sheet: Excel.Worksheet, text: string): void {
  const cells = memoryCells(text);
  fill(
    sheet.getRange(`B1:B${cells.length}`),
    cells.map((cell) => [cell]),
  );
}

export function clearPending(sheet: Excel.Worksheet): void {
  sheet.getRange('B:B').clear('Contents');
}

function fill(range: Excel.Range, values: string[][]): void {
  range.numberFormat = values.map((row) => row.map(() => '@'));
  range.values = values;
}
