import type { Account } from '../ledger/accounts';
import type { Row, StatementLayout } from './layout';

/** The row of a statement whose accounts lie nearest an account that is on none: where it probably belongs. */
export function nearestRow({ rows }: StatementLayout, account: Account): Row | undefined {
  let best: Row | undefined;
  let least = Infinity;
  for (const row of rows) {
    if ((row.kind !== 'postings' && row.kind !== 'each') || row.measure) continue;
    for (const { from, to } of row.accounts ?? []) {
      const distance = account < from ? from - account : account - to;
      if (distance >= least) continue;
      least = distance;
      best = row;
    }
  }
  return best ?? rows.find(({ label }) => label !== '');
}
