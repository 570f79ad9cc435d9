import type { Finding } from '../ledger/finding';
import { renderReports } from '../sheets/renderReports';
import type { Language } from '../text/amountText';
import type { JobOptions, WorkbookPort, WrittenSheet } from '../workbook/port';
import { type PreparedReports, prepareReports, type ReportRequest } from './prepareReports';
import { readWorkbook } from './readWorkbook';
import { rememberMade } from './trace/lastMade';

/** What one click gave: the reports and where they were written, and everything the user should know. */
export interface CreatedReports {
  /** Null where the input could not make any report; then nothing was written. */
  readonly reports: PreparedReports | null;
  readonly sheets: readonly WrittenSheet[];
  readonly findings: readonly Finding[];
}

/** Skapa rapporter: read the workbook, build the statements, write them to report sheets. The user's own sheets are only read. */
export async function createReports(
  workbook: WorkbookPort,
  request: ReportRequest & { readonly language: Language },
  options: JobOptions = {},
): Promise<CreatedReports> {
  const book = await readWorkbook(workbook, options);
  const { reports, findings } = prepareReports(book, request);
  if (!reports || reports.statements.length === 0) return { reports, sheets: [], findings };
  options.signal?.throwIfAborted();
  const { entity, period, statements } = reports;
  const plans = renderReports(statements, { entity, period, language: request.language });
  const sheets = await workbook.writeReports(plans, options);
  const { layout, unit, rounding } = reports;
  await rememberMade(workbook, { layout: layout.id, period, unit, rounding });
  return { reports, sheets, findings };
}
