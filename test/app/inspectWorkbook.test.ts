import { inspectWorkbook, type InspectedWorkbook } from '../../src/app/inspectWorkbook';
import { USUAL_LAYOUT } from '../../src/app/layoutSource';
import { monthOf } from '../../src/ledger/months';
import type { SheetGrid } from '../../src/sheets/grid';
import { layoutSource } from '../../src/taskpane/bundledLayouts';
import { material } from '../taskpane/material';
import { gridOf, MemoryWorkbook } from '../taskpane/memoryWorkbook';
import { type Material, withSlips } from '../taskpane/scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});

function inspected(grids: readonly SheetGrid[]): Promise<InspectedWorkbook> {
  const request = { layouts: layoutSource(example.layouts), today: monthOf(2026, 9) };
  return inspectWorkbook(new MemoryWorkbook(grids), request);
}

test('the example: sheets, months, years, periods, and what the workbook itself chooses', async () => {
  const book = await inspected(example.example);
  const ledger = book.sheets.find(({ role }) => role === 'ledger');
  expect(ledger).toMatchObject({
    name: 'Huvudbok',
    period: { from: monthOf(2018, 1), to: monthOf(2019, 8) },
    errors: 0,
  });
  expect(book.sheets.find(({ role }) => role === 'budget')?.years).toEqual([2019]);
  expect(book).toMatchObject({ begun: true, ready: true, otherSheets: [], reports: [] });
  expect(book.preset).toMatchObject({
    period: { from: monthOf(2019, 1), to: monthOf(2019, 8) },
    unit: 'kr',
    rounding: 'nearest',
  });
  expect(book.selectable).toEqual({ from: monthOf(2018, 1), to: monthOf(2019, 12) });
});

test('slips are counted on the sheet they are in', async () => {
  const book = await inspected(withSlips(example.example));
  const marked = book.sheets.filter(({ errors, warnings }) => errors + warnings > 0);
  expect(marked.map(({ name }) => name)).toEqual(['Huvudbok']);
  expect(marked[0]?.errors).toBeGreaterThanOrEqual(3);
  expect(book.ready).toBe(true);
});

test('a sheet that lacks a heading is there, unread, with its error', async () => {
  const grids = example.example.map((grid) =>
    grid.sheet === 'Budget'
      ? gridOf('Budget', [
          ['Konto', 'Kronor'],
          [4000, 1],
        ])
      : grid,
  );
  const { sheets } = await inspected(grids);
  expect(sheets.find(({ name }) => name === 'Budget')).toMatchObject({ role: null, rows: 0, errors: 1 });
});

test('headings alone: no fault, but what to fill in first', async () => {
  const book = await inspected(example.example.map((grid) => gridOf(grid.sheet, grid.values.slice(0, 1))));
  expect(book).toMatchObject({ begun: false, ready: false });
  expect(book.findings).toEqual([
    {
      code: 'input-empty',
      severity: 'upplysning',
      at: { sheet: 'Huvudbok' },
      params: { sheet: 'Huvudbok' },
    },
  ]);
});

test('an empty workbook, and one with only the user’s own', async () => {
  expect(await inspected([])).toMatchObject({ sheets: [], begun: false, periods: [] });
  expect(await inspected([gridOf('Semesterlista', [['Kalle', 25]])])).toMatchObject({
    sheets: [],
    otherSheets: ['Semesterlista'],
  });
});

describe('which layout', () => {
  const layouts = (): unknown[] => [
    ...example.layouts,
    { ...(example.layouts[0] as object), id: USUAL_LAYOUT, title: 'Standard' },
  ];
  const withMall = (mall: string | null): SheetGrid[] =>
    example.example.map((grid) =>
      grid.sheet === 'Inställningar'
        ? gridOf(
            grid.sheet,
            grid.values.flatMap((row) =>
              row[0] === 'Mall' ? (mall === null ? [] : [['Mall', mall]]) : [row],
            ),
          )
        : grid,
    );
  const chosen = async (mall: string | null, all: unknown[]): Promise<unknown> => {
    const request = { layouts: layoutSource(all), today: monthOf(2026, 9) };
    const { preset, ready } = await inspectWorkbook(new MemoryWorkbook(withMall(mall)), request);
    return { layout: preset.layout, ready };
  };

  test('never that of another förbund: Inställningar’s, else the standard, else none', async () => {
    const own = (example.layouts[0] as { id: string }).id;
    expect(await chosen(own, layouts())).toEqual({ layout: own, ready: true });
    expect(await chosen(null, layouts())).toEqual({ layout: USUAL_LAYOUT, ready: true });
    expect(await chosen(null, [...example.layouts])).toEqual({ layout: undefined, ready: false });
    expect(await chosen('no-such', layouts())).toEqual({ layout: undefined, ready: false });
  });
});
