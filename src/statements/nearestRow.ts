import type { Account } from '../ledger/accounts';
import type { Row, StatementLayout } from './layout';

/** Further than any two accounts are apart: a cost on a row of income only where there is no other row. */
const OTHER_KIND = 1_000_000;

/** Balance, income or cost, by the first digit as all account plans of the field have it. */
function kindOf(account: Account): number {
  return Math.min(Math.max(Number(String(account)[0]), 2), 4);
}

/** The row of a statement whose accounts lie nearest an account that is on none: where it probably belongs. */
export function nearestRow({ rows }: StatementLayout, account: Account): Row | undefined {
  let best: Row | undefined;
  let least = Infinity;
  for (const row of rows) {
    if ((row.kind !== 'postings' && row.kind !== 'each') || row.measure) continue;
    for (const { from, to } of row.accounts ?? []) {
      const between = account < from ? from - account : account - to;
      const distance = between + (kindOf(from) === kindOf(account) ? 0 : OTHER_KIND);
      if (distance >= least) continue;
      least = distance;
      best = row;
    }
  }
  return best ?? rows.find(({ label }) => label !== '');
}
