import { askAmount, askDeviation, askForecast } from '../../../src/app/live/amounts';
import { askBalance } from '../../../src/app/live/accountBalance';
import { nearestNames } from '../../../src/app/live/nearestNames';
import type { LiveBook } from '../../../src/app/live/liveBook';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { type Book, day, layoutsOf, PROV_LAYOUT, rowsOf, soundBook, xlsxOf } from '../inputBook';
import { bookOf, plain } from './liveHost';

const FOLLOW_UP = {
  id: 'uppf',
  title: 'Uppföljning',
  kind: 'budgetFollowUp',
  covers: '4000-8999',
  display: 'debitPositive',
  columns: [
    { id: 'u', title: 'Utfall' },
    { id: 'b', title: 'Budget', scenario: 'budget' },
    { id: 'd', kind: 'deviation', of: ['u', 'b'] },
  ],
  rows: [
    { id: 'insats-', each: 'object' },
    { id: 'kostnader', label: 'Kostnader', of: ['insats-'], total: true },
    { id: 'andel', label: 'Andel', kind: 'ratio', of: ['kostnader', 'kostnader'] },
  ],
};
const layouts = layoutsOf({
  ...PROV_LAYOUT,
  statements: [...PROV_LAYOUT.statements, FOLLOW_UP],
} as typeof PROV_LAYOUT);

const live = async (change: (book: Book) => void = () => undefined): Promise<LiveBook> => {
  const book = soundBook();
  change(book);
  return bookOf(await openXlsx(await xlsxOf(book)), { layouts });
};
let book: LiveBook;
beforeAll(async () => {
  book = await live();
});

const utfall = (post: unknown, period: unknown = null, object: unknown = null): unknown =>
  plain(askAmount(book, 'actual', { post, period, object }));

test.each<[string, number]>([
  ['Kostnader', -500.5],
  ['kostnader', -500.5],
  [' KOSTNADER ', -500.5],
  ['resultat!kostnader', -500.5],
  ['Resultaträkning!Kostnader', -500.5],
  ['Balansräkning!Tillgångar', 1200],
  ['eget-kapital', 999.5],
  ['4010', -300],
  ['4000-4015; 4020', -500.5],
  ['4010,4020', -500.5],
  ['Arvoden', -300],
  ['4010 Arvoden', -300],
  ['200', -200.5],
])('”%s” is found', (post, amount) => {
  expect(utfall(post)).toBe(amount);
});

test('a row has its report’s sign, an account and an insats the result’s', () => {
  expect(utfall('Uppföljning!Kostnader')).toBe(500.5);
  expect(utfall('Uppföljning!Kansli')).toBe(200.5);
  expect(utfall('Kansli')).toBe(200.5);
  expect(utfall('200')).toBe(-200.5);
  expect(utfall('Andel')).toBe(1);
  expect(plain(askDeviation(book, { post: 'Uppföljning!Kostnader', period: null, object: null }))).toBe(
    -275.5,
  );
  expect(plain(askDeviation(book, { post: 'Kostnader', period: null, object: null }))).toBe(-275.5);
  expect(plain(askDeviation(book, { post: '4000-4999', period: null, object: null }))).toBe(-275.5);
});

test('periods and insatser limit a post', () => {
  expect(utfall('Kostnader', 'feb')).toBe(-300);
  expect(utfall('Kostnader', '2019-03..2019-03')).toBe(-200.5);
  expect(utfall('Kostnader', null, 'Kansli')).toBe(-200.5);
  expect(utfall('Kostnader', 'feb', 200)).toBe(0);
  expect(utfall('4010', 'feb', '100')).toBe(-300);
  expect(utfall('200', null, '100')).toBe(0);
  expect(utfall('Tillgångar', 'jan')).toBe(1500);
});

test('what is not there is #N/A with the three nearest names, what is wrong #VALUE!', () => {
  expect(utfall('Kostander')).toMatch(
    /^#N\/A ”Kostander” är varken rad i rapporten, konto eller insats\. Närmast är ”Kostnader”, ”.+” eller ”.+”\./,
  );
  expect(utfall('4099')).toMatch(/^#N\/A ”4099” är varken/);
  expect(utfall('')).toMatch(/^#VALUE! Ange en post/);
  expect(utfall('Kostnader', 'snart')).toMatch(/^#VALUE! ”snart” är ingen period/);
  expect(utfall('Kostnader', null, 'Kansliet')).toMatch(
    /^#N\/A Det finns ingen insats ”Kansliet”\. Närmast är ”Kansli” eller ”Styrelse”\./,
  );
  expect(utfall('Resultaträkning!Tillgångar')).toMatch(/^#N\/A/);
});

test('months beyond what is booked are #N/A, months within it that have nothing are 0', async () => {
  expect(utfall('Kostnader', '2019-04')).toMatch(/^#N\/A Det finns ingen bokföring för apr 2019/);
  expect(utfall('Kostnader', '2018')).toMatch(/^#N\/A/);
  expect(utfall('Kostnader', '2019')).toBe(-500.5);
  expect(utfall('Intäkter', 'mar')).toBe(0);
  // March is only in the balance of the bank and the supplier: the row is there all the same.
  const quiet = await live((one) =>
    rowsOf(one, 'Huvudbok').push(
      [day(5, 2), 'A4', 1930, null, '', 5, null],
      [day(5, 2), 'A4', 2440, null, '', null, 5],
    ),
  );
  const ask = (post: string, period: string): unknown =>
    plain(askAmount(quiet, 'actual', { post, period, object: null }));
  expect(ask('Kostnader', 'apr')).toBe(0);
  expect(ask('Tillgångar', 'apr')).toBe(1200);
  expect(ask('Tillgångar', '2019-12')).toBe(1205);
});

test('a missing budget or forecast is #N/A, a budgeted year without this post is 0', () => {
  const budget = (post: string, period: string | null): unknown =>
    plain(askAmount(book, 'budget', { post, period, object: null }));
  expect(budget('Kostnader', null)).toBe(-225);
  expect(budget('Kostnader', '2019')).toBe(-900);
  expect(budget('1930', null)).toBe(0);
  expect(budget('Kostnader', '2018')).toMatch(/^#N\/A Det finns ingen budget för jan–dec 2018/);
  expect(plain(askForecast(book, { post: 'Kostnader', period: null, object: null }))).toMatch(
    /^#N\/A Det finns ingen prognos/,
  );
  expect(plain(askDeviation(book, { post: 'Kostnader', period: '2018', object: null }))).toMatch(/^#N\/A/);
});

test('SALDO on any day, from the postings themselves', () => {
  const saldo = (accounts: unknown, date: unknown = null): unknown => plain(askBalance(book, accounts, date));
  expect(saldo(1930)).toBe(1200);
  expect(saldo('1930', '2019-01-14')).toBe(500);
  expect(saldo('1930', '2019-01-15')).toBe(1500);
  expect(saldo('1930', day(2, 9))).toBe(1500);
  expect(saldo('1930', day(2, 10))).toBe(1200);
  expect(saldo('Bank', '2019')).toBe(1200);
  expect(saldo('1930;2440', 'mar')).toBe(999.5);
  expect(saldo('1930', '2018-12-31')).toMatch(/^#N\/A Det finns inget saldo 2018-12-31/);
  expect(saldo('1931')).toMatch(/^#N\/A ”1931” är inget konto/);
  expect(saldo('1930', 'sen')).toMatch(/^#VALUE! ”sen” är inget datum/);
  expect(saldo('')).toMatch(/^#VALUE! Ange konton/);
});

test('the nearest names: a slip of the pen, a part of a name, a word of it', () => {
  const names = [
    'Verksamhetens kostnader',
    'Verksamhetens intäkter',
    '4021 Arvoden',
    'Administration/Kansli',
    'ALL-IN',
  ];
  expect(nearestNames('Verksamhetens kostander', names)[0]).toBe('Verksamhetens kostnader');
  expect(nearestNames('kostnader', names)[0]).toBe('Verksamhetens kostnader');
  expect(nearestNames('Arvode', names)[0]).toBe('4021 Arvoden');
  expect(nearestNames('kanslli', names)[0]).toBe('Administration/Kansli');
  expect(nearestNames('allin', names)[0]).toBe('ALL-IN');
  expect(nearestNames('x', names)).toHaveLength(3);
});
