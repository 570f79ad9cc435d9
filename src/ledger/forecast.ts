import { ore, type Ore } from '../money/ore';
import { shareOf } from '../money/round';
import type { Account } from './accounts';
import { movement } from './cube';
import type { LedgerDraft } from './draft';
import type { Ledger } from './ledger';
import { type Period, lengthOf } from './months';
import { methodSource } from './sources';
import { spreadLinearly } from './spread';

/** Prognosmetod for what has no entered forecast: the year's budget, what is booked plus the rest of the budget, or the pace so far. */
export type ForecastMethod = 'budget' | 'actualPlusBudget' | 'linear';

/** How a forecast is filled in: the usual method (absent: not at all), and those of single insatser by object index. */
export interface ForecastMethods {
  readonly usual?: ForecastMethod;
  readonly byObject: ReadonlyMap<number, ForecastMethod>;
}

/** What has an entered forecast: an insats as a whole or, without insats, an account. Indexes of the ledger's objects; account numbers. */
export interface EnteredForecast {
  readonly objects: ReadonlySet<number>;
  readonly accounts: ReadonlySet<number>;
}

/** What a forecast lacks: result accounts of an insats (object 0: of none) that have a budget or an outcome but no forecast. */
export interface ForecastGap {
  readonly object: number;
  readonly accounts: readonly Account[];
  /** The year's budget where there is one, else what is booked. Öre, debit +. */
  readonly amount: Ore;
}

/** Luckor i prognosen: what no forecast was entered for and no method fills in, an insats at a time. */
export function forecastGaps(
  ledger: Ledger,
  methods: ForecastMethods,
  year: Period,
  period: Period,
  entered: EnteredForecast,
  isResult: (account: number) => boolean,
): ForecastGap[] {
  const { actual, budget } = ledger.cubes;
  return ledger.objects.flatMap((_, object): ForecastGap[] => {
    if ((methods.byObject.get(object) ?? methods.usual) !== undefined) return [];
    if (object !== 0 && entered.objects.has(object)) return [];
    const accounts: Account[] = [];
    let amount = 0;
    ledger.accounts.forEach((number, account) => {
      if (!isResult(number) || (object === 0 && entered.accounts.has(number))) return;
      const planned = movement(budget, account, object, year.from, year.to);
      const expected = planned === 0 ? movement(actual, account, object, year.from, period.to) : planned;
      if (expected === 0) return;
      accounts.push(number);
      amount += expected;
    });
    return accounts.length === 0 ? [] : [{ object, accounts, amount: ore(amount) }];
  });
}

/**
 * Fills in the full-year forecast where none was entered. `entered` names what has one: an insats as a whole, or (without insats) an
 * account. Öre, debit +, spread over the year.
 */
export function fillForecast(
  draft: LedgerDraft,
  ledger: Ledger,
  methods: ForecastMethods,
  year: Period,
  period: Period,
  entered: EnteredForecast,
  isResult: (account: number) => boolean,
): void {
  const { actual, budget } = ledger.cubes;
  ledger.accounts.forEach((number, account) => {
    if (!isResult(number)) return;
    for (let object = 0; object < ledger.objects.length; object++) {
      if (object === 0 ? entered.accounts.has(number) : entered.objects.has(object)) continue;
      const method = methods.byObject.get(object) ?? methods.usual;
      if (method === undefined) continue;
      const booked = movement(actual, account, object, year.from, period.to);
      const amount =
        method === 'budget'
          ? movement(budget, account, object, year.from, year.to)
          : method === 'actualPlusBudget'
            ? booked + movement(budget, account, object, period.to + 1, year.to)
            : shareOf(ore(booked), lengthOf(year), period.to - year.from + 1);
      if (amount === 0) continue;
      const index = draft.accountIndex(number);
      spreadLinearly(draft.postings.forecast, year, index, object, ore(amount), methodSource(method));
    }
  });
}
