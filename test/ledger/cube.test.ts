import fc from 'fast-check';
import { movement } from '../../src/ledger/cube';
import { LedgerDraft } from '../../src/ledger/draft';
import { type EnteredForecast, fillForecast, type ForecastMethod } from '../../src/ledger/forecast';
import { fiscalYear, fiscalYearOf, hasData } from '../../src/ledger/ledger';
import { firstDay, monthOf, type Period } from '../../src/ledger/months';
import { spreadLinearly } from '../../src/ledger/spread';
import { kronor, ore, type Ore } from '../../src/money/ore';
import { measureOf } from '../../src/statements/measure';

const posting = fc.record({
  account: fc.integer({ min: 1000, max: 1020 }),
  object: fc.constantFrom('', 'a', 'b', 'c'),
  month: fc.integer({ min: monthOf(2017, 1), max: monthOf(2019, 12) }),
  amount: fc.integer({ min: -1e11, max: 1e11 }),
});
const postings = fc.array(posting, { maxLength: 200 });
const anyPeriod = fc
  .tuple(
    fc.integer({ min: monthOf(2016, 1), max: monthOf(2020, 12) }),
    fc.integer({ min: monthOf(2016, 1), max: monthOf(2020, 12) }),
  )
  .map(([a, b]): Period => ({ from: Math.min(a, b), to: Math.max(a, b) }));

type Row = typeof posting extends fc.Arbitrary<infer T> ? T : never;

function draftOf(rows: readonly Row[], yearStartsIn = 1): LedgerDraft {
  const draft = new LedgerDraft(yearStartsIn, 4);
  for (const { account, object, month, amount } of rows)
    draft.postings.actual.addInMonth(
      firstDay(month),
      month,
      draft.accountIndex(account),
      draft.objectIndex(object),
      ore(amount),
    );
  return draft;
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

test('sums of the cube are sums of the postings, per account, object and period', () => {
  fc.assert(
    fc.property(postings, anyPeriod, (rows, period) => {
      const ledger = draftOf(rows).finish();
      const within = rows.filter(({ month }) => month >= period.from && month <= period.to);
      ledger.accounts.forEach((number, account) => {
        const here = within.filter((row) => row.account === number);
        expect(movement(ledger.cubes.actual, account, null, period.from, period.to)).toBe(total(here));
        ledger.objects.forEach(({ code }, object) =>
          expect(movement(ledger.cubes.actual, account, object, period.from, period.to)).toBe(
            total(here.filter((row) => row.object === code)),
          ),
        );
      });
      expect(hasData(ledger, 'actual', period)).toBe(within.length > 0);
    }),
  );
});

test('accounts come in rising order, whatever order they were met in', () => {
  const { accounts } = draftOf([
    { account: 3000, object: '', month: monthOf(2019, 1), amount: 1 },
    { account: 1000, object: '', month: monthOf(2019, 1), amount: 2 },
  ]).finish();
  expect(accounts).toEqual([1000, 3000]);
});

test('closing is opening plus movement, in any räkenskapsår', () => {
  fc.assert(
    fc.property(
      postings,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 11 }),
      (rows, start, opening, into) => {
        const draft = draftOf(rows, start);
        draft.addOpening(2018, 1000, ore(opening));
        const ledger = draft.finish();
        const { from } = fiscalYear(ledger, 2018);
        const period = { from: from + Math.min(3, into), to: from + into };
        const account = ledger.accounts.indexOf(1000);
        const origin = { accounts: [account], objects: null };
        const measured = (measure: 'opening' | 'movement' | 'closing'): number =>
          measureOf(ledger, origin, 'actual', measure, period);
        expect(measured('closing')).toBe(measured('opening') + measured('movement'));
        const inYear = rows.filter(
          ({ account: number, month }) => number === 1000 && month >= from && month <= period.to,
        );
        expect(measured('closing')).toBe(opening + total(inYear));
      },
    ),
  );
});

test('a räkenskapsår that begins in July is named after the July it begins', () => {
  const july = { yearStartsIn: 7 };
  expect(fiscalYearOf(july, monthOf(2019, 6))).toBe(2018);
  expect(fiscalYearOf(july, monthOf(2019, 7))).toBe(2019);
  expect(fiscalYear(july, 2018)).toEqual({ from: monthOf(2018, 7), to: monthOf(2019, 6) });
});

describe('linear spread', () => {
  test('months up to any month are that part of the whole, rounded once', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        const draft = new LedgerDraft(1);
        spreadLinearly(
          draft.postings.budget,
          fiscalYear(draft, 2019),
          draft.accountIndex(4000),
          0,
          ore(amount),
        );
        const { cubes } = draft.finish();
        for (let months = 1; months <= 12; months++) {
          const upTo = movement(cubes.budget, 0, null, monthOf(2019, 1), monthOf(2019, months));
          expect(Math.abs(upTo * 12 - amount * months)).toBeLessThanOrEqual(6);
        }
        expect(movement(cubes.budget, 0, null, monthOf(2019, 1), monthOf(2019, 12))).toBe(
          amount === 0 ? 0 : amount,
        );
      }),
    );
  });
});

describe('forecast of what has none entered', () => {
  const isResult = (number: number): boolean => number >= 3000;
  const forecast = (method: ForecastMethod, entered: EnteredForecast = new Map()): number => {
    const draft = new LedgerDraft(1);
    const account = draft.accountIndex(4000);
    const month = monthOf(2019, 3);
    draft.postings.actual.addInMonth(firstDay(month), month, account, 0, kronor(300));
    spreadLinearly(draft.postings.budget, fiscalYear(draft, 2019), account, 0, kronor(2400));
    fillForecast(draft, {
      ledger: draft.finish(),
      methods: { usual: method, byObject: new Map() },
      year: fiscalYear(draft, 2019),
      period: { from: monthOf(2019, 1), to: month },
      entered,
      isResult,
    });
    return movement(draft.finish().cubes.forecast, 0, null, monthOf(2019, 1), monthOf(2019, 12)) / 100;
  };

  test('is the budget, or what is booked and the rest of the budget, or the pace so far', () => {
    expect(forecast('budget')).toBe(2400);
    expect(forecast('actualPlusBudget')).toBe(300 + 1800);
    expect(forecast('linear')).toBe(1200);
  });

  test('leaves what has one', () => {
    expect(forecast('budget', new Map([[0, new Set([4000])]]))).toBe(0);
  });

  test('is for result accounts only', () => {
    const draft = new LedgerDraft(1);
    const period = fiscalYear(draft, 2019);
    spreadLinearly(draft.postings.budget, period, draft.accountIndex(1930), 0, 100 as Ore);
    const methods = { usual: 'budget', byObject: new Map() } as const;
    fillForecast(draft, {
      ledger: draft.finish(),
      methods,
      year: period,
      period,
      entered: new Map(),
      isResult,
    });
    expect(hasData(draft.finish(), 'forecast', period)).toBe(false);
  });
});
