import { combineSie } from '../../src/sie/combineSie';
import { dimensionUse } from '../../src/sie/dimensions';
import { readSie, SieReader } from '../../src/sie/readSie';
import { SieTexts } from '../../src/sie/sieTexts';
import { sieDraft } from '../../src/sie/sieLedger';
import { movement } from '../../src/ledger/cube';
import { monthOf } from '../../src/ledger/months';
import { codes, type Encoding, fileOf, ledgerOf, read, WHOLE_FILE } from './sample';

const whole = readSie(fileOf(WHOLE_FILE));

test('the head of a file', () => {
  expect(whole.header).toEqual({
    program: 'Bokföraren 3.2',
    typeTag: '4',
    format: 'PC8',
    generated: '20200115 ÅÄ',
    company: 'Samordningsförbundet Prövning',
    organisationNumber: '222000-1111',
    companyNumber: 'FINSAM7',
    companyType: 'KB',
    industry: '84111',
    address: ['Åsa Öberg', 'Storgatan 1', '462 30 Vänersborg', '0521-1'],
    comments: ['Årsbokslut, ej reviderat'],
    taxYear: '2020',
    balancesTo: '20190831',
    chartType: 'EUBAS97',
    currency: 'SEK',
  });
  expect(whole.type).toBe('4E');
  expect(whole.encoding).toBe('CP437');
  expect(whole.years).toEqual([
    { year: 0, from: 20190101, to: 20191231 },
    { year: -1, from: 20180101, to: 20181231 },
  ]);
});

test('accounts, dimensions and objects', () => {
  expect(whole.accounts.get(4010)).toEqual({
    account: 4010,
    name: 'Arvoden',
    kind: 'K',
    unit: 'timmar',
    sru: [],
  });
  expect(whole.accounts.get(1930)?.sru).toEqual(['7281']);
  expect([...whole.dimensions.values()]).toEqual([
    { dimension: 1, name: 'Kostnadsställe', parent: null, declared: true },
    { dimension: 6, name: 'Projekt', parent: null, declared: true },
    { dimension: 21, name: 'Delprojekt', parent: 6, declared: true },
  ]);
  expect(whole.objects.map(({ code, name }) => `${code} ${name}`)).toEqual([
    '100 Kansli och ledning',
    '200 Unga vuxna på väg',
    'P1 Förrehab',
  ]);
});

test('balances, period balances, budget', () => {
  expect([...(whole.openings.get(0) ?? [])]).toEqual([
    [1930, 100_050],
    [2021, -100_050],
  ]);
  expect(whole.results.get(-1)?.get(4010)).toBe(19_950);
  expect(whole.objectBalances).toHaveLength(2);
  expect(whole.objectBalances[1]).toMatchObject({ kind: 'closing', account: 1930, amount: 120_050 });
  expect(whole.periodBalances).toHaveLength(3);
  expect(whole.budgets[2]).toMatchObject({ month: monthOf(2019, 2), account: 4010, amount: 15_000 });
});

test('vouchers: only #TRANS counts', () => {
  const texts = new SieTexts(whole);
  expect(whole.voucherRecords).toBe(3);
  expect(whole.transactions.count).toBe(7);
  expect([...whole.transactions.amounts]).toEqual([
    50_000, -50_000, 20_000, 10_000, -30_000, 10_000, -10_000,
  ]);
  expect([...whole.vouchers.first]).toEqual([0, 2, 5, 7]);
  expect(texts.voucher(0)).toEqual({ series: 'A', number: '1', text: 'Bidrag från Försäkringskassan' });
  expect(texts.voucherName(2)).toBe('B1');
  expect(texts.transaction(2)).toBe('Åkes "arvode"');
  expect(texts.transaction(4)).toBe('');
  expect(whole.objectLists[whole.transactions.objects[2] as number]).toEqual([
    { dimension: 1, code: '100' },
    { dimension: 6, code: 'P1' },
  ]);
  expect(whole.unbalanced).toEqual([]);
  expect(whole.sum).toBe(0);
  expect(codes(whole)).toEqual(['sie-lines-changed']);
});

test('the ledger: vouchers by month and object, openings of both years, budget, names', () => {
  const ledger = sieDraft(combineSie([whole], 1)).finish();
  expect(ledger.accounts).toEqual([1930, 2021, 2440, 3511, 4010, 4020]);
  const at = (account: number): number => ledger.accounts.indexOf(account);
  const object = (code: string): number => ledger.objects.findIndex((one) => one.code === code);
  const sum = (account: number, code: string | null, month: number): number =>
    movement(
      ledger.cubes.actual,
      at(account),
      code === null ? null : object(code),
      monthOf(2019, month),
      monthOf(2019, month),
    );
  expect(sum(4010, '100', 2)).toBe(20_000);
  expect(sum(4010, '200', 2)).toBe(10_000);
  expect(sum(1930, null, 2)).toBe(-30_000);
  expect(ledger.openings.get(2019)?.[at(1930)]).toBe(100_050);
  expect(ledger.openings.get(2018)?.[at(1930)]).toBe(80_000);
  const budget = (account: number, code: string): number =>
    movement(ledger.cubes.budget, at(account), object(code), monthOf(2019, 1), monthOf(2019, 12));
  expect([budget(4010, '200'), budget(4010, ''), budget(3511, '')]).toEqual([15_000, 10_000, -60_000]);
  expect(ledger.objects[object('200')]?.name).toBe('Unga vuxna på väg');
});

test('insats is projekt where it is used, else kostnadsställe, else what is; the user may choose another', () => {
  expect([...dimensionUse(whole)]).toEqual([
    [1, 3],
    [6, 1],
  ]);
  expect(combineSie([whole]).dimension).toBe(6);
  const one = (list: string): number | null =>
    combineSie([read('#VER A 1 20190301', `#TRANS 1930 ${list} 1`, '#TRANS 3511 {} -1', '}')]).dimension;
  expect([one('{1 "K"}'), one('{2 "X" 1 "K"}'), one('{12 "X"}'), one('{}')]).toEqual([1, 1, 12, null]);
  const ledger = sieDraft(combineSie([whole], 6)).finish();
  expect(ledger.objects.map(({ code }) => code)).toEqual(['', 'P1']);
  expect(sieDraft(combineSie([whole], null)).finish().objects).toHaveLength(1);
});

const ENCODINGS: readonly Encoding[] = ['CP437', 'UTF-8', 'UTF-8 BOM', 'Latin-1'];
const LINE_ENDS = { CRLF: '\r\n', LF: '\n', CR: '\r' };

describe.each(ENCODINGS)('in %s', (encoding) => {
  test.each(Object.entries(LINE_ENDS))('with %s: the same ledger and the same texts', (_, lineEnd) => {
    const file = readSie(fileOf(WHOLE_FILE, encoding, lineEnd));
    expect(file.encoding).toBe(encoding === 'UTF-8 BOM' ? 'UTF-8' : encoding);
    expect(ledgerOf(file)).toEqual(ledgerOf(whole));
    expect(file.header).toEqual(whole.header);
    const texts = (of: typeof file): string[] => {
      const made = new SieTexts(of);
      return [...Array(7).keys()]
        .map((i) => made.transaction(i))
        .concat([0, 1, 2].map((v) => made.voucher(v).text));
    };
    expect(texts(file)).toEqual(texts(whole));
  });
});

test('UTF-16, as Notepad saves it', () => {
  const text = `\ufeff${WHOLE_FILE.join('\r\n')}\r\n`;
  const file = readSie(Uint8Array.from(Buffer.from(text, 'utf16le')));
  expect(ledgerOf(file)).toEqual(ledgerOf(whole));
});

test('read in slices it is the same file', () => {
  const reader = new SieReader(fileOf(WHOLE_FILE));
  let steps = 0;
  let fraction = 0;
  while (!reader.step(100)) {
    expect(reader.fraction).toBeGreaterThanOrEqual(fraction);
    fraction = reader.fraction;
    steps++;
  }
  expect(steps).toBeGreaterThan(10);
  expect(ledgerOf(reader.finish())).toEqual(ledgerOf(whole));
});

test.each([
  ['1', ['#SIETYP 1', '#RAR 0 20190101 20191231', '#IB 0 1930 10', '#UB 0 1930 30', '#RES 0 3511 -20'], '1'],
  [
    '2',
    ['#SIETYP 2', '#RAR 0 20190101 20191231', '#PSALDO 0 201903 3511 {} -20', '#PSALDO 0 201903 1930 {} 20'],
    '2',
  ],
  [
    '3',
    [
      '#SIETYP 3',
      '#RAR 0 20190101 20191231',
      '#PSALDO 0 201903 3511 {6 "P"} -20',
      '#PSALDO 0 201903 1930 {} 20',
    ],
    '3',
  ],
  ['4I', ['#SIETYP 4', '#VER "" "" 20190301 ""', '{', '#TRANS 3511 {} -20', '#TRANS 1930 {} 20', '}'], '4I'],
  ['1 without a tag', ['#RAR 0 20190101 20191231', '#UB 0 1930 30'], '1'],
  ['2 without a tag', ['#PSALDO 0 201903 3511 {} -20'], '2'],
  ['4 without a tag', ['#RAR 0 20190101 20191231', '#VER A 1 20190301', '{', '#TRANS 1930 {} 20', '}'], '4E'],
])('type %s', (_, lines, type) => {
  expect(read(...lines).type).toBe(type);
});

test('type 1 and 2: yearly and monthly balances become postings', () => {
  const year = read('#RAR 0 20190101 20191231', '#IB 0 1930 10', '#UB 0 1930 30', '#RES 0 3511 -20');
  const yearly = combineSie([year]);
  expect(yearly.made).toEqual([
    { month: monthOf(2019, 12), account: 1930, object: '', amount: 2000 },
    { month: monthOf(2019, 12), account: 3511, object: '', amount: -2000 },
  ]);
  expect(yearly.findings.map(({ code }) => code)).toEqual(['sie-only-year']);
  const partOfYear = read('#RAR 0 20190101 20191231', '#OMFATTN 20190831', '#RES 0 3511 -20');
  expect(combineSie([partOfYear]).made[0]?.month).toBe(monthOf(2019, 8));
  const months = read(
    '#RAR 0 20190101 20191231',
    '#PSALDO 0 201903 3511 {} -20',
    '#PSALDO 0 201903 3511 {6 "P"} -15',
    '#PSALDO 0 201903 3511 {1 "K"} -20',
    '#PSALDO 0 201903 1930 {} 20',
  );
  expect(combineSie([months]).made).toEqual([
    { month: monthOf(2019, 3), account: 3511, object: 'P', amount: -1500 },
    { month: monthOf(2019, 3), account: 3511, object: '', amount: -500 },
    { month: monthOf(2019, 3), account: 1930, object: '', amount: 2000 },
  ]);
});

test('this year and last year: each from its own file, whatever the order', () => {
  const last = read(
    '#RAR 0 20180101 20181231',
    '#IB 0 1930 8',
    '#IB 0 2021 -8',
    '#VER A 1 20180301',
    '{',
    '#TRANS 1930 {} 2',
    '#TRANS 3511 {} -2',
    '}',
  );
  const books = combineSie([whole, last]);
  expect(books.years.map(({ file, sie, source }) => [file, sie.from, source])).toEqual([
    [0, 20190101, 'vouchers'],
    [1, 20180101, 'vouchers'],
  ]);
  expect(books.openings.get(20180101)?.get(1930)).toBe(800);
  const turned = sieDraft(combineSie([last, whole])).finish();
  const straight = sieDraft(books).finish();
  expect(turned.accounts).toEqual(straight.accounts);
  expect([...turned.cubes.actual.totals]).toEqual([...straight.cubes.actual.totals]);
});

test('the same year twice is counted once', () => {
  const books = combineSie([whole, whole]);
  expect(books.findings.map(({ code }) => code)).toEqual(['sie-year-twice', 'sie-only-year']);
  expect(sieDraft(books).finish().cubes.actual.totals).toEqual(
    sieDraft(combineSie([whole])).finish().cubes.actual.totals,
  );
});
