import type { Account } from './accounts';
import { type Cube, movement, postingCount } from './cube';
import { type Month, type Period, yearOf } from './months';

/** Scenario: utfall, budget, prognos, föregående prognos, or the contributions the members have agreed on. */
export const SCENARIOS = ['actual', 'budget', 'forecast', 'previousForecast', 'contribution'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Insats (or a member, in the scenario contribution): what postings are marked with besides their account. */
export interface LedgerObject {
  readonly code: string;
  readonly name: string;
  readonly group: string;
}

/**
 * Huvudbok, summed: names, opening balances and one cube per scenario, over shared account and object indexes.
 * Object 0 is always "no insats". Amounts are öre, debit +.
 */
export interface Ledger {
  /** Account numbers in rising order; an account's index in every cube is its place here. */
  readonly accounts: readonly Account[];
  readonly accountNames: ReadonlyMap<Account, string>;
  readonly objects: readonly LedgerObject[];
  /** First month of the räkenskapsår, 1–12 (1 for calendar years). */
  readonly yearStartsIn: number;
  readonly cubes: Readonly<Record<Scenario, Cube>>;
  /** Ingående balans by räkenskapsår (the year its first month lies in), öre by account index. */
  readonly openings: ReadonlyMap<number, Float64Array>;
}

/** The räkenskapsår a month lies in, as the year of its first month. */
export function fiscalYearOf(ledger: Pick<Ledger, 'yearStartsIn'>, month: Month): number {
  return yearOf(month - (ledger.yearStartsIn - 1));
}

/** First and last month of a räkenskapsår. */
export function fiscalYear(ledger: Pick<Ledger, 'yearStartsIn'>, year: number): Period {
  const from = year * 12 + (ledger.yearStartsIn - 1);
  return { from, to: from + 11 };
}

/**
 * Balance of an account just before `month`: ingående balans of its räkenskapsår plus movement since the year began; `object` null
 * means all objects together. Plans and forecasts start from what was actually booked. Openings lie on no object.
 */
export function balanceBefore(
  ledger: Ledger,
  scenario: Scenario,
  account: number,
  object: number | null,
  month: Month,
): number {
  const year = fiscalYearOf(ledger, month);
  const opening = object === null || object === 0 ? (ledger.openings.get(year)?.[account] ?? 0) : 0;
  return (
    opening + movement(ledger.cubes[scenario], account, object, fiscalYear(ledger, year).from, month - 1)
  );
}

/** True where the scenario has anything at all in the period: a column without data is empty, not zero. */
export function hasData(ledger: Ledger, scenario: Scenario, period: Period): boolean {
  return postingCount(ledger.cubes[scenario], period.from, period.to) > 0;
}
