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

/** A number used again on another day. */
interface Again {
  readonly voucher: Voucher;
  readonly row: number;
  readonly day: Day;
}

/**
 * Verifikationer: sums by räkenskapsår and number, with the row each began on.
 * Codes: voucher-unbalanced, voucher-twice (one number, two days), voucher-gap (numbers missing within a series).
 */
export class Vouchers {
  private readonly byKey = new Map<string, Voucher>();
  /** Rows of a voucher nearly always stand together: the last one is asked before a key is made. */
  private last: Voucher | undefined;
  private readonly again = new Map<Voucher, Again>();

  add(year: number, name: string, amount: Ore, row: number, day: Day): void {
    if (this.last?.name !== name || this.last.year !== year) {
      const key = `${year}|${name}`;
      this.last = this.byKey.get(key) ?? { sum: 0, year, name, row, day };
      this.byKey.set(key, this.last);
    }
    this.last.sum += amount;
    if (this.last.day !== day && !this.again.has(this.last))
      this.again.set(this.last, { voucher: this.last, row, day });
  }

  /** Those that do not sum to zero, numbers used twice, and gaps. */
  findings(sheet: RecognisedSheet): Finding[] {
    return [...this.unbalanced(sheet), ...this.usedAgain(sheet), ...this.gaps(sheet)];
  }

  private unbalanced(sheet: RecognisedSheet): Finding[] {
    return [...this.byKey.values()]
      .filter(({ sum }) => sum !== 0)
      .map(({ sum, name, row, day }) => ({
        code: 'voucher-unbalanced',
        severity: 'fel',
        at: { ...cellOf(sheet, row), voucher: name },
        difference: ore(sum),
        params: { voucher: name, date: dayText(day) },
      }));
  }

  private usedAgain(sheet: RecognisedSheet): Finding[] {
    return [...this.again.values()].map(({ voucher: { name, day: first }, row, day }) => ({
      code: 'voucher-twice',
      severity: 'varning',
      at: { ...cellOf(sheet, row), voucher: name },
      params: { voucher: name, date: dayText(first), other: dayText(day) },
    }));
  }

  /** A series is numbered on where most numbers are there; dates or references as numbers have no gaps. */
  private gaps(sheet: RecognisedSheet): Finding[] {
    const series = new Map<string, { readonly number: number; readonly row: number }[]>();
    for (const { name, year, row } of this.byKey.values()) {
      const [, prefix = '', digits] = /^(.*?)(\d{1,9})$/.exec(name) ?? [];
      if (digits === undefined) continue;
      const key = `${year}|${prefix}`;
      const numbers = series.get(key) ?? [];
      numbers.push({ number: Number(digits), row });
      series.set(key, numbers);
    }
    return [...series].flatMap(([key, numbers]): Finding[] => {
      numbers.sort((a, b) => a.number - b.number);
      const [first, last] = [numbers[0]?.number ?? 0, numbers.at(-1)?.number ?? 0];
      const count = last - first + 1 - new Set(numbers.map(({ number }) => number)).size;
      const at = numbers.findIndex(({ number }, i) => i > 0 && number > (numbers[i - 1]?.number ?? 0) + 1);
      const [before, after] = [numbers[at - 1], numbers[at]];
      if (count === 0 || count >= numbers.length || !before || !after) return [];
      const [year = '', prefix = ''] = key.split('|');
      return [
        {
          code: 'voucher-gap',
          severity: 'varning',
          at: cellOf(sheet, after.row),
          params: { year: Number(year), missing: `${prefix}${before.number + 1}`, count },
        },
      ];
    });
  }
}

/** The voucher's cell on a row (1-based). */
function cellOf({ grid, header }: RecognisedSheet, row: number): { sheet: string; cell: string } {
  const column = grid.firstColumn + (header.columns.get('voucher') ?? header.columns.get('account') ?? 0);
  return { sheet: grid.sheet, cell: address(row - 1, column) };
}
