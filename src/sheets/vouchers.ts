import type { Finding } from '../ledger/finding';
import { type Day, dayText } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import { address } from './grid';
import type { RecognisedSheet } from './recognise';

interface Voucher {
  sum: number;
  readonly year: number;
  readonly name: string;
  readonly row: number;
  readonly day: Day;
}

/** Verifikationer: sums by räkenskapsår and number, with the row each began on. Code: voucher-unbalanced. */
export class Vouchers {
  private readonly byKey = new Map<string, Voucher>();
  /** Rows of a voucher nearly always stand together: the last one is asked before a key is made. */
  private last: Voucher | undefined;

  add(year: number, name: string, amount: Ore, row: number, day: Day): void {
    if (this.last?.name !== name || this.last.year !== year) {
      const key = `${year}|${name}`;
      this.last = this.byKey.get(key) ?? { sum: 0, year, name, row, day };
      this.byKey.set(key, this.last);
    }
    this.last.sum += amount;
  }

  /** Those that do not sum to zero. */
  unbalanced({ grid, header }: RecognisedSheet): Finding[] {
    const column = grid.firstColumn + (header.columns.get('voucher') ?? header.columns.get('account') ?? 0);
    return [...this.byKey.values()]
      .filter(({ sum }) => sum !== 0)
      .map(({ sum, name, row, day }) => ({
        code: 'voucher-unbalanced',
        severity: 'fel',
        at: { sheet: grid.sheet, cell: address(row - 1, column), voucher: name },
        difference: ore(sum),
        params: { voucher: name, date: dayText(day) },
      }));
  }
}
