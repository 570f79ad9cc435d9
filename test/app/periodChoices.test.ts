import { periodChoices, selectableMonths } from '../../src/app/periodChoices';
import { monthOf, monthText, type Month } from '../../src/ledger/months';

const months = (from: Month, to: Month): Month[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const told = (choices: ReturnType<typeof periodChoices>): string[] =>
  choices.map(({ period, kind }) => `${monthText(period.from)}..${monthText(period.to)} ${kind}`);

test('up to the last booked month, the usual shorter ones, and earlier whole years', () => {
  expect(told(periodChoices(months(monthOf(2018, 1), monthOf(2019, 8)), 1))).toEqual([
    '2019-01..2019-08 interim',
    '2019-01..2019-06 halfYear',
    '2019-01..2019-03 quarter',
    '2018-01..2018-12 year',
  ]);
});

test('a period without a name of its own', () => {
  expect(told(periodChoices(months(monthOf(2024, 1), monthOf(2024, 4)), 1))).toEqual([
    '2024-01..2024-04 other',
    '2024-01..2024-03 quarter',
  ]);
});

test('what Inställningar says comes first, and only once', () => {
  const set = { from: monthOf(2019, 1), to: monthOf(2019, 6) };
  expect(told(periodChoices(months(monthOf(2019, 1), monthOf(2019, 8)), 1, set))[0]).toBe(
    '2019-01..2019-06 halfYear',
  );
  expect(periodChoices(months(monthOf(2019, 1), monthOf(2019, 8)), 1, set)).toHaveLength(3);
  expect(told(periodChoices([], 1, set))).toEqual(['2019-01..2019-06 halfYear']);
});

test('an earlier year that is not booked to its end is no choice', () => {
  const gappy = [
    ...months(monthOf(2018, 1), monthOf(2018, 6)),
    ...months(monthOf(2019, 1), monthOf(2019, 2)),
  ];
  expect(told(periodChoices(gappy, 1))).toEqual(['2019-01..2019-02 other']);
});

test('a broken räkenskapsår: July to June', () => {
  expect(told(periodChoices(months(monthOf(2022, 7), monthOf(2023, 12)), 7))).toEqual([
    '2023-07..2023-12 halfYear',
    '2023-07..2023-09 quarter',
    '2022-07..2023-06 year',
  ]);
});

test('own periods lie in the booked years, or in this one where nothing is booked', () => {
  expect(selectableMonths([monthOf(2018, 5), monthOf(2019, 2)], 1, 0)).toEqual({
    from: monthOf(2018, 1),
    to: monthOf(2019, 12),
  });
  expect(selectableMonths([], 7, monthOf(2026, 9))).toEqual({ from: monthOf(2026, 7), to: monthOf(2027, 6) });
});
