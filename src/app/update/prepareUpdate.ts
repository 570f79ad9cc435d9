import type { Finding } from '../../ledger/finding';
import type { CommentLimit } from '../../sheets/commentLimit';
import type { Language } from '../../text/amountText';
import { periodTitle } from '../../text/periodTitle';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import type { Choices } from '../choices';
import { readAcceptances } from '../acceptances';
import { type PlannedSheets, plannedSheets } from '../controlSheet';
import { commentsOf, readComments } from '../comments/readComments';
import { type PreparedReports, prepareReports, type ReportRequest } from '../prepareReports';
import { readWorkbook } from '../readWorkbook';
import { type AuditSource, auditSources } from './auditTrail';
import { readReports, type StandingReports } from './readReports';

/** What an update is made of: fresh reports, and the report sheets as they stand. */
export interface UpdateMaterial extends PlannedSheets, StandingReports {
  readonly reports: PreparedReports;
  readonly sources: readonly AuditSource[];
  readonly language: Language;
  readonly period: string;
  /** What was chosen, for the reports to be made so again; a layout that is no known one is left out. */
  readonly asked: Choices;
  readonly commentLimit: CommentLimit | undefined;
}

export type UpdateRequest = ReportRequest & { readonly language: Language };

/** Förbereder en uppdatering: reads everything and builds the reports; writes nothing. `material` is null where none can be made. */
export async function prepareUpdate(
  workbook: WorkbookPort,
  request: UpdateRequest,
  options: JobOptions = {},
): Promise<{
  material: UpdateMaterial | null;
  reports: PreparedReports | null;
  findings: readonly Finding[];
}> {
  const { pause, signal } = options;
  const book = await readWorkbook(workbook, options);
  await pause?.();
  const { reports, findings } = prepareReports(book, request);
  if (!reports || reports.statements.length === 0) return { material: null, reports, findings };
  await pause?.();
  signal?.throwIfAborted();
  const { language } = request;
  const { period, statements } = reports;
  const earlier = await readComments(workbook, statements, options);
  const found = [...findings, ...earlier.findings];
  const acceptances = await readAcceptances(workbook);
  const standing = await readReports(workbook, options);
  const sheets = plannedSheets(book, reports, found, {
    language,
    comments: commentsOf(earlier),
    acceptances,
    // What is planned stands there once it is carried out: the sheet Kontroller is to say the same the first time as the next.
    written: true,
  });
  await pause?.();
  const material = {
    reports,
    ...sheets,
    sources: await auditSources(book.sheets),
    language,
    period: periodTitle(period, language),
    asked: {
      period: request.period,
      layout: typeof request.layout === 'string' ? request.layout : undefined,
      unit: request.unit,
      rounding: request.rounding,
    },
    commentLimit: book.settings.commentLimit,
    ...standing,
  };
  return { material, reports, findings: found };
}
