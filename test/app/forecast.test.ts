import { openXlsx } from '../../src/hosts/file/openXlsx';
import { readWorkbook } from '../../src/app/readWorkbook';
import { prepareReports } from '../../src/app/prepareReports';
import { printed } from '../statements/bookkeeping';
import { writeXlsx } from 'hucre/xlsx';

/** A year of four insatser, each forecast in its own way, as a workbook says it. */
const LAYOUT = {
  id: 'prov',
  statements: [
    {
      id: 'insatser',
      title: 'Insatser',
      covers: '4000-8999',
      columns: [
        { id: 'u', title: 'Utfall' },
        { id: 'p', title: 'Prognos', scenario: 'forecast', period: 'fullYear' },
        { id: 'f', title: 'Föregående prognos', scenario: 'previousForecast', period: 'fullYear' },
        { id: 'b', title: 'Budget', scenario: 'budget', period: 'fullYear' },
        { id: 'andring', kind: 'deviation', title: 'Ändring', of: ['p', 'f'] },
      ],
      rows: [
        { id: 'i', each: 'object' },
        { id: 'summa', of: ['i'], total: true },
      ],
    },
  ],
};

type Cell = string | number | null;

async function reported(sheets: Record<string, Cell[][]>): Promise<{
  figures: Record<string, Record<string, string>>;
  codes: string[];
}> {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
  const book = await readWorkbook(await openXlsx(bytes));
  const layouts = { list: () => [], load: () => undefined };
  const { reports, findings } = prepareReports(book, { layouts, layout: { name: 'prov', json: LAYOUT } });
  return { figures: printed(reports?.statements[0]), codes: findings.map(({ code }) => code) };
}

const insatser = (method: string): Cell[][] => [
  ['Kod', 'Benämning', 'Prognosmetod'],
  ['A', 'Efter budget', 'Budget'],
  ['B', 'Utfall och resten av budgeten', 'utfall + återstående budget'],
  ['C', 'Samma takt', method],
  ['D', 'Inlagd', null],
];
const book = (settings: Cell[][], method = 'Linjär'): Record<string, Cell[][]> => ({
  Inställningar: [
    ['Nyckel', 'Värde'],
    ['Räkenskapsår från', '2024-01-01'],
    ['Period från', '2024-01-01'],
    ['Period till', '2024-03-31'],
    ...settings,
  ],
  Insatser: insatser(method),
  Huvudbok: [
    ['Datum', 'Ver', 'Konto', 'Insats', 'Belopp'],
    ...['A', 'B', 'C', 'D'].flatMap((code, i): Cell[][] => [
      ['2024-03-15', `A${i + 1}`, 5000, code, 300],
      ['2024-03-15', `A${i + 1}`, 1920, null, -300],
    ]),
  ],
  Budget: [
    ['Konto', 'Insats', 'År', 'Belopp'],
    ...['A', 'B', 'C', 'D'].map((code): Cell[] => [5000, code, 2024, -2400]),
  ],
  Prognos: [
    ['Konto', 'Insats', 'År', 'Belopp'],
    [5000, 'D', 2024, -1999],
    [5000, 'A', 2023, -1],
  ],
  'Föregående prognos': [
    ['Konto', 'Insats', 'År', 'Belopp'],
    ...['A', 'B', 'C', 'D'].map((code): Cell[] => [5000, code, 2024, -2000]),
  ],
});

test('each insats is forecast by its own method, an entered amount goes before, and the forecast before stands beside', async () => {
  const { figures } = await reported(book([]));
  expect(figures).toEqual({
    iA: { u: '-300', p: '-2400', f: '-2000', b: '-2400', andring: '-400' },
    iB: { u: '-300', p: '-2100', f: '-2000', b: '-2400', andring: '-100' },
    iC: { u: '-300', p: '-1200', f: '-2000', b: '-2400', andring: '800' },
    iD: { u: '-300', p: '-1999', f: '-2000', b: '-2400', andring: '1' },
    summa: { u: '-1200', p: '-7699', f: '-8000', b: '-9600', andring: '301' },
  });
});

test('Inställningar has the method of those that say none; a method that is none is a finding', async () => {
  const { figures, codes } = await reported(book([['Prognosmetod', 'budget']], 'på känn'));
  expect(figures['iC']?.['p']).toBe('-2400');
  expect(figures['iD']?.['p']).toBe('-1999');
  expect(codes).toContain('setting-bad-value');
});
