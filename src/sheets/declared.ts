import { type Account, includesAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { type Ledger, SCENARIOS } from '../ledger/ledger';
import { movement } from '../ledger/cube';
import { ore, type Ore } from '../money/ore';
import type { AccountClasses } from '../statements/layout';
import { InputPlaces } from './inputPlaces';
import type { RecognisedSheet } from './recognise';

const EARLIEST = -Infinity;

/**
 * Accounts that Kontoplan does not have, with the first amount they have: posted, opening, or planned. The amounts are counted all the
 * same; accounts of no class are not, which is another finding. Code: account-not-in-chart.
 */
export function undeclaredAccounts(
  ledger: Ledger,
  declared: ReadonlySet<Account>,
  classes: AccountClasses,
  sheets: readonly RecognisedSheet[],
): Finding[] {
  const places = new InputPlaces(ledger, sheets);
  return ledger.accounts.flatMap((account, index): Finding[] => {
    const hasClass = includesAccount(classes.balance, account) || includesAccount(classes.result, account);
    if (declared.has(account) || !hasClass) return [];
    const sum = firstAmount(ledger, [index], null);
    const at = places.first({ account });
    if (!at) return [];
    return [{ code: 'account-not-in-chart', severity: 'varning', at, difference: sum, params: { account } }];
  });
}

/** Insats codes that the sheet Insatser, where it has any, does not have. Code: object-not-declared. */
export function undeclaredObjects(ledger: Ledger, sheets: readonly RecognisedSheet[]): Finding[] {
  const declared = new Set<string>();
  for (const { role, grid, header } of sheets) {
    if (role !== 'objects') continue;
    const column = header.columns.get('object') ?? -1;
    for (const row of grid.values.slice(header.dataRow)) declared.add(String(row[column] ?? '').trim());
  }
  declared.delete('');
  if (declared.size === 0) return [];
  const places = new InputPlaces(ledger, sheets);
  return ledger.objects.flatMap((object, index): Finding[] => {
    if (index === 0 || object.group === 'part' || declared.has(object.code)) return [];
    const sum = firstAmount(ledger, [...ledger.accounts.keys()], index);
    const at = places.first({ object: index });
    if (!at) return [];
    return [
      {
        code: 'object-not-declared',
        severity: 'varning',
        at,
        difference: sum,
        params: { object: object.code },
      },
    ];
  });
}

function firstAmount(ledger: Ledger, accounts: readonly number[], object: number | null): Ore {
  const sum = (amountOf: (account: number) => number): number =>
    accounts.reduce((total, account) => total + amountOf(account), 0);
  const [posted = 0, ...planned] = SCENARIOS.map((scenario) =>
    sum((account) => movement(ledger.cubes[scenario], account, object, EARLIEST, Infinity)),
  );
  const openings = [...ledger.openings.values()].map((column) =>
    object === null ? sum((account) => column[account] ?? 0) : 0,
  );
  return ore([posted, ...openings, ...planned].find((amount) => amount !== 0) ?? 0);
}
