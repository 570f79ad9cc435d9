import { type Account, parseAccount } from '../ledger/accounts';
import type { Finding, Place, Severity } from '../ledger/finding';
import { parseDay, type ParsedDay } from '../ledger/parseDay';
import type { Ore } from '../money/ore';
import { parseAmount } from '../money/parseAmount';
import { address, type CellValue, isErrorValue } from './grid';
import type { RecognisedSheet } from './recognise';

/** What a cell came to: a value, nothing (empty cell), or a problem that already has its finding. */
export type Read<T> = { readonly value: T } | 'empty' | 'bad';

/** True where a cell was read and held something. */
export function hasValue<T>(read: Read<T>): read is { readonly value: T } {
  return typeof read === 'object';
}

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== '';

/**
 * Raderna i ett indatablad: the cells of each data row by column key, read as amounts, dates, accounts or text. What cannot be read
 * gets a finding with sheet and cell; the other rows are read all the same.
 *
 * Codes: cell-error, cell-uncomputed, amount-not-an-amount, amount-ambiguous, amount-not-whole-ore, amount-too-large,
 * date-unreadable, account-unreadable.
 */
export class SheetRows {
  readonly findings: Finding[] = [];
  private row = 0;

  constructor(readonly sheet: RecognisedSheet) {}

  /** Calls `visit` for each row that holds anything; blank rows are passed by. */
  forEach(visit: () => void): void {
    const { values } = this.sheet.grid;
    for (this.row = this.sheet.header.dataRow; this.row < values.length; this.row++) {
      if ((values[this.row] as readonly CellValue[]).some(isFilled)) visit();
    }
  }

  has(key: string): boolean {
    return this.sheet.header.columns.has(key);
  }

  /** Row number as the sheet shows it, 1-based. */
  rowNumber(): number {
    return this.sheet.grid.firstRow + this.row + 1;
  }

  place(key?: string): Place {
    const { columns } = this.sheet.header;
    return this.placeIn((key === undefined ? undefined : columns.get(key)) ?? Math.min(...columns.values()));
  }

  report(
    code: string,
    severity: Severity,
    key?: string,
    params: Record<string, string | number> = {},
    difference?: Ore,
  ): void {
    this.findings.push({ code, severity, at: this.place(key), params, difference });
  }

  raw(key: string): CellValue {
    const column = this.sheet.header.columns.get(key);
    return column === undefined ? null : (this.sheet.grid.values[this.row]?.[column] ?? null);
  }

  text(key: string): string {
    const cell = this.raw(key);
    return cell === null || isErrorValue(cell) ? '' : String(cell).trim();
  }

  amount(key: string): Read<Ore> {
    const column = this.sheet.header.columns.get(key);
    return column === undefined ? 'empty' : this.amountIn(column);
  }

  /** The amount in a column, such as the one under a month heading of a budget sheet. */
  amountIn(column: number): Read<Ore> {
    const cell = this.sheet.grid.values[this.row]?.[column] ?? null;
    if (cell === null || cell === '')
      return this.isUncomputed(column) ? this.bad('cell-uncomputed', this.placeIn(column)) : 'empty';
    if (isErrorValue(cell)) return this.bad('cell-error', this.placeIn(column), { error: String(cell) });
    if (typeof cell === 'string' && /^[\s\u00a0]*[-–−]?[\s\u00a0]*$/.test(cell)) return 'empty';
    const parsed = typeof cell === 'boolean' ? null : parseAmount(cell);
    if (parsed?.ok) return { value: parsed.ore };
    const code = `amount-${parsed?.problem ?? 'not-an-amount'}`;
    return this.bad(code, this.placeIn(column), { text: String(cell) });
  }

  date(key: string): Read<ParsedDay> {
    const cell = this.checked(key);
    if (cell === 'bad' || cell === 'empty') return cell;
    const parsed = typeof cell.value === 'boolean' ? null : parseDay(cell.value);
    if (parsed) return { value: parsed };
    this.report('date-unreadable', 'fel', key, { text: String(cell.value) });
    return 'bad';
  }

  account(key = 'account'): Read<{ account: Account; name: string }> {
    const cell = this.checked(key);
    if (cell === 'bad' || cell === 'empty') return cell;
    const parsed = typeof cell.value === 'boolean' ? null : parseAccount(cell.value);
    if (parsed) return { value: parsed };
    this.report('account-unreadable', 'fel', key, { text: String(cell.value) });
    return 'bad';
  }

  private checked(key: string): Read<string | number | boolean> {
    const cell = this.raw(key);
    const column = this.sheet.header.columns.get(key);
    if (cell === null || cell === '')
      return this.isUncomputed(column) ? this.bad('cell-uncomputed', this.place(key)) : 'empty';
    if (typeof cell === 'string' && cell.trim() === '') return 'empty';
    return isErrorValue(cell)
      ? this.bad('cell-error', this.place(key), { error: String(cell) })
      : { value: cell };
  }

  private placeIn(column: number): Place {
    const { grid } = this.sheet;
    return { sheet: grid.sheet, cell: address(grid.firstRow + this.row, grid.firstColumn + column) };
  }

  private isUncomputed(column: number | undefined): boolean {
    const { grid } = this.sheet;
    if (column === undefined || grid.uncomputed.size === 0) return false;
    return grid.uncomputed.has(`${grid.firstRow + this.row},${grid.firstColumn + column}`);
  }

  private bad(code: string, at: Place, params: Record<string, string | number> = {}): 'bad' {
    this.findings.push({ code, severity: 'fel', at, params });
    return 'bad';
  }
}
