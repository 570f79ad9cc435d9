import { movement } from '../ledger/cube';
import type { Finding } from '../ledger/finding';
import { fiscalYear, type Ledger } from '../ledger/ledger';
import { ore } from '../money/ore';
import { isLeftOut, lackedBy } from './leftOutRows';
import type { RecognisedSheet } from './recognise';

/** Findings of vouchers: where there are any of the year, what the ledger lacks is told with them. */
const OF_VOUCHERS = ['voucher-unbalanced', 'voucher-lacks-row'];

/**
 * Huvudboken som inte summerar till noll i ett räkenskapsår, added to the findings. In a ledger without voucher numbers it is the ledger
 * that lacks the amount of a cell that cannot be read: then the cell tells it, and this is a consequence.
 *
 * Code: ledger-unbalanced.
 */
export function tellUnbalanced(
  ledger: Ledger,
  year: number,
  findings: Finding[],
  sheets: readonly RecognisedSheet[],
): void {
  const sum = sumOf(ledger, year);
  if (sum === 0) return;
  const debit = debitOf(ledger, year);
  const found = { difference: ore(sum), params: { year, debit, credit: debit - sum } };
  const names = new Set(sheets.map(({ grid }) => grid.sheet));
  const isTold = findings.some(({ code }) => OF_VOUCHERS.includes(code));
  const rows = findings.flatMap((finding, i) =>
    !isTold && names.has(finding.at?.sheet ?? '') && isLeftOut(finding) && isOfYear(finding, year) ? [i] : [],
  );
  const own = rows.map((i) => findings[i] as Finding);
  const unknown = rows.filter((i) => findings[i]?.difference === undefined);
  const lacking = ore(-own.reduce((all, { difference = 0 }) => all + difference, sum));
  const count = unknown.length;
  for (const i of unknown) findings[i] = lackedBy(findings[i] as Finding, { lacking, count });
  const isAll = own.length > 0 && (count > 0 || lacking === 0);
  const follows = isAll ? own.flatMap(({ at }) => (at ? [at] : [])) : [];
  findings.push(
    isAll
      ? { code: 'ledger-unbalanced', severity: 'upplysning', ...found, follows }
      : { code: 'ledger-unbalanced', severity: 'fel', ...found },
  );
}

function isOfYear({ params = {} }: Finding, year: number): boolean {
  return params['year'] === undefined || params['year'] === year;
}

function sumOf(ledger: Ledger, year: number): number {
  const { from, to } = fiscalYear(ledger, year);
  return ledger.accounts.reduce(
    (sum, _, account) => sum + movement(ledger.cubes.actual, account, null, from, to),
    0,
  );
}

/** All that is debit in the year. */
function debitOf(ledger: Ledger, year: number): number {
  const { from, to } = fiscalYear(ledger, year);
  const { count, months, amounts } = ledger.sources.postings.actual;
  let debit = 0;
  for (let i = 0; i < count; i++) {
    const amount = amounts[i] as number;
    if (amount > 0 && (months[i] as number) >= from && (months[i] as number) <= to) debit += amount;
  }
  return debit;
}
