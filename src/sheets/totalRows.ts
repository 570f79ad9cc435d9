import { parseAccount } from '../ledger/accounts';
import { ore, type Ore } from '../money/ore';
import type { CellValue } from './grid';
import type { RecognisedSheet } from './recognise';
import { hasValue, type Read, type SheetRows } from './sheetRows';

const TOTAL = /^\s*(?:summa|summor|total|totalt|totalsumma|delsumma|omslutning)(?![\p{L}\d])/iu;

/** True where a list has such a row. */
export function hasTotalRow({ grid: { values }, header }: RecognisedSheet): boolean {
  const column = header.columns.get('account') ?? -1;
  for (let row = header.dataRow; row < values.length; row++) {
    const cells = values[row] ?? [];
    if (typeof cells[column] !== 'number' && isTotal(cells)) return true;
  }
  return false;
}

function isTotal(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && TOTAL.test(cell));
}

interface Sums {
  all: number;
  sinceTotal: number;
}

/**
 * Summarader i en lista: a row that says Summa or Totalt and has no account is not a posting but the list's own check sum.
 *
 * `count` collects what was read, column by column; a total that is neither the sum of all rows so far nor of those since the total
 * before it is a finding, code list-total-differs.
 */
export class TotalRows {
  private readonly sums: ReadonlyMap<string, Sums>;

  constructor(
    private readonly rows: SheetRows,
    keys: readonly string[],
  ) {
    this.sums = new Map(
      keys.filter((key) => rows.has(key)).map((key) => [key, { all: 0, sinceTotal: 0 }] as const),
    );
  }

  /** Adds an amount of the row to what a total below it should show. */
  count(key: string, amount: Read<Ore>): void {
    if (hasValue(amount)) this.add(key, amount.value);
  }

  add(key: string, amount: Ore): void {
    const sums = this.sums.get(key);
    if (!sums) return;
    sums.all += amount;
    sums.sinceTotal += amount;
  }

  /** True where the row is a total (then it has been compared). */
  takes(): boolean {
    const account = this.rows.raw('account');
    if (typeof account === 'number' || (typeof account === 'string' && parseAccount(account) !== null))
      return false;
    if (!isTotal(this.rows.cells())) return false;
    for (const [key, sums] of this.sums) {
      const stated = this.rows.amount(key);
      if (hasValue(stated) && stated.value !== sums.all && stated.value !== sums.sinceTotal) {
        const near = Math.abs(stated.value - sums.all) <= Math.abs(stated.value - sums.sinceTotal);
        const read = near ? sums.all : sums.sinceTotal;
        const off = ore(stated.value - read);
        this.rows.report('list-total-differs', 'varning', key, { stated: stated.value, read }, off);
      }
      sums.sinceTotal = 0;
    }
    return true;
  }
}
