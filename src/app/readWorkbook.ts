import type { Finding } from '../ledger/finding';
import type { SheetLayout } from '../sheets/readLayoutSheet';
import { readSettings, type Settings } from '../sheets/readSettings';
import type { SheetGrid } from '../sheets/grid';
import { recogniseSheets, type RecognisedSheet, type SheetToRead } from '../sheets/recognise';
import type { JobOptions, WorkbookPort } from '../workbook/port';

/** What the workbook was found to hold. */
export interface ReadWorkbook {
  readonly sheets: readonly RecognisedSheet[];
  readonly settings: Settings;
  /** The sheet Rapportmall, read; null where there is none. */
  readonly layout: SheetLayout | null;
  readonly findings: readonly Finding[];
  /** True where the sheets were made of SIE files, whose own findings are among these. */
  readonly fromSie?: boolean;
}

/** Läser arbetsboken: all sheets but our own reports, recognised, with the settings. */
export async function readWorkbook(workbook: WorkbookPort, options: JobOptions = {}): Promise<ReadWorkbook> {
  const own = (await workbook.sheets()).filter((sheet) => sheet.report === null);
  options.signal?.throwIfAborted();
  const grids = await workbook.readSheets(
    own.map(({ name }) => name),
    options,
  );
  return understand(
    own.map(({ hidden, assigned }, i) => ({ grid: grids[i] as SheetGrid, hidden, assigned })),
  );
}

/** Sheets as cells → what they hold. */
export async function understand(grids: readonly SheetToRead[]): Promise<ReadWorkbook> {
  const recognised = recogniseSheets(grids);
  const { settings, findings } = readSettings(recognised.sheets.find(({ role }) => role === 'settings'));
  const layout = await layoutIn(recognised.sheets);
  return { sheets: recognised.sheets, settings, layout, findings: [...recognised.findings, ...findings] };
}

/** Most workbooks have no such sheet: what reads it is loaded for those that have. */
async function layoutIn(sheets: readonly RecognisedSheet[]): Promise<SheetLayout | null> {
  const sheet = sheets.find(({ role }) => role === 'layout');
  if (!sheet) return null;
  const { readLayoutSheet } = await import('../sheets/readLayoutSheet');
  return readLayoutSheet(sheet);
}
