import { includesAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import { ore } from '../money/ore';
import { measureAccount } from './measure';
import type { Statement, StatementColumn } from './statement';

/**
 * Every posting the statement covers is on exactly one row: nothing is left out of a total, nothing counted twice.
 *
 * Codes: account-on-no-row, account-on-two-rows (fel), one per account, with the amount (öre, debit +) of the first column that has
 * one. Rows with a measure of their own (opening and closing cash) are not counted.
 */
export function checkCoverage(statement: Statement, ledger: Ledger): Finding[] {
  const { covers } = statement.layout;
  if (!covers) return [];
  const objects = ledger.objects.length;
  const rowsOf = new Map<number, string[]>();
  const measured = new Map(
    statement.layout.rows.map((row) => [row.id, 'measure' in row && row.measure !== undefined]),
  );
  for (const row of statement.rows) {
    if (!row.origin || measured.get(row.id)) continue;
    for (const account of row.origin.accounts)
      for (const object of row.origin.objects ?? ledger.objects.keys()) {
        const pair = account * objects + object;
        const rows = rowsOf.get(pair);
        if (rows) rows.push(row.label || row.id);
        else rowsOf.set(pair, [row.label || row.id]);
      }
  }
  const findings: Finding[] = [];
  ledger.accounts.forEach((number, account) => {
    if (!includesAccount(covers, number)) return;
    const name = ledger.accountNames.get(number) ?? '';
    const report = (count: number, code: string): void => {
      for (const column of statement.columns) {
        let amount = 0;
        let rows: readonly string[] = [];
        let object = '';
        for (let o = 0; o < objects; o++) {
          const found = rowsOf.get(account * objects + o) ?? [];
          if (count === 0 ? found.length !== 0 : found.length < 2) continue;
          const here = amountIn(ledger, account, o, column);
          if (here === 0) continue;
          amount += here;
          rows = found;
          object = o === 0 ? '' : (ledger.objects[o]?.code ?? '');
        }
        if (amount === 0) continue;
        findings.push({
          code,
          severity: 'fel',
          difference: ore(amount),
          params: {
            account: number,
            name,
            statement: statement.title,
            column: column.title,
            rows: rows.join(', '),
            object,
          },
        });
        return;
      }
    };
    report(0, 'account-on-no-row');
    report(2, 'account-on-two-rows');
  });
  return findings;
}

function amountIn(ledger: Ledger, account: number, object: number, column: StatementColumn): number {
  const { layout, period, hasData } = column;
  if (layout.kind !== 'amount' || !period || !hasData) return 0;
  return measureAccount(ledger, account, object, layout.scenario, layout.measure, period);
}
