import { oreToDecimal, stepsToDecimal } from '../../money/decimalText';
import { address, type CellValue } from '../../sheets/grid';
import { cellOfFigure, findFigure } from '../../sheets/findFigure';
import { type FigurePlace, figureAt } from '../../statements/trace';
import type { Statement } from '../../statements/statement';
import type { NamedCells, WorkbookPort } from '../../workbook/port';
import type { SelectedCell } from '../../workbook/view';
import { controlFigure } from './controlFigure';
import type { OpenTrace } from './openTrace';
import { CONTROL_REPORT, reportId, ROW_NAMES } from '../../sheets/reportNames';

/** Var ett belopp står: sheet and A1 address. */
export interface FigureCell {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * A figure that can be traced. `holds` is what its cell holds where that is another amount than the workbook gives now: the report is not
 * up to date, or someone has typed over it.
 */
export interface Found {
  readonly place: FigurePlace;
  readonly at: FigureCell;
  readonly holds?: CellValue;
  /** The cell of the sheet Kontroller that led to it, where one did. */
  readonly from?: FigureCell;
}

/**
 * A cell that cannot be traced: its sheet is no report of ours, the report has changed since it was written, it holds no amount, its line
 * of Kontroller is about no figure of a report, or its formula is more than a function with text, numbers and single cells. `reason` is
 * what a function itself answers instead of an amount.
 */
export interface Refused {
  readonly why: 'not-a-report' | 'not-in-report' | 'no-amount' | 'no-figure' | 'formula' | 'function-error';
  readonly at: FigureCell;
  readonly reason?: string;
}

/**
 * Finds the figure that a selected cell holds. Beside the figures, such as in a row's label, the row's first figure is meant; on the sheet
 * Kontroller the figure that the line is about.
 */
export async function locateFigure(
  workbook: WorkbookPort,
  open: OpenTrace,
  selected: SelectedCell,
): Promise<Found | Refused> {
  const at = { sheet: selected.sheet, cell: address(selected.row, selected.column) };
  const info = (await workbook.sheets()).find(({ name }) => name === selected.sheet);
  const report = info?.report ?? null;
  const named = report === null ? null : await workbook.namedCells(report);
  if (report === CONTROL_REPORT && named?.sheet === selected.sheet) {
    const place = controlFigure(open.statements, named, selected.row);
    const cell = place && (await cellOf(workbook, open, place));
    return place ? { place, at: cell ?? at, from: at } : { why: 'no-figure', at };
  }
  const isReport = open.statements.some(({ layout }) => reportId(layout.sheet) === report);
  // The user's copy of a report has its mark, but is not the one that is kept up; sheets of controls and trails are no reports.
  if (!named || named.sheet !== selected.sheet || !isReport) return { why: 'not-a-report', at };
  const found = findFigure(open.statements, named.cells, selected);
  if (!found) return { why: isNamedRow(named, selected.row) ? 'not-in-report' : 'no-amount', at };
  const { statement, row: rowId } = found;
  const row = statement.rows.find(({ id }) => id === rowId);
  const column = found.column ?? statement.columns.find(({ id }) => row?.figures.has(id))?.id;
  if (!row || column === undefined || !(row.figures.has(column) || row.percents.has(column)))
    return { why: 'no-amount', at };
  const place = { statement: statement.id, row: row.id, column };
  const cell = cellOfFigure(named.cells, place);
  const isSelected = cell?.row === selected.row && cell.column === selected.column;
  return {
    place,
    at: cell ? { sheet: named.sheet, cell: address(cell.row, cell.column) } : at,
    ...(isSelected && !shows(selected.value, statement, place, open) && { holds: selected.value }),
  };
}

/** True for a row that the report had when it was written. */
function isNamedRow({ cells }: NamedCells, row: number): boolean {
  return [...cells].some(([name, place]) => name.startsWith(ROW_NAMES) && place.row === row);
}

/** True where a cell holds what the report would write there now. */
function shows(value: CellValue, statement: Statement, place: FigurePlace, open: OpenTrace): boolean {
  const row = figureAt(open, place)?.row;
  const figure = row?.figures.get(place.column);
  const expected = figure
    ? Number(
        statement.rounding === 'nearest'
          ? oreToDecimal(figure.exact)
          : stepsToDecimal(figure.steps, row?.precision ?? statement.precision),
      )
    : (row?.percents.get(place.column) ?? NaN);
  return typeof value === 'number' && Math.abs(value - expected) < 0.005;
}

/** Where figures of reports stand now, after whatever the user has put in or renamed; null for one that is not there any more. */
export async function cellsOf(
  workbook: WorkbookPort,
  open: OpenTrace,
  places: readonly (FigurePlace | null)[],
): Promise<(FigureCell | null)[]> {
  const asked = new Map<string, NamedCells | null>();
  const cells: (FigureCell | null)[] = [];
  for (const place of places) {
    const statement = place && open.statements.find(({ id }) => id === place.statement);
    const report = statement && reportId(statement.layout.sheet);
    // Each question goes through all sheets of the workbook: it is asked once for each report.
    if (report && !asked.has(report)) asked.set(report, await workbook.namedCells(report));
    const named = report ? asked.get(report) : null;
    const cell = place && named && cellOfFigure(named.cells, place);
    cells.push(named && cell ? { sheet: named.sheet, cell: address(cell.row, cell.column) } : null);
  }
  return cells;
}

/** The same for one. */
export async function cellOf(
  workbook: WorkbookPort,
  open: OpenTrace,
  place: FigurePlace,
): Promise<FigureCell | null> {
  return (await cellsOf(workbook, open, [place]))[0] ?? null;
}
