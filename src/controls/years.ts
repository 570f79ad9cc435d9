import { type AccountSet, includesAccount } from '../ledger/accounts';
import { movement, postingCount } from '../ledger/cube';
import { fiscalYear, fiscalYearOf, type Ledger } from '../ledger/ledger';
import type { Material } from './material';

/** The räkenskapsår of the report. */
export function reportYear({ ledger, period }: Material): number {
  return fiscalYearOf(ledger, period.to);
}

/** True where the year is booked to its last month. */
export function isBookedToEnd(ledger: Ledger, year: number): boolean {
  const { to } = fiscalYear(ledger, year);
  return postingCount(ledger.cubes.actual, to, to) > 0;
}

/** A year's result as booked, öre, debit +; null where nothing is booked that year. */
export function resultOf({ ledger, layout }: Material, year: number): number | null {
  const { from, to } = fiscalYear(ledger, year);
  if (postingCount(ledger.cubes.actual, from, to) === 0) return null;
  return sumOf(ledger, layout.accounts.result, (index) =>
    movement(ledger.cubes.actual, index, null, from, to),
  );
}

/** Sum over the ledger's accounts of a class. */
export function sumOf(ledger: Ledger, accounts: AccountSet, amountOf: (index: number) => number): number {
  return ledger.accounts.reduce(
    (sum, account, index) => (includesAccount(accounts, account) ? sum + amountOf(index) : sum),
    0,
  );
}
