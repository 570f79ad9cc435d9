import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { type PreparedReports, prepareReports, type ReportRequest } from '../../src/app/prepareReports';
import { type ReadWorkbook, readWorkbook } from '../../src/app/readWorkbook';
import { cellsOf, locateFigure } from '../../src/app/trace/locateFigure';
import { openTrace } from '../../src/app/trace/openTrace';
import { startTrail } from '../../src/app/trace/trail';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { ForecastMethod } from '../../src/ledger/forecast';
import { rowOfSource } from '../../src/ledger/sources';
import { type FigurePlace, type TraceBasis, traceFigure } from '../../src/statements/trace';
import { flattenTrace, type Leaf } from '../statements/flattenTrace';
import { goldenReports } from './goldenReport';
import { cellAt, type SheetGrid } from '../../src/sheets/grid';
import { CONTROL_REPORT, controlLineName } from '../../src/sheets/reportNames';
import { oreToDecimal, stepsToDecimal } from '../../src/money/decimalText';
import type { SelectedCell } from '../../src/workbook/view';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';
import { inExcel } from '../contract/openWorkbooks';

/** Every figure of the published reports, followed to its rows and back. */
const layouts = layoutFiles(join(__dirname, '..', '..', 'layouts'));

/** Figures of all statements that do not come to the rows found for them, and how many of each kind there are. */
function traceAll(
  book: ReadWorkbook,
  {
    ledger,
    statements,
    period,
    layout,
  }: Pick<PreparedReports, 'ledger' | 'statements' | 'period' | 'layout'>,
): { wrong: string[]; figures: number; percents: number; leaves: Leaf[] } {
  const basis = { ledger, statements, period, classes: layout.accounts };
  const grids = new Map(book.sheets.map(({ grid }) => [grid.sheet, grid]));
  const holdsFigure = (source: number): boolean => {
    const place = rowOfSource(source);
    if (!place) return false;
    const grid = grids.get(ledger.sources.sheets[place.sheet] ?? '');
    const cells = grid?.values[place.row - grid.firstRow] ?? [];
    return cells.some((cell) => typeof cell === 'number');
  };
  const found = { wrong: [] as string[], figures: 0, percents: 0, leaves: [] as Leaf[] };
  for (const { id: statement, rows } of statements)
    for (const row of rows) {
      const wrong = (column: string, what: string): number =>
        found.wrong.push(`${statement}.${row.id}.${column}: ${what}`);
      for (const [column, figure] of row.figures) {
        found.figures++;
        const { leaves, faults } = flattenTrace(basis, { statement, row: row.id, column });
        found.wrong.push(...faults);
        found.leaves.push(...leaves);
        const sum = leaves.reduce((so, leaf) => so + leaf.amount, 0);
        if (sum !== figure.exact) wrong(column, `${sum} ≠ ${figure.exact}`);
        for (const leaf of leaves)
          if (leaf.kind === 'row' && !holdsFigure(leaf.source)) wrong(column, `no row ${leaf.source}`);
          else if (leaf.kind === 'adjusted' && leaf.why === 'elsewhere') wrong(column, 'is on no row');
      }
      for (const [column, percent] of row.percents) {
        found.percents++;
        const trace = traceFigure(basis, { statement, row: row.id, column });
        const [part = 0, whole = 0] = trace?.parts.map(({ amount }) => amount) ?? [];
        const off = Math.abs(Math.abs(part / whole) - Math.abs(percent));
        if (trace?.consists !== 'quotient' || off > 1e-8) wrong(column, `${part} / ${whole}, not ${percent}`);
      }
    }
  return found;
}

const reportsOf = (
  book: ReadWorkbook,
  workbook: string,
  request: Partial<ReportRequest>,
): PreparedReports => {
  const { reports } = prepareReports(book, { layouts, ...request });
  if (!reports) throw new Error(workbook);
  return reports;
};

const WAYS = (['kr', 'tkr'] as const).flatMap((unit) =>
  (['nearest', 'additive'] as const).map((rounding) => ({ unit, rounding })),
);

/** Numbers of a sheet, each with its cell. */
function* numbersOf({
  sheet,
  values,
  firstRow,
  firstColumn,
}: SheetGrid): Generator<SelectedCell & { value: number }> {
  for (const [r, line] of values.entries())
    for (const [c, value] of line.entries())
      if (typeof value === 'number')
        yield { sheet, row: firstRow + r, column: firstColumn + c, value, formula: '' };
}

/** What a figure's cell shows. */
function shownOf({ statements }: TraceBasis, { statement: id, row: rowId, column }: FigurePlace): number {
  const statement = statements.find((one) => one.id === id);
  const row = statement?.rows.find((one) => one.id === rowId);
  const figure = row?.figures.get(column);
  if (!statement || !figure) return row?.percents.get(column) ?? NaN;
  return Number(
    statement.rounding === 'nearest'
      ? oreToDecimal(figure.exact)
      : stepsToDecimal(figure.steps, row?.precision ?? statement.precision),
  );
}

describe.each(goldenReports(__dirname).map(({ id, workbook }) => ({ id, workbook })))(
  '$id',
  ({ workbook }) => {
    test.each(WAYS)(
      'in $unit, rounded $rounding: every number on every report sheet is a figure whose rows sum to it, or a percentage',
      async (way) => {
        const file = await openXlsx(readFileSync(workbook));
        const { sheets, controls } = await createReports(file, { layouts, language: 'sv', ...way });
        const { trace } = await openTrace(file, { layouts });
        if (!trace) throw new Error(workbook);
        const { wrong, figures, percents } = traceAll(trace.book, trace);
        let cells = 0;
        for (const { id, name: sheet } of sheets) {
          if (id === CONTROL_REPORT) continue;
          for (const selected of numbersOf(await file.read(sheet))) {
            cells++;
            const located = await locateFigure(file, trace, selected);
            if ('why' in located) wrong.push(`${sheet}!${located.at.cell}: ${located.why}`);
            else if (
              located.holds !== undefined ||
              Math.abs(selected.value - shownOf(trace, located.place)) > 1e-9
            )
              wrong.push(`${sheet}!${located.at.cell}: ${selected.value}`);
            else if (!startTrail(trace, located.place)) wrong.push(`${sheet}!${located.at.cell}: no trail`);
          }
        }
        expect(wrong).toEqual([]);
        expect(cells).toBe(figures + percents);
        expect(figures).toBeGreaterThan(40);
        // The sheet Kontroller leads to the figure that each line is about.
        const lines = controls?.results.flatMap((result) => result.lines) ?? [];
        const listed = await file.namedCells(CONTROL_REPORT);
        for (const { subject, figure } of lines) {
          const line = listed?.cells.get(controlLineName(subject, figure));
          if (!listed || !line) throw new Error(subject);
          const selected = { sheet: listed.sheet, row: line.row, column: 3, value: null, formula: '' };
          const located = await locateFigure(file, trace, selected);
          expect([subject, 'place' in located ? located.place : undefined]).toEqual([subject, figure]);
        }
      },
    );

    test('back to each figure’s cell after rows, a column and another name on every sheet, in Excel and in the file', async () => {
      const { workbook: excel, host, close } = await inExcel(readFileSync(workbook));
      const { sheets } = await createReports(excel, { layouts, language: 'sv' });
      const { trace: before } = await openTrace(excel, { layouts });
      if (!before) throw new Error(workbook);
      const places = before.statements.flatMap(({ id: statement, rows }) =>
        rows.flatMap(({ id: row, figures }) =>
          [...figures.keys()].map((column): FigurePlace => ({ statement, row, column })),
        ),
      );
      for (const { id, name } of sheets.filter((one) => one.id !== CONTROL_REPORT)) {
        const { values } = await excel.read(name);
        host.workbook.insertRows(name, Math.floor(values.length / 2), 2);
        host.workbook.insertRows(name, 1, 1);
        host.workbook.insertColumns(name, 1, 1);
        host.workbook.renameSheet(name, `Mitt ${id}`.slice(0, 31));
      }
      for (const name of host.workbook.sheetNames) await host.workbook.getCells(name, 'A1');
      const file = await openXlsx(await writeXlsx(host.content()));
      for (const port of [excel, file]) {
        const { trace } = await openTrace(port, { layouts });
        if (!trace) throw new Error(workbook);
        const grids = new Map<string, SheetGrid>();
        const wrong: unknown[] = [];
        for (const [i, at] of (await cellsOf(port, trace, places)).entries()) {
          const place = places[i] as FigurePlace;
          const grid = at && (grids.get(at.sheet) ?? (await port.read(at.sheet)));
          const cell = at && cellAt(at.cell);
          if (at && grid) grids.set(at.sheet, grid);
          const value =
            grid && cell && grid.values[cell.row - grid.firstRow]?.[cell.column - grid.firstColumn];
          const isThere =
            at?.sheet.startsWith('Mitt ') && Math.abs(Number(value) - shownOf(trace, place)) < 1e-9;
          if (!isThere) wrong.push([place, at, value]);
        }
        expect(wrong).toEqual([]);
      }
      expect(places.length).toBeGreaterThan(40);
      close();
    });
  },
);

describe('a forecast that a method worked out comes to booked and budgeted rows', () => {
  const workbook = join(__dirname, '..', '..', 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');

  test.each<[ForecastMethod, number]>([
    ['budget', 0],
    ['actualPlusBudget', 0],
    ['linear', 1],
  ])('%s', async (forecastMethod, isPaced) => {
    const book = await readWorkbook(await openXlsx(readFileSync(workbook)));
    const planned = {
      ...book,
      sheets: book.sheets.filter(({ role }) => role !== 'forecast'),
      settings: { ...book.settings, forecastMethod },
    };
    const { wrong, percents, leaves } = traceAll(
      planned,
      reportsOf(planned, workbook, { layout: 'standard-lkbr-kommunbas' }),
    );
    expect(wrong).toEqual([]);
    expect(percents).toBeGreaterThan(5);
    expect(leaves.some((leaf) => leaf.kind === 'adjusted' && leaf.why === 'pace')).toBe(isPaced === 1);
  });
});
