import { type AccountSet, withoutAccounts } from '../ledger/accounts';
import type { Row, StatementLayout } from './layout';

type TakingRow = Extract<Row, { kind: 'postings' | 'each' }>;

/** True where a row says which insatser it takes (or one line per insats) but not which accounts. */
export function isByObjectAlone(row: TakingRow): boolean {
  return !row.accounts && (row.objects !== undefined || (row.kind === 'each' && row.of === 'object'));
}

/** True where a row says which accounts it takes, whatever the insats. */
export function isByAccountAlone(row: TakingRow): boolean {
  if (!row.accounts || row.objects) return false;
  return row.kind === 'postings' || (row.of === 'account' && !row.rest);
}

/**
 * The accounts a row without accounts can take: those the statement covers. A row by insats leaves what other rows take by account
 * alone, so that "Ränteintäkter: 8311" and "Kansli: insats 20" can stand in one statement with each posting on one row.
 */
export function openAccounts(row: TakingRow, { covers, rows }: StatementLayout): AccountSet | undefined {
  if (!covers || !isByObjectAlone(row)) return covers;
  const taken = rows.flatMap((other) =>
    (other.kind === 'postings' || other.kind === 'each') &&
    isByAccountAlone(other) &&
    other.measure === row.measure
      ? (other.accounts ?? [])
      : [],
  );
  return withoutAccounts(covers, taken);
}
