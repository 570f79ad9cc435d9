import { readLayoutSheet } from '../sheets/readLayoutSheet';
import { recogniseSheets, roleNamed } from '../sheets/recognise';
import { type WorkbookPort, WorkbookProblem } from '../workbook/port';
import type { LayoutText } from './chooseLayout';

/**
 * Rapportmallen i en annan arbetsbok: its sheet Rapportmall, of which nothing else is read. `file` is what the workbook is called in
 * messages. Problem `layout-no-sheet` where it has none with the headings.
 */
export async function layoutOfWorkbook(workbook: WorkbookPort, file: string): Promise<LayoutText> {
  const named = (await workbook.sheets()).filter(({ name }) => roleNamed(name) === 'layout');
  const grids = await workbook.readSheets(named.map(({ name }) => name));
  const { sheets, findings } = recogniseSheets(grids.map((grid) => ({ grid, hidden: false })));
  const [sheet] = sheets;
  if (!sheet) throw new WorkbookProblem('layout-no-sheet', { file });
  const read = readLayoutSheet(sheet);
  return { ...read, name: file, file, findings: [...findings, ...read.findings] };
}
