import { type AccountSet, includesAccount, overlap } from '../ledger/accounts';
import type { Ledger } from '../ledger/ledger';
import { stepOf } from '../money/round';
import type { StatementKind } from '../statements/layout';
import type { Figure, Statement, StatementColumn, StatementRow } from '../statements/statement';
import type { Material } from './material';

/** A row that takes postings, and with what sign it counts in the row it was reached from. */
export interface Leaf {
  readonly row: StatementRow;
  readonly sign: 1 | -1;
}

/** What has been asked of a statement's rows: nearly every rule asks the same again. */
interface Known {
  readonly rows: ReadonlyMap<string, StatementRow>;
  readonly leaves: Map<StatementRow, readonly Leaf[]>;
  readonly accounts: Map<StatementRow, ReadonlySet<number>>;
}

const KNOWN = new WeakMap<Statement, Known>();

function knownOf(statement: Statement): Known {
  const known = KNOWN.get(statement);
  if (known) return known;
  const rows = new Map(statement.rows.map((row) => [row.id, row]));
  const fresh: Known = { rows, leaves: new Map(), accounts: new Map() };
  KNOWN.set(statement, fresh);
  return fresh;
}

/** The rows with postings that a row is made of: itself, or the leaves of its parts. */
export function leavesOf(row: StatementRow, statement: Statement): readonly Leaf[] {
  const { rows, leaves } = knownOf(statement);
  const known =
    leaves.get(row) ?? (row.parts.length > 0 ? leavesOfParts(row, statement, rows) : ownLeaf(row));
  leaves.set(row, known);
  return known;
}

const ownLeaf = (row: StatementRow): readonly Leaf[] => (row.origin ? [{ row, sign: 1 }] : []);

function leavesOfParts(
  { parts }: StatementRow,
  statement: Statement,
  rows: ReadonlyMap<string, StatementRow>,
): readonly Leaf[] {
  return parts.flatMap(({ row: id, sign }) => {
    const part = rows.get(id);
    if (!part) return [];
    return leavesOf(part, statement).map((leaf) => ({
      row: leaf.row,
      sign: (leaf.sign * sign) as 1 | -1,
    }));
  });
}

/** +1 where a row's figure has debit as plus, −1 where it has credit; null where its parts differ, or it has none. */
export function debitSign(row: StatementRow, statement: Statement): 1 | -1 | null {
  const signs = new Set(leavesOf(row, statement).map((leaf) => leaf.sign * leaf.row.sign));
  const [only] = signs;
  return signs.size === 1 ? (only as 1 | -1) : null;
}

/** What a row takes as its layout says, whether the ledger has such accounts or not. */
export function accountSetsOf(row: StatementRow, statement: Statement): AccountSet {
  return leavesOf(row, statement).flatMap((leaf) => {
    const layout = statement.layout.rows.find(({ id }) => id === leaf.row.layoutId);
    const own = layout && 'accounts' in layout ? layout.accounts : undefined;
    return own ?? statement.layout.covers ?? [];
  });
}

/** The ledger's accounts (their indexes) that a row takes. */
export function accountsOf(row: StatementRow, statement: Statement): ReadonlySet<number> {
  const { accounts } = knownOf(statement);
  const known =
    accounts.get(row) ?? new Set(leavesOf(row, statement).flatMap((leaf) => leaf.row.origin?.accounts ?? []));
  accounts.set(row, known);
  return known;
}

/** Rows that take something of a class of accounts. */
export function touches(row: StatementRow, statement: Statement, accounts: AccountSet): boolean {
  return overlap(accountSetsOf(row, statement), accounts) !== null;
}

/** True where every account of the ledger in the row is of the class, and there is at least one. */
export function isWithin(
  row: StatementRow,
  statement: Statement,
  accounts: AccountSet,
  ledger: Ledger,
): boolean {
  const own = [...accountsOf(row, statement)];
  return own.length > 0 && own.every((index) => includesAccount(accounts, ledger.accounts[index] as number));
}

export function statementsOfKind(
  material: Material,
  ...kinds: readonly StatementKind[]
): readonly Statement[] {
  return material.statements.filter(({ layout }) => kinds.includes(layout.kind));
}

/** Columns of amounts that have data. */
export function amountColumns({ columns }: Statement): readonly StatementColumn[] {
  return columns.filter(({ layout, hasData }) => layout.kind === 'amount' && hasData);
}

/** Rows that no other row of the statement counts in. */
export function topRows({ rows }: Statement): readonly StatementRow[] {
  const inSum = new Set(rows.flatMap(({ parts }) => parts.map(({ row }) => row)));
  return rows.filter(({ id, figures }) => !inSum.has(id) && figures.size > 0);
}

/**
 * How far figures that were rounded each alone may be apart, in öre: 0 for exact öre, else a unit as printed (or what Tolerans says),
 * and half a unit for each figure summed.
 */
export function toleranceOf(
  figures: readonly { readonly figure: Figure; readonly row: StatementRow }[],
  summed: number,
  tolerance: number | undefined,
): number {
  const steps = figures.map(({ row }) => stepOf(row.precision));
  const step = Math.max(...steps, 1);
  const rounded = figures.every(({ figure, row }) => figure.exact === figure.steps * stepOf(row.precision));
  return rounded && step > 1 ? Math.max(tolerance ?? step, 0.5 * summed * step) : 0;
}
