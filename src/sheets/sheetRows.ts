import { type Account, parseAccount } from '../ledger/accounts';
import { type Finding, type Place, ROW_LEFT_OUT, ROWS_UNDER, type Severity } from '../ledger/finding';
import { parseDay, type ParsedDay } from '../ledger/parseDay';
import type { Ore } from '../money/ore';
import { parseAmount } from '../money/parseAmount';
import { address, type CellValue, isErrorValue } from './grid';
import type { RecognisedSheet } from './recognise';

/** What a cell came to: a value, nothing (empty cell), or a problem that already has its finding. */
export type Read<T> = { readonly value: T } | 'empty' | 'bad';

/** A dash for nothing, or a unit under the headings. */
const NO_AMOUNT = /^[\s\u00a0]*(?:[-–−]|\(?(?:kr|sek|kronor)\)?)?[\s\u00a0]*$/i;

/** True where a cell was read and held something. */
export function hasValue<T>(read: Read<T>): read is { readonly value: T } {
  return typeof read === 'object';
}

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== '';
const holdsFigure = (cell: CellValue): boolean =>
  typeof cell === 'string' ? /\d/.test(cell) || isErrorValue(cell) : cell !== null;

/** A cell as the user sees it. */
function shown(cell: string | number | boolean): string | number {
  return typeof cell === 'boolean' ? (cell ? 'SANT' : 'FALSKT') : cell;
}

/** Columns of which a row of the list fills some. */
const FIGURES = ['account', 'debit', 'credit', 'amount', 'opening', 'change', 'closing'];

/**
 * Raderna i ett indatablad: the cells of each data row by column key, read as amounts, dates, accounts or text. What cannot be read
 * gets a finding with sheet and cell, one a cell however often it is read; the other rows are read all the same.
 *
 * Codes: cell-error, cell-uncomputed, amount-as-text, amount-not-an-amount, amount-ambiguous, amount-not-whole-ore, amount-too-large,
 * date-unreadable, account-unreadable, amount-outside-columns.
 */
export class SheetRows {
  readonly findings: Finding[] = [];
  private row = 0;
  /** How many findings there were before this row. */
  private before = 0;
  /** Cells that have their finding. */
  private readonly unreadable = new Set<string>();
  private readonly uncomputedRows: ReadonlySet<number>;
  /** Amounts that are text, by row × 1 024 + column. */
  private readonly textAmounts = new Set<number>();

  /** What the rows above the headings begin with. */
  private readonly pageHeads: ReadonlySet<string>;

  constructor(readonly sheet: RecognisedSheet) {
    // Only lists of amounts are printed on pages.
    const titles = sheet.spec.inKronor ? Math.max(0, sheet.header.row) : 0;
    const above = sheet.grid.values.slice(0, titles);
    const firsts = above.map((row) => row.find((cell) => cell !== null && cell !== ''));
    this.pageHeads = new Set(firsts.flatMap((cell) => (typeof cell === 'string' ? [cell.trim()] : [])));
    const rows = [...sheet.grid.uncomputed].map((place) => Number(place.split(',')[0]));
    this.uncomputedRows = new Set(rows.map((row) => row - sheet.grid.firstRow));
  }

  /** Calls `visit` for each row that holds anything; blank rows, and headings written anew on each page, are passed by. */
  forEach(visit: () => void): void {
    this.visitRows(isFilled, visit);
  }

  /**
   * The same for the rows that can hold an account or an amount: those with a figure, an error or a formula in some cell. `isKnown` is
   * asked first, with the row's index in the grid: where it says true it has taken care of the row itself.
   */
  forEachWithFigures(visit: () => void, isKnown?: (row: number) => boolean): void {
    this.visitRows(holdsFigure, visit, isKnown);
  }

  private visitRows(
    wanted: (cell: CellValue) => boolean,
    visit: () => void,
    isKnown?: (row: number) => boolean,
  ): void {
    const { values } = this.sheet.grid;
    for (this.row = this.sheet.header.dataRow; this.row < values.length; this.row++) {
      if (isKnown?.(this.row)) continue;
      const some = this.cells().some(wanted) || this.uncomputedRows.has(this.row);
      this.before = this.findings.length;
      if (some && !this.isHeadingAgain() && !this.isPageHeadAgain()) visit();
    }
    this.reportTextAmounts();
  }

  /** Excel leaves text out of its own sums: what was read all the same is told, once a sheet. */
  private reportTextAmounts(): void {
    const [first] = this.textAmounts;
    if (first === undefined || this.sheet.role === 'settings') return;
    this.row = Math.floor(first / 1024);
    const at = this.placeIn(first % 1024);
    const params = { count: this.textAmounts.size };
    this.findings.push({ code: 'amount-as-text', severity: 'upplysning', at, params });
  }

  /** A print's title stands on every page, with a page number that differs: text alone, that begins as a row above the headings does. */
  private isPageHeadAgain(): boolean {
    if (this.pageHeads.size === 0) return false;
    const cells = this.cells();
    const filled = cells.filter((cell) => cell !== null && cell !== '');
    if (!filled.every((cell) => typeof cell === 'string') || !this.pageHeads.has(String(filled[0]).trim()))
      return false;
    const { columns } = this.sheet.header;
    return FIGURES.every((key) => {
      const cell = cells[columns.get(key) ?? -1];
      return (
        typeof cell !== 'string' || (!parseAmount(cell).ok && !(key === 'account' && parseAccount(cell)))
      );
    });
  }

  private isHeadingAgain(): boolean {
    const { grid, header } = this.sheet;
    const cells = this.cells();
    const headings = grid.values[header.row] ?? [];
    for (const column of header.columns.values())
      if (typeof cells[column] !== 'string' || cells[column] !== headings[column]) return false;
    return true;
  }

  /** The row's cells as they stand, headed or not. */
  cells(): readonly CellValue[] {
    return this.sheet.grid.values[this.row] ?? [];
  }

  has(key: string): boolean {
    return this.sheet.header.columns.has(key);
  }

  /** Row number as the sheet shows it, 1-based. */
  rowNumber(): number {
    return this.sheet.grid.firstRow + this.row + 1;
  }

  /** How much there is to remark on so far, told at once or when all rows are read. */
  get remarks(): number {
    return this.findings.length + this.textAmounts.size;
  }

  /** Index of the row in the grid's values. */
  gridRow(): number {
    return this.row;
  }

  /** Row in the sheet, 0-based. */
  sheetRow(): number {
    return this.sheet.grid.firstRow + this.row;
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

  /** The row is in no total because of a cell that cannot be read: that cell's finding says so, with what could be read of the amount. Returns that cell. */
  leaveOut(amount: Ore | undefined, said: Readonly<Record<string, number>> = {}): Place {
    const at = this.findings.findIndex(({ severity }, i) => i >= this.before && severity === 'fel');
    const found = this.findings[at];
    if (found)
      this.findings[at] = {
        ...found,
        difference: amount,
        params: { ...found.params, ...said, [ROW_LEFT_OUT]: 1 },
      };
    return found?.at ?? this.place();
  }

  /** What was found at a place, said again with what is known since. False where nothing was. */
  amend(place: Place | undefined, said: (found: Finding) => Finding): boolean {
    const at = this.findings.findIndex((finding) => finding.at === place);
    const found = this.findings[at];
    if (found) this.findings[at] = said(found);
    return found !== undefined;
  }

  /** The row is left out as the one above it that it leans on, whose finding says how many there are. */
  leaveOutUnder(above: Place): void {
    this.amend(above, (found) => {
      const rows = Number(found.params?.[ROWS_UNDER] ?? 0) + 1;
      return { ...found, params: { ...found.params, [ROWS_UNDER]: rows } };
    });
  }

  raw(key: string): CellValue {
    const column = this.sheet.header.columns.get(key);
    return column === undefined ? null : (this.sheet.grid.values[this.row]?.[column] ?? null);
  }

  /** A name or a description; an error value is no name. */
  text(key: string): string {
    const cell = this.raw(key);
    return cell === null || isErrorValue(cell) ? '' : String(cell).trim();
  }

  /** A text that decides where the row belongs (insats, voucher, year): an error value there is a finding. */
  code(key: string): Read<string> {
    const cell = this.checked(key);
    return hasValue(cell) ? { value: String(cell.value).trim() } : cell;
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
    if (typeof cell === 'string' && NO_AMOUNT.test(cell)) return 'empty';
    const parsed = typeof cell === 'boolean' ? null : parseAmount(cell);
    if (parsed?.ok) {
      if (typeof cell === 'string') this.textAmounts.add(this.row * 1024 + column);
      return { value: parsed.ore };
    }
    const code = `amount-${parsed?.problem ?? 'not-an-amount'}`;
    return this.bad(code, this.placeIn(column), { text: shown(cell) });
  }

  /** A row without an amount under any heading: one that stands in a column without a heading of its own is reported, not read. True then. */
  reportStrayAmount(): boolean {
    const before = this.findings.length;
    for (const column of this.sheet.header.strayColumns) {
      const cell = this.cells()[column];
      const parsed = typeof cell === 'string' || typeof cell === 'number' ? parseAmount(cell) : null;
      if (!parsed?.ok || parsed.ore === 0) continue;
      const at = this.placeIn(column);
      this.findings.push({ code: 'amount-outside-columns', severity: 'fel', at, difference: parsed.ore });
    }
    return this.findings.length > before;
  }

  date(key: string): Read<ParsedDay> {
    const cell = this.checked(key);
    if (cell === 'bad' || cell === 'empty') return cell;
    const parsed = typeof cell.value === 'boolean' ? null : parseDay(cell.value);
    if (parsed) return { value: parsed };
    return this.bad('date-unreadable', this.place(key), { text: shown(cell.value) });
  }

  account(key = 'account'): Read<{ account: Account; name: string }> {
    const cell = this.checked(key);
    if (cell === 'bad' || cell === 'empty') return cell;
    const parsed = typeof cell.value === 'boolean' ? null : parseAccount(cell.value);
    if (parsed) return { value: parsed };
    return this.bad('account-unreadable', this.place(key), { text: shown(cell.value) });
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
    const cell = at.cell ?? '';
    if (!this.unreadable.has(cell)) this.findings.push({ code, severity: 'fel', at, params });
    this.unreadable.add(cell);
    return 'bad';
  }
}
