import type { Period } from '../../ledger/months';
import { stepsToDecimal } from '../../money/decimalText';
import type { Unit } from '../../money/round';
import type { Statement, StatementColumn, StatementRow } from '../../statements/statement';
import type { ReportBasis } from '../prepareReports';
import { namesText } from '../../text/functionText';
import { type Answer, type AnswerCell, type CellError, isError, problem, textGiven } from './answer';
import type { LiveBook } from './liveBook';
import { inputSheetsOf } from '../leftOutFindings';
import { namedStatements } from '../namedStatements';
import { nearestNames } from './nearestNames';

const UNITS: Readonly<Record<string, Unit>> = { öre: 'öre', kr: 'kr', kronor: 'kr', tkr: 'tkr' };

/**
 * RAPPORT: a statement as its report sheet prints it, one row of headings first; all statements of a sheet where the sheet is named.
 * Codes: function-report-unknown, function-report-empty, function-unit-unknown, function-period-unreadable.
 */
export function askReport(book: LiveBook, report: unknown, period: unknown, unit: unknown): Answer {
  const statements = reportStatements(book, report, period, unit);
  return isError(statements) ? statements : stacked(statements);
}

/** The statements of a RAPPORT, in order. */
export function reportStatements(
  book: LiveBook,
  report: unknown,
  period: unknown,
  unit: unknown,
): readonly Statement[] | CellError {
  const { basis } = book;
  if (!basis) return book.reason;
  const months = book.period(basis, period);
  if (isError(months)) return months;
  const wanted = unitGiven(unit);
  if (isError(wanted)) return wanted;
  return found(book, basis, textGiven(report), months, wanted);
}

/** NOTER: one note by its number, or all. Code: function-note-unknown. */
export function askNotes(book: LiveBook, number: unknown): Answer {
  const notes = noteStatements(book, number);
  return isError(notes) ? notes : stacked(notes);
}

/** The notes of a NOTER, in order. */
export function noteStatements(book: LiveBook, number: unknown): readonly Statement[] | CellError {
  const { basis } = book;
  if (!basis) return book.reason;
  const notes = book.statements(basis).filter(({ layout }) => layout.kind === 'note');
  const wanted = textGiven(number).replace(/^not\s*/i, '');
  const chosen = wanted === '' ? notes : notes.filter((note) => numberOf(note) === wanted);
  if (chosen.length > 0) return chosen;
  const known = [...new Set(notes.map(numberOf))].join(', ');
  return problem('function-note-unknown', '#N/A', { text: wanted, known: known === '' ? '–' : known });
}

function found(
  book: LiveBook,
  basis: ReportBasis,
  text: string,
  period: Period,
  unit: Unit | undefined,
): readonly Statement[] | CellError {
  const { statements: layouts } = basis.layout;
  const chosen = namedStatements(layouts, text);
  if (chosen.length === 0) {
    const nearest = namesText(
      nearestNames(
        text,
        layouts.flatMap(({ title, sheet }) => [title, sheet]),
      ),
    );
    return problem('function-report-unknown', '#N/A', { text, nearest });
  }
  const ids = chosen.map(({ id }) => id);
  const statements = book.statements(basis, period, unit).filter(({ id }) => ids.includes(id));
  if (!basis.layout.omitEmpty) return statements;
  const amounts = statements.flatMap(({ columns }) => columns.filter((one) => one.layout.kind === 'amount'));
  if (amounts.length === 0 || amounts.some(({ hasData }) => hasData)) return statements;
  const sheets = inputSheetsOf(
    amounts.flatMap(({ layout }) => (layout.kind === 'amount' ? [layout.scenario] : [])),
  );
  return problem('function-report-empty', '#N/A', { text, sheets });
}

function unitGiven(argument: unknown): Unit | undefined | CellError {
  const text = textGiven(argument);
  if (text === '') return undefined;
  return UNITS[text.toLowerCase()] ?? problem('function-unit-unknown', '#VALUE!', { text });
}

/** "Not 3. Fordringar", "Balansräkningen, not 3: …": 3. A note without a number in its title goes by its id. */
function numberOf({ id, title }: Statement): string {
  return /\bnot\s+(\w+)/i.exec(title)?.[1] ?? id;
}

/** A line of a table: a row of a statement, its headings (`row` is null), or the blank line before the next statement. */
export interface TableLine {
  readonly statement: Statement;
  readonly row: StatementRow | null;
}

/** Statements under each other with a blank row between. */
export function tableLines(statements: readonly Statement[]): (TableLine | null)[] {
  return statements.flatMap((statement, i) => [
    ...(i > 0 ? [null] : []),
    { statement, row: null },
    ...statement.rows.map((row) => ({ statement, row })),
  ]);
}

/** As wide as the widest. */
function stacked(statements: readonly Statement[]): Answer {
  const rows = tableLines(statements).map((line) => (line ? lineCells(line) : ['']));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function lineCells({ statement: { title, columns }, row }: TableLine): AnswerCell[] {
  if (!row) return [title, ...columns.map((column) => column.title)];
  return [row.label, ...columns.map((column) => cellOf(row, column))];
}

/** Printed figures, so that they add up and compare as the report's do; percentages as shares. */
function cellOf(row: StatementRow, { id, layout }: StatementColumn): AnswerCell {
  if (layout.kind === 'note') return row.note;
  const figure = row.figures.get(id);
  if (figure) return Number(stepsToDecimal(figure.steps, row.precision));
  return row.percents.get(id) ?? row.texts.get(id) ?? '';
}
