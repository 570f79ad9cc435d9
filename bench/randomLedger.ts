import type { Account } from '../src/ledger/accounts';
import { LedgerDraft } from '../src/ledger/draft';
import type { LedgerObject } from '../src/ledger/ledger';
import { type Day, type Month, type Period, firstDay, monthOf, monthOfDay } from '../src/ledger/months';
import type { Postings } from '../src/ledger/postings';
import { NO_SOURCE, type Source } from '../src/ledger/sources';
import { kronor, type Ore } from '../src/money/ore';

/** The chart of the 2019 report, roughly: 100 accounts, of which the first 28 are balance accounts. */
export const ACCOUNTS: readonly Account[] = [
  ...[1210, 1219, 1220, 1229, 1510, 1515, 1630, 1640, 1650, 1680, 1710, 1720, 1730, 1760, 1790],
  ...[1920, 1930, 1940, 2021, 2068, 2069, 2220, 2320, 2440, 2650, 2710, 2890, 2990],
  ...[3511, 3512, 3513, 3514, 3519, 3520, 3590, 3990],
  ...Array.from({ length: 60 }, (_, i) => 4010 + i * 60),
  ...[7810, 8300, 8310, 8410],
];
const FIRST_RESULT = ACCOUNTS.indexOf(3511);
const FIRST_COST = ACCOUNTS.indexOf(4010);

/** The 15 insatser of the 2019 layout and "no insats" before them. */
export const OBJECTS: readonly LedgerObject[] = [
  '',
  ...'100 110 120 130 200 210 300 310 320 330 340 350 360 370 380'.split(' '),
].map((code) => ({ code, name: code && `Insats ${code}`, group: '' }));

/** Two whole years: the report's and the one it is compared with. */
export const SPAN: Period = { from: monthOf(2018, 1), to: monthOf(2019, 12) };
export const MONTHS = SPAN.to - SPAN.from + 1;

/** A ledger in columns, as postings plus the number of each row's voucher. */
export interface RandomLedger {
  readonly postings: Postings;
  readonly vouchers: Int32Array;
}

/**
 * `rows` postings in vouchers of two to five rows that balance, dates rising, amounts of whole öre, accounts and insatser evenly
 * spread: harder on the memory than a real ledger, where a few accounts take most rows. The same every time.
 */
export function randomLedger(rows: number): RandomLedger {
  const random = randomFrom(2019);
  const days = new Int32Array(rows);
  const months = new Int32Array(rows);
  const accountIndex = new Int32Array(rows);
  const objectIndex = new Int32Array(rows);
  const amounts = new Float64Array(rows);
  const vouchers = new Int32Array(rows);
  let voucher = 0;
  for (let i = 0; i < rows;) {
    voucher++;
    const left = rows - i;
    const size = left <= 6 ? left : 2 + Math.floor(random() * 4);
    const month = SPAN.from + Math.floor((i / rows) * MONTHS);
    const day = firstDay(month) + Math.floor(random() * 28);
    let sum = 0;
    for (let n = 0; n < size; n++, i++) {
      const account = Math.floor(random() * ACCOUNTS.length);
      days[i] = day;
      months[i] = monthOfDay(day);
      accountIndex[i] = account;
      objectIndex[i] = account < FIRST_COST ? 0 : 1 + Math.floor(random() * (OBJECTS.length - 1));
      amounts[i] = n === size - 1 ? -sum : Math.round((random() - 0.45) * 5_000_000);
      sum += amounts[i] as number;
      vouchers[i] = voucher;
    }
  }
  const span = { first: SPAN.from, last: SPAN.to };
  const sources = Int32Array.from({ length: rows }, (_, row) => row + 1);
  return {
    postings: { count: rows, days, months, accountIndex, objectIndex, amounts, sources, span },
    vouchers,
  };
}

/** A posting a month on every result account and insats: what a budget and a forecast come to. */
export function randomPlan(seed: number): Postings {
  const random = randomFrom(seed);
  const results = ACCOUNTS.length - FIRST_RESULT;
  const count = results * OBJECTS.length * 12;
  const from = monthOf(2019, 1);
  const at = (divisor: number, size: number) =>
    Int32Array.from({ length: count }, (_, i) => Math.floor(i / divisor) % size);
  const months = at(1, 12).map((month) => month + from);
  return {
    count,
    days: months.map(firstDay),
    months,
    objectIndex: at(12, OBJECTS.length),
    accountIndex: at(12 * OBJECTS.length, results).map((index) => index + FIRST_RESULT),
    amounts: Float64Array.from({ length: count }, () => Math.round((random() - 0.45) * 1_000_000)),
    sources: new Int32Array(count).fill(NO_SOURCE),
    span: { first: from, last: from + 11 },
  };
}

/** Everything the reports are made from, as the readers leave it: `finish` sums it into cubes and puts the accounts in order. */
export function draftOf(actual: Postings, budget: Postings, forecast: Postings): LedgerDraft {
  const draft = new LedgerDraft(1, actual.count);
  for (const object of OBJECTS) draft.nameObject(object);
  for (const account of ACCOUNTS) draft.nameAccount(account, `Konto ${account}`);
  for (const [scenario, postings] of Object.entries({ actual, budget, forecast })) {
    const { count, days, months, accountIndex, objectIndex, amounts, sources } = postings;
    for (let i = 0; i < count; i++)
      draft.postings[scenario as 'actual'].addInMonth(
        days[i] as Day,
        months[i] as Month,
        draft.accountIndex(ACCOUNTS[accountIndex[i] as number] as Account),
        objectIndex[i] as number,
        amounts[i] as Ore,
        sources[i] as Source,
      );
  }
  for (const year of [2018, 2019])
    ACCOUNTS.slice(0, FIRST_RESULT).forEach((account, i) => draft.addOpening(year, account, kronor(i - 13)));
  return draft;
}

/** A repeatable random number generator (mulberry32), 0 ≤ n < 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
