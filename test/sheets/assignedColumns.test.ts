import { assignedFrom, assignedNames, type AssignedColumns } from '../../src/sheets/assignedColumns';
import type { CellValue, SheetGrid } from '../../src/sheets/grid';
import { recogniseSheets } from '../../src/sheets/recognise';
import { suggestColumns } from '../../src/sheets/suggestColumns';

const gridOf = (
  sheet: string,
  values: readonly (readonly CellValue[])[],
  firstRow = 0,
  firstColumn = 0,
): SheetGrid => ({
  sheet,
  firstRow,
  firstColumn,
  values,
  merged: [],
  uncomputed: new Set(),
});

const said = (grid: SheetGrid): unknown => {
  const guess = suggestColumns(grid);
  return guess && { ...guess, columns: Object.fromEntries(guess.columns) };
};

/** A list as a program with headings of its own writes it. */
const LIST: readonly (readonly CellValue[])[] = [
  ['Utdrag ur redovisningen', null, null, null, null, null],
  [],
  ['Bokf.dag', 'V.nr', 'K-nr', 'Händelse', 'Plus', 'Minus'],
  ['2019-01-15', 'A 1', 1930, 'Bidrag från staten', 5000, null],
  ['2019-01-15', 'A 1', 3510, 'Bidrag från staten', null, 5000],
  ['2019-02-20', 'A 2', 4010, 'Arvode', '1 200,50', null],
  ['2019-02-20', 'A 2', 1930, 'Arvode', null, '1 200,50'],
];

describe('a guess', () => {
  test('of a ledger with headings that are not known', () => {
    expect(said(gridOf('Utdrag', LIST, 0, 1))).toEqual({
      role: 'ledger',
      row: 2,
      hasHeadings: true,
      columns: { account: 3, date: 1, voucher: 2, text: 4, debit: 5, credit: 6 },
    });
  });

  test.each([
    [
      'Nr beside date, account and amount',
      ['Trans.dag', 'Nr', 'Konto', 'Händelse', 'Belopp i SEK'],
      ['2019-01-15', 1001, 1930, 'Bidrag från staten', 5000],
      { date: 0, voucher: 1, account: 2, text: 3, amount: 4 },
    ],
    [
      'series and number, cost centre and project in numbers',
      ['Serie', 'Ver. nr', 'Bokf dat', 'Kontonr', 'Kst', 'Ver. text', 'Debet kr', 'Kredit kr'],
      ['A', 17, '2019-01-15', 1930, 210, 'Bidrag', 5000, 0],
      { series: 0, voucher: 1, date: 2, account: 3, object: 4, text: 5, debit: 6, credit: 7 },
    ],
    [
      'Konto over the names and the numbers under a heading of their own',
      ['Datum', 'Verifikat', 'Konto', 'K-nr', 'Summa kr'],
      ['2019-01-15', 3, 'Bank', 1930, 5000],
      { date: 0, voucher: 1, account: 3, text: 2, amount: 4 },
    ],
  ])('by the headings that are known: %s', (_, headings, row, columns) => {
    const guess = said(gridOf('Utdrag', [headings, row, row, row, row]));
    expect(guess).toEqual({ role: 'ledger', row: 0, hasHeadings: true, columns });
  });

  test('of a ledger without headings and with one column of amounts', () => {
    const rows = LIST.slice(3).map(([date, , account, text, plus, minus]) => [
      account ?? null,
      date ?? null,
      plus ?? `-${minus}`,
      text ?? null,
    ]);
    expect(said(gridOf('Blad1', rows, 4))).toEqual({
      role: 'ledger',
      row: 4,
      hasHeadings: false,
      columns: { account: 0, date: 1, amount: 2, text: 3 },
    });
  });

  test('of a balance list', () => {
    const rows = [
      ['Nr', 'Kontots namn', 'Start', 'Rörelser', 'Slut'],
      [1930, 'Bank', 100, 50, 150],
      [2010, 'Eget kapital', -100, 0, -100],
      [3510, 'Bidrag', 0, -80, -80],
      [4010, 'Arvoden', 0, 30, 30],
    ];
    expect(said(gridOf('Lista', rows))).toEqual({
      role: 'balanceList',
      row: 0,
      hasHeadings: true,
      columns: { account: 0, name: 1, opening: 2, change: 3, closing: 4 },
    });
  });

  test.each([
    [
      'names and phone numbers',
      [
        ['Anna', '0521-123'],
        ['Bo', '0521-124'],
        ['Cecilia', '0521-125'],
      ],
    ],
    [
      'amounts without accounts',
      [
        ['Januari', 100.5],
        ['Februari', 200.5],
        ['Mars', 300.5],
      ],
    ],
    ['nothing', []],
  ])('none of %s', (_, rows) => {
    expect(suggestColumns(gridOf('Blad1', rows))).toBeNull();
  });
});

describe('columns that are said', () => {
  const grid = gridOf('Utdrag', LIST);
  const columns: AssignedColumns = {
    role: 'ledger',
    row: 2,
    hasHeadings: true,
    columns: new Map([
      ['date', 0],
      ['voucher', 1],
      ['account', 2],
      ['text', 3],
      ['debit', 4],
      ['credit', 5],
    ]),
  };

  test('are the same after they have been kept', () => {
    expect(assignedFrom(assignedNames(columns))).toEqual(columns);
    expect(assignedFrom(new Map())).toBeNull();
    expect(assignedFrom(new Map([['_finsam.kolumn.rubrik.nonsens.date', { row: 0, column: 0 }]]))).toBeNull();
  });

  test('make an input sheet of one that was only told of', () => {
    const before = recogniseSheets([{ grid, hidden: false }]);
    expect(before.sheets).toEqual([]);
    expect(before.findings).toMatchObject([
      { code: 'sheet-looks-like', at: { sheet: 'Utdrag' }, params: { role: 'Huvudbok', rows: 4 } },
    ]);
    const after = recogniseSheets([{ grid, hidden: false, assigned: assignedNames(columns) }]);
    expect(after.sheets.map(({ role, header }) => [role, header.dataRow])).toEqual([['ledger', 3]]);
    expect(after.findings).toEqual([]);
  });

  test('go before the headings and the name', () => {
    const wrong = gridOf('Budget', [
      ['Datum', 'Konto', 'Belopp'],
      ...LIST.slice(3).map((row) => [row[0] ?? null, row[2] ?? null, row[4] ?? 0]),
    ]);
    const asLedger = assignedNames({
      ...columns,
      row: 0,
      columns: new Map([
        ['date', 0],
        ['account', 1],
        ['amount', 2],
      ]),
    });
    expect(recogniseSheets([{ grid: wrong, hidden: false, assigned: asLedger }]).sheets[0]?.role).toBe(
      'ledger',
    );
  });

  test('without headings: the first row counts', () => {
    const bare = gridOf('Blad1', LIST.slice(3), 3);
    const assigned = assignedNames({ ...columns, row: 3, hasHeadings: false });
    const { sheets, findings } = recogniseSheets([{ grid: bare, hidden: false, assigned }]);
    expect([sheets[0]?.header.dataRow, sheets[0]?.header.row, findings]).toEqual([0, -1, []]);
  });

  test('that are not there any more are told, and the headings hold', () => {
    const gone = assignedNames({ ...columns, row: 40 });
    const known = gridOf('Huvudbok', [
      ['Datum', 'Konto', 'Belopp'],
      ['2019-01-01', 4010, 5],
    ]);
    const { sheets, findings } = recogniseSheets([{ grid: known, hidden: false, assigned: gone }]);
    expect(sheets.map(({ role }) => role)).toEqual(['ledger']);
    expect(findings.map(({ code }) => code)).toEqual(['columns-assigned-gone']);
  });
});
