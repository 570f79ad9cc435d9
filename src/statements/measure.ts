import type { AccountSet } from '../ledger/accounts';
import { includesAccount } from '../ledger/accounts';
import { movement } from '../ledger/cube';
import { type Ledger, type Scenario, balanceBefore } from '../ledger/ledger';
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

/** Öre, debit +, of the selected postings: their balance before, change in, or balance after the period. */
export function measureOf(
  ledger: Ledger,
  origin: RowOrigin,
  scenario: Scenario,
  measure: Measure,
  period: Period,
): Ore {
  let sum = 0;
  const objects: readonly (number | null)[] = origin.objects ?? [null];
  for (const account of origin.accounts)
    for (const object of objects) sum += measureAccount(ledger, account, object, scenario, measure, period);
  return ore(sum);
}

/** The same for one account, and one object or (null) all. */
export function measureAccount(
  ledger: Ledger,
  account: number,
  object: number | null,
  scenario: Scenario,
  measure: Measure,
  period: Period,
): number {
  const change =
    measure === 'opening' ? 0 : movement(ledger.cubes[scenario], account, object, period.from, period.to);
  return measure === 'movement'
    ? change
    : change + balanceBefore(ledger, scenario, account, object, period.from);
}
