import { type Place, SURPLUS } from '../ledger/finding';
import { ore, type Ore } from '../money/ore';
import { isLeftOut, lackedBy } from './lacking';
import type { SheetRows } from './sheetRows';

/** En rad som inte är med: where the finding is that says so, with its amount and year where they are known. */
interface LeftOut {
  readonly at: Place;
  readonly amount: Ore | undefined;
  readonly year: number | undefined;
}

/** What does not sum to zero, as debit minus credit. */
interface Unbalanced {
  readonly name: string;
  readonly year: number;
  readonly sum: number;
}

/** A row with both debit and credit, of which the difference is posted: the finding that says so. */
interface BothSides {
  readonly at: Place | undefined;
  readonly debit: number;
  readonly credit: number;
}

/**
 * Rader i Huvudbok som inte är med, by the voucher they belong to. What a voucher then lacks is what they held: the amount of a cell that
 * cannot be read is known by it, where the voucher has no other such cell.
 */
export class LeftOutRows {
  private readonly byVoucher = new Map<string, LeftOut[]>();
  private readonly bothSides = new Map<string, BothSides[]>();

  constructor(private readonly rows: SheetRows) {}

  /** A row of no voucher, '', is one of the ledger, whose finding gets its year. */
  add(voucher: string, row: LeftOut): void {
    if (voucher === '') {
      this.sayYear(row);
      return;
    }
    const known = this.byVoucher.get(voucher);
    if (known) known.push(row);
    else this.byVoucher.set(voucher, [row]);
  }

  addBothSides(voucher: string, row: BothSides): void {
    this.bothSides.set(voucher, [...(this.bothSides.get(voucher) ?? []), row]);
  }

  /** Where the row is of which one of the amounts is all that the voucher has too much; its finding then says so, as an error. */
  tooMuch({ name, sum }: Unbalanced): Place | undefined {
    const guilty = (this.bothSides.get(name) ?? []).filter(
      ({ debit, credit }) => sum === debit || sum === -credit,
    );
    const [row] = guilty;
    if (!row || guilty.length > 1) return undefined;
    const isTold = this.rows.amend(row.at, (found) => ({
      ...found,
      code: 'debit-and-credit-unbalances',
      severity: 'fel',
      difference: ore(sum),
      params: { ...found.params, voucher: name, [SURPLUS]: sum },
    }));
    return isTold ? row.at : undefined;
  }

  private sayYear({ at, year }: LeftOut): void {
    if (year === undefined) return;
    this.rows.amend(at, (found) =>
      isLeftOut(found) ? { ...found, params: { ...found.params, year } } : found,
    );
  }

  /** Where the rows are that are all that the voucher lacks, as far as their amounts are known; empty where it lacks something else. */
  behind({ name, year, sum }: Unbalanced): readonly Place[] {
    const own = (this.byVoucher.get(name) ?? []).filter((row) => row.year === undefined || row.year === year);
    const rest = own.reduce((all, { amount = 0 }) => all + amount, sum);
    const unknown = own.filter(({ amount }) => amount === undefined);
    if (own.length === 0 || (unknown.length === 0 && rest !== 0)) return [];
    const lacks = { of: 'voucher', voucher: name, lacking: ore(-rest), count: unknown.length } as const;
    for (const { at } of unknown) this.rows.amend(at, (found) => lackedBy(found, lacks));
    return own.map(({ at }) => at);
  }
}
