import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReports } from '../../src/app/checkReports';
import { prepareReports } from '../../src/app/prepareReports';
import { readWorkbook } from '../../src/app/readWorkbook';
import { shownReports } from '../../src/app/shownStatements';
import type { CheckedLine } from '../../src/controls/accept';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { ore } from '../../src/money/ore';
import { stepOf, type Unit } from '../../src/money/round';
import type { Figure, Statement } from '../../src/statements/statement';
import { goldenReports, type PrintedTable } from '../golden/goldenReport';

const layouts = layoutFiles(join(__dirname, '../../layouts'));

/** A report as it was printed: our statements with the published figures in them, as if they had been typed over ours. */
function asPrinted(statement: Statement, table: PrintedTable | undefined): Statement {
  if (!table) return statement;
  const rows = statement.rows.map((row) => {
    const printed = table.rows.find(({ id }) => id === row.id)?.values ?? {};
    const unit: Unit = table.unit;
    const figures = new Map(
      [...row.figures].map(([column, figure]): [string, Figure] => {
        const text = printed[column];
        if (text === undefined) return [column, figure];
        const exact = ore(Math.round(Number(text) * stepOf({ unit, decimals: 0 })));
        return [column, { exact, steps: Math.round(exact / stepOf(row.precision)) }];
      }),
    );
    return { ...row, figures };
  });
  return { ...statement, rows };
}

async function linesOf(id: string): Promise<readonly CheckedLine[]> {
  const report = goldenReports(join(__dirname, '../golden')).find((one) => one.id === id);
  if (!report) throw new Error(id);
  const book = await readWorkbook(await openXlsx(readFileSync(report.workbook)));
  const { reports, findings } = prepareReports(book, { layouts });
  if (!reports) throw new Error(id);
  const standing = reports.statements.map((statement) =>
    asPrinted(
      statement,
      report.tables.find((table) => table.id === statement.id),
    ),
  );
  return checkReports(book, reports, findings, {
    standing: { ...shownReports(reports), statements: standing },
  }).results.flatMap(({ lines }) => lines);
}

const kronor = (lines: readonly CheckedLine[], code: string): number[] =>
  lines
    .filter((line) => line.code === code && line.status !== 'godkänd')
    .map(({ difference = 0 }) => difference / 100);

test('2019: the balance sheet is 20 off, net cost of the year before too, a note 19, the summary 80 000 tkr', async () => {
  const lines = await linesOf('vanersborg-mellerud-2019-jan-aug');
  // The printed total is right and one of its rows is 20 too much.
  expect(kronor(lines, 'balance-sums')).toContain(-20);
  expect(kronor(lines, 'net-cost')).toContain(20);
  expect(kronor(lines, 'note-liabilities')).toEqual([19]);
  expect(kronor(lines, 'summary-rounded').map(Math.abs)).toContain(80_000_000);
  expect(
    lines.filter(({ code, status }) => code === 'requirement-stated' && status === 'upplysning'),
  ).toHaveLength(1);
});

test('Kramfors: the balance sheet is 1 000 and 70 000 off', async () => {
  expect(kronor(await linesOf('kramfors-budget-2010'), 'balance')).toEqual([1000, 70_000]);
});

test('Södra Vätterbygden: the forecast is 25 000 off, income is 2 787 000 too early', async () => {
  const lines = await linesOf('sodra-vatterbygden-2024-h1');
  expect(kronor(lines, 'result')).toEqual([25_000]);
  expect(kronor(lines, 'contribution-period')).toEqual([2_787_000]);
});

test.each(goldenReports(join(__dirname, '../golden')).map(({ id, workbook }) => [id, workbook] as const))(
  '%s: our own report has no error',
  async (_, workbook) => {
    const book = await readWorkbook(await openXlsx(readFileSync(workbook)));
    const { reports, findings } = prepareReports(book, { layouts });
    const { counts, results } = checkReports(book, reports, findings);
    expect(results.filter(({ status }) => status === 'fel').map(({ code }) => code)).toEqual([]);
    expect(counts.passed).toBeGreaterThan(20);
  },
);

test('Kramfors: balanskravet leads to the figure of the budget, where a deficit is plus', async () => {
  const report = goldenReports(join(__dirname, '../golden')).find(({ id }) => id === 'kramfors-budget-2010');
  const book = await readWorkbook(await openXlsx(readFileSync(report?.workbook ?? '')));
  const { reports, findings } = prepareReports(book, { layouts });
  const lines = checkReports(book, reports, findings).results.flatMap((result) => result.lines);
  expect(lines.find(({ code }) => code === 'balanced-budget')?.figure).toMatchObject({
    statement: 'budget',
    column: 'b2010',
  });
});

test('2007: equity is 61.5 % of the contributions, and a quarter is no interim period', async () => {
  const report = goldenReports(join(__dirname, '../golden')).find(({ id }) => id.endsWith('2007-q1'));
  const book = await readWorkbook(await openXlsx(readFileSync(report?.workbook ?? '')));
  const { reports, findings } = prepareReports(book, { layouts });
  const { results } = checkReports(book, reports, findings);
  const line = (code: string): CheckedLine | undefined => results.find((one) => one.code === code)?.lines[0];
  expect(line('equity-ceiling')).toMatchObject({ status: 'varning', params: { percent: 61.5, ceiling: 20 } });
  expect(line('interim-period')).toMatchObject({ status: 'upplysning', a: 3, b: 6 });
});
