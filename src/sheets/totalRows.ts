import { ZERO, ore, type Ore } from '../money/ore';
import { hasValue, type SheetRows } from './sheetRows';

/**
 * Summarader i en lista: a row that says Summa or Totalt and has no account is not a posting but the list's own check sum.
 *
 * `sum` collects what was read so far; a total that differs from it is a finding, code list-total-differs.
 */
export class TotalRows {
  private sum = 0;

  constructor(private readonly rows: SheetRows) {}

  add(amount: Ore): void {
    this.sum += amount;
  }

  /** True where the row is a total (then it has been compared). Call only where the row has no account. */
  takes(amountKey: string): boolean {
    const { grid } = this.rows.sheet;
    const cells = grid.values[this.rows.rowNumber() - 1 - grid.firstRow] ?? [];
    if (
      !cells.some(
        (cell) => typeof cell === 'string' && /^\s*(summa|total|totalt|omslutning|delsumma)\b/i.test(cell),
      )
    )
      return false;
    const stated = this.rows.amount(amountKey);
    if (hasValue(stated) && stated.value !== this.sum) {
      this.rows.report(
        'list-total-differs',
        'varning',
        amountKey,
        { stated: stated.value, read: this.sum },
        ore(stated.value - this.sum),
      );
    }
    return true;
  }
}

/** The amount of a row that is passed over, for its finding: none where the cell is empty. */
export function skippedAmount(rows: SheetRows, ...keys: readonly string[]): Ore {
  for (const key of keys) {
    const amount = rows.amount(key);
    if (hasValue(amount)) return key === 'credit' ? ore(-amount.value) : amount.value;
  }
  return ZERO;
}
