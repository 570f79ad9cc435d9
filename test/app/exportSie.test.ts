import { exportSie } from '../../src/app/exportSie';
import { readWorkbook } from '../../src/app/readWorkbook';
import { sieBook } from '../../src/app/sieBook';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { combineSie } from '../../src/sie/combineSie';
import { readSie } from '../../src/sie/readSie';
import { SieTexts } from '../../src/sie/sieTexts';
import { sieDraft } from '../../src/sie/sieLedger';
import { readInputs } from '../../src/sheets/readInputs';
import { checksumOf } from '../../src/sie/checksum';
import { plainLedger, read, WHOLE_FILE } from '../sie/sample';
import { rowsOf, soundBook, xlsxOf } from './inputBook';

const today = 20200115;
const CLASSES = {
  assets: [{ from: 1000, to: 1999 }],
  balance: [{ from: 1000, to: 2999 }],
  result: [{ from: 3000, to: 8999 }],
  income: [{ from: 3000, to: 3999 }],
  broughtForward: 2068,
};

test('the sound book, exported and read again, is the same ledger', async () => {
  const book = await readWorkbook(await openXlsx(await xlsxOf(soundBook())));
  const { years, findings } = exportSie(book, { today });
  expect(findings).toEqual([]);
  expect(years.map(({ year }) => year)).toEqual([2019]);
  const file = readSie((years[0] as (typeof years)[number]).bytes);
  expect(file.findings).toEqual([]);
  expect(file.encoding).toBe('CP437');
  expect(file.header.company).toBe('Samordningsförbundet Prov');
  const before = readInputs(book.sheets, book.settings, null, CLASSES).inputs?.ledger;
  const after = sieDraft(combineSie([file])).finish();
  expect(plainLedger(after)).toEqual({ ...(plainLedger(before as NonNullable<typeof before>) as object) });
  const texts = new SieTexts(file);
  expect([0, 1, 2].map((v) => texts.voucherName(v))).toEqual(['A1', 'A2', 'A3']);
  expect(texts.voucher(0).text).toBe('Bidrag');
});

test('SIE → workbook → SIE: the same transactions, texts and objects', () => {
  const first = read(...WHOLE_FILE);
  const { book } = sieBook(combineSie([first], 1), ['a.se'], null);
  const { years } = exportSie(book, { today });
  const again = readSie((years[0] as (typeof years)[number]).bytes);
  const said = (file: typeof first): unknown[] => {
    const texts = new SieTexts(file);
    return [...Array(file.transactions.count).keys()].map((i) => [
      file.transactions.days[i],
      file.transactions.accounts[i],
      file.transactions.amounts[i],
      file.objectLists[file.transactions.objects[i] as number]?.[0]?.code,
      texts.transaction(i),
    ]);
  };
  const expected = said(first) as (string | number)[][];
  // A transaction without a text of its own takes its voucher's.
  expected.forEach((row, i) => (row[4] ||= ['', '', '', '', 'Arvoden möte ""?', '', 'Hyra'][i] ?? ''));
  expect(said(again)).toEqual(expected);
  expect([...(again.closings.get(0) ?? [])]).toEqual([...(first.closings.get(0) ?? [])]);
  expect(again.results.get(0)).toEqual(first.results.get(0));
  expect(again.openings).toEqual(first.openings);
});

test('#KSUMMA is written where asked for, and is right', async () => {
  const book = await readWorkbook(await openXlsx(await xlsxOf(soundBook())));
  const [file] = exportSie(book, { today, checksum: true }).years;
  const bytes = file?.bytes ?? new Uint8Array();
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.split('\r\n').at(-2)).toBe(`#KSUMMA ${checksumOf(bytes)}`);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(readSie(bytes).findings).toEqual([]);
});

test('texts of any kind come back', async () => {
  const book = soundBook();
  const texts = [
    '=1+1',
    'Kaffe "Zoégas" 5" påse',
    'a\\',
    'rad\tett',
    '“Åäö” – 5 €',
    '{1 "x"}',
    '#TRANS 1 {} 2',
  ];
  texts.forEach((text, i) => rowsOf(book, 'Huvudbok').push([43_500, `B${i}`, 1930, null, text, 0, null]));
  const read2 = await readWorkbook(await openXlsx(await xlsxOf(book)));
  const file = readSie(exportSie(read2, { today }).years[0]?.bytes ?? new Uint8Array());
  const made = new SieTexts(file);
  const back = texts.map((_, i) => made.transaction(6 + i).trim());
  expect(back).toEqual([
    '=1+1',
    'Kaffe "Zoégas" 5" påse',
    'a\\',
    'rad ett',
    '"Åäö" - 5 EUR',
    '{1 "x"}',
    '#TRANS 1 {} 2',
  ]);
});
