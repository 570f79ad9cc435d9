import { oreToDecimal, stepsToDecimal } from '../money/decimalText';
import { stepOf } from '../money/round';
import { isOfDeviation } from '../statements/resolveColumns';
import type { Measure } from '../statements/layout';
import type { Figure, Statement, StatementColumn, StatementRow } from '../statements/statement';
import { periodText } from '../ledger/parsePeriod';
import { type Language, oreText, stepsText } from '../text/amountText';
import { sheetWords } from '../text/periodTitle';
import { commentText, type Comments } from './comments';
import { columnLetters } from './grid';
import { type PlanCell, type PlanName, type PlanRow } from './plan';
import { sumFormula } from './sumFormula';
import {
  amountNumberFormat,
  commentFormat,
  deviationNumberFormat,
  figureFormat,
  headerFormat,
  HEIGHTS,
  labelFormat,
  noteFormat,
  PERCENT_FORMAT,
  type RowLook,
  roundsToZeroFormat,
} from './styles';
import { columnName, rowName, textName } from './reportNames';

const LABEL_WIDTH = { least: 32, most: 54 } as const;
const FIGURE_WIDTH = 13;
const COMMENT_WIDTH = 40;
/** Widths count digits of the 11-point normal font; that much 10-point text goes into one of them. */
const CHARACTERS_PER_WIDTH = 1.1;

/** A statement's rows on its sheet, from 0-based row `firstRow` on: header, then one sheet row per statement row. */
export function renderStatement(
  statement: Statement,
  firstRow: number,
  language: Language,
  comments: Comments = new Map(),
): { rows: PlanRow[]; widths: number[]; names: PlanName[] } {
  const { columns } = statement;
  const current = currentColumn(columns);
  const labels = statement.rows.map((row) => row.label.length + 2 * indentOf(row, statement.rows));
  const longest = Math.ceil(Math.max(...labels) / CHARACTERS_PER_WIDTH) + 2;
  const labelWidth = Math.min(LABEL_WIDTH.most, Math.max(LABEL_WIDTH.least, longest));
  const widths = [labelWidth, ...columns.map((column) => columnWidth(column, statement))];
  const sheetRows = new Map(statement.rows.map((row, i) => [row.id, firstRow + 1 + i]));
  const header = headerRow(columns, widths, current);
  const rows = statement.rows.map((row): PlanRow => {
    const look = lookOf(row);
    const indent = indentOf(row, statement.rows);
    const lines = wrappedLines(row.label, Math.floor(labelWidth * CHARACTERS_PER_WIDTH) - 2 * indent);
    const told = columns.map(({ layout, id }) =>
      layout.kind === 'comment' ? commentText(comments, statement.id, row.id, id) : null,
    );
    const cells = columns.map((column, i): PlanCell =>
      column.layout.kind === 'comment'
        ? { value: told[i] ?? null, format: commentFormat(look), users: true }
        : figureCell(statement, row, column, i, sheetRows, look, i === current, language),
    );
    const commentLines = told.map((text) => wrappedLines(text ?? '', COMMENT_WIDTH * CHARACTERS_PER_WIDTH));
    const height = look === 'section' ? HEIGHTS.section : look === 'total' ? HEIGHTS.total : HEIGHTS.row;
    return {
      height: height + (Math.max(lines, ...commentLines) - 1) * 13,
      cells: [{ value: row.label, format: labelFormat(look, indent, lines > 1) }, ...cells],
    };
  });
  const names: PlanName[] = [{ name: textName('kolumner', statement.id), row: firstRow, column: 0 }];
  for (const { id } of statement.rows)
    names.push({ name: rowName(statement.id, id), row: sheetRows.get(id) as number, column: 0 });
  columns.forEach((column, i) =>
    names.push({ name: columnName(statement.id, column.id), row: firstRow, column: i + 1 }),
  );
  return { rows: [header, ...rows], widths, names };
}

/** The column the eye should find first: this period's utfall, and where a balance has its change too, the closing balance. */
function currentColumn(columns: readonly StatementColumn[]): number {
  const of = (measure: Measure): number =>
    columns.findIndex(
      ({ layout }) =>
        layout.kind === 'amount' &&
        layout.scenario === 'actual' &&
        layout.period.kind === 'current' &&
        layout.measure === measure,
    );
  const closing = of('closing');
  return closing >= 0 ? closing : of('movement');
}

function headerRow(columns: readonly StatementColumn[], widths: readonly number[], current: number): PlanRow {
  const lines = Math.max(
    ...columns.map((column, i) => wrappedLines(headerText(column), (widths[i + 1] ?? FIGURE_WIDTH) - 1)),
  );
  const height = lines > 2 ? 13 * lines + 6 : lines > 1 ? HEIGHTS.header : HEIGHTS.lowHeader;
  return {
    height,
    cells: [
      { value: null, format: headerFormat('left', false) },
      ...columns.map((column, i): PlanCell => {
        const { kind } = column.layout;
        const horizontal = kind === 'note' ? 'center' : kind === 'comment' ? 'left' : 'right';
        return {
          value: headerText(column),
          format: headerFormat(horizontal, i === current, kind === 'comment'),
        };
      }),
    ],
  };
}

/** How many lines a text takes in a cell of so many characters, breaking between words as Excel does. */
export function wrappedLines(text: string, width: number): number {
  if (text.includes('\n')) return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, width), 0);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
    // A word longer than the cell is broken within.
    while (used > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}

/** A title with its period on a line of its own: "Utfall" above "jan–aug 2019". */
function headerText({ title, period }: StatementColumn): string {
  return period ? title.replace(` ${periodText(period)}`, `\n${periodText(period)}`) : title;
}

function lookOf(row: StatementRow): RowLook {
  if (row.kind === 'heading') return 'section';
  if (row.kind !== 'sum') return 'item';
  return row.total ? 'total' : 'sum';
}

/** Rows under a group heading are indented until a sum closes the group. */
function indentOf(row: StatementRow, rows: readonly StatementRow[]): number {
  if (row.kind === 'heading') return Math.max(0, row.level - 1);
  if (row.kind === 'sum') return 0;
  for (let i = rows.indexOf(row) - 1; i >= 0; i--) {
    const above = rows[i] as StatementRow;
    if (above.kind === 'sum') return 0;
    if (above.kind === 'heading') return above.level;
  }
  return 0;
}

function columnWidth(column: StatementColumn, statement: Statement): number {
  if (column.layout.kind === 'note') return 5;
  if (column.layout.kind === 'comment') return COMMENT_WIDTH;
  const longestWord = Math.max(...column.title.split(/\s+/).map((word) => word.length));
  const figures = statement.rows.map(
    (row) =>
      (row.texts.get(column.id) ?? stepsText(row.figures.get(column.id)?.steps ?? 0, row.precision)).length,
  );
  // Bold figures and the indent at the right take about three characters more.
  return Math.max(FIGURE_WIDTH, longestWord + 3, ...figures.map((length) => length + 3));
}

function figureCell(
  statement: Statement,
  row: StatementRow,
  column: StatementColumn,
  index: number,
  sheetRows: ReadonlyMap<string, number>,
  look: RowLook,
  tinted: boolean,
  language: Language,
): PlanCell {
  const { layout } = column;
  if (layout.kind === 'note') return { value: row.note === '' ? null : row.note, format: noteFormat(look) };
  const exactCells = statement.rounding === 'nearest';
  const { precision } = row;
  const here = sheetRows.get(row.id) as number;
  const cellOf = (columnId: string): string =>
    `${columnLetters(statement.columns.findIndex(({ id }) => id === columnId) + 1)}${here + 1}`;
  const isPrinted = (columnId: string): boolean => row.figures.has(columnId);
  const percent = row.percents.get(column.id);
  if (percent !== undefined) {
    const format = figureFormat(look, PERCENT_FORMAT, tinted);
    // Percentages are taken from exact amounts: cells that hold rounded ones do not give them.
    if (layout.kind !== 'percent' || !exactCells || !layout.of.every(isPrinted))
      return { value: percent, format };
    const whole = cellOf(layout.of[1]);
    const divisor = isOfDeviation(layout, statement.columns) ? `ABS(${whole})` : whole;
    return { value: percent, formula: `${cellOf(layout.of[0])}/${divisor}`, format };
  }
  const figure = row.figures.get(column.id);
  if (!figure) {
    return { value: row.texts.get(column.id) ?? null, format: figureFormat(look, '@', tinted) };
  }
  const value = Number(exactCells ? oreToDecimal(figure.exact) : stepsToDecimal(figure.steps, precision));
  const toZero = figure.steps === 0 && value !== 0;
  const numberFormat = toZero
    ? roundsToZeroFormat(precision, exactCells)
    : layout.kind === 'deviation'
      ? deviationNumberFormat(precision, exactCells)
      : amountNumberFormat(precision, exactCells);
  const format = figureFormat(look, numberFormat, tinted);
  if (layout.kind === 'deviation') {
    const [first, second] = row.resultSign === 1 ? layout.of : [layout.of[1], layout.of[0]];
    return {
      value,
      formula: layout.of.every(isPrinted) ? `${cellOf(first)}-${cellOf(second)}` : undefined,
      format,
    };
  }
  if (row.kind === 'sum') {
    const valueOf = ({ exact, steps }: Figure): number => (exactCells ? exact : steps);
    const letters = columnLetters(index + 1);
    const formula = sumFormula(statement.rows, row, column.id, letters, sheetRows, valueOf);
    return { value, formula, format, note: nudgeNote(statement, figure, language) };
  }
  return { value, format, note: nudgeNote(statement, figure, language) };
}

/** Summerande avrundning moves a figure by up to one unit so that sums add up: the cell's note says what it is exactly. */
function nudgeNote(
  statement: Statement,
  figure: { readonly exact: number; readonly steps: number },
  language: Language,
): string | undefined {
  if (statement.rounding === 'nearest') return undefined;
  const off = Math.abs(figure.steps * stepOf(statement.precision) - figure.exact);
  return off * 2 > stepOf(statement.precision)
    ? `${sheetWords(language).exact}: ${oreText(figure.exact, language)} kr`
    : undefined;
}
