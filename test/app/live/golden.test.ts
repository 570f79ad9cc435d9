import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAmount, askDeviation, askForecast } from '../../../src/app/live/amounts';
import { followUp } from '../../../src/app/live/followUp';
import type { LiveBook } from '../../../src/app/live/liveBook';
import { askNotes, askReport } from '../../../src/app/live/reportTables';
import { layoutFiles } from '../../../src/cli/layoutFiles';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { monthText, type Period } from '../../../src/ledger/months';
import type { Column } from '../../../src/statements/layout';
import { goldenReports, type GoldenReport, type PrintedTable } from '../../golden/goldenReport';
import { bookOf } from './liveHost';

const root = join(__dirname, '..', '..', '..');
const layouts = layoutFiles(join(root, 'layouts'));
const reports = goldenReports(join(root, 'test', 'golden')).filter(({ id }) => id.startsWith('vanersborg'));

const periodText = ({ from, to }: Period): string => `${monthText(from)}..${monthText(to)}`;

/** What the printed cell is, our own figure where print errs. */
function golden(report: GoldenReport, table: PrintedTable, row: string, column: string): string | undefined {
  const listed = report.differences.find((d) => d.table === table.id && d.row === row && d.column === column);
  return listed?.ours ?? table.rows.find(({ id }) => id === row)?.values[column];
}

/** A value in kronor, rounded as the table prints: half away from zero. */
function printed(kronor: number, unit: 'kr' | 'tkr', decimals: number): number {
  const step = (unit === 'tkr' ? 100_000 : 100) / 10 ** decimals;
  const ore = Math.round(Math.abs(kronor) * 100);
  const steps = Math.sign(kronor) * Math.floor((2 * ore + step) / (2 * step));
  return (steps * step) / (unit === 'tkr' ? 100_000 : 100) + 0;
}

describe.each(reports.map((report) => ({ id: report.id, report })))('$id', ({ report }) => {
  let book: LiveBook;
  beforeAll(async () => {
    book = await bookOf(await openXlsx(readFileSync(report.workbook)), { layouts });
  });

  /** The formula that asks for a column of the report: the function, and the period in its words. */
  function asked(
    column: Column,
    current: Period,
    all: readonly Column[],
  ): { ask: string; period: string } | null {
    const months = (kind: Extract<Column, { kind: 'amount' }>['period']): string =>
      kind.kind === 'current'
        ? ''
        : kind.kind === 'samePeriodLastYear'
          ? periodText({ from: current.from - 12, to: current.to - 12 })
          : String(Math.floor(current.to / 12) + kind.offset);
    if (column.kind === 'deviation') {
      const of = column.of.map((id) => all.find((one) => one.id === id));
      const scenarios = of.map((one) => (one?.kind === 'amount' ? one.scenario : ''));
      return scenarios.join() === 'actual,budget' ? { ask: 'deviation', period: '' } : null;
    }
    if (column.kind !== 'amount' || column.measure === 'opening') return null;
    if (column.scenario === 'contribution' || column.scenario === 'previousForecast') return null;
    const isChange =
      column.measure === 'movement' && all.some((one) => one.kind === 'amount' && one.measure === 'closing');
    return isChange ? null : { ask: column.scenario, period: months(column.period) };
  }

  test('each row × column that UTFALL, BUDGET, ARSPROGNOS or AVVIKELSE can ask for is the printed one', () => {
    const { layout, choice } = book.basis!;
    const wrong: string[] = [];
    let cells = 0;
    for (const table of report.tables) {
      const statement = layout.statements.find(({ id }) => id === table.id)!;
      for (const column of statement.columns) {
        const question = asked(column, choice.period, statement.columns);
        if (!question) continue;
        for (const { id: row } of table.rows) {
          const expected = golden(report, table, row, column.id);
          if (expected === undefined) continue;
          const given = { post: `${table.id}!${row}`, period: question.period, object: null };
          const answer =
            question.ask === 'deviation'
              ? askDeviation(book, given)
              : question.ask === 'forecast'
                ? askForecast(book, given)
                : askAmount(book, question.ask as 'actual', given);
          cells++;
          const shown =
            typeof answer === 'number'
              ? printed(answer, table.unit, (expected.split('.')[1] ?? '').length)
              : JSON.stringify(answer);
          if (shown !== Number(expected))
            wrong.push(`${table.id}!${row} ${column.id}: ${shown}, not ${expected}`);
        }
      }
    }
    process.stdout.write(`${report.id}: ${cells} cells asked for one by one\n`);
    expect(wrong).toEqual([]);
  });

  test('RAPPORT spills every table as it is printed', () => {
    let cells = 0;
    for (const table of report.tables) {
      const answer = askReport(book, table.id, null, null) as (string | number)[][];
      const statement = book.basis!.layout.statements.find(({ id }) => id === table.id)!;
      expect(answer).toHaveLength(table.rows.length + 1);
      table.rows.forEach(({ id: row, text, note }, r) =>
        statement.columns.forEach((column, c) => {
          const expected = golden(report, table, row, column.id);
          const word = text?.[column.id];
          const cell = answer[r + 1]?.[c + 1];
          cells++;
          const at = `${table.id}.${row}.${column.id}`;
          if (column.kind === 'note') expect([at, cell]).toEqual([at, note ?? '']);
          else expect([at, cell]).toEqual([at, word ?? (expected === undefined ? '' : Number(expected))]);
        }),
      );
    }
    process.stdout.write(`${report.id}: ${cells} cells of RAPPORT\n`);
  });

  test('NOTER holds every note, AVVIKELSE() the follow-up', () => {
    const notes = report.tables.filter(({ id }) => /not-\d/.test(id));
    const rows = (askNotes(book, null) as unknown[][]).length;
    expect(rows).toBe(notes.reduce((sum, note) => sum + note.rows.length + 1, notes.length - 1));
    const table = report.tables.find(({ id }) => id === 'uppfoljning')!;
    const lines = followUp(book) as (string | number)[][];
    expect(lines[0]).toEqual(['Insats', 'Utfall', 'Budget', 'Avvikelse', 'Avvikelse %', 'Prognos']);
    table.rows.forEach(({ id, label }, i) => {
      const [name, actual, budget, deviation, , forecast] = lines[i + 1] as [string, ...number[]];
      const shown = [actual, budget, deviation, forecast].map((kr) => printed(kr as number, table.unit, 0));
      const expected = ['utfall', 'budget', 'avvikelse', 'prognos'].map((c) =>
        Number(golden(report, table, id, c)),
      );
      const ours = report.labels.find((one) => one.table === table.id && one.row === id)?.ours ?? label;
      expect([name.replace('–', '-'), ...shown]).toEqual([ours.replace('–', '-'), ...expected]);
    });
  });
});
