import standard from '../../layouts/standard-lkbr.json';
import { createReports } from '../../src/app/createReports';
import { keyFigures, sheetContents } from '../../src/app/keyFigures';
import { STEPS, type StepProgress, watchSteps } from '../../src/app/watchSteps';
import type { PreparedReports } from '../../src/app/prepareReports';
import { layoutSource } from '../../src/taskpane/bundledLayouts';
import { material } from '../taskpane/material';
import { MemoryWorkbook } from '../taskpane/memoryWorkbook';
import { CONTROL_REPORT } from '../../src/sheets/reportNames';

const steps: StepProgress[] = [];
let reports: PreparedReports;
let written: readonly { id: string }[];

beforeAll(async () => {
  const { example, layouts } = await material();
  const watched = watchSteps(
    new MemoryWorkbook(example),
    (progress) => steps.push(progress),
    async () => {},
  );
  const created = await createReports(watched, { layouts: layoutSource(layouts), language: 'sv' });
  reports = created.reports as PreparedReports;
  written = created.sheets;
});

test('the published result of 2019, and how far it is from the budget, in the income statement’s unit', () => {
  const precision = { unit: 'kr', decimals: 0 };
  expect(keyFigures(reports)).toEqual({
    result: { steps: 88_138, precision },
    deviation: { steps: 902_804, precision },
  });
});

test('rounded together, the key figures are those that are printed', async () => {
  const { example, layouts } = await material();
  const { reports: together } = await createReports(new MemoryWorkbook(example), {
    layouts: layoutSource([...layouts, standard]),
    layout: 'standard-lkbr',
    unit: 'tkr',
    rounding: 'additive',
    language: 'sv',
  });
  const income = together?.statements.find(({ layout }) => layout.kind === 'incomeStatement');
  const total = income?.rows.findLast((row) => row.total);
  const column = income?.columns.find(({ layout }) => layout.kind === 'deviation');
  const printed = total?.figures.get(column?.id ?? '');
  expect(keyFigures(together as PreparedReports).deviation?.steps).toBe(printed?.steps);
  // The example is one in which its own rounding would have been another.
  expect(Math.round(Number(printed?.exact) / 100_000)).not.toBe(printed?.steps);
});

test('no income statement and no summary: no key figures', () => {
  expect(keyFigures({ ...reports, statements: [] })).toEqual({ result: null, deviation: null });
});

test('every written sheet of the layout has its contents, by the id it was written with', () => {
  const contents = sheetContents(reports);
  const added = ['balanskravsutredning', CONTROL_REPORT];
  expect([...contents.keys(), ...added]).toEqual(written.map(({ id }) => id));
  expect(contents.get('noter')).toMatchObject({ tables: 5 });
  for (const { rows } of contents.values()) expect(rows).toBeGreaterThan(0);
});

test('a run goes through every step, never back, to the end', () => {
  expect([...new Set(steps.map(({ step }) => step))]).toEqual([...STEPS]);
  const fractions = steps.map(({ fraction }) => fraction);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(steps.at(-1)).toMatchObject({ inputSheets: 8, reportSheets: written.length });
});
