import type { Ore } from '../money/ore';
import { type Precision, roundToStep, stepOf } from '../money/round';
import type { Column, StatementKind } from '../statements/layout';
import type { Statement, StatementRow } from '../statements/statement';
import type { PreparedReports } from './prepareReports';
import { reportId } from '../sheets/reportNames';

/** Nyckeltal: a figure off the finished reports, rounded as the income statement prints it. */
export interface KeyFigure {
  readonly steps: number;
  readonly precision: Precision;
}

/** Periodens resultat, and how much better (plus) or worse it is than the budget; null where no report says. */
export interface KeyFigures {
  readonly result: KeyFigure | null;
  readonly deviation: KeyFigure | null;
}

/** Where the result's own total stands, best first. */
const KINDS: readonly StatementKind[] = ['incomeStatement', 'summary'];

/** Nyckeltal: the result and its deviation from the budget, from the first statement that has them. */
export function keyFigures({ statements }: PreparedReports): KeyFigures {
  const ordered = KINDS.flatMap((kind) => statements.filter(({ layout }) => layout.kind === kind));
  const precision = ordered[0]?.precision;
  if (!precision) return { result: null, deviation: null };
  const figure = (total: Total | undefined): KeyFigure | null => {
    if (!total) return null;
    // As printed where it is printed so: rounded together, a figure may be a step from its own rounding.
    const isPrinted = stepOf(total.precision) === stepOf(precision);
    return { steps: isPrinted ? total.steps : roundToStep(total.exact, stepOf(precision)), precision };
  };
  return {
    result: figure(firstTotal(ordered, (column) => isCurrent(column, 'actual'))),
    deviation: figure(firstTotal(ordered, isBudgetDeviation)),
  };
}

interface Total {
  readonly exact: Ore;
  readonly steps: number;
  readonly precision: Precision;
}

function firstTotal(
  statements: readonly Statement[],
  wanted: (column: Column, statement: Statement) => boolean,
): Total | undefined {
  for (const statement of statements) {
    const column = statement.columns.find(({ layout }) => wanted(layout, statement));
    const total = statement.rows.findLast((row: StatementRow) => row.total);
    const figure = column && total?.figures.get(column.id);
    if (figure) return { exact: figure.exact, steps: figure.steps, precision: statement.precision };
  }
  return undefined;
}

function isCurrent(column: Column | undefined, scenario: 'actual' | 'budget'): boolean {
  return (
    column?.kind === 'amount' &&
    column.scenario === scenario &&
    column.period.kind === 'current' &&
    column.measure === 'movement'
  );
}

function isBudgetDeviation(column: Column, { layout }: Statement): boolean {
  if (column.kind !== 'deviation') return false;
  const [first, second] = column.of.map((id) => layout.columns.find((candidate) => candidate.id === id));
  return isCurrent(first, 'actual') && isCurrent(second, 'budget');
}

/** What a report sheet holds: how many statements, and how many of their rows have figures. */
export interface SheetContents {
  readonly tables: number;
  readonly rows: number;
}

/** By the id of the written sheet. */
export function sheetContents({ statements }: PreparedReports): ReadonlyMap<string, SheetContents> {
  const contents = new Map<string, SheetContents>();
  for (const { layout, rows } of statements) {
    const id = reportId(layout.sheet);
    const { tables, rows: before } = contents.get(id) ?? { tables: 0, rows: 0 };
    const filled = rows.filter(({ figures, percents }) => figures.size + percents.size > 0).length;
    contents.set(id, { tables: tables + 1, rows: before + filled });
  }
  return contents;
}
