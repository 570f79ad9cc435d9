import type { Place } from '../ledger/finding';
import { parseAmount } from '../money/parseAmount';
import { ore } from '../money/ore';
import { roundToStep, stepOf } from '../money/round';
import type { Figure, Statement, StatementRow } from '../statements/statement';
import type { FigurePlace } from '../statements/trace';
import { cellOfFigure } from './findFigure';
import { address, type CellPlace, type CellValue } from './grid';
import type { SheetPlan } from './plan';
import { columnName, reportId, rowName } from './reportNames';

/** Where a report's rows and columns are: its sheet, and a cell for each hidden name. */
export interface ReportCells {
  readonly sheet: string;
  readonly cells: ReadonlyMap<string, CellPlace>;
}

/** The cells of reports as planned, by report id. */
export function plannedCells(plans: readonly SheetPlan[]): ReadonlyMap<string, ReportCells> {
  return new Map(
    plans.map(({ id, name, names }) => [
      id,
      { sheet: name, cells: new Map(names.map(({ name: own, row, column }) => [own, { row, column }])) },
    ]),
  );
}

/** The cell of a figure; undefined where its statement is on no sheet, or the user has deleted its row. */
export function figureCell(
  figure: FigurePlace,
  statements: readonly Statement[],
  reports: ReadonlyMap<string, ReportCells>,
): Place | undefined {
  const sheet = statements.find(({ id }) => id === figure.statement)?.layout.sheet;
  const report = sheet === undefined ? undefined : reports.get(reportId(sheet));
  const cell = report && cellOfFigure(report.cells, figure);
  return cell ? { sheet: report.sheet, cell: address(cell.row, cell.column) } : undefined;
}

/**
 * En rapport som den står: the statement with the figures that its sheet holds by now, typed over or old. A cell that holds no amount
 * keeps the statement's.
 */
export function asItStands(
  statement: Statement,
  { cells }: ReportCells,
  valueAt: (row: number, column: number) => CellValue,
): Statement {
  const heads = new Map(
    statement.columns.map(({ id }) => [id, cells.get(columnName(statement.id, id))?.column]),
  );
  const rows = statement.rows.map((row) => {
    const at = cells.get(rowName(statement.id, row.id))?.row;
    if (at === undefined) return row;
    const figures = new Map(
      [...row.figures].map(([column, figure]): [string, Figure] => {
        const head = heads.get(column);
        const cell = head === undefined ? null : valueAt(at, head);
        return [column, typeof cell === 'number' ? figureIn(cell, figure, row, statement) : figure];
      }),
    );
    return { ...row, figures };
  });
  return { ...statement, rows };
}

/** Cells hold kronor; with rounding that adds up they hold the printed figure in its own unit. */
function figureIn(
  cell: number,
  computed: Figure,
  row: StatementRow,
  { rounding, precision }: Statement,
): Figure {
  const inUnit = rounding === 'additive' && precision.unit === 'tkr';
  const parsed = parseAmount(inUnit ? Number((cell * 1000).toFixed(2)) : cell);
  if (!parsed.ok) return computed;
  const steps = roundToStep(parsed.ore, stepOf(row.precision));
  if (rounding === 'additive' && steps === computed.steps) return computed;
  return parsed.ore === computed.exact ? computed : { exact: ore(parsed.ore), steps };
}
