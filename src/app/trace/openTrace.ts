import type { Finding } from '../../ledger/finding';
import { SourceRows } from '../../sheets/sourceRows';
import type { Layout } from '../../statements/layout';
import type { TraceBasis } from '../../statements/trace';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { shownStatements } from '../shownStatements';
import { prepareReports, type ReportRequest } from '../prepareReports';
import { type ReadWorkbook, readWorkbook } from '../readWorkbook';
import { readAnyReports } from '../update/readReports';

/** Öppnad spårning: the workbook as it was read, ready to be traced in without reading it again. */
export interface OpenTrace extends TraceBasis {
  readonly rows: SourceRows;
  readonly book: ReadWorkbook;
  readonly layout: Layout;
}

/**
 * Läser arbetsboken för spårning: the statements as they were last made, or as asked for where none were. `trace` is null where no
 * report can be made; the findings say why.
 */
export async function openTrace(
  workbook: WorkbookPort,
  request: ReportRequest,
  options: JobOptions = {},
): Promise<{ trace: OpenTrace | null; findings: readonly Finding[] }> {
  const made = (await readAnyReports(workbook, options))?.memory.made;
  const book = await readWorkbook(workbook, options);
  options.signal?.throwIfAborted();
  const { layouts } = request;
  const { reports, findings } = prepareReports(
    book,
    made ? { ...made, layouts, layout: made.asked.layout } : request,
  );
  if (!reports) return { trace: null, findings };
  const { ledger, period, layout } = reports;
  const statements = shownStatements(reports);
  const rows = new SourceRows(book.sheets, ledger.sources.sheets);
  return { trace: { ledger, statements, period, classes: layout.accounts, rows, layout, book }, findings };
}
