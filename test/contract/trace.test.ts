import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { cellOf, locateFigure } from '../../src/app/trace/locateFigure';
import { type OpenTrace, openTrace } from '../../src/app/trace/openTrace';
import { follow, startTrail } from '../../src/app/trace/trail';
import { trailPlan } from '../../src/app/trace/trailPlan';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { OfficeView } from '../../src/hosts/office/officeView';
import { OwnChanges } from '../../src/hosts/office/ownChanges';
import { cellAt, type CellValue } from '../../src/sheets/grid';
import type { FigurePlace } from '../../src/statements/trace';
import type { WorkbookPort } from '../../src/workbook/port';
import { inExcel, inFile } from './openWorkbooks';
import type { OpenWorkbook } from './workbookContract';

/** Spårning i en arbetsbok: from a cell to its voucher and back, whatever the user has done to the sheets in between. */
const root = join(__dirname, '..', '..');
const example = readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx'));
const layouts = layoutFiles(join(root, 'layouts'));

async function valueAt(workbook: WorkbookPort, sheet: string, cell: string): Promise<CellValue> {
  const { values, firstRow, firstColumn } = await workbook.read(sheet);
  const place = cellAt(cell);
  return (place && values[place.row - firstRow]?.[place.column - firstColumn]) ?? null;
}

async function opened(workbook: WorkbookPort): Promise<OpenTrace> {
  const { trace } = await openTrace(workbook, { layouts });
  if (!trace) throw new Error('no report');
  return trace;
}

/** Each statement's first, a middle and its last figure. */
function someFigures({ statements }: OpenTrace): FigurePlace[] {
  return statements.flatMap(({ id: statement, rows }) => {
    const all = rows.flatMap((row) =>
      [...row.figures.keys()].map((column) => ({ statement, row: row.id, column })),
    );
    return [all[0], all[Math.floor(all.length / 2)], all.at(-1)].flatMap((place) => place ?? []);
  });
}

jest.setTimeout(60_000);

describe.each<[string, (bytes: Uint8Array) => Promise<OpenWorkbook>]>([
  ['in Excel', inExcel],
  ['in a file', inFile],
])('%s', (_, open) => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await open(example);
    await createReports(book.workbook, { layouts, unit: 'tkr', rounding: 'additive', language: 'sv' });
  });
  afterAll(() => book.close());

  test('figures are traced as the reports were made, and found again after rows, columns and a new name', async () => {
    const before = await opened(book.workbook);
    expect(before.statements.every(({ rounding }) => rounding === 'additive')).toBe(true);
    const figures = someFigures(before);
    const shown = new Map<FigurePlace, CellValue>();
    for (const place of figures) {
      const at = await cellOf(book.workbook, before, place);
      shown.set(place, at && (await valueAt(book.workbook, at.sheet, at.cell)));
    }
    await book.insertRows('Resultaträkning', 2, 3);
    await book.insertColumns('Resultaträkning', 2, 2);
    await book.renameSheet('Resultaträkning', 'Mitt resultat');
    const after = await opened(book.workbook);
    for (const place of figures) {
      const at = await cellOf(book.workbook, after, place);
      if (!at) throw new Error(JSON.stringify(place));
      const value = await valueAt(book.workbook, at.sheet, at.cell);
      expect([place, value]).toEqual([place, shown.get(place)]);
      const cell = cellAt(at.cell) ?? { row: 0, column: 0 };
      const selected = { sheet: at.sheet, ...cell, value, formula: '' };
      expect(await locateFigure(book.workbook, after, selected)).toEqual({ place, at });
    }
    const at = await cellOf(book.workbook, after, {
      statement: 'resultatrakning',
      row: 'kostnader',
      column: 'utfall',
    });
    expect(at?.sheet).toBe('Mitt resultat');
  });

  test('also the Balanskravsutredning that the program adds, its parts the whole figure', async () => {
    const trace = await opened(book.workbook);
    const added = trace.statements.find(({ layout }) => layout.kind === 'balancedBudgetRequirement');
    const figures = added?.rows.flatMap((row) =>
      [...row.figures].map(([column, { exact }]) => ({ row: row.id, column, exact })),
    );
    expect(figures?.filter(({ exact }) => exact !== 0).length).toBeGreaterThan(3);
    for (const { row, column, exact } of figures ?? []) {
      const place = { statement: added?.id ?? '', row, column };
      const at = await cellOf(book.workbook, trace, place);
      expect(at?.sheet).toBe('Balanskravsutredning');
      const last = startTrail(trace, place)?.at(-1);
      const parts = last?.trace.parts.reduce((sum, { amount }) => sum + amount, 0);
      expect([row, column, Math.abs(parts ?? NaN)]).toEqual([row, column, Math.abs(exact)]);
    }
  });

  test('a voucher leads to the row in Huvudbok that holds it, and the trail to a sheet of its own', async () => {
    const trace = await opened(book.workbook);
    const place = { statement: 'resultatrakning', row: 'kostnader', column: 'utfall' };
    const first = startTrail(trace, place);
    const largest = [...(first?.at(-1)?.trace.parts ?? [])].sort((a, b) => a.amount - b.amount)[0];
    const trail = first && largest && follow(trace, first, largest);
    const rows = trail?.at(-1)?.trace.parts ?? [];
    expect(rows.length).toBeGreaterThan(20);
    for (const part of rows.slice(0, 5)) {
      const row = part.kind === 'row' ? trace.rows.at(part.source) : null;
      const { values, firstRow } = await book.workbook.read('Huvudbok');
      const cells = values[(row?.row ?? 0) - 1 - firstRow] ?? [];
      expect(row?.sheet).toBe('Huvudbok');
      expect(cells.map(Number).some((cell) => Math.round(cell * 100) === Math.abs(part.amount))).toBe(true);
      expect(String(cells[1])).toBe(row?.voucher);
    }
    if (!trail) throw new Error('no trail');
    const cells = await Promise.all(
      trail.map(({ place: own }) => (own ? cellOf(book.workbook, trace, own) : null)),
    );
    const plan = trailPlan(trace, trail, cells, await book.workbook.sheets(), 'sv');
    await book.workbook.writeReports([plan]);
    const { values } = await book.workbook.read('Spårning');
    const sum = values.find(([label]) => String(label).startsWith('Summa '));
    expect(Math.round(Number(sum?.[5]) * 100)).toBe(trail.at(-1)?.trace.amount);
    // A sheet of ours is no input: the reports come out the same.
    expect((await opened(book.workbook)).ledger.accounts).toEqual(trace.ledger.accounts);
    const next = trailPlan(trace, trail, cells, await book.workbook.sheets(), 'sv');
    expect([plan.name, next.name]).toEqual(['Spårning', 'Spårning 2']);
  });
});

test('the selected cell in Excel: sheet, place, value and formula; a kept one is found again', async () => {
  const book = await inExcel(example);
  const view = new OfficeView(new OwnChanges(), { timeLimit: 10_000, chunkBytes: 1_000_000 });
  book.host.workbook.setCells('Huvudbok', 'J3', [['=1+1']]);
  book.host.workbook.select('Huvudbok', 'J3:K9');
  expect(await view.selected()).toEqual({ sheet: 'Huvudbok', row: 2, column: 9, value: 2, formula: '=1+1' });
  await view.show('Budget', 'A2:D2');
  expect(await view.selected()).toMatchObject({ sheet: 'Budget', row: 1, column: 0, formula: '' });
  expect(await view.keptCell()).toBeNull();
  await view.keepCell('Budget', 'B3');
  await view.keepCell('Huvudbok', 'J3');
  await book.insertRows('Huvudbok', 2, 4);
  await book.insertColumns('Huvudbok', 2, 1);
  await book.renameSheet('Huvudbok', "Bok 'ett'");
  expect(await view.keptCell()).toEqual({ sheet: "Bok 'ett'", cell: 'K7' });
  await view.forgetCell();
  expect(await view.keptCell()).toBeNull();
  book.close();
});
