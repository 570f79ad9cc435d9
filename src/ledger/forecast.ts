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

/** Accounts that have a row in Prognos, by insats (index; 0 is none): a row of the forecast is one account of one insats. */
export type EnteredForecast = ReadonlyMap<number, ReadonlySet<Account>>;

/** Result accounts of an insats (object 0: of none) that no row was entered for. */
export interface ForecastPart {
  readonly object: number;
  readonly accounts: readonly Account[];
  /** True where other accounts of the insats have rows. */
  readonly isBegun: boolean;
  /** Öre, debit +. */
  readonly amount: Ore;
}

/** What a forecast is made of: the ledger so far, its year and the report's period, what was entered, and the methods for the rest. */
export interface ForecastBasis {
  readonly ledger: Ledger;
  readonly year: Period;
  readonly period: Period;
  readonly entered: EnteredForecast;
  readonly methods: ForecastMethods;
  readonly isResult: (account: Account) => boolean;
}

/**
 * Luckor i prognosen: what no row was entered for and no method fills in, an insats at a time, with the year's budget where there is one,
 * else what is booked.
 */
export function forecastGaps(basis: ForecastBasis): ForecastPart[] {
  const { ledger, year, period } = basis;
  const { actual, budget } = ledger.cubes;
  return partsWithout(basis, (account, object, method) => {
    if (method !== undefined) return 0;
    const planned = movement(budget, account, object, year.from, year.to);
    return planned === 0 ? movement(actual, account, object, year.from, period.to) : planned;
  });
}

/** Fills in the year's forecast for what has a method and no row, spread over the year, and tells what was put in. */
export function fillForecast(draft: LedgerDraft, basis: ForecastBasis): ForecastPart[] {
  const { ledger, year, period } = basis;
  const { actual, budget } = ledger.cubes;
  return partsWithout(basis, (account, object, method) => {
    if (method === undefined) return 0;
    const booked = movement(actual, account, object, year.from, period.to);
    const amount =
      method === 'budget'
        ? movement(budget, account, object, year.from, year.to)
        : method === 'actualPlusBudget'
          ? booked + movement(budget, account, object, period.to + 1, year.to)
          : shareOf(ore(booked), lengthOf(year), period.to - year.from + 1);
    if (amount === 0) return 0;
    const index = draft.accountIndex(ledger.accounts[account] as Account);
    spreadLinearly(draft.postings.forecast, year, index, object, ore(amount), methodSource(method));
    return amount;
  });
}

/**
 * The parts of a forecast that have no row and, as asked, an amount. Prognos is as detailed as Budget: in an insats that has rows, an account
 * without budget is in the others' (decision 0027).
 */
function partsWithout(
  { ledger, year, entered, methods, isResult }: ForecastBasis,
  amountOf: (account: number, object: number, method: ForecastMethod | undefined) => number,
): ForecastPart[] {
  const { budget } = ledger.cubes;
  const hasBudget = (account: number, object: number): boolean =>
    movement(budget, account, object, year.from, year.to) !== 0;
  return ledger.objects.flatMap((_, object): ForecastPart[] => {
    const rows = entered.get(object);
    const method = methods.byObject.get(object) ?? methods.usual;
    const accounts: Account[] = [];
    let sum = 0;
    ledger.accounts.forEach((number, account) => {
      if (!isResult(number) || rows?.has(number)) return;
      const isInOthers = object !== 0 && rows && !hasBudget(account, object);
      if (isInOthers) return;
      const amount = amountOf(account, object, method);
      if (amount === 0) return;
      accounts.push(number);
      sum += amount;
    });
    return accounts.length === 0 ? [] : [{ object, accounts, isBegun: rows !== undefined, amount: ore(sum) }];
  });
}
