import type { Account } from './accounts';
import { type Cube, postingCount } from './cube';
import { type Day, type Month, type Period, yearOf } from './months';
import type { Postings } from './postings';
import type { OpeningSource } from './sources';

/** Scenario: utfall, budget, prognos, föregående prognos, or the contributions the members have agreed on. */
export const SCENARIOS = ['actual', 'budget', 'forecast', 'previousForecast', 'contribution'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Insats (or a member, in the scenario contribution): what postings are marked with besides their account. */
export interface LedgerObject {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** First and last day of an insats, where the sheet Insatser says. */
  readonly start?: Day;
  readonly end?: Day;
}

/** What an insats is called in a sentence: "10 Vägen in", or its code alone where it has no other name. */
export function objectText({ code, name }: Pick<LedgerObject, 'code' | 'name'>): string {
  return name === code ? code : `${code} ${name}`;
}

/** Källor: the rows that the sums of a ledger were made of, kept as they were read so that a figure can be followed back to them. */
export interface LedgerSources {
  /** Sheet names, by the sheet index of a Source. */
  readonly sheets: readonly string[];
  /** In the order read. Their account indexes are those of the reading: `places` gives the ledger's. */
  readonly postings: Readonly<Record<Scenario, Postings>>;
  readonly places: readonly number[];
  readonly openings: readonly OpeningSource[];
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
  /** Ingående balans of plans for years that have none of their own, worked out by carryForward. */
  readonly planOpenings: ReadonlyMap<number, Float64Array>;
  readonly sources: LedgerSources;
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

/** Ingående balans of a scenario's year: the entered one, which plans start from too; plans without one start from the year before. */
export function openingsOf(ledger: Ledger, scenario: Scenario, year: number): Float64Array | undefined {
  return ledger.openings.get(year) ?? (scenario === 'actual' ? undefined : ledger.planOpenings.get(year));
}

/** True where the scenario has anything at all in the period: a column without data is empty, not zero. */
export function hasData(ledger: Ledger, scenario: Scenario, period: Period): boolean {
  return postingCount(ledger.cubes[scenario], period.from, period.to) > 0;
}
