import { type Account, includesAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import { ore } from '../money/ore';
import type { StatementLayout } from './layout';
import { measureOf } from './measure';
import { nearestRow } from './nearestRow';
import { openAccounts } from './openAccounts';
import type { RowOrigin, Statement, StatementColumn, StatementRow } from './statement';

type TakingRow = StatementRow & { readonly origin: RowOrigin };

/**
 * Every posting the statement covers is on exactly one row: nothing is left out of a total, nothing counted twice.
 *
 * Codes: account-on-no-row, account-on-two-rows (fel), one per account, with the amount (öre, debit +) of the first column that has
 * one, at the row it probably belongs on (its path in the layout). Where the layout shows the account by insats it is the postings that
 * lack one (row-without-object, fel), or have one that no row takes (object-on-no-row, fel, one per insats). Rows with a measure of
 * their own (opening and closing cash) do not count.
 */
export function checkCoverage(statement: Statement, ledger: Ledger): Finding[] {
  const { covers } = statement.layout;
  if (!covers) return [];
  const rows = takingRows(statement);
  const columns = statement.columns.filter(({ layout }) => layout.kind === 'amount');
  const taken = timesTaken(rows, ledger);
  const printed = takenByColumn(statement, rows, columns, ledger);
  const objects = ledger.objects.length;
  const known = objectsNamed(ledger);
  const findings: Finding[] = [];
  ledger.accounts.forEach((number, account) => {
    if (!includesAccount(covers, number)) return;
    const place = account * objects;
    const report = (code: string, wrongIn: (column: string) => readonly number[]): void => {
      for (const column of columns) {
        const wrong = wrongIn(column.id);
        if (wrong.length === 0) continue;
        const amounts = wrong.map((object) => amountIn(ledger, account, object, column));
        const amount = amounts.reduce((sum, part) => sum + part, 0);
        if (amount === 0) continue;
        const example = wrong.findLast((_, i) => amounts[i] !== 0) as number;
        const taking = rowsTaking(printedIn(statement, rows, column.id), account, example);
        const nearest = nearestRow(statement.layout, number);
        const row = taking[0]?.layoutId ?? nearest?.id;
        findings.push({
          code,
          severity: 'fel',
          at: { path: `statements.${statement.layout.id}${row === undefined ? '' : `.rows.${row}`}` },
          difference: ore(amount),
          params: {
            account: number,
            name: ledger.accountNames.get(number) ?? '',
            statement: statement.title,
            column: column.title,
            rows: taking.map(labelOf).join(', '),
            object: ledger.objects[example]?.code ?? '',
            proposal: nearest ? labelOf(nearest) : '',
            known,
            scenario: column.layout.kind === 'amount' ? column.layout.scenario : '',
          },
        });
        return;
      }
    };
    // A row that the layout keeps to some columns is left out of the others on purpose.
    const untaken = objectsWith(taken.subarray(place, place + objects), (times) => times === 0);
    if (!isByObject(statement.layout, number)) report('account-on-no-row', () => untaken);
    else
      for (const object of untaken)
        report(object === 0 ? 'row-without-object' : 'object-on-no-row', () => [object]);
    report('account-on-two-rows', (column) => {
      const times = printed.get(column)?.subarray(place, place + objects);
      return times ? objectsWith(times, (n) => n > 1) : [];
    });
  });
  return findings;
}

function objectsWith(times: Uint16Array, isWrong: (times: number) => boolean): number[] {
  return times.some(isWrong) ? [...times.keys()].filter((object) => isWrong(times[object] as number)) : [];
}

/** Insatser named in one message. */
const NAMED = 12;

function objectsNamed({ objects }: Ledger): string {
  const codes = objects.flatMap(({ code, group }) => (code === '' || group === 'part' ? [] : [code]));
  return codes.length > NAMED ? `${codes.slice(0, NAMED).join(', ')} …` : codes.join(', ');
}

/** True where rows of the layout show the account by insats. */
function isByObject(layout: StatementLayout, account: Account): boolean {
  return layout.rows.some(
    (row) =>
      (row.kind === 'postings' || row.kind === 'each') &&
      !row.measure &&
      (row.objects !== undefined || (row.kind === 'each' && row.of === 'object')) &&
      includesAccount(row.accounts ?? openAccounts(row, layout) ?? [], account),
  );
}

function takingRows({ layout, rows }: Statement): TakingRow[] {
  const measured = new Set(layout.rows.filter((row) => 'measure' in row && row.measure).map(({ id }) => id));
  return rows.filter((row): row is TakingRow => row.origin !== null && !measured.has(row.layoutId));
}

/** The rows that have figures in a column: all but those that the layout keeps to other columns. */
function printedIn({ layout }: Statement, rows: readonly TakingRow[], column: string): readonly TakingRow[] {
  const elsewhere = new Set(
    layout.rows.filter(({ columns }) => columns && !columns.includes(column)).map(({ id }) => id),
  );
  return elsewhere.size === 0 ? rows : rows.filter(({ layoutId }) => !elsewhere.has(layoutId));
}

/** timesTaken of each column; columns in which all rows are printed share one count. */
function takenByColumn(
  statement: Statement,
  rows: readonly TakingRow[],
  columns: readonly StatementColumn[],
  ledger: Ledger,
): ReadonlyMap<string, Uint16Array> {
  const counted = new Map<readonly TakingRow[], Uint16Array>();
  return new Map(
    columns.map(({ id }) => {
      const printed = printedIn(statement, rows, id);
      const taken = counted.get(printed) ?? timesTaken(printed, ledger);
      counted.set(printed, taken);
      return [id, taken];
    }),
  );
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

function rowsTaking(rows: readonly TakingRow[], account: number, object: number): readonly TakingRow[] {
  return rows.filter(
    ({ origin }) => origin.accounts.includes(account) && (origin.objects?.includes(object) ?? true),
  );
}

function labelOf({ label, id }: { readonly label: string; readonly id: string }): string {
  return label || id;
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
