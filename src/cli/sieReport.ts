import { basename } from 'node:path';
import { type CreatedReports, finished } from '../app/createReports';
import { prepareReports } from '../app/prepareReports';
import { readWorkbook } from '../app/readWorkbook';
import { plansTaken, sieBook } from '../app/sieBook';
import { carryOut } from '../app/update/applyUpdate';
import { auditTextFile, auditWorkbookFile } from '../app/update/auditTrail';
import { planUpdate } from '../app/update/planUpdate';
import { planSheets, type UpdateRequest } from '../app/update/prepareUpdate';
import type { AuditStamp } from '../app/update/stamp';
import { newXlsx } from '../hosts/file/newXlsx';
import { openXlsx } from '../hosts/file/openXlsx';
import { combineSie } from '../sie/combineSie';
import type { JobOptions } from '../workbook/port';
import { readInput, readWorkbookFile } from './outputFile';
import { sieOf } from './sieFiles';

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
  request: UpdateRequest,
  { stamp, write }: { readonly stamp: AuditStamp; readonly write: boolean },
  options: JobOptions = {},
): Promise<SieReports> {
  const parts: TimedPart[] = [];
  const timed = async <T>(part: TimedPart['part'], job: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await job();
    parts.push({ part, ms: performance.now() - start });
    return result;
  };
  const names = files.map((file) => basename(file));
  const read = await timed('read', async () => {
    const bytes = files.map(readInput);
    const sources = await Promise.all(bytes.map((one, i) => auditTextFile(names[i] ?? '', one)));
    return { books: bytes.map((one, i) => sieOf(files[i] ?? '', one)), sources };
  });
  const plans =
    budget === undefined
      ? null
      : await timed('plans', async () => {
          const bytes = readWorkbookFile(budget);
          const book = await readWorkbook(await openXlsx(bytes), options);
          return { book, source: await auditWorkbookFile(basename(budget), bytes, plansTaken(book)) };
        });
  const { sheets, book } = await timed('sheets', () =>
    sieBook(combineSie(read.books, dimension), names, plans?.book ?? null),
  );
  const { reports, findings } = await timed('statements', () => prepareReports(book, request));
  if (!reports || reports.statements.length === 0)
    return { reports, sheets: [], findings, controls: null, bytes: null, parts };
  const { material, planned } = await timed('controls', () => {
    const sources = [...read.sources, ...(plans ? [plans.source] : [])];
    const material = { ...planSheets(book, reports, findings, request), sources };
    return { material, planned: planUpdate(material, new Map(), stamp) };
  });
  if (!write) {
    const named = planned.preview.sheets.map(({ id, sheet }) => ({ id, name: sheet }));
    return { reports, sheets: named, findings, controls: material.check([]), bytes: null, parts };
  }
  return timed('write', async () => {
    const workbook = await newXlsx(sheets);
    const applied = await carryOut(workbook, planned, options);
    const made = await finished(workbook, { material, findings }, applied, new Map(), options);
    return { ...made, bytes: workbook.bytes(), parts };
  });
}
