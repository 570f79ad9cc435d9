import type { Finding } from '../ledger/finding';
import type { Statement } from '../statements/statement';
import { asItStands, figureCell, type ReportCells } from '../sheets/reportCells';
import type { JobOptions, WorkbookPort } from '../workbook/port';
import { Acceptances } from './acceptances';
import type { Checked } from './checked';
import { checkReports } from './checkReports';
import { missingComments } from './comments/missingComments';
import { readComments } from './comments/readComments';
import { type PreparedReports, prepareReports, type ReportRequest } from './prepareReports';
import { type ReadWorkbook, readWorkbook } from './readWorkbook';
import { reportId } from '../sheets/reportNames';
import { shownStatements } from './shownStatements';
import { isMadeAs } from './update/madeWith';
import { readAnyReports, type StandingReports } from './update/readReports';

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
  const { reports, findings } = prepareReports(book, request);
  const limit = book.settings.commentLimit;
  const statements = (limit && reports?.statements) ?? [];
  const comments = await readComments(workbook, statements, options);
  const found = [...findings, ...missingComments(statements, comments, limit)];
  const written = await readAnyReports(workbook, options);
  const checked = await controlBook(workbook, book, reports, found, written, options);
  return { ...checked, book, reports };
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
  const shown = reports ? shownStatements(reports) : [];
  const cells = isSame ? await writtenCells(workbook, shown) : new Map<string, ReportCells>();
  const typedOver =
    isSame && written
      ? (await import('./update/standingOverwritten')).standingOverwritten(written, reports, 'sv')
      : [];
  const standing = reports && (await standingStatements(workbook, reports.statements, cells, options));
  return checkReports(book, reports, [...findings, ...typedOver], {
    standing: standing ?? undefined,
    cellOf: (figure) => figureCell(figure, shown, cells),
    acceptances: new Acceptances(settings),
    commented: cells.size > 0,
    written: cells.size > 0,
  });
}

/** Where the report sheets that the workbook has already keep their rows and columns, by report id. */
async function writtenCells(
  workbook: WorkbookPort,
  statements: readonly Statement[],
): Promise<ReadonlyMap<string, ReportCells>> {
  const here = new Set((await workbook.sheets()).map(({ report }) => report));
  const ids = [...new Set(statements.map(({ layout }) => reportId(layout.sheet)))].filter((id) =>
    here.has(id),
  );
  const cells = new Map<string, ReportCells>();
  for (const id of ids) {
    const found = await workbook.namedCells(id);
    if (found) cells.set(id, found);
  }
  return cells;
}

/** The statements as their sheets hold them; the same list where no sheet differs from what was computed. */
async function standingStatements(
  workbook: WorkbookPort,
  statements: readonly Statement[],
  cells: ReadonlyMap<string, ReportCells>,
  options: JobOptions,
): Promise<readonly Statement[]> {
  if (cells.size === 0) return statements;
  const names = [...cells.values()].map(({ sheet }) => sheet);
  const grids = new Map((await workbook.readSheets(names, options)).map((grid) => [grid.sheet, grid]));
  return statements.map((statement) => {
    const report = cells.get(reportId(statement.layout.sheet));
    const grid = report && grids.get(report.sheet);
    return grid ? asItStands(statement, report, grid) : statement;
  });
}
