import type { Finding } from '../../ledger/finding';
import type { CommentLimit } from '../../sheets/commentLimit';
import type { Language } from '../../text/amountText';
import { periodTitle } from '../../text/periodTitle';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import type { Choices } from '../choices';
import { readAcceptances } from '../acceptances';
import { type PlannedSheets, plannedSheets, type SheetOptions } from '../controlSheet';
import { commentsOf, readComments } from '../comments/readComments';
import { type PreparedReports, prepareReports, type ReportRequest } from '../prepareReports';
import { readWorkbook, type ReadWorkbook } from '../readWorkbook';
import { type AuditSource, auditSources } from './auditTrail';
import { NO_MEMORY } from './memory';
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
  const earlier = await readComments(workbook, reports.statements, options);
  const found = [...findings, ...earlier.findings];
  const acceptances = await readAcceptances(workbook);
  const standing = await readReports(workbook, options);
  const planned = planSheets(book, reports, found, request, {
    ...standing,
    comments: commentsOf(earlier),
    acceptances,
  });
  await pause?.();
  const material = { ...planned, sources: await auditSources(book.sheets) };
  return { material, reports, findings: found };
}

/** What the workbook has of earlier reports, and what the user has written for them. */
type Earlier = StandingReports & Pick<SheetOptions, 'comments' | 'acceptances'>;
const NONE_EARLIER: Earlier = { states: [], memory: NO_MEMORY };

/** Underlaget till en uppdatering of what has been read, but for which sheets and files that was. */
export function planSheets(
  book: ReadWorkbook,
  reports: PreparedReports,
  findings: readonly Finding[],
  { language, period, layout, unit, rounding }: UpdateRequest,
  { comments, acceptances, ...standing }: Earlier = NONE_EARLIER,
): Omit<UpdateMaterial, 'sources'> {
  // What is planned stands there once it is carried out: the sheet Kontroller is to say the same the first time as the next.
  const sheets = plannedSheets(book, reports, findings, { language, comments, acceptances, written: true });
  return {
    reports,
    ...sheets,
    language,
    period: periodTitle(reports.period, language),
    asked: {
      period,
      layout: typeof layout === 'string' ? layout : undefined,
      unit,
      rounding,
    },
    commentLimit: book.settings.commentLimit,
    ...standing,
  };
}
