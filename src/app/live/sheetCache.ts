import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../workbook/port';
import { type ReadWorkbook, understand } from '../readWorkbook';

/** What of the workbook is read over and over. */
export type ReadablePort = Pick<WorkbookPort, 'sheets' | 'readSheets'>;

/**
 * Blad i minnet: the cells of every sheet that is not a report of ours, of which only changed sheets are read again. A sheet, and a row,
 * that holds what it held before stays the same object, so that whoever made something of it can tell.
 */
export class SheetCache {
  readonly #grids = new Map<string, SheetGrid>();
  #book: ReadWorkbook | null = null;

  constructor(private readonly workbook: ReadablePort) {}

  /** Reads the changed sheets and those not read before. The same object as last time where nothing that is read has changed. */
  async read(changed: ReadonlySet<string>): Promise<ReadWorkbook> {
    const own = (await this.workbook.sheets()).filter(({ report }) => report === null);
    const names = own.map(({ name }) => name);
    const wanted = names.filter((name) => changed.has(name) || !this.#grids.has(name));
    const read = await this.workbook.readSheets(wanted);
    wanted.forEach((name, i) => this.#grids.set(name, kept(this.#grids.get(name), read[i] as SheetGrid)));
    for (const name of [...this.#grids.keys()]) if (!names.includes(name)) this.#grids.delete(name);
    const grids = own.map(({ name, hidden }) => ({ grid: this.#grids.get(name) as SheetGrid, hidden }));
    const book = understand(grids);
    if (!this.#book || !isSame(this.#book, book)) this.#book = book;
    return this.#book;
  }
}

/** True where the same cells were taken for the same input, with the same remarks. */
function isSame(before: ReadWorkbook, now: ReadWorkbook): boolean {
  return (
    before.sheets.length === now.sheets.length &&
    before.findings.length === now.findings.length &&
    now.sheets.every(
      ({ grid, role, hidden }, i) =>
        before.sheets[i]?.grid === grid &&
        before.sheets[i]?.role === role &&
        before.sheets[i]?.hidden === hidden,
    )
  );
}

/** The new cells, with the old objects where they hold the same. */
function kept(before: SheetGrid | undefined, now: SheetGrid): SheetGrid {
  if (!before) return now;
  let same = before.values.length === now.values.length;
  const values = now.values.map((row, i) => {
    const old = before.values[i];
    if (old && old.length === row.length && old.every((cell, c) => Object.is(cell, row[c]))) return old;
    same = false;
    return row;
  });
  same &&=
    before.firstRow === now.firstRow &&
    before.firstColumn === now.firstColumn &&
    before.sheet === now.sheet &&
    before.uncomputed.size === now.uncomputed.size &&
    before.merged.length === now.merged.length;
  return same ? before : { ...now, values };
}
