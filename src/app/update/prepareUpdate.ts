import type { Finding } from '../../ledger/finding';
import type { SheetPlan } from '../../sheets/plan';
import { renderReports } from '../../sheets/renderReports';
import type { CommentLimit } from '../../sheets/commentLimit';
import type { Language } from '../../text/amountText';
import { periodTitle } from '../../text/periodTitle';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import type { ReportState } from '../../workbook/reportUpdate';
import { commentsOf, readComments } from '../comments/readComments';
import { type PreparedReports, prepareReports, type ReportRequest } from '../prepareReports';
import { readWorkbook } from '../readWorkbook';
import { type AuditSource, auditSources } from './auditTrail';
import { type Memory, readMemory } from './memory';

/** What an update is made of: fresh reports, and the report sheets as they stand. */
export interface UpdateMaterial {
  readonly reports: PreparedReports;
  readonly plans: readonly SheetPlan[];
  readonly sources: readonly AuditSource[];
  readonly language: Language;
  readonly period: string;
  /** Id of the layout that was asked for; undefined where the workbook itself decided. */
  readonly layout: string | undefined;
  readonly commentLimit: CommentLimit | undefined;
  readonly states: readonly ReportState[];
  readonly memory: Memory;
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
  const book = await readWorkbook(workbook, options);
  const { reports, findings } = prepareReports(book, request);
  if (!reports || reports.statements.length === 0) return { material: null, reports, findings };
  options.signal?.throwIfAborted();
  const { language } = request;
  const { entity, period, statements } = reports;
  const earlier = await readComments(workbook, statements, options);
  const material = {
    reports,
    plans: renderReports(statements, { entity, period, language, comments: commentsOf(earlier) }),
    sources: auditSources(book.sheets),
    language,
    period: periodTitle(period, language),
    layout: typeof request.layout === 'string' ? request.layout : undefined,
    commentLimit: book.settings.commentLimit,
    ...(await readReports(workbook, options)),
  };
  return { material, reports, findings: [...findings, ...earlier.findings] };
}

/** The report sheets as they stand, and what is kept of the last time. */
export async function readReports(
  workbook: WorkbookPort,
  options: JobOptions = {},
): Promise<Pick<UpdateMaterial, 'states' | 'memory'>> {
  const { states, memory } = await workbook.reportSheets(options);
  return { states, memory: readMemory(memory) };
}
