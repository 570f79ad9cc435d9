import type { AccountSet } from '../ledger/accounts';
import { includesAccount } from '../ledger/accounts';
import { movementOf } from '../ledger/cube';
import { type Ledger, type Scenario, fiscalYear, fiscalYearOf, openingsOf } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import type { Measure, Selection } from './layout';
import type { RowOrigin } from './statement';

/** How a row's layout says "postings without an insats". */
export const NO_OBJECT = 'none';

/** The ledger's accounts and objects a selection takes; without accounts, those the statement covers (or all). */
export function selectPostings(
  ledger: Ledger,
  selection: Selection,
  covers: AccountSet | undefined,
): RowOrigin {
  const set = selection.accounts ?? covers;
  const accounts: number[] = [];
  ledger.accounts.forEach((account, index) => {
    if (!set || includesAccount(set, account)) accounts.push(index);
  });
  const codes = selection.objects;
  if (!codes) return { accounts, objects: null };
  const objects: number[] = [];
  ledger.objects.forEach((object, index) => {
    if (codes.includes(index === 0 ? NO_OBJECT : object.code)) objects.push(index);
  });
  return { accounts, objects };
}

/**
 * Öre, debit +, of the selected postings: their balance before, change in, or balance after the period.
 *
 * A balance is ingående balans of the period's räkenskapsår plus what has moved since the year began. Plans and forecasts start from
 * what was actually booked, or from the year before (see openingsOf). Openings lie on no object.
 */
export function measureOf(
  ledger: Ledger,
  { accounts, objects }: RowOrigin,
  scenario: Scenario,
  measure: Measure,
  period: Period,
): Ore {
  const cube = ledger.cubes[scenario];
  if (measure === 'movement') return ore(movementOf(cube, accounts, objects, period.from, period.to));
  const year = fiscalYearOf(ledger, period.from);
  const last = measure === 'opening' ? period.from - 1 : period.to;
  let sum = movementOf(cube, accounts, objects, fiscalYear(ledger, year).from, last);
  const openings = objects === null || objects.includes(0) ? openingsOf(ledger, scenario, year) : undefined;
  if (openings) for (const account of accounts) sum += openings[account] ?? 0;
  return ore(sum);
}
