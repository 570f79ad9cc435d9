import type { Account } from '../ledger/accounts';
import { type Day, lastDay, type Month, monthOfDay } from '../ledger/months';
import { type Ore, ore } from '../money/ore';
import type { ObjectRef, PeriodAmount, SieFile, SieYear } from './sieFile';

/** A posting that stands for a month's or a year's change, where the file has no vouchers. Öre, debit +; '' is no object. */
export interface MadePosting {
  readonly month: Month;
  readonly account: Account;
  readonly object: string;
  readonly amount: Ore;
}

/** The object of a list that a dimension names; '' where it has none. */
export function objectOf(list: readonly ObjectRef[], dimension: number | null): string {
  return list.find((ref) => ref.dimension === dimension)?.code.trim() ?? '';
}

/**
 * #PSALDO or #PBUDGET as postings. A row without objects is the account's whole; rows with an object of the chosen dimension divide
 * it, and what they leave lies on no object. Rows with objects of other dimensions say the same money over again.
 */
export function periodPostings(
  rows: readonly PeriodAmount[],
  lists: SieFile['objectLists'],
  dimension: number | null,
): MadePosting[] {
  interface Cell {
    readonly month: Month;
    readonly account: Account;
    whole: number | null;
    /** Sums by dimension over all its objects, for cells that have no whole. */
    readonly byDimension: Map<number, number>;
    readonly byObject: Map<string, number>;
  }
  const cells = new Map<string, Cell>();
  for (const { month, account, objects, amount } of rows) {
    const key = `${month}|${account}`;
    const cell = cells.get(key) ?? {
      month,
      account,
      whole: null,
      byDimension: new Map(),
      byObject: new Map(),
    };
    cells.set(key, cell);
    const list = lists[objects] ?? [];
    if (list.length === 0) cell.whole = (cell.whole ?? 0) + amount;
    const object = objectOf(list, dimension);
    if (object !== '') cell.byObject.set(object, (cell.byObject.get(object) ?? 0) + amount);
    for (const each of new Set(list.map((ref) => ref.dimension)))
      cell.byDimension.set(each, (cell.byDimension.get(each) ?? 0) + amount);
  }
  return [...cells.values()].flatMap(({ month, account, whole, byDimension, byObject }): MadePosting[] => {
    const onObjects = [...byObject.values()].reduce((sum, amount) => sum + amount, 0);
    const all = whole ?? byDimension.get(dimension ?? -1) ?? [...byDimension.values()][0] ?? 0;
    const parts: [string, number][] = [...byObject, ['', all - onObjects]];
    return parts
      .filter(([, amount]) => amount !== 0 && Number.isSafeInteger(amount))
      .map(([object, amount]) => ({ month, account, object, amount: ore(amount) }));
  });
}

/** A year of which only the totals are known, as one posting an account in its last month: #RES, or #UB less #IB. */
export function yearPostings(file: SieFile, { year, to }: SieYear): MadePosting[] {
  const month = monthOfDay(balancesTo(file, year) ?? to);
  const openings = file.openings.get(year);
  const closings = file.closings.get(year);
  const results = file.results.get(year);
  const accounts = new Set([...(closings?.keys() ?? []), ...(closings ? (openings?.keys() ?? []) : [])]);
  for (const account of results?.keys() ?? []) accounts.add(account);
  return [...accounts].flatMap((account): MadePosting[] => {
    const result = results?.get(account);
    const change = result ?? (closings?.get(account) ?? 0) - (openings?.get(account) ?? 0);
    return change === 0 ? [] : [{ month, account, object: '', amount: ore(change) }];
  });
}

/** #OMFATTN, where the file's own year is not over. */
function balancesTo({ header, years }: SieFile, year: number): Day | null {
  const own = years.find((one) => one.year === 0);
  const day = Number(header.balancesTo);
  return year === 0 && own && day >= own.from && day <= own.to && lastDay(monthOfDay(day)) >= day
    ? day
    : null;
}
