import type { Finding } from '../ledger/finding';
import type { Statement } from '../statements/statement';
import { asItStands, figureCell, type ReportCells } from '../sheets/reportCells';
import { reportId } from '../sheets/reportNames';
import type { JobOptions, WorkbookPort } from '../workbook/port';
import type { ReportState } from '../workbook/reportUpdate';
import { Acceptances } from './acceptances';
import type { Checked } from './checked';
import { checkReports } from './checkReports';
import { missingComments } from './comments/missingComments';
import { readComments } from './comments/readComments';
import { olderReports } from './olderReports';
import { type PreparedReports, prepareReports, type ReportRequest } from './prepareReports';
import { type ReadWorkbook, readWorkbook } from './readWorkbook';
import { shownStatements } from './shownStatements';
import { asTypedOver } from './typedOver';
import { isMadeAs } from './update/madeWith';
import { readAnyReports, type StandingReports, stateOf } from './update/readReports';

/** Prövad arbetsbok: the controls' answers, and what they were run on. */
export interface ControlledWorkbook extends Checked {
  readonly book: ReadWorkbook;
  readonly reports: PreparedReports | null;
}

/**
 * Kontrollera: reads the workbook, makes the reports without writing them, and runs every control on them. Report sheets that are there
 * already are read as they stand, so that a figure typed over is found.
 */
export async function runControls(
  workbook: WorkbookPort,
  request: ReportRequest,
  options: JobOptions = {},
): Promise<ControlledWorkbook> {
  const book = await readWorkbook(workbook, options);
  const written = await readAnyReports(workbook, options);
  const { reports, findings } = prepareReports(book, asMade(request, written));
  const limit = book.settings.commentLimit;
  const statements = (limit && reports?.statements) ?? [];
  const comments = await readComments(workbook, statements, options);
  const found = [...findings, ...missingComments(statements, comments, limit)];
  const checked = await controlBook(workbook, book, reports, found, written, options);
  return { ...checked, book, reports };
}

/** Reports that are there are controlled as they were made, but for what is asked for. */
function asMade(request: ReportRequest, written: StandingReports | null): ReportRequest {
  const { layout, ...made } = written?.memory.made?.asked ?? {};
  const isKnown = request.layouts.list().some(({ id }) => id === layout);
  const asked = Object.entries(request).filter(([, value]) => value !== undefined);
  return { ...made, ...(isKnown && { layout }), ...(Object.fromEntries(asked) as unknown as ReportRequest) };
}

/** The same on a workbook that has been read, and whose reports have been made; the findings tell of comments that are missing. */
export async function controlBook(
  workbook: WorkbookPort,
  book: ReadWorkbook,
  reports: PreparedReports | null,
  findings: readonly Finding[],
  written: StandingReports | null,
  options: JobOptions = {},
): Promise<Checked> {
  const settings = await workbook.settings();
  const made = written?.memory.made;
  // Report sheets made with other choices show other figures, and rightly.
  const isSame = reports && (!made || isMadeAs(made, reports));
  const states = (isSame && written?.states) || [];
  const edits =
    isSame && written ? (await import('./update/standingEdits')).standingEdits(written, reports, 'sv') : [];
  const shown = reports ? shownStatements(reports) : [];
  const cells = cellsOf(states, shown);
  const expected = asTypedOver(shown, edits);
  const standing = expected.map((statement) => standingStatement(statement, states, cells));
  const older = olderReports(standing, expected, cells);
  options.signal?.throwIfAborted();
  return checkReports(book, reports, [...findings, ...edits, ...older], {
    standing: {
      statements: standing.slice(0, reports?.statements.length),
      added: standing.slice(reports?.statements.length ?? 0),
    },
    cellOf: (figure) => figureCell(figure, shown, cells),
    acceptances: new Acceptances(settings),
    commented: cells.size > 0,
    written: cells.size > 0,
  });
}

/** Where the report sheets that the workbook has already keep their rows and columns, by report id. */
function cellsOf(
  states: readonly ReportState[],
  statements: readonly Statement[],
): ReadonlyMap<string, ReportCells> {
  const sheets = new Set(statements.map(({ layout }) => layout.sheet));
  return new Map(
    [...sheets].flatMap((name): [string, ReportCells][] => {
      const state = stateOf(states, { id: reportId(name), name });
      return state ? [[state.id, { sheet: state.sheet, cells: state.names }]] : [];
    }),
  );
}

/** A statement as its sheet holds it; as it is where it has no sheet. */
function standingStatement(
  statement: Statement,
  states: readonly ReportState[],
  cells: ReadonlyMap<string, ReportCells>,
): Statement {
  const report = cells.get(reportId(statement.layout.sheet));
  const state = report && states.find(({ sheet }) => sheet === report.sheet);
  if (!report || !state) return statement;
  return asItStands(statement, report, (row, column) => state.cells[row]?.[column]?.value ?? null);
}
