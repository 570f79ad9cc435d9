import type { Finding } from '../ledger/finding';
import { type CombinedSie, combineSie } from '../sie/combineSie';
import { SieReader } from '../sie/readSie';
import type { SieFile } from '../sie/sieFile';
import type { Language } from '../text/amountText';
import type { JobOptions, WorkbookPort, WrittenSheet } from '../workbook/port';
import { inputSheetPlan, type SheetData } from './inputSheetPlans';
import { fileFindings } from './sieBook';
import { sieSheets } from './sieSheets';
import { sieSummary, type SieSummary } from './sieSummary';

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

/** Planerad import: the sheets that will be written, and what the user should know and agree to first. */
export interface SieImport {
  readonly books: CombinedSie;
  readonly sheets: readonly SheetData[];
  /** Sheets of these names stand in the workbook already; they are left as they are unless the user takes them away. */
  readonly existing: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Förbereder importen: years chosen, sheets made, nothing written. `dimension` is insats as in combineSie.
 * Codes: those of combineSie, of the files, and sie-too-many-rows (thrown).
 */
export async function prepareSieImport(
  workbook: WorkbookPort,
  read: readonly ReadSieFile[],
  dimension?: number | null,
): Promise<SieImport> {
  const usable = read.filter(({ file }) => file.usable);
  if (usable.length === 0) throw new RangeError('no usable SIE file: see each summary');
  const books = combineSie(
    usable.map(({ file }) => file),
    dimension,
  );
  const sheets = sieSheets(books);
  const taken = new Set((await workbook.sheets()).map(({ name }) => name.toLowerCase()));
  return {
    books,
    sheets,
    existing: sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase())),
    findings: fileFindings(
      books,
      usable.map(({ name }) => name),
    ),
  };
}

/**
 * Importerar: adds the input sheets, all or none, but not those that exist. With `existing` sheets the workbook's own count, so the
 * caller asks first.
 */
export async function importSie(
  workbook: WorkbookPort,
  { sheets, existing }: SieImport,
  options: JobOptions = {},
): Promise<readonly WrittenSheet[]> {
  const added = sheets.filter(({ name }) => !existing.includes(name));
  if (added.length === 0) return [];
  return workbook.addSheets(added.map(inputSheetPlan), options);
}
