import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { type PreparedReports, prepareReports, type ReportRequest } from '../../src/app/prepareReports';
import { type ReadWorkbook, readWorkbook } from '../../src/app/readWorkbook';
import { locateFigure } from '../../src/app/trace/locateFigure';
import { openTrace } from '../../src/app/trace/openTrace';
import { startTrail } from '../../src/app/trace/trail';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { ForecastMethod } from '../../src/ledger/forecast';
import { rowOfSource } from '../../src/ledger/sources';
import type { Rounding } from '../../src/statements/layout';
import { traceFigure } from '../../src/statements/trace';
import { flattenTrace, type Leaf } from '../statements/flattenTrace';
import { goldenReports } from './goldenReport';
import { reportId } from '../../src/sheets/reportNames';

/** Every figure of the published reports, followed to its rows and back. */
const layouts = layoutFiles(join(__dirname, '..', '..', 'layouts'));

/** Figures of all statements that do not come to the rows found for them, and how many of each kind there are. */
function traceAll(
  book: ReadWorkbook,
  { ledger, statements, period, layout }: PreparedReports,
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

describe.each(goldenReports(__dirname).map(({ id, workbook }) => ({ id, workbook })))(
  '$id',
  ({ workbook }) => {
    let book: ReadWorkbook;
    beforeAll(async () => {
      book = await readWorkbook(await openXlsx(readFileSync(workbook)));
    });

    test.each<Rounding>(['nearest', 'additive'])(
      'rounded %s: the rows found for each figure sum to the exact figure behind its cell',
      (rounding) => {
        const { wrong, figures } = traceAll(book, reportsOf(book, workbook, { rounding }));
        expect(wrong).toEqual([]);
        expect(figures).toBeGreaterThan(40);
        process.stdout.write(`${rounding}: ${figures} figures traced\n`);
      },
    );
  },
);

test.each(goldenReports(__dirname).map(({ id, workbook }) => ({ id, workbook })))(
  '$id: every number on the written sheets is a figure that can be traced, or a percentage',
  async ({ workbook }) => {
    const file = await openXlsx(readFileSync(workbook));
    const { sheets } = await createReports(file, { layouts, language: 'sv' });
    const { trace } = await openTrace(file, { layouts });
    if (!trace) throw new Error(workbook);
    const wrong: string[] = [];
    let cells = 0;
    const reports = new Set(trace.statements.map(({ layout }) => reportId(layout.sheet)));
    for (const { id, name: sheet } of sheets) {
      if (!reports.has(id)) continue;
      const { values, firstRow, firstColumn } = await file.read(sheet);
      for (const [r, line] of values.entries())
        for (const [c, value] of line.entries()) {
          if (typeof value !== 'number') continue;
          cells++;
          const selected = { sheet, row: firstRow + r, column: firstColumn + c, value, formula: '' };
          const located = await locateFigure(file, trace, selected);
          if ('why' in located) wrong.push(`${sheet}!${located.at.cell}: ${located.why}`);
          else if (located.differs || !startTrail(trace, located.place))
            wrong.push(`${sheet}!${located.at.cell}`);
        }
    }
    const figures = trace.statements.flatMap(({ rows }) =>
      rows.flatMap((row) => [...row.figures.keys(), ...row.percents.keys()]),
    );
    expect(wrong).toEqual([]);
    expect(cells).toBe(figures.length);
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
