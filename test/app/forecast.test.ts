import { openXlsx } from '../../src/hosts/file/openXlsx';
import { readWorkbook } from '../../src/app/readWorkbook';
import { prepareReports } from '../../src/app/prepareReports';
import { printed } from '../statements/bookkeeping';
import { findingText } from '../../src/text/findingText';
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
  sentences: string[];
}> {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
  const book = await readWorkbook(await openXlsx(bytes));
  const layouts = { list: () => [], load: () => undefined };
  const { reports, findings } = prepareReports(book, { layouts, layout: { name: 'prov', json: LAYOUT } });
  return {
    figures: printed(reports?.statements[0]),
    codes: findings.map(({ code }) => code),
    sentences: findings.map((finding) => findingText(finding)),
  };
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
  const spaced = await reported(book([['Prognosmetod', 'Utfall + återstående budget']]));
  expect(spaced.codes).not.toContain('setting-bad-value');
});

const without = (sheets: Record<string, Cell[][]>, ...names: readonly string[]): Record<string, Cell[][]> =>
  Object.fromEntries(Object.entries(sheets).filter(([name]) => !names.includes(name)));

test('a forecast of some insatser only, without a method for the rest: what is missing, with its amount', async () => {
  const sheets = without(book([]), 'Insatser');
  const { figures, sentences } = await reported(sheets);
  expect(figures['summa']?.['p']).toBe('-1999');
  const missing = sentences.filter((sentence) => sentence.includes('helårsprognosen är inte hel'));
  expect(missing.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(
    ['A', 'B', 'C'].map(
      (insats) =>
        `Prognos: Prognos saknas för insats ${insats}, så helårsprognosen är inte hel: 2 400,00 kr enligt budget eller utfall är inte med. ` +
        'Lägg in en rad i Prognos, eller välj Prognosmetod i Inställningar.',
    ),
  );
});

test('accounts without insats are missing one by one, by what is booked where there is no budget', async () => {
  const sheets = book([]);
  sheets['Huvudbok']?.push(['2024-03-20', 'A9', 8400, null, 70.5], ['2024-03-20', 'A9', 1920, null, -70.5]);
  const { sentences } = await reported(sheets);
  const missing = sentences.filter((sentence) => sentence.includes('helårsprognosen är inte hel'));
  expect(missing).toHaveLength(1);
  expect(missing[0]?.replaceAll('\u00a0', ' ')).toContain(
    'Prognos saknas för konto 8400, så helårsprognosen är inte hel: 70,50 kr',
  );
});

test('with a method in Inställningar, or without any forecast, nothing is missing', async () => {
  const none = without(book([]), 'Insatser', 'Prognos');
  for (const sheets of [book([['Prognosmetod', 'linjär']]), none])
    expect((await reported(sheets)).codes).not.toContain('forecast-incomplete');
});

describe('an insats with one row entered', () => {
  /** Insats D has budget on two accounts, and is booked on a third. */
  const sheetsOf = (settings: Cell[][]): Record<string, Cell[][]> => {
    const sheets = without(book(settings), 'Insatser');
    sheets['Budget']?.push([6000, 'D', 2024, -600]);
    sheets['Huvudbok']?.push(['2024-03-20', 'A9', 7000, 'D', 50], ['2024-03-20', 'A9', 1920, null, -50]);
    return sheets;
  };

  test('has what else is in its budget by Prognosmetod, and it is said', async () => {
    const { figures, sentences } = await reported(sheetsOf([['Prognosmetod', 'budget']]));
    // 7000 has no budget: it is in what was entered, as it is in the budget.
    expect(figures['iD']?.['p']).toBe('-2599');
    const said = sentences.filter((sentence) => sentence.includes('ifyllt enligt Prognosmetod'));
    expect(said.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'Prognos: Det som saknar rad i Prognos är ifyllt enligt Prognosmetod, 7 800,00 kr (kostnader plus): ' +
        'insats A; insats B; insats C; konto 6000 på insats D. ' +
        'Lägg in en rad i Prognos, med 0 om inget ska vara där, för det som ska vara annorlunda.',
    ]);
  });

  test('lacks what else is in its budget where there is no method', async () => {
    const { figures, sentences } = await reported(sheetsOf([]));
    expect(figures['iD']?.['p']).toBe('-1999');
    const missing = sentences.filter((sentence) => sentence.includes('insats D,'));
    expect(missing.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringContaining(
        'Prognos saknas för konto 6000 på insats D, så helårsprognosen är inte hel: 600,00 kr',
      ),
    ]);
  });

  test('a row of 0 is a row', async () => {
    const sheets = sheetsOf([['Prognosmetod', 'budget']]);
    sheets['Prognos']?.push([6000, 'D', 2024, 0]);
    const { figures } = await reported(sheets);
    expect(figures['iD']?.['p']).toBe('-1999');
  });
});

test('where no row is entered the forecast is all by method, and nothing is said', async () => {
  const { codes } = await reported(without(book([['Prognosmetod', 'linjär']]), 'Prognos'));
  expect(codes).not.toContain('forecast-filled');
});
