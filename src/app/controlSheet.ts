import { type CheckedLine, leadsTo } from '../controls/accept';
import type { SheetPlan } from '../sheets/plan';
import { commentKey, type Comments } from '../sheets/comments';
import { renderControls } from '../sheets/renderControls';
import { renderReports, type ReportHead } from '../sheets/renderReports';
import { figureCell, plannedCells, type ReportCells } from '../sheets/reportCells';
import type { Statement } from '../statements/statement';
import type { Language } from '../text/amountText';
import type { Finding } from '../ledger/finding';
import type { WrittenSheet } from '../workbook/port';
import type { Acceptances } from './acceptances';
import type { Checked } from './checked';
import { checkReports } from './checkReports';
import { isWhole, shownReports, shownStatements } from './shownStatements';
import { asTypedOver } from './typedOver';
import { missingComments } from './comments/missingComments';
import type { CommentCell, ReadComments } from './comments/readComments';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';

/** What the sheets are written with besides the reports. */
export interface SheetOptions {
  readonly language: Language;
  /** What the user has written in earlier reports' comment columns. */
  readonly comments?: Comments;
  readonly acceptances?: Acceptances;
  /** True where there are report sheets, or are to be. */
  readonly written?: boolean;
}

/** Allt som skrivs, planned: the reports' sheets, and Kontroller where the whole report is made. */
export interface PlannedSheets {
  /** The reports, and Balanskravsutredning where the layout has none. */
  readonly plans: readonly SheetPlan[];
  /** The reports' sheets as they will show their amounts where the user has typed over some and keeps them (`later` tells which). */
  readonly standing: (later: readonly Finding[]) => readonly SheetPlan[];
  readonly controlSheet: ((later: readonly Finding[], placed?: Placed) => SheetPlan) | null;
  /** The controls' answers, with links to the planned sheets' cells; `later` is what was found when they had been written. */
  readonly check: (later: readonly Finding[], placed?: Placed) => Checked;
}

/** Where the figures are on sheets that were there already, and have rows and columns of the user's among them. By report id. */
type Placed = ReadonlyMap<string, ReportCells>;

/** Plans every sheet and runs the controls on what they will show. */
export function plannedSheets(
  book: ReadWorkbook,
  reports: PreparedReports,
  findings: readonly Finding[],
  { language, comments, acceptances, written }: SheetOptions,
): PlannedSheets {
  const { entity, period, statements } = reports;
  const head = { entity, period, language, comments };
  const { added } = shownReports(reports);
  const shown = [...statements, ...added];
  const plans = reportPlans(reports, head, shown);
  const cells = plannedCells(plans);
  // Asked again with the same each time a plan is made: for the preview, before it is carried out, and after.
  const judged = new Map<string, Checked>();
  const run = (found: readonly Finding[]): Checked => {
    const key = JSON.stringify(found);
    const known =
      judged.get(key) ??
      checkReports(book, reports, found, {
        standing: { statements: asTypedOver(statements, found), added: asTypedOver(added, found) },
        cellOf: (figure) => figureCell(figure, shown, cells),
        acceptances,
        commented: true,
        written,
      });
    judged.set(key, known);
    return known;
  };
  const planned = { cells: plannedComments(statements, cells, comments), findings: [] };
  const missing = missingComments(statements, planned, book.settings.commentLimit);
  const checked = run([...findings, ...missing]);
  const inPlace = ({ results, counts }: Checked, placed: Placed | undefined): Checked => {
    if (!placed || placed.size === 0) return { results, counts };
    const all = new Map([...cells, ...placed]);
    const moved = (line: CheckedLine): CheckedLine => {
      const { figure } = leadsTo(line);
      return figure ? { ...line, place: figureCell(figure, shown, all) ?? line.place } : line;
    };
    return { counts, results: results.map((one) => ({ ...one, lines: one.lines.map(moved) })) };
  };
  const check = (later: readonly Finding[], placed?: Placed): Checked =>
    inPlace(later.length + missing.length === 0 ? checked : run([...findings, ...later]), placed);
  const controlSheet = (later: readonly Finding[], placed?: Placed): SheetPlan => {
    const found = later.length === 0 ? checked : run([...findings, ...missing, ...later]);
    const { results, counts } = inPlace(found, placed);
    return renderControls(results, { ...head, counts });
  };
  const standing = (later: readonly Finding[]): readonly SheetPlan[] => {
    const typedOver = asTypedOver(shown, later);
    return typedOver === shown ? plans : reportPlans(reports, head, typedOver);
  };
  return { plans, standing, controlSheet: isWhole(reports) ? controlSheet : null, check };
}

/** The reports' sheets, and Balanskravsutredning where the layout has none. */
export function reportPlans(
  reports: PreparedReports,
  head: ReportHead,
  shown = shownStatements(reports),
): SheetPlan[] {
  const own = reports.statements.length;
  return [...renderReports(shown.slice(0, own), head), ...renderReports(shown.slice(own), head)];
}

/** The controls with the names that the sheets got, which differ where the user has renamed one or has one of that name. */
export function withSheetNames(
  { results, counts }: Checked,
  plans: readonly SheetPlan[],
  written: readonly WrittenSheet[],
): Checked {
  const given = new Map(written.map(({ id, name }) => [id, name]));
  const names = new Map(plans.map(({ id, name }) => [name, given.get(id) ?? name]));
  return {
    counts,
    results: results.map((result) => ({
      ...result,
      lines: result.lines.map((line) =>
        leadsTo(line).figure && line.place?.sheet !== undefined
          ? { ...line, place: { ...line.place, sheet: names.get(line.place.sheet) ?? line.place.sheet } }
          : line,
      ),
    })),
  };
}

/** The comment cells as they will be written. */
function plannedComments(
  statements: readonly Statement[],
  cells: ReadonlyMap<string, ReportCells>,
  comments: Comments | undefined,
): ReadComments['cells'] {
  const planned = new Map<string, CommentCell>();
  for (const { id: statement, rows, columns } of statements)
    for (const { id: column } of columns.filter(({ layout }) => layout.kind === 'comment'))
      for (const { id: row } of rows) {
        const { sheet, cell } = figureCell({ statement, row, column }, statements, cells) ?? {};
        const key = commentKey(statement, row, column);
        if (sheet !== undefined && cell !== undefined)
          planned.set(key, { sheet, cell, value: comments?.get(key) ?? null });
      }
  return planned;
}
