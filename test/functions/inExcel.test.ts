import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { liveLedger } from '../../src/app/live/functions';
import { ledgerHost } from '../../src/app/live/ledgerHost';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { renderReports } from '../../src/sheets/renderReports';
import { sectionsOf } from '../../tools/build-function-help.mjs';
import { toSwedishNumber } from '../../workbench/page/swedishNumber';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';
import { arrived, FunctionsInExcel } from './functionsInExcel';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const root = join(__dirname, '..', '..');
let excel: FunctionsInExcel;
beforeAll(async () => {
  excel = await FunctionsInExcel.open(
    readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx')),
  );
  excel.host.workbook.addSheet('Mitt');
});
afterAll(() => excel.close());

/** Formulas and what the documentation says they give. */
function examples(): { formula: string; gives: string }[] {
  const markdown = readFileSync(join(root, 'docs', 'funktioner.md'), 'utf8');
  return [...sectionsOf(markdown).values()].flatMap((section) =>
    [...section.matchAll(/^\| `(=[^`]+)` +\| (.*?) +\|$/gm)].map(([, formula, gives]) => ({
      formula: formula as string,
      gives: gives as string,
    })),
  );
}

const SWEDISH: Readonly<Record<string, string>> = {
  '#N/A': '#SAKNAS!',
  '#VALUE!': '#VÄRDEFEL!',
  true: 'SANT',
};

/** A cell as a Swedish Excel shows it. */
const shown = (cell: unknown): string =>
  typeof cell === 'number' ? toSwedishNumber(cell) : (SWEDISH[String(cell)] ?? String(cell));

test('every example of the documentation gives what it says, typed in a cell', async () => {
  const all = examples();
  expect(all.length).toBeGreaterThan(35);
  excel.type('Mitt', 'A1', ...all.map(({ formula }) => formula));
  const cells = await excel.cells('Mitt', `A1:A${all.length}`);
  const given = all.map(({ formula }, i) => ({
    formula,
    gives: shown(cells[i]?.[0]).replaceAll('\u00a0', ' '),
  }));
  expect(given).toEqual(all);
  expect(excel.complaints).toEqual([]);
});

test('a cell waits before the workbook is read, never showing 0', async () => {
  excel.host.workbook.addSheet('Väntar');
  excel.type('Väntar', 'A1', '=FINSAM.UTFALL("Revision")');
  const seen: unknown[] = [];
  await excel.cells('Väntar', 'A1', (cells) => {
    const value = cells[0]?.[0];
    if (seen.at(-1) !== value) seen.push(value);
    return typeof value === 'number';
  });
  expect(seen).toEqual(['#GETTING_DATA', -40_172.9]);
});

test('amounts edited in Huvudbok and Budget reach every cell that they concern', async () => {
  const { workbook } = excel.host;
  workbook.addSheet('Följer');
  excel.type(
    'Följer',
    'A1',
    '=FINSAM.UTFALL("Revision")',
    '=FINSAM.BUDGET("Revision";"2019")',
    '=FINSAM.AVVIKELSE("Revision";"2019")',
    '=A1+1000',
  );
  const before = (await excel.cells('Följer', 'A1:A4')).flat() as number[];
  const [row, amount] = await lastCostOf('110');
  workbook.setCells('Huvudbok', `F${row}`, [[amount + 1000]]);
  const after = (
    await excel.cells('Följer', 'A1:A4', (cells) => cells[0]?.[0] !== before[0])
  ).flat() as number[];
  expect(after.map((value, i) => Math.round((value - before[i]!) * 100) / 100)).toEqual([
    -1000, 0, -1000, -1000,
  ]);
  const [budgetRow, budgeted] = await budgetOf('110');
  workbook.setCells('Budget', `E${budgetRow}`, [[budgeted - 1200]]);
  const last = (
    await excel.cells('Följer', 'A1:A4', (cells) => cells[1]?.[0] !== after[1])
  ).flat() as number[];
  expect(last.map((value, i) => Math.round((value - after[i]!) * 100) / 100)).toEqual([0, -1200, 1200, 0]);
  workbook.setCells('Huvudbok', `F${row}`, [[amount]]);
  workbook.setCells('Budget', `E${budgetRow}`, [[budgeted]]);
  const back = await excel.cells(
    'Följer',
    'A1:A2',
    (cells) => cells[0]?.[0] === before[0] && cells[1]?.[0] === before[1],
  );
  expect(back.flat()).toEqual(before.slice(0, 2));
});

test('a cell that is cleared is followed no more', async () => {
  const { workbook } = excel.host;
  workbook.addSheet('Rensas');
  const ledger = liveLedger(await ledgerHost);
  const before = ledger.watched;
  excel.type(
    'Rensas',
    'A1',
    ...Array.from({ length: 20 }, (_, i) => `=FINSAM.UTFALL("Revision";"2019-0${1 + (i % 8)}")`),
  );
  await excel.cells('Rensas', 'A1:A20');
  expect(ledger.watched).toBe(before + 20);
  workbook.setCells(
    'Rensas',
    'A1',
    Array.from({ length: 19 }, () => ['']),
  );
  excel.type('Rensas', 'A20', '=FINSAM.UTFALL("Revision";"ack")');
  await excel.cells('Rensas', 'A20', (cells) => cells[0]?.[0] === -40_172.9);
  for (let i = 0; i < 100 && ledger.watched !== before + 1; i++)
    await new Promise((done) => setTimeout(done, 50));
  expect(ledger.watched).toBe(before + 1);
});

test('errors: those of arguments pass through, within a range each in its cell; ours say what is wrong', async () => {
  const { workbook } = excel.host;
  workbook.addSheet('Fel');
  workbook.setCells('Fel', 'A1', [
    [10, 4],
    ['=1/0', 1],
    [5, '=NA()'],
  ]);
  excel.type('Fel', 'D1', '=FINSAM.AVVIKELSE(A1:A3;B1:B3)');
  excel.type('Fel', 'E1', '=FINSAM.TKR(A1:A3)');
  excel.type(
    'Fel',
    'F1',
    '=FINSAM.UTFALL(A2)',
    '=FINSAM.BALANS(A2;1;1)',
    '=FINSAM.BALANSKRAV(1;A1:A3)',
    '=IFERROR(FINSAM.UTFALL("Nej!");"fångat")',
  );
  expect(await excel.cells('Fel', 'D1:F4', (cells) => arrived(cells) && cells[3]?.[2] === 'fångat')).toEqual([
    [6, 0, '#DIV/0!'],
    ['#DIV/0!', '#DIV/0!', '#DIV/0!'],
    ['#N/A', 0, '#DIV/0!'],
    ['', '', 'fångat'],
  ]);
  expect(excel.complaints).toEqual([]);
});

test('opened where the add-in is not, the workbook shows the last values; the report sheets have no such formulas', async () => {
  const { workbook } = excel.host;
  workbook.addSheet('Sparas');
  excel.type('Sparas', 'A1', '=FINSAM.UTFALL("Revision")', '=FINSAM.UTFALL("Kostnadr")');
  await excel.cells('Sparas', 'A1:A2');
  const file = await openXlsx(await writeXlsx(excel.host.content()));
  expect((await file.read('Sparas')).values).toEqual([[-40_172.9], ['#N/A']]);
  const created = await createReports(file, { layouts: layoutFiles(join(root, 'layouts')), language: 'sv' });
  const { entity = '', period, statements = [] } = created.reports ?? {};
  const plans = renderReports(statements, { entity, period: period!, language: 'sv' });
  const formulas = plans.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ formula }) => formula ?? '')),
  );
  expect(formulas.filter((formula) => formula !== '').length).toBeGreaterThan(30);
  expect(formulas.filter((formula) => /FINSAM/i.test(formula))).toEqual([]);
});

/** A cell of a sheet's data, from its first row on: [row as a person counts, the amount]. */
async function lastCostOf(object: string): Promise<[number, number]> {
  const rows = await excel.host.workbook.getCells('Huvudbok', 'A1:G3000');
  // This year's, since the report is of 2019.
  const at = rows.findLastIndex(
    ([date, , , code, , debit]) => Number(date) >= 43_466 && String(code) === object && Number(debit) > 0,
  );
  return [at + 1, Number(rows[at]?.[5])];
}

async function budgetOf(object: string): Promise<[number, number]> {
  const rows = await excel.host.workbook.getCells('Budget', 'A1:E60');
  const at = rows.findIndex(([, , code]) => String(code) === object);
  return [at + 1, Number(rows[at]?.[4])];
}
