import { parseAccount } from '../ledger/accounts';
import { parseDay } from '../ledger/parseDay';
import { parseAmount } from '../money/parseAmount';
import type { AssignedColumns } from './assignedColumns';
import type { CellValue, SheetGrid } from './grid';
import { headerIn } from './header';
import { ROLES } from './roles';

/** So many rows are looked at, and so many of them must look like a posting or a balance. */
const LOOKED_AT = 400;
const ENOUGH = 3;

/** Share of a column's filled cells that must be of a kind for the column to be of it. */
const MOST = 0.8;

interface Column {
  readonly index: number;
  readonly filled: number;
  readonly days: number;
  readonly accounts: number;
  readonly amounts: number;
  readonly letters: number;
  /** Texts such as A12: a series and a number. */
  readonly codes: number;
  readonly length: number;
}

const isEmpty = (cell: CellValue | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || cell === '';

const isDay = (cell: CellValue): boolean => {
  if (typeof cell !== 'string' && typeof cell !== 'number') return false;
  const found = parseDay(cell)?.day;
  return found !== undefined && found > 19_900_000 && found < 21_000_000;
};

const isAccount = (cell: CellValue): boolean => {
  const found = typeof cell === 'string' || typeof cell === 'number' ? parseAccount(cell) : null;
  return found !== null && found.account >= 1_000 && found.account < 10_000;
};

const isAmount = (cell: CellValue): boolean =>
  (typeof cell === 'string' || typeof cell === 'number') && parseAmount(cell).ok;

/**
 * Gissar kolumner i ett blad utan kända rubriker: a column of days, one of accounts and one or two of amounts make a ledger; accounts and
 * amounts without days a balance list. Null where it looks like neither. A guess to begin with, for the user to agree to.
 */
export function suggestColumns(grid: SheetGrid): AssignedColumns | null {
  const first = firstRowOfData(grid);
  if (first === null) return null;
  const rows = grid.values.slice(first, first + LOOKED_AT);
  const columns = measured(rows);
  const isLedger = suggested(columns, rows, 'ledger', new Map()).has('date');
  const role = isLedger ? 'ledger' : 'balanceList';
  const hasHeadings = first > 0 && (grid.values[first - 1] ?? []).some((cell) => typeof cell === 'string');
  const named = hasHeadings ? namedColumns(grid, first - 1, role, columns) : new Map<string, number>();
  const found = suggested(columns, rows, role, named);
  if (!found.has('account') || !AMOUNTS.some((key) => found.has(key))) return null;
  return {
    role,
    row: grid.firstRow + (hasHeadings ? first - 1 : first),
    hasHeadings,
    columns: new Map([...found].map(([key, index]) => [key, grid.firstColumn + index])),
  };
}

const AMOUNTS: readonly string[] = ['debit', 'credit', 'amount', 'opening', 'change', 'closing'];

/** Columns whose headings are known, and hold what such a column holds: Nr is the verifikationsnummer beside a date and a konto. */
function namedColumns(
  grid: SheetGrid,
  row: number,
  role: AssignedColumns['role'],
  columns: readonly Column[],
): Map<string, number> {
  const spec = ROLES.find((one) => one.role === role);
  const named = spec ? headerIn(spec, grid, row).columns : new Map<string, number>();
  const fits = (key: string, index: number): boolean => {
    const kind = key === 'account' ? 'accounts' : key === 'date' ? 'days' : 'amounts';
    const { filled = 0, [kind]: fitting = 0 } = columns[index] ?? {};
    const isOfAnyKind = kind === 'amounts' && !AMOUNTS.includes(key);
    return filled > 0 && (isOfAnyKind || fitting >= filled * MOST);
  };
  return new Map([...named].filter(([key, index]) => fits(key, index)));
}

/** The columns by what they hold; those that are named already are what they are called. */
function suggested(
  columns: readonly Column[],
  rows: SheetGrid['values'],
  role: AssignedColumns['role'],
  named: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map(named);
  const free = (): Column[] => {
    const taken = new Set(found.values());
    return columns.filter(({ index }) => !taken.has(index));
  };
  const take = (key: string, column: Column | undefined): void => {
    if (column && !found.has(key)) found.set(key, column.index);
  };
  take('account', mostly(free(), ({ accounts }) => accounts)[0]);
  if (role === 'ledger') take('date', mostly(free(), ({ days }) => days)[0]);
  const [text] = free()
    .filter(({ letters, filled }) => letters >= filled * 0.5)
    .sort((a, b) => b.length - a.length);
  take(role === 'ledger' ? 'text' : 'name', text);
  const amounts = mostly(free(), ({ amounts: n }) => n).sort((a, b) => a.index - b.index);
  if (role === 'ledger') {
    take(
      'voucher',
      free().find(({ codes, filled }) => filled > 0 && codes >= filled * MOST),
    );
    if (['debit', 'credit', 'amount'].some((key) => found.has(key))) return found;
    const [debit, credit] = debitAndCredit(rows, amounts) ?? [];
    if (debit && credit) {
      take('debit', debit);
      take('credit', credit);
    } else take('amount', singleAmount(rows, amounts));
  } else if (!AMOUNTS.some((key) => found.has(key))) {
    const [opening, change, closing] = amounts;
    if (amounts.length >= 3) {
      take('opening', opening);
      take('change', change);
      take('closing', closing);
    } else take('closing', amounts.at(-1));
  }
  return found;
}

/** The first of the rows that hold an account and an amount in different cells, where there are enough of them. */
function firstRowOfData({ values }: SheetGrid): number | null {
  let first: number | null = null;
  let count = 0;
  for (const [i, row] of values.slice(0, LOOKED_AT).entries()) {
    const account = row.findIndex((cell) => !isEmpty(cell) && isAccount(cell));
    const amount = row.some((cell, c) => c !== account && !isEmpty(cell) && isAmount(cell) && !isDay(cell));
    if (account < 0 || !amount) continue;
    first ??= i;
    if (++count >= ENOUGH) return first;
  }
  return null;
}

function measured(rows: SheetGrid['values']): Column[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, index): Column => {
    const cells = rows.flatMap((row) => (isEmpty(row[index]) ? [] : [row[index] as CellValue]));
    const count = (is: (cell: CellValue) => boolean): number => cells.filter(is).length;
    return {
      index,
      filled: cells.length,
      days: count(isDay),
      accounts: count(isAccount),
      amounts: count(isAmount),
      letters: count((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)),
      codes: count((cell) => typeof cell === 'string' && /^\p{L}{1,3}[ -]?\d{1,7}$/u.test(cell.trim())),
      length: cells.reduce<number>((sum, cell) => sum + String(cell).length, 0) / Math.max(1, cells.length),
    };
  });
}

/** Columns that are mostly of a kind, the fullest first. */
function mostly(columns: readonly Column[], kind: (column: Column) => number): Column[] {
  return columns
    .filter((column) => column.filled > 0 && kind(column) >= column.filled * MOST)
    .sort((a, b) => kind(b) - kind(a) || a.index - b.index);
}

/**
 * Two columns of amounts of which a row fills one. Where several pairs are so, the one that balances, as books do; else the one that
 * most rows fill.
 */
function debitAndCredit(rows: SheetGrid['values'], amounts: readonly Column[]): [Column, Column] | null {
  const one = (row: SheetGrid['values'][number], { index }: Column): boolean =>
    !isEmpty(row[index]) && row[index] !== 0;
  let best: { readonly pair: [Column, Column]; readonly weight: number } | null = null;
  for (const [i, debit] of amounts.entries())
    for (const credit of amounts.slice(i + 1)) {
      const both = rows.filter((row) => one(row, debit) && one(row, credit)).length;
      const either = rows.filter((row) => one(row, debit) || one(row, credit)).length;
      const some = [debit, credit].every((column) => rows.some((row) => one(row, column)));
      if (!some || both > either * (1 - MOST)) continue;
      const balances = total(rows, debit) === total(rows, credit);
      const weight = either + (balances ? rows.length : 0);
      if (!best || weight > best.weight) best = { pair: [debit, credit], weight };
    }
  return best?.pair ?? null;
}

/** The one column of amounts: that sums to zero, as books do; else the last. */
function singleAmount(rows: SheetGrid['values'], amounts: readonly Column[]): Column | undefined {
  return amounts.find((column) => total(rows, column) === 0) ?? amounts.at(-1);
}

/** Sum of a column in öre; what is no amount counts as nothing. */
function total(rows: SheetGrid['values'], { index }: Column): number {
  return rows.reduce((sum, row) => {
    const cell = row[index];
    const amount = typeof cell === 'string' || typeof cell === 'number' ? parseAmount(cell) : null;
    return sum + (amount?.ok ? amount.ore : 0);
  }, 0);
}
