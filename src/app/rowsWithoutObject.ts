import { type Finding, listed } from '../ledger/finding';
import { fiscalYear, fiscalYearOf } from '../ledger/ledger';
import { ore } from '../money/ore';
import { InputPlaces } from '../sheets/inputPlaces';
import type { RecognisedSheet } from '../sheets/recognise';
import type { Statement, StatementRow } from '../statements/statement';
import type { PreparedReports } from './prepareReports';

/** Accounts named in one message. */
const NAMED = 4;

/** What the rows of one account come to. */
interface OfAccount {
  readonly account: number;
  /** Rows without an insats, and where the first of them stands among all. */
  rows: number;
  first: number;
  amount: number;
  /** Rows with an insats. */
  others: number;
}

/**
 * Konteringar utan insats som en rad samlar: where a report has a row of its own for what has no insats, beside one for each insats, a row
 * of the ledger whose insats was forgotten is in no one's way there. Told of the accounts of which most rows of the year have an insats;
 * what a förbund never books on an insats is as it should be. One finding, at the first such row.
 *
 * Code: rows-without-object.
 */
export function rowsWithoutObject(
  statements: readonly Statement[],
  { ledger, period }: Pick<PreparedReports, 'ledger' | 'period'>,
  sheets: readonly RecognisedSheet[],
): Finding[] {
  const statement = statements.find((one) => one.rows.some((row) => gathers(one, row)));
  const row = statement?.rows.find((one) => gathers(statement, one));
  if (!statement || !row) return [];
  const accounts = new Set(row.origin?.accounts);
  const year = fiscalYearOf(ledger, period.to);
  const { from } = fiscalYear(ledger, year);
  const { sources } = ledger;
  const { count, accountIndex, objectIndex, months, amounts } = sources.postings.actual;
  const sums = new Map<number, OfAccount>();
  for (let i = 0; i < count; i++) {
    const month = months[i] as number;
    const account = sources.places[accountIndex[i] as number] as number;
    if (month < from || month > period.to || !accounts.has(account)) continue;
    const sum = sums.get(account) ?? { account, rows: 0, first: i, amount: 0, others: 0 };
    sums.set(account, sum);
    if (objectIndex[i] !== 0) sum.others++;
    else {
      if (sum.rows++ === 0) sum.first = i;
      sum.amount += amounts[i] as number;
    }
  }
  const forgotten = [...sums.values()].filter(({ rows, others }) => rows > 0 && rows < others);
  const [earliest] = forgotten.sort((a, b) => a.first - b.first);
  if (!earliest) return [];
  const numbers = forgotten.map(({ account }) => ledger.accounts[account] as number).sort((a, b) => a - b);
  const places = new InputPlaces(ledger, sheets);
  return [
    {
      code: 'rows-without-object',
      severity: 'varning',
      at: places.first({ account: ledger.accounts[earliest.account], object: 0, as: 'actual', year }),
      difference: ore(forgotten.reduce((sum, { amount }) => sum + amount, 0)),
      params: {
        count: forgotten.reduce((sum, { rows }) => sum + rows, 0),
        accounts: listed(numbers, NAMED),
        row: row.label || row.id,
        statement: statement.title,
      },
    },
  ];
}

/** True for a row that takes what has no insats, and nothing else, of a statement with a row for each insats. */
function gathers({ layout }: Statement, { origin }: StatementRow): boolean {
  const isByObject = layout.rows.some((row) => row.kind === 'each' && row.of === 'object');
  return isByObject && origin?.objects?.length === 1 && origin.objects[0] === 0;
}
