import { includesAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import { ore } from '../money/ore';
import { measureOf } from './measure';
import type { RowOrigin, Statement, StatementColumn, StatementRow } from './statement';

type TakingRow = StatementRow & { readonly origin: RowOrigin };

/**
 * Every posting the statement covers is on exactly one row: nothing is left out of a total, nothing counted twice.
 *
 * Codes: account-on-no-row, account-on-two-rows (fel), one per account, with the amount (öre, debit +) of the first column that has
 * one. Rows with a measure of their own (opening and closing cash) are not counted.
 */
export function checkCoverage(statement: Statement, ledger: Ledger): Finding[] {
  const { covers } = statement.layout;
  if (!covers) return [];
  const rows = takingRows(statement);
  const taken = timesTaken(rows, ledger);
  const objects = ledger.objects.length;
  const findings: Finding[] = [];
  ledger.accounts.forEach((number, account) => {
    if (!includesAccount(covers, number)) return;
    const times = taken.subarray(account * objects, (account + 1) * objects);
    const report = (code: string, isWrong: (times: number) => boolean): void => {
      const wrong = [...times.keys()].filter((object) => isWrong(times[object] as number));
      for (const column of statement.columns) {
        const amounts = wrong.map((object) => amountIn(ledger, account, object, column));
        const amount = amounts.reduce((sum, part) => sum + part, 0);
        if (amount === 0) continue;
        const example = wrong.findLast((_, i) => amounts[i] !== 0) as number;
        findings.push({
          code,
          severity: 'fel',
          difference: ore(amount),
          params: {
            account: number,
            name: ledger.accountNames.get(number) ?? '',
            statement: statement.title,
            column: column.title,
            rows: labelsOf(rows, account, example),
            object: ledger.objects[example]?.code ?? '',
          },
        });
        return;
      }
    };
    if (times.includes(0)) report('account-on-no-row', (n) => n === 0);
    if (times.some((n) => n > 1)) report('account-on-two-rows', (n) => n > 1);
  });
  return findings;
}

function takingRows({ layout, rows }: Statement): TakingRow[] {
  const measured = new Set(layout.rows.filter((row) => 'measure' in row && row.measure).map(({ id }) => id));
  return rows.filter((row): row is TakingRow => row.origin !== null && !measured.has(row.id));
}

/** How many rows take each pair, at account × objects + object. */
function timesTaken(rows: readonly TakingRow[], { accounts, objects }: Ledger): Uint16Array {
  const taken = new Uint16Array(accounts.length * objects.length);
  const all = [...objects.keys()];
  for (const { origin } of rows)
    for (const account of origin.accounts)
      for (const object of origin.objects ?? all) taken[account * objects.length + object]! += 1;
  return taken;
}

function labelsOf(rows: readonly TakingRow[], account: number, object: number): string {
  return rows
    .filter(({ origin }) => origin.accounts.includes(account) && (origin.objects?.includes(object) ?? true))
    .map((row) => row.label || row.id)
    .join(', ');
}

function amountIn(ledger: Ledger, account: number, object: number, column: StatementColumn): number {
  const { layout, period, hasData } = column;
  if (layout.kind !== 'amount' || !period || !hasData) return 0;
  return measureOf(
    ledger,
    { accounts: [account], objects: [object] },
    layout.scenario,
    layout.measure,
    period,
  );
}
