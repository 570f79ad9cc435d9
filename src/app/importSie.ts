import type { Finding } from '../ledger/finding';
import { type CombinedSie, combineSie } from '../sie/combineSie';
import { SieReader } from '../sie/readSie';
import type { SieFile } from '../sie/sieFile';
import type { SheetPlan } from '../sheets/plan';
import type { Language } from '../text/amountText';
import type { JobOptions, WorkbookPort, WrittenSheet } from '../workbook/port';
import { inputSheetSlices } from './inputSheetPlans';
import { readWorkbook } from './readWorkbook';
import { fileFindings } from './sieBook';
import { sieSheetSlices, signsFor } from './sieSheets';
import { inSlices } from './slices';
import { sieSummary, type SieSummary } from './sieSummary';
import { plannedSheets, type PlannedSheet } from './sieUpdate';

/** En vald fil. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that has been read, with what to show of it before anything is written. */
export interface ReadSieFile {
  readonly name: string;
  readonly file: SieFile;
  readonly summary: SieSummary;
}

export interface ReadingOptions extends JobOptions {
  readonly language: Language;
  /** Awaited between slices, so that a screen can be drawn: a timeout of 0 in a browser. */
  readonly pause: () => Promise<void>;
}

/** Bytes read between two looks at the clock: a few milliseconds' work. */
const SLICE = 500_000;

/** Milliseconds of work before a pause. */
const BUSY = 40;

/** Läser valda SIE-filer in slices, with progress in bytes over all of them. Aborting leaves nothing behind. */
export async function readSieFiles(
  chosen: readonly ChosenFile[],
  { language, pause, onProgress, signal }: ReadingOptions,
): Promise<readonly ReadSieFile[]> {
  const of = chosen.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const files: ReadSieFile[] = [];
  let before = 0;
  let drawn = Date.now();
  for (const { name, bytes } of chosen) {
    const reader = new SieReader(bytes);
    while (!reader.step(SLICE)) {
      if (Date.now() - drawn < BUSY) continue;
      onProgress?.({ done: before + Math.floor(reader.fraction * bytes.length), of });
      await pause();
      signal?.throwIfAborted();
      drawn = Date.now();
    }
    await pause();
    signal?.throwIfAborted();
    const file = reader.finish();
    files.push({ name, file, summary: sieSummary(file, language) });
    before += bytes.length;
    onProgress?.({ done: before, of });
  }
  return files;
}

/** Planerad import: the sheets that can be written, and what the user should know and agree to first. */
export interface SieImport {
  readonly books: CombinedSie;
  readonly sheets: readonly PlannedSheet[];
  readonly findings: readonly Finding[];
}

export interface PreparingOptions extends JobOptions {
  /** Dimension that is insats, as in combineSie. */
  readonly dimension?: number | null;
  readonly pause: () => Promise<void>;
}

/**
 * Förbereder importen: years chosen, sheets made and compared with those that are there, nothing written. In slices.
 * Codes: those of combineSie, of the files, and sie-too-many-rows (thrown).
 */
export async function prepareSieImport(
  workbook: WorkbookPort,
  read: readonly ReadSieFile[],
  { dimension, pause, signal }: PreparingOptions,
): Promise<SieImport> {
  const usable = read.filter(({ file }) => file.usable);
  if (usable.length === 0) throw new RangeError('no usable SIE file: see each summary');
  const books = combineSie(
    usable.map(({ file }) => file),
    dimension,
  );
  const tabs = await workbook.sheets();
  const book = await readWorkbook(workbook, { signal });
  const made = await inSlices(sieSheetSlices(books, signsFor(book.settings)), pause, signal);
  return {
    books,
    sheets: plannedSheets(made, book, tabs, books),
    findings: fileFindings(
      books,
      usable.map(({ name }) => name),
    ),
  };
}

/**
 * Importerar: writes the sheets the user has chosen, by name, all or none. Sheets of theirs that are among them are replaced where they
 * stand: the caller has asked. Returns what was written.
 */
export async function importSie(
  workbook: WorkbookPort,
  { sheets }: SieImport,
  chosen: ReadonlySet<string>,
  { pause, ...options }: JobOptions & { readonly pause: () => Promise<void> },
): Promise<readonly WrittenSheet[]> {
  const wanted = sheets.filter(({ data }) => chosen.has(data.name));
  if (wanted.length === 0) return [];
  const replace = wanted.filter(({ action }) => action !== 'add').map(({ data }) => data.name);
  const plans: SheetPlan[] = [];
  for (const { data } of wanted) plans.push(await inSlices(inputSheetSlices(data), pause, options.signal));
  return workbook.addSheets(plans, { ...options, replace });
}
