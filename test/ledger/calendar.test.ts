import fc from 'fast-check';
import {
  day,
  dayText,
  firstDay,
  lastDay,
  monthNumber,
  monthOf,
  monthOfDay,
  monthText,
  shiftYears,
  yearOf,
} from '../../src/ledger/months';
import { parseDay } from '../../src/ledger/parseDay';
import { parseMonthHeading, parsePeriod, periodText } from '../../src/ledger/parsePeriod';

test.each([
  [43708, false],
  [43708.75, false],
  [20190831, false],
  [190831, false],
  ['2019-08-31', true],
  ['2019-8-31', true],
  ['2019-08-31T12:00:00', true],
  ['2019/08/31', true],
  ['20190831', true],
  ['190831', true],
  ['31/8 2019', true],
  ['31/8-2019', true],
  ['31.8.2019', true],
  [' 2019-08-31 ', true],
])('the cell %p is 31 August 2019', (cell, asText) => {
  expect(parseDay(cell)).toEqual({ day: 20190831, asText });
});

test.each([
  '2019-02-29',
  '2019-13-01',
  '2019-00-10',
  '2019-04-31',
  '31/9 2019',
  '20190832',
  '8/31/2019',
  '2019',
  'augusti',
  '',
  0,
  1,
  -5,
  NaN,
  20190832,
  190832,
  1e12,
  1900_02_29,
])('the cell %p is no day', (cell) => {
  expect(parseDay(cell)).toBeNull();
});

test('leap years are counted', () => {
  expect(lastDay(monthOf(2020, 2))).toBe(20200229);
  expect(lastDay(monthOf(2019, 2))).toBe(20190228);
  expect(lastDay(monthOf(2000, 2))).toBe(20000229);
  expect(lastDay(monthOf(2100, 2))).toBe(21000228);
  expect(day(2020, 2, 29)).toBe(20200229);
  expect(day(2021, 2, 29)).toBeNull();
  expect(parseDay(43890)).toEqual({ day: 20200229, asText: false });
});

test('months of neighbouring years are neighbours', () => {
  expect(monthOf(2019, 1) - monthOf(2018, 12)).toBe(1);
  expect(shiftYears({ from: monthOf(2019, 1), to: monthOf(2019, 8) }, -1)).toEqual({
    from: monthOf(2018, 1),
    to: monthOf(2018, 8),
  });
});

// Excel's serial numbers have five digits until October 2173.
const anyMonth = fc.integer({ min: monthOf(1990, 1), max: monthOf(2172, 12) });
const anyDay = fc
  .tuple(anyMonth, fc.integer({ min: 1, max: 31 }))
  .map(([month, date]) => day(yearOf(month), monthNumber(month), date))
  .filter((value) => value !== null);

test('a month knows its days, and its days their month', () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      expect(monthOfDay(firstDay(month))).toBe(month);
      expect(monthOfDay(lastDay(month))).toBe(month);
    }),
  );
});

test('a day written in any accepted form is read as that day', () => {
  fc.assert(
    fc.property(anyDay, (value) => {
      const [year = '', month = '', date = ''] = dayText(value).split('-');
      const serial = Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + 25_569;
      const forms = [
        serial,
        value,
        String(value),
        dayText(value),
        `${Number(date)}/${Number(month)} ${year}`,
      ];
      for (const form of forms) expect(parseDay(form)?.day).toBe(value);
      if (year.startsWith('20')) expect(parseDay(String(value).slice(2))?.day).toBe(value);
    }),
  );
});

test.each([
  ['2019-01..2019-08', '2019-01', '2019-08'],
  ['2019-01 – 2019-08', '2019-01', '2019-08'],
  ['2019-08', '2019-08', '2019-08'],
  ['2019', '2019-01', '2019-12'],
  ['2018..2019', '2018-01', '2019-12'],
  ['2018-11..2019', '2018-11', '2019-12'],
])('the period %p is %p to %p', (text, from, to) => {
  const period = parsePeriod(text);
  expect(period && [monthText(period.from), monthText(period.to)]).toEqual([from, to]);
});

test.each([
  '',
  '2019-13',
  '2019-00',
  '2019-08..2019-01',
  '2019-01..2019-02..2019-03',
  'jan 2019',
  '19',
  '2019-01-01',
])('the text %p is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test.each([
  ['Jan', 1],
  ['januari', 1],
  ['FEB.', 2],
  ['mars 2019', 3],
  ['apr-19', 4],
  ['Sept', 9],
  ['okt', 10],
  ['december 2019', 12],
  ['12', 12],
  ['2019-07', 7],
  ['43647', 7],
])('the heading %p is month %p', (text, month) => {
  expect(parseMonthHeading(text)).toBe(month);
});

test.each(['', '0', '13', 'Summa', 'Konto', '2019', 'janne', 'marsvin', 'helår 2019'])(
  'the heading %p is no month',
  (text) => {
    expect(parseMonthHeading(text)).toBeNull();
  },
);

test('a period is printed as short as it can be', () => {
  const printed = (from: number, to: number): string => periodText({ from, to });
  expect(printed(monthOf(2019, 1), monthOf(2019, 8))).toBe('jan–aug 2019');
  expect(printed(monthOf(2019, 1), monthOf(2019, 1))).toBe('jan 2019');
  expect(printed(monthOf(2018, 11), monthOf(2019, 2))).toBe('nov 2018–feb 2019');
});
