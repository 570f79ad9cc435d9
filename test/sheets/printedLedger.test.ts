import { movement } from '../../src/ledger/cube';
import type { Ledger } from '../../src/ledger/ledger';
import { monthOf } from '../../src/ledger/months';
import { oreToDecimal } from '../../src/money/decimalText';
import type { CellValue, SheetGrid } from '../../src/sheets/grid';
import { readInputs } from '../../src/sheets/readInputs';
import { recogniseSheets } from '../../src/sheets/recognise';
import { findingText } from '../../src/text/findingText';

const CLASSES = {
  assets: [{ from: 1000, to: 1999 }],
  balance: [{ from: 1000, to: 2999 }],
  result: [{ from: 3000, to: 8999 }],
  income: [{ from: 3000, to: 3999 }],
  broughtForward: 2068,
};
const PERIOD = { from: monthOf(2019, 1), to: monthOf(2019, 12) };

type Rows = CellValue[][];
const grid = (sheet: string, values: Rows): SheetGrid => ({
  sheet,
  firstRow: 0,
  firstColumn: 0,
  values,
  merged: [],
  uncomputed: new Set(),
});

function readSheets(sheets: Record<string, Rows>): { ledger: Ledger; found: string[] } {
  const grids = Object.entries(sheets).map(([name, rows]) => ({ grid: grid(name, rows), hidden: false }));
  const recognised = recogniseSheets(grids);
  const { inputs, findings } = readInputs(recognised.sheets, {}, PERIOD, CLASSES);
  if (!inputs) throw new Error(findings.map((finding) => findingText(finding)).join('\n'));
  const found = [...recognised.findings, ...findings].filter(({ code }) => !code.endsWith('-as-text'));
  return { ledger: inputs.ledger, found: found.map((one) => findingText(one).replaceAll('\u00a0', ' ')) };
}

/** Everything booked, by account, insats and month, and opening balances: the same whatever order it was read in. */
function content({ accounts, objects, cubes, openings, accountNames }: Ledger): unknown {
  const booked = accounts.flatMap((account, a) =>
    objects.flatMap(({ code }, o) =>
      [...Array(12).keys()].flatMap((m) => {
        const amount = movement(cubes.actual, a, o, monthOf(2019, m + 1), monthOf(2019, m + 1));
        return amount === 0 ? [] : [`${account} ${code} ${m + 1} ${oreToDecimal(amount)}`];
      }),
    ),
  );
  const opening = accounts.map((account, a) => `${account} ${oreToDecimal(openings.get(2019)?.[a] ?? 0)}`);
  return { booked: booked.sort(), opening, names: accounts.map((account) => accountNames.get(account)) };
}

const FLAT: Record<string, Rows> = {
  Huvudbok: [
    ['Datum', 'Ver', 'Konto', 'Insats', 'Text', 'Debet', 'Kredit'],
    ['2019-01-15', 'A1', '1930 Bank', null, 'Bidrag', 1000, null],
    ['2019-01-15', 'A1', '3010 Bidrag', null, 'Bidrag', null, 1000],
    ['2019-02-10', 'A2', '4010 Arvoden', '100', 'Arvode', 300, null],
    ['2019-02-10', 'A2', '1930 Bank', null, 'Arvode', null, 300],
    ['2019-03-05', 'A3', '4020 Lokaler', '200', 'Lokal', 200.5, null],
    ['2019-03-05', 'A3', '2440 Leverantörsskulder', null, 'Lokal', null, 200.5],
  ],
  'Ingående balans': [
    ['Konto', 'Benämning', 'Belopp'],
    [1930, 'Bank', 500],
    [2010, 'Eget kapital', -500],
  ],
};

/** Page heads, headings as "1930 Bank", omslutning and utgående saldo under each account, the heads written anew on page two. */
const HEADINGS = ['Ver.nr', 'Datum', 'Kst', 'Text', 'Debet', 'Kredit', 'Saldo'];
const GROUPED: Rows = [
  ['Samordningsförbundet Prov', null, null, 'Huvudbok', null, null, 'Sida 1'],
  ['Räkenskapsår 2019-01-01 – 2019-12-31', null, null, null, null, null, 'Utskrivet 2020-01-15'],
  [],
  HEADINGS,
  ['1930 Bank'],
  [null, null, null, 'Ingående saldo', null, null, '500,00'],
  ['A1', '2019-01-15', null, 'Bidrag', '1 000,00', null, '1 500,00'],
  ['A2', '2019-02-10', null, 'Arvode', null, '300,00', '1 200,00'],
  [null, null, null, 'Omslutning', '1 000,00', '300,00', null],
  [null, null, null, 'Utgående saldo', null, null, '1 200,00'],
  ['2010 Eget kapital'],
  [null, null, null, 'Ingående saldo', null, null, '-500,00'],
  [null, null, null, 'Utgående saldo', null, null, '-500,00'],
  ['2440 Leverantörsskulder'],
  [null, null, null, 'Ingående saldo', null, null, '0,00'],
  ['A3', '2019-03-05', null, 'Lokal', null, '200,50', '-200,50'],
  [null, null, null, 'Omslutning', '0,00', '200,50', null],
  [null, null, null, 'Utgående saldo', null, null, '-200,50'],
  ['Samordningsförbundet Prov', null, null, 'Huvudbok', null, null, 'Sida 2'],
  ['Räkenskapsår 2019-01-01 – 2019-12-31', null, null, null, null, null, 'Utskrivet 2020-01-15'],
  HEADINGS,
  ['3010 Bidrag'],
  ['A1', '2019-01-15', null, 'Bidrag', null, '1 000,00', '-1 000,00'],
  [null, null, null, 'Utgående saldo', null, null, '-1 000,00'],
  ['4010 Arvoden'],
  ['A2', '2019-02-10', '100', 'Arvode', '300,00', null, '300,00'],
  [null, null, null, 'Utgående saldo', null, null, '300,00'],
  ['4020 Lokaler'],
  ['A3', '2019-03-05', '200', 'Lokal', '200,50', null, '200,50'],
  [null, null, null, 'Utgående saldo', null, null, '200,50'],
  [null, null, null, 'Huvudboksomslutning', null, null, null],
  [null, null, null, 'Summa', '1 500,50', '1 500,50', null],
];

/** "Konto: 1930 Bank" above headings of its own for each account, one signed column, IB and UB in it. */
const underEach = (account: string, opening: number | null, rows: Rows, closing: number): Rows => [
  [`Konto: ${account}`],
  ['Datum', 'Verifikation', 'Projekt', 'Beskrivning', 'Belopp', 'Ack saldo'],
  ...(opening === null ? [] : [['IB', null, null, null, opening, null]]),
  ...rows,
  ['Summa', null, null, null, rows.reduce((sum, row) => sum + Number(row[4]), 0), null],
  ['UB', null, null, null, closing, null],
  [],
];
const ONE_COLUMN: Rows = [
  ['HUVUDBOK', null, 'Period 2019-01-01--2019-12-31'],
  ...underEach(
    '1930 Bank',
    500,
    [
      [43_480, 'A1', null, 'Bidrag', 1000, 1500],
      [43_506, 'A2', null, 'Arvode', -300, 1200],
    ],
    1200,
  ),
  ...underEach('2010 Eget kapital', -500, [], -500),
  ...underEach('2440 Leverantörsskulder', 0, [[43_529, 'A3', null, 'Lokal', -200.5, -200.5]], -200.5),
  ...underEach('3010 Bidrag', null, [[43_480, 'A1', null, 'Bidrag', -1000, -1000]], -1000),
  ...underEach('4010 Arvoden', null, [[43_506, 'A2', 100, 'Arvode', 300, 300]], 300),
  ...underEach('4020 Lokaler', null, [[43_529, 'A3', 200, 'Lokal', 200.5, 200.5]], 200.5),
];

/** A column Konto that is filled only where the account begins, its opening balance in the same row. */
const FIRST_ROW: Rows = [
  ['Konto', 'Benämning', 'Datum', 'Serie', 'Nr', 'Insats', 'Text', 'Debet', 'Kredit', 'Saldo'],
  ['1930 Bank', null, null, null, null, null, 'Ingående balans', null, null, 500],
  [null, null, '2019-01-15', 'A', 1, null, 'Bidrag', 1000, 0, 1500],
  [null, null, '2019-02-10', 'A', 2, null, 'Arvode', 0, 300, 1200],
  [null, null, null, null, null, null, 'Utgående balans', 1000, 300, 1200],
  ['2010 Eget kapital', null, null, null, null, null, 'Ingående balans', null, null, -500],
  [null, null, null, null, null, null, 'Utgående balans', 0, 0, -500],
  ['2440 Leverantörsskulder', null, null, null, null, null, null, null, null, 0],
  [null, null, '2019-03-05', 'A', 3, null, 'Lokal', 0, 200.5, -200.5],
  ['3010 Bidrag', null, null, null, null, null, null, null, null, null],
  [null, null, '2019-01-15', 'A', 1, null, 'Bidrag', 0, 1000, -1000],
  ['4010 Arvoden', null, null, null, null, null, null, null, null, null],
  [null, null, '2019-02-10', 'A', 2, '100', 'Arvode', 300, 0, 300],
  ['4020 Lokaler', null, null, null, null, null, null, null, null, null],
  [null, null, '2019-03-05', 'A', 3, '200', 'Lokal', 200.5, 0, 200.5],
  [null, null, null, null, null, null, 'Totalt', 1500.5, 1500.5, null],
];

const flat = readSheets(FLAT);
const SHAPES = {
  'grouped with page heads': GROUPED,
  'headings under each account': ONE_COLUMN,
  'account on the first row': FIRST_ROW,
};

describe.each(Object.entries(SHAPES))('%s', (_, rows) => {
  test('gives exactly the ledger of the flat list, opening balances and all', () => {
    const printed = readSheets({ Huvudbok: rows });
    expect(printed.found).toEqual([]);
    const names = content(printed.ledger) as { names: unknown };
    expect({ ...names, names: null }).toEqual({ ...(content(flat.ledger) as object), names: null });
    expect(printed.ledger.accountNames.get(4020)).toBe('Lokaler');
  });

  test('is recognised under another name too, and its own Ingående balans goes before the print’s', () => {
    const named = readSheets({
      Blad1: rows,
      'Ingående balans': [
        ['Konto', 'Belopp'],
        [1930, 7],
        [2010, -7],
      ],
    });
    expect(named.ledger.openings.get(2019)?.[named.ledger.accounts.indexOf(1930)]).toBe(700);
    expect((content(named.ledger) as { booked: unknown }).booked).toEqual(
      (content(flat.ledger) as { booked: unknown }).booked,
    );
  });
});

test('the flat list itself is no print', () => {
  expect(flat.found).toEqual([]);
});

test('a row that is missing shows in the print’s own sums', () => {
  const without = GROUPED.filter((row) => !(row[0] === 'A2' && row[5] === '300,00'));
  expect(readSheets({ Huvudbok: without }).found).toEqual([
    'Huvudbok!A8: Omslutningen för konto 1930 är 700,00 kr men raderna summerar till 1 000,00 kr; skillnaden är −300,00 kr. Kontrollera om en rad saknas.',
    'Huvudbok!A9: Konto 1930: ingående saldo och raderna summerar till 1 500,00 kr men utgående saldo är 1 200,00 kr; skillnaden är −300,00 kr. Kontrollera om en rad saknas.',
    'Huvudbok!A31: Omslutningen för konto 4020 är 0,00 kr men raderna summerar till 200,50 kr; skillnaden är −200,50 kr. Kontrollera om en rad saknas.',
    'Huvudbok!A25: Verifikation A2 (2019-02-10) balanserar inte: debet minus kredit är 300,00 kr. Rätta verifikationen i Huvudbok.',
    'Huvudboken för 2019 summerar inte till noll: skillnaden är 300,00 kr. En rad saknas eller har fel belopp.',
  ]);
});

test('a print that begins in the middle of a year gives no opening balances', () => {
  const later = GROUPED.map((row) =>
    row[0] === '3010 Bidrag' ? ['3010 Bidrag', null, null, 'Ingående saldo', null, null, '-50,00'] : row,
  );
  expect(readSheets({ Huvudbok: later }).ledger.openings.size).toBe(0);
});

test('råbalans: groups and sums are no accounts', () => {
  const { ledger, found } = readSheets({
    Råbalans: [
      ['Råbalans', null, 'Period 2019-01 – 2019-12'],
      ['Konto', 'Benämning', 'Ing saldo', 'Förändring', 'Utg saldo'],
      ['Tillgångar'],
      [1930, 'Bank', '500,00', '700,00', '1 200,00'],
      ['Summa tillgångar', null, '500,00', '700,00', '1 200,00'],
      ['Skulder och eget kapital'],
      [2010, 'Eget kapital', '-500,00', '0,00', '-500,00'],
      [3010, 'Bidrag', '0,00', '-700,00', '-700,00'],
      ['Summa', null, '0,00', '0,00', '0,00'],
    ],
  });
  expect(found).toEqual([]);
  expect(content(ledger)).toMatchObject({
    booked: ['1930  12 700.00', '3010  12 -700.00'],
    opening: ['1930 500.00', '2010 -500.00', '3010 0.00'],
  });
});

/** What every one of the prints below says. */
const BOOKED = {
  booked: ['1930  12 700.00', '3010  12 -1000.00', '4010  12 300.00'],
  opening: ['1930 500.00', '2010 -500.00'],
};

test.each<[string, Record<string, (string | number | null)[][]>]>([
  [
    'saldobalans with what was posted in debit and credit, pages and the result at the end',
    {
      'Utdrag 1': [
        ['Samordningsförbundet Prov', null, null, null, null, 'Sida 1'],
        ['Saldobalans', null, '2019-01-01 – 2019-12-31'],
        ['Konto', 'Benämning', 'Ingående saldo', 'Debet', 'Kredit', 'Utgående saldo'],
        [1930, 'Bank', '500,00', '1 000,00', '300,00', '1 200,00'],
        [2010, 'Eget kapital', '-500,00', null, null, '-500,00'],
        ['Summa balans', null, '0,00', '1 000,00', '300,00', '700,00'],
        ['Samordningsförbundet Prov', null, null, null, null, 'Sida 2'],
        ['Konto', 'Benämning', 'Ingående saldo', 'Debet', 'Kredit', 'Utgående saldo'],
        [3010, 'Bidrag', null, null, '1 000,00', '-1 000,00'],
        [4010, 'Arvoden', null, '300,00', null, '300,00'],
        ['Summa resultat', null, null, '300,00', '1 000,00', '-700,00'],
        ['Beräknat resultat', null, null, null, null, '-700,00'],
      ],
    },
  ],
  [
    'råbalans with the balance in debit or credit, beside Ingående balans',
    {
      Råbalans: [
        ['Konto', 'Namn', 'Debet', 'Kredit'],
        [1930, 'Bank', 1200, null],
        [2010, 'Eget kapital', null, 500],
        [3010, 'Bidrag', null, 1000],
        [4010, 'Arvoden', 300, null],
        ['Summa', null, 1500, 1500],
      ],
      'Ingående balans': [
        ['Konto', 'Belopp'],
        [1930, 500],
        [2010, -500],
      ],
    },
  ],
  [
    'saldolista with UB alone, accounts with their names in one cell',
    {
      Saldolista: [
        ['Saldolista per 2019-12-31'],
        ['Konto', 'IB', 'Saldo'],
        ['1 Tillgångar', null, null],
        ['1930 Bank', '500', '1 200'],
        ['Summa 1 Tillgångar', '500', '1 200'],
        ['2010 Eget kapital', '-500', '-500'],
        ['3010 Bidrag', null, '-1 000'],
        ['4010 Arvoden', null, '300'],
        ['Totalt', '0', '0'],
      ],
    },
  ],
])('%s', (_, sheets) => {
  const { ledger, found } = readSheets(sheets);
  expect(found).toEqual([]);
  const { booked, opening } = content(ledger) as { booked: string[]; opening: string[] };
  expect({ booked, opening: opening.filter((line) => !line.endsWith(' 0.00')) }).toEqual(BOOKED);
});

test('a sum of the print that its rows do not give is told, not posted', () => {
  const { ledger, found } = readSheets({
    Råbalans: [
      ['Konto', 'Namn', 'Debet', 'Kredit'],
      [1930, 'Bank', 700, null],
      [3010, 'Bidrag', null, 700],
      ['Summa', null, 700, 800],
    ],
  });
  expect(found[0]).toContain('Summaraden visar 800,00 kr men raderna ovanför summerar till 700,00 kr');
  expect(content(ledger)).toMatchObject({ booked: ['1930  12 700.00', '3010  12 -700.00'] });
});
