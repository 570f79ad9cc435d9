import type { Period } from '../../ledger/months';
import { stepsToDecimal } from '../../money/decimalText';
import type { Unit } from '../../money/round';
import type { Statement, StatementColumn, StatementRow } from '../../statements/statement';
import type { ReportBasis } from '../prepareReports';
import { namesText } from '../../text/functionText';
import { type Answer, type AnswerCell, type CellError, isError, problem, textGiven } from './answer';
import type { LiveBook } from './liveBook';
import { nearestNames, plainName } from './nearestNames';

const UNITS: Readonly<Record<string, Unit>> = { öre: 'öre', kr: 'kr', kronor: 'kr', tkr: 'tkr' };

/**
 * RAPPORT: a statement as its report sheet prints it, one row of headings first; all statements of a sheet where the sheet is named.
 * Codes: function-report-unknown, function-unit-unknown, function-period-unreadable.
 */
export function askReport(book: LiveBook, report: unknown, period: unknown, unit: unknown): Answer {
  const { basis } = book;
  if (!basis) return book.reason;
  const months = book.period(basis, period);
  if (isError(months)) return months;
  const wanted = unitGiven(unit);
  if (isError(wanted)) return wanted;
  const statements = found(book, basis, textGiven(report), months, wanted);
  return isError(statements) ? statements : stacked(statements);
}

/** NOTER: one note by its number, or all. Code: function-note-unknown. */
export function askNotes(book: LiveBook, number: unknown): Answer {
  const { basis } = book;
  if (!basis) return book.reason;
  const notes = book.statements(basis).filter(({ layout }) => layout.kind === 'note');
  const wanted = textGiven(number).replace(/^not\s*/i, '');
  const chosen = wanted === '' ? notes : notes.filter((note) => numberOf(note) === wanted);
  if (chosen.length > 0) return stacked(chosen);
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
  const wanted = plainName(text);
  const named = layouts.find(({ id, title }) => plainName(id) === wanted || plainName(title) === wanted);
  const chosen = named ? [named] : layouts.filter(({ sheet }) => plainName(sheet) === wanted);
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
  return book.statements(basis, period, unit).filter(({ id }) => ids.includes(id));
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

/** Statements under each other with a blank row between, as wide as the widest. */
function stacked(statements: readonly Statement[]): Answer {
  const rows = statements.flatMap((statement, i) => [...(i > 0 ? [['']] : []), ...tableOf(statement)]);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function tableOf({ title, columns, rows }: Statement): AnswerCell[][] {
  return [
    [title, ...columns.map((column) => column.title)],
    ...rows.map((row) => [row.label, ...columns.map((column) => cellOf(row, column))]),
  ];
}

/** Printed figures, so that they add up and compare as the report's do; percentages as shares. */
function cellOf(row: StatementRow, { id, layout }: StatementColumn): AnswerCell {
  if (layout.kind === 'note') return row.note;
  const figure = row.figures.get(id);
  if (figure) return Number(stepsToDecimal(figure.steps, row.precision));
  return row.percents.get(id) ?? row.texts.get(id) ?? '';
}
