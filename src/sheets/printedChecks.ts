import { type Account, parseAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { ore, type Ore } from '../money/ore';
import { parseAmount } from '../money/parseAmount';
import { address, type CellValue, type SheetGrid } from './grid';
import type { Header } from './header';

/** First result account of every chart a förbund uses. */
const FIRST_RESULT_ACCOUNT = 3000;

interface Sums {
  debit: number;
  credit: number;
}

/**
 * Avstämning av en utskriven huvudbok: sums the postings of each account and compares them with what the print says.
 *
 * Codes: printed-closing-differs (ingående saldo + rows ≠ utgående saldo), printed-turnover-differs (rows ≠ omslutning, of the account
 * or of the whole print). `stated` and `read` are öre, debit +.
 */
export class PrintedChecks {
  readonly findings: Finding[] = [];
  private readonly found = new Map<Account, { readonly row: number; readonly amount: Ore }>();
  private account: Account = 0;
  private start: number | null = null;
  private own: Sums = { debit: 0, credit: 0 };
  private readonly all: Sums = { debit: 0, credit: 0 };

  constructor(
    private readonly grid: SheetGrid,
    private readonly header: Header,
    /** Column of the running balance, −1 where there is none. */
    private readonly balance: number,
  ) {}

  /** A new account begins. */
  begin(heading: string | number): void {
    this.account = parseAccount(heading)?.account ?? 0;
    this.start = null;
    this.own = { debit: 0, credit: 0 };
  }

  posting(cells: readonly CellValue[]): void {
    const { debit, credit } = this.amounts(cells);
    for (const sums of [this.own, this.all]) {
      sums.debit += debit;
      sums.credit += credit;
    }
  }

  /** Ingående saldo; in a heading only the running balance can be one. */
  opening(cells: readonly CellValue[], row: number, inHeading: boolean): void {
    const stated = inHeading ? this.amount(cells, this.balance) : this.stated(cells);
    if (stated === null || this.start !== null) return;
    this.start = stated;
    if (stated !== 0 && this.account > 0 && !this.found.has(this.account))
      this.found.set(this.account, { row, amount: ore(stated) });
  }

  closing(cells: readonly CellValue[], row: number): void {
    const stated = this.stated(cells);
    if (stated === null || this.account === 0) return;
    const read = (this.start ?? 0) + this.own.debit - this.own.credit;
    if (stated !== read) this.report('printed-closing-differs', row, stated, read);
  }

  turnover(cells: readonly CellValue[], row: number): void {
    const { columns } = this.header;
    const debit = this.amount(cells, columns.get('debit'));
    const credit = this.amount(cells, columns.get('credit'));
    const net = this.amount(cells, columns.get('amount'));
    if (debit === null && credit === null && net === null) return;
    const agrees = (sums: Sums): boolean =>
      (debit === null || debit === sums.debit) &&
      (credit === null || Math.abs(credit) === sums.credit) &&
      (net === null || net === sums.debit - sums.credit);
    if (agrees(this.own) || agrees(this.all)) return;
    const stated = net ?? (debit ?? 0) - Math.abs(credit ?? 0);
    this.report('printed-turnover-differs', row, stated, this.own.debit - this.own.credit);
  }

  /** Ingående saldon that can be a year's: they sum to zero and no result account has one. Else none. */
  openings(): readonly { readonly account: Account; readonly row: number; readonly amount: Ore }[] {
    const all = [...this.found].map(([account, { row, amount }]) => ({ account, row, amount }));
    const sum = all.reduce((total, { amount }) => total + amount, 0);
    return sum === 0 && all.every(({ account }) => account < FIRST_RESULT_ACCOUNT) ? all : [];
  }

  /** The balance that a label's row states: in the running balance, else in the columns of amounts. */
  private stated(cells: readonly CellValue[]): number | null {
    const balance = this.amount(cells, this.balance);
    if (balance !== null) return balance;
    const { columns } = this.header;
    const single = this.amount(cells, columns.get('amount'));
    if (single !== null) return single;
    const debit = this.amount(cells, columns.get('debit'));
    const credit = this.amount(cells, columns.get('credit'));
    return debit === null && credit === null ? null : (debit ?? 0) - Math.abs(credit ?? 0);
  }

  private amounts(cells: readonly CellValue[]): Sums {
    const { columns } = this.header;
    const debit = this.amount(cells, columns.get('debit')) ?? 0;
    const credit = this.amount(cells, columns.get('credit')) ?? 0;
    if (debit !== 0 || credit !== 0) return { debit, credit };
    const single = this.amount(cells, columns.get('amount')) ?? 0;
    return { debit: Math.max(0, single), credit: Math.max(0, -single) };
  }

  private amount(cells: readonly CellValue[], column: number | undefined): number | null {
    const cell = cells[column ?? -1] ?? null;
    if ((typeof cell !== 'number' && typeof cell !== 'string') || cell === '') return null;
    const parsed = parseAmount(cell);
    return parsed.ok ? parsed.ore : null;
  }

  private report(code: string, row: number, stated: number, read: number): void {
    const { grid } = this;
    this.findings.push({
      code,
      severity: 'varning',
      at: { sheet: grid.sheet, cell: address(grid.firstRow + row, grid.firstColumn) },
      difference: ore(stated - read),
      params: { account: this.account, stated, read },
    });
  }
}
