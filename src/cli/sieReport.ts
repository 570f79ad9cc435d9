import { basename } from 'node:path';
import type { CreatedReports } from '../app/createReports';
import { plannedSheets, withSheetNames } from '../app/controlSheet';
import { prepareReports, type ReportRequest } from '../app/prepareReports';
import { readWorkbook } from '../app/readWorkbook';
import { sieBook } from '../app/sieBook';
import { newXlsx } from '../hosts/file/newXlsx';
import { openXlsx } from '../hosts/file/openXlsx';
import { combineSie } from '../sie/combineSie';
import type { Language } from '../text/amountText';
import type { JobOptions } from '../workbook/port';
import { readWorkbookFile } from './outputFile';
import { readSieFile } from './sieFiles';

/** One part of a run and how long it took. */
export interface TimedPart {
  readonly part: 'read' | 'plans' | 'sheets' | 'statements' | 'controls' | 'write';
  readonly ms: number;
}

/** What a run from SIE gave; `bytes` is the new workbook, where one was wanted and could be made. */
export interface SieReports extends CreatedReports {
  readonly bytes: Uint8Array | null;
  readonly parts: readonly TimedPart[];
}

/** What a run from SIE is made of: SIE files, and a workbook that the budget is taken from. */
export interface SieInput {
  readonly files: readonly string[];
  readonly budget?: string;
  /** Dimension that is insats, null for none; undefined for the usual one. */
  readonly dimension?: number | null;
}

/** SIE → rapporter in one go: reads the files, makes input sheets and statements, runs every control, writes it all to a new workbook. */
export async function reportsFromSie(
  { files, budget, dimension }: SieInput,
  request: ReportRequest & { readonly language: Language },
  write: boolean,
  options: JobOptions = {},
): Promise<SieReports> {
  const parts: TimedPart[] = [];
  const timed = async <T>(part: TimedPart['part'], job: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await job();
    parts.push({ part, ms: performance.now() - start });
    return result;
  };
  const read = await timed('read', () => files.map(readSieFile));
  const plans =
    budget === undefined
      ? null
      : await timed('plans', async () => readWorkbook(await openXlsx(readWorkbookFile(budget)), options));
  const { sheets, book } = await timed('sheets', () =>
    sieBook(
      combineSie(read, dimension),
      files.map((file) => basename(file)),
      plans,
    ),
  );
  const { reports, findings } = await timed('statements', () => prepareReports(book, request));
  if (!reports || reports.statements.length === 0)
    return { reports, sheets: [], findings, controls: null, bytes: null, parts };
  const { rendered, checked } = await timed('controls', () => {
    const { plans, controlSheet, check } = plannedSheets(book, reports, findings, {
      language: request.language,
    });
    return { rendered: controlSheet ? [...plans, controlSheet([])] : plans, checked: check([]) };
  });
  if (!write) {
    const planned = rendered.map(({ id, name }) => ({ id, name }));
    return { reports, sheets: planned, findings, controls: checked, bytes: null, parts };
  }
  return timed('write', async () => {
    const workbook = await newXlsx(sheets);
    const written = await workbook.writeReports(rendered, options);
    const controls = withSheetNames(checked, rendered, written);
    return { reports, sheets: written, findings, controls, bytes: workbook.bytes(), parts };
  });
}
