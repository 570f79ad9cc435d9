import type { SheetGrid } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import {
  type JobOptions,
  type SheetInfo,
  type WorkbookPort,
  WorkbookProblem,
  type WrittenSheet,
} from '../../workbook/port';
import { readSheets } from './readSheets';
import { type Book, readBook } from './workbookPart';
import { writeReportSheets } from './writeReports';
import { XlsxPackage } from './xlsxPackage';

/**
 * Opens an .xlsx file. Nothing is unpacked but its lists of parts and sheets; cells wait for the first `read`.
 *
 * Codes: `file-not-xlsx`, `file-encrypted`, `file-old-xls`, `file-damaged`, `file-too-large` (with `size` in bytes),
 * `file-unreadable`.
 */
export async function openXlsx(bytes: Uint8Array): Promise<FileWorkbook> {
  return new FileWorkbook(bytes);
}

/**
 * Arbetsbok i fil: the port over an .xlsx file in memory. Knows no disk: whoever opens it reads and writes the file.
 *
 * An aborted job throws the signal's own reason.
 */
export class FileWorkbook implements WorkbookPort {
  #pkg: XlsxPackage;
  #book: Book;
  /** Sheets read so far, by part name. */
  readonly #grids = new Map<string, SheetGrid | WorkbookProblem>();

  constructor(bytes: Uint8Array) {
    this.#pkg = new XlsxPackage(bytes);
    this.#book = readBook(this.#pkg);
  }

  /** The file as it is now, with the reports that have been written. */
  bytes(): Uint8Array {
    return this.#pkg.file;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.#book.tabs.map(({ name, hidden, report }) => ({ name, hidden, report }));
  }

  /** Code `sheet-missing` with `sheet`; else as `openXlsx`. A chart sheet is an empty grid. */
  async read(name: string, { onProgress, signal }: JobOptions = {}): Promise<SheetGrid> {
    signal?.throwIfAborted();
    const { tabs } = this.#book;
    const tab = tabs.find((one) => one.name === name);
    if (!tab) throw new WorkbookProblem('sheet-missing', { sheet: name });
    if (!tab.part)
      return { sheet: name, firstRow: 0, firstColumn: 0, values: [], merged: [], uncomputed: new Set() };
    if (!this.#grids.has(tab.part)) {
      onProgress?.({ done: 0, of: 0 });
      const unread = tabs.filter(({ part }) => part !== null && !this.#grids.has(part));
      for (const [part, grid] of await readSheets(this.#pkg, this.#book, unread)) this.#grids.set(part, grid);
      signal?.throwIfAborted();
      onProgress?.({ done: 1, of: 1 });
    }
    const grid = this.#grids.get(tab.part);
    if (!grid || grid instanceof WorkbookProblem)
      throw grid ?? new WorkbookProblem('file-damaged', { part: tab.part });
    return grid;
  }

  /** Codes: `file-unwritable`, `file-damaged`. */
  async writeReports(
    plans: readonly SheetPlan[],
    options: JobOptions = {},
  ): Promise<readonly WrittenSheet[]> {
    options.signal?.throwIfAborted();
    if (plans.length === 0) return [];
    const { file, written } = writeReportSheets(this.#pkg, this.#book, plans, options);
    const pkg = new XlsxPackage(file);
    const book = readBook(pkg);
    this.#pkg = pkg;
    this.#book = book;
    for (const { name } of written) {
      const part = book.tabs.find((tab) => tab.name === name)?.part;
      if (part) this.#grids.delete(part);
    }
    return written;
  }
}
