import type { CellValue, SheetGrid } from '../../sheets/grid';
import type { Header } from '../../sheets/header';
import type { WorkbookPort } from '../../workbook/port';
import { type ReadWorkbook, understand } from '../readWorkbook';

/** What of the workbook is read over and over. */
export type ReadablePort = Pick<WorkbookPort, 'sheets' | 'readSheets' | 'settings'>;

/**
 * Blad i minnet: the cells of every sheet that is not a report of ours, of which only changed sheets are read again. A sheet, and a row,
 * that holds what it held before stays the same object, so that whoever made something of it can tell.
 */
export class SheetCache {
  readonly #grids = new Map<string, SheetGrid>();
  #book: ReadWorkbook | null = null;

  constructor(private readonly workbook: Pick<ReadablePort, 'sheets' | 'readSheets'>) {}

  /** Reads the changed sheets and those not read before. The same object as last time where nothing that is read has changed. */
  async read(changed: ReadonlySet<string>): Promise<ReadWorkbook> {
    const own = (await this.workbook.sheets()).filter(({ report }) => report === null);
    const names = own.map(({ name }) => name);
    const wanted = names.filter((name) => changed.has(name) || !this.#grids.has(name));
    const read = await this.workbook.readSheets(wanted);
    wanted.forEach((name, i) => this.#grids.set(name, kept(this.#grids.get(name), read[i] as SheetGrid)));
    for (const name of [...this.#grids.keys()]) if (!names.includes(name)) this.#grids.delete(name);
    const grids = own.map(({ name, hidden, assigned }) => ({
      grid: this.#grids.get(name) as SheetGrid,
      hidden,
      assigned,
    }));
    const book = await understand(grids);
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
      ({ grid, role, hidden, header }, i) =>
        before.sheets[i]?.grid === grid &&
        before.sheets[i]?.role === role &&
        isSameHeader(before.sheets[i]?.header, header) &&
        before.sheets[i]?.hidden === hidden,
    )
  );
}

/** The user may say anew which columns are which, of the same cells. */
function isSameHeader(before: Header | undefined, now: Header): boolean {
  const text = ({ row, columns, months }: Header): string => JSON.stringify([row, [...columns], [...months]]);
  return before !== undefined && text(before) === text(now);
}

/**
 * The new cells, with the old objects where they hold the same. Where rows are put in or taken out, those below have moved: rows are
 * compared from both ends.
 */
function kept(before: SheetGrid | undefined, now: SheetGrid): SheetGrid {
  if (!before) return now;
  const shift = now.values.length - before.values.length;
  let hasChanged = shift !== 0;
  let isBelow = false;
  const values = now.values.map((row, i) => {
    const there = isBelow ? undefined : before.values[i];
    if (there && isSameRow(there, row)) return there;
    hasChanged = true;
    const moved = shift === 0 ? undefined : before.values[i - shift];
    if (!moved || !isSameRow(moved, row)) return row;
    isBelow = true;
    return moved;
  });
  hasChanged ||=
    before.firstRow !== now.firstRow ||
    before.firstColumn !== now.firstColumn ||
    before.uncomputed.size !== now.uncomputed.size ||
    before.merged.length !== now.merged.length;
  return hasChanged ? { ...now, values } : before;
}

function isSameRow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
