import { type Audit, auditInSteps } from '../audit/audit';
import type { PrintedSheet } from '../audit/printed';
import type { SheetGrid } from '../sheets/grid';
import { recogniseSheets } from '../sheets/recognise';
import type { Language } from '../text/amountText';
import type { JobOptions, WorkbookPort } from '../workbook/port';
import { readAcceptances } from './acceptances';
import { isOwnList } from './ownLists';
import { type AuditedWorkbook, presentAudit } from './presentAudit';

export interface AuditRequest {
  readonly language: Language;
  /** Names of the sheets to audit; absent: all that are not input sheets, hidden, or lists of our own. */
  readonly sheets?: readonly string[];
  /** Awaited between steps of work of some hundredths of a second, so that a screen can draw; absent: the work goes on. */
  readonly pause?: () => Promise<void>;
}

/** Granskar arbetsboken: finds what does not add up in the tables of its sheets. Nothing is changed. */
export async function auditWorkbook(
  workbook: WorkbookPort,
  request: AuditRequest,
  options: JobOptions = {},
): Promise<AuditedWorkbook> {
  const infos = (await workbook.sheets()).filter(({ name, hidden, report }) =>
    request.sheets ? request.sheets.includes(name) : !hidden && !isOwnList(report),
  );
  const grids = await workbook.readSheets(
    infos.map(({ name }) => name),
    { signal: options.signal },
  );
  const audit = await auditGrids(request.sheets ? grids : withoutInputs(grids), request, options);
  return presentAudit(audit, request.language, await readAcceptances(workbook));
}

/** The same for sheets already read, before it is worded. Progress is in thousandths. */
export async function auditGrids(
  grids: readonly SheetGrid[],
  { pause }: Pick<AuditRequest, 'pause'>,
  { signal, onProgress }: JobOptions = {},
): Promise<Audit> {
  const work = auditInSteps(grids.map(printedSheet));
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    onProgress?.({ done: Math.round(step.value * 1000), of: 1000 });
    await pause?.();
  }
}

function withoutInputs(grids: readonly SheetGrid[]): SheetGrid[] {
  const inputs = new Set(
    recogniseSheets(grids.map((grid) => ({ grid, hidden: false }))).sheets.map(({ grid }) => grid),
  );
  return grids.filter((grid) => !inputs.has(grid));
}

function printedSheet({ sheet, firstRow, firstColumn, values, merged }: SheetGrid): PrintedSheet {
  return { sheet, firstRow, firstColumn, rows: values, merged };
}
