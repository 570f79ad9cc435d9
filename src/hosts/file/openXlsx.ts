import type { CellPlace, SheetGrid } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import {
  type AddOptions,
  type JobOptions,
  type NamedCells,
  type SheetInfo,
  type WorkbookPort,
  WorkbookProblem,
  type WrittenSheet,
} from '../../workbook/port';
import { addedPlacements, type Placement, reportPlacements } from '../../workbook/placement';
import { MEMORY_ID, memoryText } from '../../workbook/memorySheet';
import type { ReportSheets, ReportState, ReportsUpdate } from '../../workbook/reportUpdate';
import { readSheets } from './readSheets';
import { readReportState } from './reportState';
import { readSettings, settingEdits } from './settingNames';
import { type Book, readBook, type Tab, UNFINISHED } from './workbookPart';
import { assignedCells, assignedEdits, ownCells } from './sheetOwnNames';
import { updateSheets } from './updateSheets';
import { writeSheets } from './writeSheets';
import { applyEdits } from './xmlEdit';
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
    return this.#book.tabs.flatMap(({ name, hidden, report }, index) => {
      if (report === UNFINISHED || report === MEMORY_ID) return [];
      const assigned = report === null ? assignedCells(this.#book, index) : undefined;
      return { name, hidden, report, ...(assigned && { assigned }) };
    });
  }

  /** Code `sheet-gone` with `sheet`; else as `openXlsx`. A chart sheet is an empty grid. */
  async read(name: string, { onProgress, signal }: JobOptions = {}): Promise<SheetGrid> {
    signal?.throwIfAborted();
    const { tabs } = this.#book;
    const tab = tabs.find((one) => one.name === name);
    if (!tab) throw new WorkbookProblem('sheet-gone', { sheet: name });
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

  async readSheets(names: readonly string[], options?: JobOptions): Promise<readonly SheetGrid[]> {
    const grids: SheetGrid[] = [];
    for (const sheet of names) {
      options?.onProgress?.({ done: grids.length, of: names.length, sheet });
      grids.push(await this.read(sheet, { signal: options?.signal }));
    }
    options?.onProgress?.({ done: names.length, of: names.length });
    return grids;
  }

  async namedCells(report: string): Promise<NamedCells | null> {
    const tab = this.#book.tabs.findIndex((one) => one.report === report);
    const sheet = this.#book.tabs[tab]?.name;
    return sheet === undefined ? null : { sheet, cells: ownCells(this.#book, tab) };
  }

  async #memory(): Promise<string | null> {
    const tab = this.#book.tabs.find(({ report }) => report === MEMORY_ID);
    if (!tab) return null;
    const { firstRow, firstColumn, values } = await this.read(tab.name);
    return firstRow === 0 && firstColumn === 0 ? memoryText(values.map(([first = null]) => first)) : null;
  }

  async reportSheets(options?: JobOptions): Promise<ReportSheets> {
    const states: ReportState[] = [];
    for (const [index, { name, report }] of this.#book.tabs.entries()) {
      if (report === null || report === UNFINISHED || report === MEMORY_ID) continue;
      states.push(readReportState(this.#pkg, this.#book, index, await this.read(name, options)));
    }
    return { states, memory: await this.#memory() };
  }

  /** Codes: `sheet-gone`, `file-unwritable`, `file-damaged`. */
  async updateReports(update: ReportsUpdate, options: JobOptions = {}): Promise<readonly WrittenSheet[]> {
    const { bytes, written } = updateSheets(this.#pkg, update, options);
    this.#become(bytes);
    // A file calculates nothing: the user's own sheets read as before, only reports have changed.
    const input = new Set(this.#book.tabs.filter(({ report }) => report === null).map(({ part }) => part));
    for (const part of this.#grids.keys()) if (!input.has(part)) this.#grids.delete(part);
    return written;
  }

  /** Codes: `file-unwritable`, `file-damaged`. */
  async writeReports(plans: readonly SheetPlan[], options?: JobOptions): Promise<readonly WrittenSheet[]> {
    return this.#write(reportPlacements(this.#book.tabs, plans), options);
  }

  /** Codes: `sheet-exists` with `sheet`, `file-unwritable`, `file-damaged`. */
  async addSheets(plans: readonly SheetPlan[], options?: AddOptions): Promise<readonly WrittenSheet[]> {
    return this.#write(addedPlacements(this.#book.tabs, plans, options?.replace), options);
  }

  async assignColumns(sheet: string, names: ReadonlyMap<string, CellPlace>): Promise<void> {
    const { part, text, tabs } = this.#book;
    const tab = tabs.findIndex(({ name }) => name === sheet);
    if (tab < 0) throw new WorkbookProblem('sheet-gone', { sheet });
    const bytes = new TextEncoder().encode(applyEdits(text, assignedEdits(this.#book, tab, names)));
    this.#become(this.#pkg.withChanges(new Map([[part, bytes]])));
  }

  async settings(): Promise<ReadonlyMap<string, string>> {
    return readSettings(this.#book);
  }

  async saveSettings(values: ReadonlyMap<string, string>): Promise<void> {
    const { part, text } = this.#book;
    const bytes = new TextEncoder().encode(applyEdits(text, settingEdits(this.#book, values)));
    this.#become(this.#pkg.withChanges(new Map([[part, bytes]])));
  }

  #write(placements: readonly Placement<Tab>[], options: JobOptions = {}): WrittenSheet[] {
    options.signal?.throwIfAborted();
    if (placements.length === 0) return [];
    this.#become(writeSheets(this.#pkg, this.#book, placements, options));
    for (const { replaces } of placements) if (replaces?.part) this.#grids.delete(replaces.part);
    return placements.map(({ plan, name }) => ({ id: plan.id, name }));
  }

  /** Takes over a new file, all or nothing: it is read before anything here changes. */
  #become(file: Uint8Array): void {
    const pkg = new XlsxPackage(file);
    const book = readBook(pkg);
    this.#pkg = pkg;
    this.#book = book;
  }
}
