import { isError } from '../../../src/app/live/answer';
import { functionPeriod, type PeriodView } from '../../../src/app/live/functionPeriod';
import { monthOf, monthText } from '../../../src/ledger/months';

const CALENDAR: PeriodView = { period: { from: monthOf(2019, 1), to: monthOf(2019, 8) }, yearStartsIn: 1 };
/** Räkenskapsår from July. */
const BROKEN: PeriodView = { period: { from: monthOf(2019, 7), to: monthOf(2019, 10) }, yearStartsIn: 7 };

const read = (given: unknown, view = CALENDAR): string => {
  const period = functionPeriod(given, view);
  return isError(period)
    ? `${period.code} ${period.message}`
    : `${monthText(period.from)}..${monthText(period.to)}`;
};

test.each([
  ['2019-08', '2019-08..2019-08'],
  ['2019-8', '2019-08..2019-08'],
  ['2019-01..2019-08', '2019-01..2019-08'],
  [' 2018-11 – 2019-02 ', '2018-11..2019-02'],
  ['2019', '2019-01..2019-12'],
  [2018, '2018-01..2018-12'],
  ['aug', '2019-08..2019-08'],
  ['Augusti', '2019-08..2019-08'],
  ['aug 2018', '2018-08..2018-08'],
  ['jan..mar', '2019-01..2019-03'],
  ['jan-aug', '2019-01..2019-08'],
  ['jan–aug 2018', '2018-01..2018-08'],
  ['ack', '2019-01..2019-08'],
  ['ack.', '2019-01..2019-08'],
  ['ack jun', '2019-01..2019-06'],
  ['ack 2018-06', '2018-01..2018-06'],
  [43_678, '2019-08..2019-08'],
  [null, '2019-01..2019-08'],
  [undefined, '2019-01..2019-08'],
  ['', '2019-01..2019-08'],
  [0, '2019-01..2019-08'],
  [[['2019-05']], '2019-05..2019-05'],
])('%j is %s', (given, expected) => {
  expect(read(given)).toBe(expected);
});

test('in a broken räkenskapsår a year begins when the förbund’s does, and months are those of that year', () => {
  expect(read('2019', BROKEN)).toBe('2019-07..2020-06');
  expect(read('ack', BROKEN)).toBe('2019-07..2019-10');
  expect(read('feb', BROKEN)).toBe('2020-02..2020-02');
  expect(read('aug..feb', BROKEN)).toBe('2019-08..2020-02');
});

test.each([
  'hej',
  '2019-13',
  '2019-08..2019-01',
  'aug..jan',
  'mar..',
  '19',
  '2019-01..2019-02..2019-03',
  'ack hej',
  true,
])('%j is no period, and the accepted forms are said', (given) => {
  expect(read(given)).toMatch(
    /^#VALUE! ”.+” är ingen period\. Skriv 2019-08, 2019-01\.\.2019-08, 2019, aug, jan\.\.aug eller ack/,
  );
});
