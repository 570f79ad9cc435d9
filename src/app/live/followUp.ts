import type { Column, StatementLayout } from '../../statements/layout';
import { buildStatement } from '../../statements/buildStatement';
import type { Statement, StatementRow } from '../../statements/statement';
import type { ReportBasis } from '../prepareReports';
import { kronorOf } from './amounts';
import { type Answer, type AnswerCell, problem } from './answer';
import type { LiveBook } from './liveBook';
import type { TableLine } from './reportTables';

const amount = (
  id: string,
  title: string,
  scenario: 'actual' | 'budget' | 'forecast',
  offset?: number,
): Column => ({
  kind: 'amount',
  id,
  title,
  scenario,
  period: offset === undefined ? { kind: 'current' } : { kind: 'year', offset },
  measure: 'movement',
  sumsOnly: false,
});

/** Insats, utfall, budget, avvikelse, procent, prognos: what a budgetuppföljning is whatever a layout prints of it. */
const COLUMNS: readonly Column[] = [
  amount('utfall', 'Utfall', 'actual'),
  amount('budget', 'Budget', 'budget'),
  { kind: 'deviation', id: 'avvikelse', title: 'Avvikelse', of: ['utfall', 'budget'] },
  { kind: 'percent', id: 'procent', title: 'Avvikelse %', of: ['avvikelse', 'budget'] },
  amount('prognos', 'Prognos', 'forecast', 0),
];
const HEADINGS = ['Insats', ...COLUMNS.map(({ title }) => title)];

/**
 * AVVIKELSE(): the layout's budgetuppföljning (one line per insats where it has none), exact kronor, shares as 0,05 for 5 %. What has
 * no budget or forecast is #N/A there, never 0.
 */
export function followUp(book: LiveBook): Answer {
  const { basis } = book;
  if (!basis) return book.reason;
  const lines = followUpLines(book, basis);
  return lines.map(({ statement, row }) => (row ? lineOf(row, statement) : HEADINGS));
}

/** Its lines, the headings first. */
export function followUpLines(book: LiveBook, basis: ReportBasis): TableLine[] {
  const statement = book.once('followUp', () => buildFollowUp(basis));
  const rows = statement.rows.filter(({ kind }) => kind !== 'blank');
  return [{ statement, row: null }, ...rows.map((row) => ({ statement, row }))];
}

function buildFollowUp({ layout, ledger, choice }: ReportBasis): Statement {
  const own = layout.statements.find(({ kind }) => kind === 'budgetFollowUp');
  const statement = own ?? byObject(layout.accounts.result);
  const rows = statement.rows.map((row) => ({ ...row, columns: undefined }));
  return buildStatement(layout, { ...statement, columns: COLUMNS, rows }, ledger, {
    ...choice,
    rounding: 'nearest',
  });
}

function byObject(result: StatementLayout['covers']): StatementLayout {
  return {
    id: 'uppfoljning',
    title: 'Budgetuppföljning',
    kind: 'budgetFollowUp',
    sheet: 'Budgetuppföljning',
    covers: result,
    display: 'creditPositive',
    decimals: 0,
    columns: [],
    rows: [
      { id: 'insats-', label: '', kind: 'each', of: 'object', rest: false, showCode: false },
      { id: 'utan-insats', label: 'Utan insats', kind: 'postings', objects: ['none'], blankZero: true },
      {
        id: 'summa',
        label: 'Summa',
        kind: 'sum',
        of: [
          { row: 'insats-', sign: 1 },
          { row: 'utan-insats', sign: 1 },
        ],
        total: true,
      },
    ],
    footnotes: [],
    landscape: false,
  };
}

function lineOf(row: StatementRow, { columns }: Statement): readonly AnswerCell[] {
  const missing = (id: string): boolean =>
    columns.some((column) => column.id === id && column.layout.kind === 'amount' && !column.hasData);
  const hasFigures = row.kind === 'item' || row.kind === 'sum';
  const cells = columns.map(({ id, layout }): AnswerCell => {
    const figure = row.figures.get(id);
    if (figure) return kronorOf(figure.exact);
    const share = row.percents.get(id);
    if (share !== undefined) return share;
    const sources = layout.kind === 'amount' ? [id] : ['utfall', 'budget'];
    return hasFigures && sources.some(missing) ? problem('function-no-plan', '#N/A') : '';
  });
  return [row.label, ...cells];
}
