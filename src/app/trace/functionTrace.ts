import { ledgerOfObjectRows } from '../../ledger/oneObject';
import { fiscalYear, fiscalYearOf, type Scenario } from '../../ledger/ledger';
import { type Day, lastDay, monthOfDay, type Period } from '../../ledger/months';
import { parseDay } from '../../ledger/parseDay';
import { ore } from '../../money/ore';
import type { CellPlace, CellValue } from '../../sheets/grid';
import { buildStatement } from '../../statements/buildStatement';
import type { Column } from '../../statements/layout';
import type { FigurePlace, PostingSelection, Trace, TracePart } from '../../statements/trace';
import { amountOf } from '../../statements/traceSelection';
import { accountsIn } from '../live/amounts';
import type { CellError } from '../live/answer';
import { cellGiven, isError, textGiven } from '../live/answer';
import { wholeYear } from '../live/functionPeriod';
import { isLeftOut } from '../live/deviation';
import { followUpLines } from '../live/followUp';
import { LiveBook } from '../live/liveBook';
import type { Post } from '../live/postNames';
import { noteStatements, reportStatements, type TableLine, tableLines } from '../live/reportTables';
import { columnOf, measured } from '../live/rowAmounts';
import { Acceptances } from '../acceptances';
import type { ReadWorkbook } from '../readWorkbook';
import type { WorkbookPort } from '../../workbook/port';
import type { ReportBasis, ReportRequest } from '../prepareReports';
import type { OpenTrace } from './openTrace';
import { parseCall, valuesOf } from './functionCall';
import { startAt, startTrail, type Trail } from './trail';

/** A function's cell, traced: its trail in a workbook of its own (one insats, a period of its own). */
export interface TracedFunction {
  readonly open: OpenTrace;
  readonly trail: Trail;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  UTFALL: 'actual',
  BUDGET: 'budget',
  ARSPROGNOS: 'forecast',
};

/** Which cell of a table is meant: so many rows and columns from the cell its formula stands in, or the figure that stood there. */
export type InTable = CellPlace | FigurePlace;

/**
 * Spårar en FINSAM-funktion: UTFALL, BUDGET, ARSPROGNOS, SALDO, and AVVIKELSE of a post; of RAPPORT, NOTER and the whole AVVIKELSE the
 * cell that `inTable` tells. A CellError where the function itself answers with one; 'no-amount' for a cell of a table without one; null
 * for other functions.
 */
export function traceFunction(
  open: OpenTrace,
  request: ReportRequest,
  name: string,
  values: readonly CellValue[],
  inTable: InTable = { row: 0, column: 0 },
): TracedFunction | CellError | 'no-amount' | null {
  const live = liveBook(open.book, request);
  const { basis } = live;
  if (!basis) return live.reason;
  const here: OpenTrace = { ...open, ...basis, period: basis.choice.period, classes: basis.layout.accounts };
  if (name === 'SALDO') return balance(here, basis, live, values);
  const lines = tableOf(live, basis, name, values);
  if (isError(lines)) return lines;
  if (lines) return tableTrace(here, lines, inTable) ?? 'no-amount';
  if (name !== 'AVVIKELSE' && !SCENARIOS[name]) return null;
  const [first = null, second = null, third = null] = values;
  if (name === 'AVVIKELSE' && typeof first !== 'string') return null;
  const post = live.names(basis).post(textGiven(first));
  const given = live.period(basis, second);
  const object = live.names(basis).object(textGiven(third));
  if (isError(post)) return post;
  if (isError(given)) return given;
  if (isError(object)) return object;
  const period = name === 'ARSPROGNOS' ? wholeYear(given, basis.ledger) : given;
  const scenario = SCENARIOS[name];
  return post.kind === 'row'
    ? rowTrace(here, basis, post, scenario, period, object)
    : selectionTrace(here, basis, post, scenario, period, object);
}

/** The same for a cell's formula, with the cells among its arguments read. Null for formulas that are no such call alone. */
export async function traceFormula(
  workbook: WorkbookPort,
  open: OpenTrace,
  request: ReportRequest,
  formula: string,
  sheet: string,
  inTable?: InTable,
): Promise<TracedFunction | CellError | 'no-amount' | null> {
  const call = parseCall(formula, sheet);
  return call && traceFunction(open, request, call.name, await valuesOf(call, workbook), inTable);
}

const lives = new WeakMap<ReadWorkbook, LiveBook>();
const NO_ACCEPTANCES = new Acceptances(new Map());

/** What functions are worked out of; the same for one cell after another of a workbook that has been read once. */
function liveBook(book: ReadWorkbook, request: ReportRequest): LiveBook {
  const known = lives.get(book);
  if (known?.isOf(book, request, NO_ACCEPTANCES)) return known;
  const live = new LiveBook(book, request, undefined, NO_ACCEPTANCES);
  lives.set(book, live);
  return live;
}

/** The lines of a function that is a table; null for one that is not. */
function tableOf(
  live: LiveBook,
  basis: ReportBasis,
  name: string,
  [first, second, third]: readonly CellValue[],
): readonly (TableLine | null)[] | CellError | null {
  if (name === 'AVVIKELSE' && [first, second, third].every(isLeftOut)) return followUpLines(live, basis);
  if (name !== 'RAPPORT' && name !== 'NOTER') return null;
  const statements =
    name === 'RAPPORT' ? reportStatements(live, first, second, third) : noteStatements(live, first);
  return isError(statements) ? statements : tableLines(statements);
}

/** A cell of a table; beside its figures, such as in a row's label, the row's first is meant. */
function tableTrace(
  open: OpenTrace,
  lines: readonly (TableLine | null)[],
  inTable: InTable,
): TracedFunction | null {
  // The table may have a period or a unit of its own: its statements are none of those that stand on report sheets.
  const built = new Map(
    lines.flatMap((line) =>
      line ? [[line.statement, { ...line.statement, id: `=${line.statement.id}` }] as const] : [],
    ),
  );
  const inside: OpenTrace = { ...open, statements: [...open.statements, ...built.values()] };
  const place = 'statement' in inTable ? inTable : placeIn(lines, inTable);
  const trail = place && startTrail(inside, place);
  return trail && { open: inside, trail };
}

function placeIn(lines: readonly (TableLine | null)[], at: CellPlace): FigurePlace | null {
  const { statement, row } = lines[at.row] ?? { row: null };
  if (!statement || !row) return null;
  const isFigure = (id: string): boolean => row.figures.has(id) || row.percents.has(id);
  const own = at.column > 0 ? statement.columns[at.column - 1] : undefined;
  const column =
    own && isFigure(own.id) ? own : at.column > 0 ? null : statement.columns.find(({ id }) => isFigure(id));
  return column ? { statement: `=${statement.id}`, row: row.id, column: column.id } : null;
}

/** The report built with the function's own column (of a deviation: its two sides), so that sums are followed as in the report. */
function rowTrace(
  open: OpenTrace,
  { layout, ledger: whole }: ReportBasis,
  { statement, row }: Extract<Post, { kind: 'row' }>,
  scenario: Scenario | undefined,
  period: Period,
  object: number | null,
): TracedFunction | null {
  const ledger = object === null ? whole : ledgerOfObjectRows(whole, object);
  const side = (of: Scenario): Extract<Column, { kind: 'amount' }> => columnOf(statement, row, of);
  const actual = { ...side(scenario ?? 'actual'), title: TITLES[scenario ?? 'actual'] ?? '' };
  const columns: Column[] = [actual];
  let shown: string = actual.id;
  if (!scenario) {
    const model = side('budget');
    const budget = {
      ...model,
      id: model.id === actual.id ? `${model.id}-budget` : model.id,
      title: 'Budget',
    };
    if (budget.measure !== actual.measure) return null;
    shown = 'avvikelse';
    columns.push(budget, { kind: 'deviation', id: shown, title: 'Avvikelse', of: [actual.id, budget.id] });
  }
  const own = { ...statement, id: `=${statement.id}`, columns };
  const months = measured(actual.measure, period, ledger);
  const built = buildStatement(layout, own, ledger, { period: months, unit: 'öre', rounding: 'nearest' });
  const inside: OpenTrace = { ...open, ledger, statements: [...open.statements, built] };
  const trail = startTrail(inside, { statement: own.id, row: row.id, column: shown });
  return trail && { open: inside, trail };
}

const TITLES: Readonly<Partial<Record<Scenario, string>>> = {
  actual: 'Utfall',
  budget: 'Budget',
  forecast: 'Prognos',
};

/** Accounts, or the result accounts of an insats, in result sign. */
function selectionTrace(
  open: OpenTrace,
  { layout, ledger }: ReportBasis,
  post: Exclude<Post, { kind: 'row' }>,
  scenario: Scenario | undefined,
  period: Period,
  object: number | null,
): TracedFunction | null {
  if (post.kind === 'object' && object !== null && object !== post.object) return null;
  const accounts = accountsIn(ledger, post.kind === 'accounts' ? post.accounts : layout.accounts.result);
  const one = post.kind === 'object' ? post.object : object;
  const origin = { accounts, objects: one === null ? null : [one] };
  const selectionOf = (of: Scenario, sign: 1 | -1): PostingSelection => ({
    origin,
    scenario: of,
    measure: 'movement',
    period,
    sign,
  });
  const part = (of: Scenario, sign: 1 | -1): TracePart & { readonly kind: 'selection' } => {
    const selection = selectionOf(of, sign);
    const what = of === 'actual' ? 'booked' : 'budgeted';
    return { kind: 'selection', what, selection, amount: amountOf(open, selection) };
  };
  if (scenario) return { open, trail: startAt(open, part(scenario, -1)) };
  const sides = [part('actual', -1), part('budget', 1)] as const;
  const amount = ore(sides[0].amount + sides[1].amount);
  const trace: Trace = { amount, consists: 'sides', parts: sides };
  return { open, trail: startAt(open, sides[0], trace) };
}

/** SALDO: opening balance and vouchers up to the day, debit plus. */
function balance(
  open: OpenTrace,
  basis: ReportBasis,
  live: LiveBook,
  [given = null, date = null]: readonly CellValue[],
): TracedFunction | CellError | null {
  const { ledger } = basis;
  const set = live.names(basis).accounts(textGiven(given));
  if (isError(set)) return set;
  const day = dayOf(live, basis, date);
  if (isError(day)) return day;
  const month = monthOfDay(day);
  const selection: PostingSelection = {
    origin: { accounts: accountsIn(ledger, set), objects: null },
    scenario: 'actual',
    measure: 'closing',
    period: { from: fiscalYear(ledger, fiscalYearOf(ledger, month)).from, to: month },
    sign: 1,
    until: day < lastDay(month) ? day : undefined,
  };
  const amount = amountOf(open, selection);
  return { open, trail: startAt(open, { kind: 'selection', what: 'booked', selection, amount }) };
}

function dayOf(live: LiveBook, basis: ReportBasis, date: CellValue): Day | CellError {
  const cell = cellGiven(date);
  const isYear = typeof cell === 'number' && cell >= 1900 && cell < 2200;
  const day = typeof cell === 'boolean' || cell === null || isYear ? null : parseDay(cell);
  if (day) return day.day;
  const period = live.period(basis, date);
  return isError(period) ? period : lastDay(period.to);
}
