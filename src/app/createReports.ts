import type { Finding } from '../ledger/finding';
import type { JobOptions, WorkbookPort, WrittenSheet } from '../workbook/port';
import type { Checked } from './checked';
import { withSheetNames } from './controlSheet';
import type { PreparedReports } from './prepareReports';
import { afterWriting } from './update/afterWriting';
import { type Applied, carryOut } from './update/applyUpdate';
import { type AuditStamp, UNTIMED } from './update/stamp';
import { overwrittenFindings } from './update/overwrittenFindings';
import { ownRowFindings } from './update/ownRowFindings';
import { planUpdate } from './update/planUpdate';
import { prepareUpdate, type UpdateRequest } from './update/prepareUpdate';
import type { Proposal } from './update/proposal';
import type { Choice, UpdatePreview } from './update/updatePreview';

/** What one click gave: the reports and where they were written, and everything the user should know. */
export interface CreatedReports {
  /** Null where the input could not make any report; then nothing was written. */
  readonly reports: PreparedReports | null;
  readonly sheets: readonly WrittenSheet[];
  readonly findings: readonly Finding[];
  /** What was changed; absent where nothing could be. */
  readonly changes?: UpdatePreview;
  /** What the controls gave; null where no report could be made. */
  readonly controls: Checked | null;
}

/**
 * Skapa rapporter: read the workbook, build the statements, write them to report sheets; sheets that are there are updated where they
 * stand, and what the user has typed over is kept. The user's own sheets are only read.
 */
export async function createReports(
  workbook: WorkbookPort,
  request: UpdateRequest,
  options: JobOptions = {},
  stamp: AuditStamp = UNTIMED,
): Promise<CreatedReports> {
  const { material, reports, findings } = await prepareUpdate(workbook, request, options);
  if (!material) return { reports, sheets: [], findings, controls: null };
  return writePrepared(workbook, { material, findings }, stamp, options);
}

/** Skriver färdiga rapporter: what the user has typed over is kept. */
export async function writePrepared(
  workbook: WorkbookPort,
  prepared: Pick<Proposal, 'material' | 'findings'>,
  stamp: AuditStamp,
  options: JobOptions = {},
): Promise<CreatedReports> {
  const applied = await carryOut(workbook, planUpdate(prepared.material, new Map(), stamp), options);
  return finished(workbook, prepared, applied, new Map(), options);
}

/** Vad som blev, when the sheets are written: also what is found only then. */
export async function finished(
  workbook: WorkbookPort,
  { material, findings }: Pick<Proposal, 'material' | 'findings'>,
  { sheets, preview, placed }: Applied,
  choices: ReadonlyMap<string, Choice>,
  options: JobOptions = {},
): Promise<CreatedReports> {
  const missing = await afterWriting(workbook, material, options);
  const { language } = material;
  const later = [
    ...overwrittenFindings(preview, choices, material.reports, language),
    ...ownRowFindings(preview, material.reports, language, 'after'),
    ...missing,
  ];
  const controls = withSheetNames(material.check(later, placed), material.plans, sheets);
  return {
    reports: material.reports,
    sheets,
    findings: [...findings, ...later],
    changes: preview,
    controls,
  };
}
