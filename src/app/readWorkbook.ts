import type { Finding } from '../ledger/finding';
import { readSettings, type Settings } from '../sheets/readSettings';
import type { SheetGrid } from '../sheets/grid';
import { recogniseSheets, type RecognisedSheet } from '../sheets/recognise';
import type { JobOptions, WorkbookPort } from '../workbook/port';

/** What the workbook was found to hold. */
export interface ReadWorkbook {
  readonly sheets: readonly RecognisedSheet[];
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** Läser arbetsboken: all sheets but our own reports, recognised, with the settings. */
export async function readWorkbook(workbook: WorkbookPort, options: JobOptions = {}): Promise<ReadWorkbook> {
  const own = (await workbook.sheets()).filter((sheet) => sheet.report === null);
  options.signal?.throwIfAborted();
  const grids = await workbook.readSheets(
    own.map(({ name }) => name),
    options,
  );
  return understand(own.map(({ hidden }, i) => ({ grid: grids[i] as SheetGrid, hidden })));
}

/** Sheets as cells → what they hold. */
export function understand(
  grids: readonly { readonly grid: SheetGrid; readonly hidden: boolean }[],
): ReadWorkbook {
  const recognised = recogniseSheets(grids);
  const { settings, findings } = readSettings(recognised.sheets.find(({ role }) => role === 'settings'));
  return { sheets: recognised.sheets, settings, findings: [...recognised.findings, ...findings] };
}
