import { parseAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { parseDay } from '../ledger/parseDay';
import { type CellValue, type SheetGrid } from './grid';
import { findHeader, type Header, plain } from './header';
import { PrintedChecks } from './printedChecks';
import { accountHeading, isAmountCell, type PrintedLabel, printedLabel } from './printedLabels';
import type { RoleSpec } from './roles';

/** En utskriven huvudbok som flat lista: the same rows in the same places, each posting with its account in a column of its own. */
export interface FlatLedger {
  readonly grid: SheetGrid;
  readonly header: Header;
  /** Ingående saldon, as a sheet would hold them, with the header of its two columns; null where the print has none to use. */
  readonly openings: { readonly grid: SheetGrid; readonly header: Header } | null;
  readonly findings: readonly Finding[];
}

/**
 * Läser en utskriven huvudbok: postings grouped under account headings, with ingående saldo, omslutning, utgående saldo and page heads
 * among them. Null where the sheet is a flat list, or no ledger.
 *
 * The account stands in a heading of its own ("1930 Bank", "Konto: 1930 Bank", 1930 | Bank) or on the first row of its group. Labels
 * and page heads are taken away; what the print says of balances and turnover is compared with its rows, and is never posted. A row
 * with an amount that is none of these is left for the reader of ledgers, which reports it.
 *
 * Opening balances are used where they can be a year's: they sum to zero and no result account has one.
 */
export function flattenPrinted(spec: RoleSpec, grid: SheetGrid): FlatLedger | null {
  const own = findHeader(spec, grid);
  const header = own ?? findHeader(withoutAccount(spec), grid);
  if (!header || !isGrouped(grid, header)) return null;
  const accountColumn = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const balance = balanceColumn(grid, header);
  const checks = new PrintedChecks(grid, header, balance);
  const headings = plainRow(grid.values[header.row] ?? []);
  let account: string | number | null = null;
  const values = grid.values.map((cells, row): readonly CellValue[] => {
    const heading = isPosting(cells, header) ? null : headingOf(cells, header);
    if (row < header.dataRow) {
      // A print that repeats its headings under each account begins with an account above them.
      if (heading !== null && row >= header.row - 2) checks.begin((account = heading));
      return cells;
    }
    const label = printedLabel(cells);
    if (plainRow(cells) === headings) return [];
    // An account can begin in the same row as its opening balance; beside any other label its number is only said again.
    if (heading !== null && (label === null || label === 'opening')) {
      if (heading !== account) checks.begin(heading);
      account = heading;
      checks.opening(cells, row, label === null);
      return [];
    }
    if (label !== null && !isPosting(cells, header)) {
      checkLabel(checks, label, cells, row);
      return [];
    }
    if (!amountsOf(cells, header).some(isAmountCell)) return [];
    const named = header.columns.get('account');
    const inRow = named === undefined ? null : headingOf(cells, header);
    if (inRow !== null && inRow !== account) checks.begin((account = inRow));
    checks.posting(cells);
    return account === null ? cells : withCell(cells, accountColumn, account);
  });
  const columns = new Map([...header.columns, ['account', accountColumn]]);
  return {
    grid: { ...grid, values },
    header: { ...header, columns, strayColumns: header.strayColumns.filter((column) => column !== balance) },
    openings: openingsOf(grid, header, checks),
    findings: checks.findings,
  };
}

function withoutAccount(spec: RoleSpec): RoleSpec {
  return { ...spec, columns: spec.columns.filter(({ key }) => key !== 'account') };
}

/** Rows that show whether a sheet is grouped: a flat list of a hundred thousand is not gone through for it. */
const LOOKED_AT = 400;

/** True where postings without an account stand under headings that have one. */
function isGrouped(grid: SheetGrid, header: Header): boolean {
  let headed = false;
  let under = 0;
  let flat = 0;
  const from = Math.max(0, header.row - 2);
  for (const cells of grid.values.slice(from, from + LOOKED_AT)) {
    if (!isPosting(cells, header)) headed ||= headingOf(cells, header) !== null;
    else if (header.columns.has('account') && headingOf(cells, header) !== null) flat++;
    else if (headed) under++;
  }
  return under > 0 && under > flat;
}

/** A row with a day and an amount. */
function isPosting(cells: readonly CellValue[], header: Header): boolean {
  const date = cells[header.columns.get('date') ?? -1] ?? null;
  if ((typeof date !== 'number' && typeof date !== 'string') || !parseDay(date)) return false;
  return amountsOf(cells, header).some(isAmountCell);
}

function amountsOf(cells: readonly CellValue[], { columns }: Header): CellValue[] {
  return ['debit', 'credit', 'amount'].map((key) => cells[columns.get(key) ?? -1] ?? null);
}

/** The account that a row names: in its own column where there is one, else as a heading. Text with the name where it has one. */
function headingOf(cells: readonly CellValue[], { columns }: Header): string | number | null {
  const column = columns.get('account');
  if (column === undefined) return accountHeading(cells);
  const cell = cells[column] ?? null;
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  return parseAccount(cell) ? cell : accountHeading([cell]);
}

const BALANCE = /^(?:(?:utg(?:ående)?\.? |ack(?:umulerat)?\.? |löpande )?saldo|ackumulerat|balans)$/;

/** The running balance, which is no amount of a posting. */
function balanceColumn(grid: SheetGrid, { row, columns }: Header): number {
  const used = new Set(columns.values());
  return (grid.values[row] ?? []).findIndex(
    (cell, column) => !used.has(column) && typeof cell === 'string' && BALANCE.test(plain(cell)),
  );
}

function checkLabel(
  checks: PrintedChecks,
  label: PrintedLabel,
  cells: readonly CellValue[],
  row: number,
): void {
  if (label === 'opening') checks.opening(cells, row, false);
  else if (label === 'closing') checks.closing(cells, row);
  else if (label === 'turnover') checks.turnover(cells, row);
}

function plainRow(cells: readonly CellValue[]): string {
  return cells.map((cell) => (cell === null ? '' : plain(String(cell)))).join('|');
}

function withCell(cells: readonly CellValue[], column: number, value: CellValue): CellValue[] {
  const row = [...cells];
  while (row.length < column) row.push(null);
  row[column] = value;
  return row;
}

function openingsOf(grid: SheetGrid, header: Header, checks: PrintedChecks): FlatLedger['openings'] {
  const openings = checks.openings();
  if (openings.length === 0) return null;
  const values: CellValue[][] = grid.values.map(() => []);
  for (const { row, account, amount } of openings) values[row] = [account, amount / 100];
  return {
    grid: { ...grid, values, merged: [], uncomputed: new Set() },
    header: {
      ...header,
      columns: new Map([
        ['account', 0],
        ['amount', 1],
      ]),
      months: new Map(),
      strayColumns: [],
    },
  };
}
