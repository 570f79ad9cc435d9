import type { Finding } from '../ledger/finding';
import { ore, type Ore } from '../money/ore';
import type { RecognisedSheet } from './recognise';

/**
 * Rows whose day lies in no räkenskapsår that is read, summed by year: debit and credit apart, since a voucher's net is nothing.
 * Code: date-outside-year.
 */
export class OutsideRows {
  private readonly byYear = new Map<number, { count: number; debit: number; credit: number; cell: string }>();

  /** Returns the cell where it is told. */
  add(year: number, amount: Ore, cell: string): string {
    const rows = this.byYear.get(year) ?? { count: 0, debit: 0, credit: 0, cell };
    rows.count++;
    if (amount > 0) rows.debit += amount;
    else rows.credit -= amount;
    this.byYear.set(year, rows);
    return rows.cell;
  }

  findings(sheet: RecognisedSheet): Finding[] {
    return [...this.byYear].map(([year, { count, debit, credit, cell }]) => ({
      code: 'date-outside-year',
      severity: 'fel',
      at: { sheet: sheet.grid.sheet, cell },
      difference: ore(debit >= credit ? debit : -credit),
      params: { year, count, debit, credit },
    }));
  }
}
