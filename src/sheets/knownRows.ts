import type { Account } from '../ledger/accounts';
import type { Day } from '../ledger/months';
import type { Ore } from '../money/ore';
import type { CellValue } from './grid';
import type { RecognisedSheet } from './recognise';
import { type Voucher, Vouchers } from './vouchers';

/** What a sound row of a huvudbok came to: all that its reading does, so that it need not be read again. Amounts are öre. */
export interface KnownRow {
  readonly day: Day;
  readonly account: Account;
  /** Insats code, '' for none. */
  readonly object: string;
  readonly voucher: string;
  /** Where its sum is kept; undefined without a number. */
  readonly sum: Voucher | undefined;
  /** As written, 0 where the cell is empty. */
  readonly debit: Ore;
  readonly credit: Ore;
  readonly single: Ore;
  readonly amount: Ore;
}

type Cells = readonly (readonly CellValue[])[];

/**
 * Lästa rader: what each row of a sheet came to at the last reading, for a workbook that is read over and over. A row is known as long
 * as it is the same object (see SheetCache), stands under the same headings and leans on no other row.
 */
export class KnownRows {
  vouchers = new Vouchers();
  #cells: Cells = [];
  #headings = '';
  #rows: (KnownRow | undefined)[] = [];

  /** Before a reading: what stands where it stood, or has moved with rows put in or taken out, stays known. */
  begin({ grid, header }: RecognisedSheet, yearStartsIn: number): void {
    const headings = JSON.stringify([[...header.columns], header.dataRow, yearStartsIn]);
    const [before, now] = [this.#cells, grid.values];
    if (headings !== this.#headings || grid.uncomputed.size > 0 || this.vouchers.isWorn) {
      this.#rows = [];
      this.vouchers = new Vouchers();
    }
    if (this.#rows.length === 0) {
      // Nothing is known yet.
    } else if (now.length !== before.length) this.#rows = this.#moved(now);
    else for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) this.#rows[i] = undefined;
    this.#headings = headings;
    this.#cells = now;
  }

  row(at: number): KnownRow | undefined {
    return this.#rows[at];
  }

  keep(at: number, row: KnownRow): void {
    this.#rows[at] = row;
  }

  /** Rows are put in or taken out in one place: those before it stand, those after it have moved. */
  #moved(cells: Cells): (KnownRow | undefined)[] {
    const before = this.#cells;
    const shorter = Math.min(cells.length, before.length);
    let first = 0;
    while (first < shorter && cells[first] === before[first]) first++;
    let last = 0;
    while (last < shorter - first && cells[cells.length - 1 - last] === before[before.length - 1 - last])
      last++;
    const rows = Array<KnownRow | undefined>(cells.length);
    for (let i = 0; i < first; i++) rows[i] = this.#rows[i];
    for (let i = 1; i <= last; i++) rows[cells.length - i] = this.#rows[before.length - i];
    return rows;
  }
}

/** Known rows by sheet: what a reader of the same workbook brings along from one reading to the next. */
export class ReadingMemory {
  readonly #sheets = new Map<string, KnownRows>();

  /** The rows of a sheet, looked through for what has changed. */
  rowsOf(sheet: RecognisedSheet, yearStartsIn: number): KnownRows {
    const rows = this.#sheets.get(sheet.grid.sheet) ?? new KnownRows();
    this.#sheets.set(sheet.grid.sheet, rows);
    rows.begin(sheet, yearStartsIn);
    return rows;
  }
}
