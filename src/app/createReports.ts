import type { Finding } from '../ledger/finding';
import { renderReports } from '../sheets/renderReports';
import type { Language } from '../text/amountText';
import type { JobOptions, WorkbookPort, WrittenSheet } from '../workbook/port';
import { missingComments } from './comments/missingComments';
import { commentsOf, readComments } from './comments/readComments';
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
  const { language } = request;
  const earlier = await readComments(workbook, statements, options);
  const comments = commentsOf(earlier);
  const plans = renderReports(statements, { entity, period, language, comments });
  const sheets = await workbook.writeReports(plans, options);
  const { unit, rounding } = reports;
  const layout = typeof request.layout === 'string' ? request.layout : undefined;
  await rememberMade(workbook, { layout, period, unit, rounding });
  // Read where they stand now: the user may have written one meanwhile.
  const written = book.settings.commentLimit && (await readComments(workbook, statements, options));
  const missing = written ? missingComments(statements, written, book.settings.commentLimit) : [];
  return { reports, sheets, findings: [...findings, ...earlier.findings, ...missing] };
}
