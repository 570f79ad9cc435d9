import { includesAccount } from '../ledger/accounts';
import type { Ledger } from '../ledger/ledger';
import type { Layout, Measure, Row, StatementLayout } from './layout';
import { openAccounts } from './openAccounts';
import { measureOf, selectPostings } from './measure';
import type { RowOrigin, StatementColumn } from './statement';

/** A row about to get its figures: `each` rows have become one line per account or object. */
export interface ExpandedRow {
  readonly layout: Row;
  readonly id: string;
  readonly label: string;
  readonly origin: RowOrigin | null;
  /** +1 prints debit as plus, −1 prints credit as plus. */
  readonly sign: 1 | -1;
  readonly resultSign: 1 | -1;
}

/** Rows in print order with their postings and signs. */
export function expandRows(
  layout: Layout,
  statement: StatementLayout,
  ledger: Ledger,
  columns: readonly StatementColumn[],
): ExpandedRow[] {
  const taken = takenPairs(statement, ledger);
  return statement.rows.flatMap((row): ExpandedRow[] => {
    if (row.kind === 'postings') {
      const open = openAccounts(row, statement);
      const origin = selectPostings(ledger, row, open);
      const first = (row.accounts ?? open)?.[0]?.from ?? ledger.accounts[origin.accounts[0] ?? -1];
      return [
        {
          layout: row,
          id: row.id,
          label: row.label,
          origin,
          ...signsOf(layout, statement, row.display, first),
        },
      ];
    }
    if (row.kind === 'each') return eachLine(layout, statement, row, ledger, columns, taken);
    return [{ layout: row, id: row.id, label: row.label, origin: null, sign: -1, resultSign: 1 }];
  });
}

function signsOf(
  layout: Layout,
  statement: StatementLayout,
  own: StatementLayout['display'] | undefined,
  account: number | undefined,
): { sign: 1 | -1; resultSign: 1 | -1 } {
  const display = own ?? statement.display;
  const asset = account !== undefined && includesAccount(layout.accounts.assets, account);
  const result = account !== undefined && includesAccount(layout.accounts.result, account);
  const debit = display === 'debitPositive' || (display === 'natural' && asset);
  return { sign: debit ? 1 : -1, resultSign: debit && result ? -1 : 1 };
}

type EachRow = Row & { kind: 'each' };

function eachLine(
  layout: Layout,
  statement: StatementLayout,
  row: EachRow,
  ledger: Ledger,
  columns: readonly StatementColumn[],
  taken: ReadonlySet<number>,
): ExpandedRow[] {
  const open = openAccounts(row, statement);
  const all = selectPostings(ledger, row, open);
  const objectIndexes = all.objects ?? ledger.objects.map((_, index) => index);
  const free = (account: number, object: number): boolean =>
    !row.rest || !taken.has(account * ledger.objects.length + object);
  const lines: ExpandedRow[] = [];
  const add = (code: string, name: string, origin: RowOrigin, account: number | undefined): void => {
    if (!columns.some((column) => hasAmount(ledger, origin, column, row.measure))) return;
    const label = row.showCode ? `${code} ${name}`.trim() : name || code;
    const id = `${row.id}${code}`;
    lines.push({
      layout: row,
      // Another row of the layout may be called what this line would be.
      id: statement.rows.some((other) => other.id === id && other !== row) ? `${id}'` : id,
      label,
      origin,
      ...signsOf(layout, statement, row.display, account),
    });
  };
  if (row.of === 'account') {
    for (const account of all.accounts) {
      const number = ledger.accounts[account] as number;
      const objects = row.rest ? objectIndexes.filter((object) => free(account, object)) : all.objects;
      add(String(number), ledger.accountNames.get(number) ?? '', { accounts: [account], objects }, number);
    }
  } else {
    for (const object of objectIndexes) {
      if (object === 0 && !row.objects) continue;
      const { code, name } = ledger.objects[object] as Ledger['objects'][number];
      const accounts = all.accounts.filter((account) => free(account, object));
      add(code, name, { accounts, objects: [object] }, (row.accounts ?? open)?.[0]?.from);
    }
  }
  return lines;
}

function hasAmount(
  ledger: Ledger,
  origin: RowOrigin,
  column: StatementColumn,
  own: Measure | undefined,
): boolean {
  const { layout, period } = column;
  if (layout.kind !== 'amount' || !period) return false;
  const measure = own ?? layout.measure;
  const moved = (account: number, objects: readonly number[] | null): boolean =>
    measureOf(ledger, { accounts: [account], objects }, layout.scenario, measure, period) !== 0;
  const { accounts, objects } = origin;
  return accounts.some((account) =>
    objects ? objects.some((object) => moved(account, [object])) : moved(account, null),
  );
}

/** Account × object pairs that rows other than `rest` rows take: what is left for the rest. */
function takenPairs(statement: StatementLayout, ledger: Ledger): ReadonlySet<number> {
  const taken = new Set<number>();
  if (!statement.rows.some((row) => row.kind === 'each' && row.rest)) return taken;
  for (const row of statement.rows) {
    if (row.kind !== 'postings' && !(row.kind === 'each' && !row.rest)) continue;
    const origin = selectPostings(ledger, row, openAccounts(row, statement));
    for (const account of origin.accounts)
      for (const object of origin.objects ?? ledger.objects.keys())
        taken.add(account * ledger.objects.length + object);
  }
  return taken;
}
