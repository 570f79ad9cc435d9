import type { Finding } from '../ledger/finding';
import { readSettings, type Settings } from '../sheets/readSettings';
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
  const grids = [];
  for (const { name, hidden } of own) {
    options.signal?.throwIfAborted();
    grids.push({ grid: await workbook.read(name, options), hidden });
  }
  const recognised = recogniseSheets(grids);
  const { settings, findings } = readSettings(recognised.sheets.find(({ role }) => role === 'settings'));
  return { sheets: recognised.sheets, settings, findings: [...recognised.findings, ...findings] };
}
