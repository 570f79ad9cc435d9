import { includesAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { fiscalYear, fiscalYearOf, type Ledger, type Scenario } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import type { Layout, Measure } from './layout';
import { measureOf } from './measure';

/**
 * Konton utanför rapporterna: accounts with an amount that the layout takes for neither balance nor result and no statement covers, so
 * that no report shows them. `difference` is their balance, else their plan (öre, debit +).
 *
 * Code: account-outside-reports (fel).
 */
export function accountsOutside({ accounts, statements }: Layout, ledger: Ledger, period: Period): Finding[] {
  const taken = [accounts.balance, accounts.result, ...statements.map(({ covers }) => covers ?? [])];
  const year = fiscalYear(ledger, fiscalYearOf(ledger, period.to));
  const before = { from: year.from - 12, to: year.from - 1 };
  const shown: readonly (readonly [Scenario, Measure, Period])[] = [
    ['actual', 'closing', { from: year.from, to: period.to }],
    ['actual', 'movement', before],
    ['budget', 'movement', year],
    ['forecast', 'movement', year],
  ];
  return ledger.accounts.flatMap((account, index): Finding[] => {
    if (taken.some((set) => includesAccount(set, account))) return [];
    const amount = shown
      .map(([scenario, measure, months]) =>
        measureOf(ledger, { accounts: [index], objects: null }, scenario, measure, months),
      )
      .find((one) => one !== 0);
    if (amount === undefined) return [];
    const name = ledger.accountNames.get(account) ?? '';
    return [
      {
        code: 'account-outside-reports',
        severity: 'fel',
        difference: amount,
        params: { account, name, named: `${account} ${name}`.trim() },
      },
    ];
  });
}
