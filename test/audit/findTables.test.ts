import { findTables } from '../../src/audit/findTables';
import type { PrintedCell, PrintedMerge } from '../../src/audit/printed';

const tablesOf = (
  rows: readonly (readonly PrintedCell[])[],
  merged: readonly PrintedMerge[] = [],
): ReturnType<typeof findTables> => findTables({ sheet: 'Blad1', firstRow: 0, firstColumn: 0, rows, merged });

test('several tables below each other, with titles, units and heads of their own', () => {
  const tables = tablesOf([
    ['Delårsrapport 2024'],
    [],
    ['Resultaträkning'],
    ['Belopp i tkr'],
    [null, 'Not', 'Utfall', 2023],
    ['Intäkter', 1, 120, '1 110'],
    ['Kostnader', 2, '-100', '−1 090,5'],
    ['Resultat', null, 20, '19,5'],
    [],
    ['Not 1 Intäkter'],
    ['Staten', 60],
    ['Regionen', 60],
    [null, 120],
  ]);
  expect(
    tables.map(({ title, unit, columns, rows }) => [
      title,
      unit,
      columns.map((column) => column.title),
      rows.length,
    ]),
  ).toEqual([
    ['Resultaträkning', 'tkr', ['Utfall', '2023'], 3],
    ['Not 1 Intäkter', '', [''], 3],
  ]);
  expect(tables[0]?.rows.map(({ note, figures }) => [note, figures])).toEqual([
    ['1', [12_000, 111_000]],
    ['2', [-10_000, -109_050]],
    ['', [2000, 1950]],
  ]);
});

test('amounts that look like years or days are amounts below other figures', () => {
  const [table, more] = tablesOf([
    ['Not 2'],
    ['Porto', 2019],
    ['Hyra', 45_192],
    ['Skulder'],
    ['Lån', 38_000],
    ['Summa', 85_211],
  ]);
  expect(more).toBeUndefined();
  expect(table?.rows.map(({ figures }) => figures[0])).toEqual([
    201_900,
    4_519_200,
    null,
    3_800_000,
    8_521_100,
  ]);
});

test('merged heads stand over their columns; a percentage is no amount; text in place of a figure is nothing', () => {
  const [table] = tablesOf(
    [
      ['Antal deltagare'],
      [null, 'Kvinnor', null, 'Andel %'],
      [null, 'nya', 'klara', null],
      ['Rehab', 12, 3, 0.4],
      ['Förrehab', 8, 'Inga', 0.6],
    ],
    [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }],
  );
  expect(table?.columns).toEqual([
    { title: 'Kvinnor nya', sheetColumn: 1, ratio: false },
    { title: 'Kvinnor klara', sheetColumn: 2, ratio: false },
    { title: 'Andel %', sheetColumn: 3, ratio: true },
  ]);
  expect(table?.counts).toBe(true);
  expect(table?.rows[1]?.figures.slice(0, 2)).toEqual([800, null]);
});

test('tables beside each other, with a blank column between', () => {
  const tables = tablesOf([
    ['Tillgångar', 2024, null, 'Skulder', 2024],
    ['Bank', 70, null, 'Leverantörer', 30],
    ['Fordringar', 30, null, 'Eget kapital', 70],
    ['Summa', 100, null, 'Summa', 100],
  ]);
  expect(tables.map(({ columns }) => columns.map(({ sheetColumn }) => sheetColumn))).toEqual([[1], [4]]);
});
