import { readWorkbook } from '../../src/app/readWorkbook';
import { prepareReports } from '../../src/app/prepareReports';
import { sieBook } from '../../src/app/sieBook';
import { sieSummary } from '../../src/app/sieSummary';
import { newXlsx } from '../../src/hosts/file/newXlsx';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { oreToDecimal } from '../../src/money/decimalText';
import { combineSie } from '../../src/sie/combineSie';
import { read, WHOLE_FILE } from '../sie/sample';
import { layoutsOf, PROV_LAYOUT, soundBook, SOUND_FIGURES, xlsxOf } from './inputBook';

/** The sound book of test/app/inputBook.ts as a program would export it. */
const SOUND_SIE = [
  '#SIETYP 4',
  '#FNAMN "Samordningsförbundet Prov"',
  '#RAR 0 20190101 20191231',
  '#KONTO 1930 "Bank"',
  '#KONTO 2010 "Eget kapital"',
  '#KONTO 2440 "Leverantörsskulder"',
  '#KONTO 3010 "Bidrag"',
  '#KONTO 4010 "Arvoden"',
  '#KONTO 4020 "Lokaler"',
  '#OBJEKT 6 "100" "Styrelse"',
  '#OBJEKT 6 "200" "Kansli"',
  '#IB 0 1930 500',
  '#IB 0 2010 -500',
  ...Array.from({ length: 12 }, (_, month) => [
    `#PBUDGET 0 ${201901 + month} 3010 {} -100`,
    `#PBUDGET 0 ${201901 + month} 4010 {6 "100"} 50`,
    `#PBUDGET 0 ${201901 + month} 4020 {6 "200"} 25`,
  ]).flat(),
  '#VER A 1 20190115 "Bidrag"',
  '#TRANS 1930 {} 1000',
  '#TRANS 3010 {} -1000',
  '}',
  '#VER A 2 20190210 "Arvode"',
  '#TRANS 4010 {6 "100"} 300',
  '#TRANS 1930 {} -300',
  '}',
  '#VER A 3 20190305 "Lokal"',
  '#TRANS 4020 {6 "200"} 200.50',
  '#TRANS 2440 {} -200.50',
  '}',
];

const request = { layouts: layoutsOf(PROV_LAYOUT), layout: 'prov' };

function figuresOf({ reports }: ReturnType<typeof prepareReports>): Record<string, string> {
  const figures = (reports?.statements ?? []).flatMap((statement) =>
    statement.rows.flatMap((row) =>
      [...row.figures].map(([column, { exact }]) => [
        `${statement.id}.${row.id}.${column}`,
        oreToDecimal(exact),
      ]),
    ),
  );
  return Object.fromEntries(figures) as Record<string, string>;
}

test('a report from SIE has the figures of the same report from a workbook', () => {
  const { book } = sieBook(combineSie([read(...SOUND_SIE)]), ['prov.se'], null);
  const prepared = prepareReports(book, request);
  expect(prepared.findings.map(({ code }) => code)).toEqual(['period-assumed']);
  expect(figuresOf(prepared)).toEqual(SOUND_FIGURES);
  expect(prepared.reports?.entity).toBe('Samordningsförbundet Prov');
});

test('the sheets, written to a new workbook and read again, give the same', async () => {
  const { sheets } = sieBook(combineSie([read(...SOUND_SIE)]), ['prov.se'], null);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Inställningar',
    'Huvudbok',
    'Ingående balans',
    'Budget',
    'Kontoplan',
    'Insatser',
  ]);
  const workbook = await newXlsx(sheets);
  const book = await readWorkbook(await openXlsx(workbook.bytes()));
  expect(figuresOf(prepareReports(book, request))).toEqual(SOUND_FIGURES);
});

test('the budget is taken from a workbook, and nothing else of it but settings and insatser', async () => {
  const withoutBudget = SOUND_SIE.filter((line) => !line.startsWith('#PBUDGET'));
  const other = soundBook();
  other['Huvudbok'] = [...(other['Huvudbok'] ?? []), [43_500, 'A9', 3010, null, 'Annan bok', null, 77]];
  const plans = await readWorkbook(await openXlsx(await xlsxOf(other)));
  const { sheets, book } = sieBook(combineSie([read(...withoutBudget)]), ['prov.se'], plans);
  const prepared = prepareReports(book, { layouts: layoutsOf(PROV_LAYOUT) });
  expect(figuresOf(prepared)).toEqual(SOUND_FIGURES);
  expect(prepared.findings).toEqual([]);
  expect(sheets.find(({ name }) => name === 'Inställningar')?.rows[1]).toEqual([
    'Förbund',
    'Samordningsförbundet Prov',
  ]);
});

test('text that begins as a formula stays text in the cell', async () => {
  const lines = ['=1+1', '+46 1', '-x', '@SUM(A1)', '\\"=1\\"'].map(
    (text) => `#TRANS 1930 {} 0 20190115 "${text}"`,
  );
  const { sheets } = sieBook(
    combineSie([read('#RAR 0 20190101 20191231', '#VER A 1 20190115', ...lines, '}')]),
    ['x.se'],
    null,
  );
  const workbook = await openXlsx((await newXlsx(sheets)).bytes());
  const { values } = await workbook.read('Huvudbok');
  expect(values.slice(1).map((row) => row[4])).toEqual(['=1+1', '+46 1', '-x', '@SUM(A1)', '"=1"']);
  expect((await workbook.read('Huvudbok')).uncomputed.size).toBe(0);
});

test('two years: a sheet each, the fiscal year’s own opening balances', () => {
  const last = read(
    '#RAR 0 20180101 20181231',
    '#IB 0 1930 8',
    '#VER A 1 20180301',
    '#TRANS 1930 {} 2',
    '#TRANS 3010 {} -2',
    '}',
  );
  const { sheets } = sieBook(combineSie([read(...SOUND_SIE), last]), ['i-år.se', 'förra.se'], null);
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Huvudbok 2019', 'Huvudbok 2018']));
  expect(sheets.find(({ name }) => name === 'Ingående balans')?.rows).toEqual([
    ['Konto', 'Benämning', 'Belopp', 'År'],
    [1930, 'Bank', 500, 2019],
    [2010, 'Eget kapital', -500, 2019],
    [1930, 'Bank', 8, 2018],
  ]);
});

test('the summary has the keys and figures that the file is known by', () => {
  const summary = sieSummary(read(...WHOLE_FILE, '#TRANS 1930 {} 5'));
  expect(summary).toMatchObject({
    program: 'Bokföraren 3.2',
    company: 'Samordningsförbundet Prövning',
    years: [
      { year: 0, from: '2019-01-01', to: '2019-12-31' },
      { year: -1, from: '2018-01-01', to: '2018-12-31' },
    ],
    encoding: 'CP437',
    accounts: 6,
    vouchers: 3,
    transactions: 8,
    unbalanced: [{ voucher: '', difference: '5.00' }],
    sumIB: '0.00',
    sumUB: '100.00',
    sumRES: '-100.00',
    budgetRows: 3,
    dimensions: [
      { dimension: 1, name: 'Kostnadsställe', objects: 2, transactions: 3 },
      { dimension: 6, name: 'Projekt', objects: 1, transactions: 1 },
      { dimension: 21, name: 'Delprojekt', objects: 0, transactions: 0 },
    ],
  });
  expect(Object.keys(summary)).toEqual(
    'program company years encoding accounts vouchers transactions unbalanced sumIB sumUB sumRES budgetRows dimensions warnings'.split(
      ' ',
    ),
  );
});
