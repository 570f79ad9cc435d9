import { movement } from '../ledger/cube';
import type { Finding } from '../ledger/finding';
import { fiscalYear, type Ledger } from '../ledger/ledger';
import { ore } from '../money/ore';
import { tellLacking } from './lacking';
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
  const isTold = findings.some(({ code }) => OF_VOUCHERS.includes(code));
  const names = isTold ? [] : sheets.map(({ grid }) => grid.sheet);
  const follows = tellLacking(findings, names, { of: 'ledger', year, sum });
  findings.push(
    follows.length > 0
      ? { code: 'ledger-unbalanced', severity: 'upplysning', ...found, follows }
      : { code: 'ledger-unbalanced', severity: 'fel', ...found },
  );
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
