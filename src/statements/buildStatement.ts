import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import { percentOf, type Precision, type Unit } from '../money/round';
import { type ExpandedRow, expandRows } from './expandRows';
import type { Column, Layout, Row, Rounding, StatementLayout } from './layout';
import { measureOf } from './measure';
import { isOfDeviation, resolveColumns } from './resolveColumns';
import { roundNearest } from './roundNearest';
import { roundReport } from './roundReport';
import type { Statement, StatementColumn, StatementRow } from './statement';

/** What the user chose for this report, over the layout's own. */
export interface ReportChoice {
  readonly period: Period;
  readonly unit: Unit;
  readonly rounding: Rounding;
}

type Exact = Map<string, Ore>;

/**
 * Bygger flera rapporter ur samma mall, in the order given. Together, since rounding that adds up gives what is the same amount in two
 * of them one figure.
 */
export function buildStatements(
  layout: Layout,
  statements: readonly StatementLayout[],
  ledger: Ledger,
  choice: ReportChoice,
): Statement[] {
  const exact = statements.map((statement) => exactStatement(layout, statement, ledger, choice));
  return choice.rounding === 'nearest' ? exact.map(roundNearest) : roundReport(exact, ledger);
}

/** Bygger en rapport: layout + ledger → statement. Amounts are exact öre until the last step rounds them. */
export function buildStatement(
  layout: Layout,
  statement: StatementLayout,
  ledger: Ledger,
  choice: ReportChoice,
): Statement {
  return buildStatements(layout, [statement], ledger, choice)[0] as Statement;
}

/** A statement before it is rounded: every figure has 0 steps. */
function exactStatement(
  layout: Layout,
  statement: StatementLayout,
  ledger: Ledger,
  choice: ReportChoice,
): Statement {
  const columns = resolveColumns(statement.columns, ledger, choice.period);
  const expanded = expandRows(layout, statement, ledger, columns);
  const parts = new Map(expanded.map((row) => [row.id, partsOf(row.layout, expanded)]));
  const exact = new Map<string, Exact>();
  for (const row of expanded) if (row.origin) exact.set(row.id, leafAmounts(row, ledger, columns));
  const resultSigns = new Map<string, 1 | -1>(expanded.map((row) => [row.id, row.resultSign]));
  const byId = new Map(expanded.map((row) => [row.id, row]));
  for (const row of expanded) sumUp(row.id, byId, parts, exact, resultSigns, columns);
  for (const row of expanded) addDeviations(exact.get(row.id), row, resultSigns.get(row.id) ?? 1, columns);
  const precision = precisionOf(statement, choice.unit);
  const beside = rowsBesideSums(expanded, parts);
  const rows = expanded.map((row): StatementRow => {
    const amounts = exact.get(row.id) ?? new Map<string, Ore>();
    return {
      id: row.id,
      layoutId: row.layout.id,
      label: row.label,
      note: row.layout.note ?? '',
      kind: row.origin ? 'item' : row.layout.kind,
      level: row.layout.kind === 'heading' ? row.layout.level : 0,
      total: row.layout.kind === 'sum' && row.layout.total,
      texts: textsOf(row.layout, columns),
      precision: rowPrecision(row.layout, precision, choice.rounding),
      figures: new Map(
        printedColumns(columns, beside.has(row.id)).flatMap((id) => {
          const amount = amounts.get(id);
          return amount === undefined ? [] : [[id, { exact: amount, steps: 0 }]];
        }),
      ),
      amounts,
      percents: percentsOf(row.layout, amounts, exact, columns),
      parts: parts.get(row.id) ?? [],
      resultSign: resultSigns.get(row.id) ?? 1,
      origin: row.origin,
      sign: row.sign,
    };
  });
  return {
    layout: statement,
    id: statement.id,
    title: statement.title,
    precision,
    rounding: choice.rounding,
    columns,
    rows,
  };
}

/** A statement with a unit of its own keeps it. */
function precisionOf(statement: StatementLayout, chosen: Unit): Precision {
  return inWholeOre(statement.unit ?? chosen, statement.decimals);
}

/** Nothing is printed finer than öre: two decimals of a krona, whatever was meant for tkr. */
function inWholeOre(unit: Unit, decimals: number): Precision {
  return { unit, decimals: unit === 'öre' ? 2 : Math.min(decimals, unit === 'kr' ? 2 : 3) };
}

/** A row's own decimals are for figures rounded alone: what is to add up must be in one unit. */
function rowPrecision(row: Row, statement: Precision, rounding: Rounding): Precision {
  if (row.decimals === undefined || statement.unit === 'öre' || rounding === 'additive') return statement;
  return inWholeOre(statement.unit, row.decimals);
}

/** Rows a column of sums prints: sums, what stands beside a sum in a greater sum, and what is in no sum. */
function rowsBesideSums(
  expanded: readonly ExpandedRow[],
  parts: ReadonlyMap<string, StatementRow['parts']>,
): ReadonlySet<string> {
  const isSum = (id: string): boolean => (parts.get(id) ?? []).length > 0;
  const detail = new Set<string>();
  for (const terms of parts.values())
    if (!terms.some(({ row }) => isSum(row))) for (const { row } of terms) detail.add(row);
  return new Set(expanded.map(({ id }) => id).filter((id) => !detail.has(id)));
}

function printedColumns(columns: readonly StatementColumn[], besideSums: boolean): readonly string[] {
  return columns
    .filter(({ layout }) => besideSums || layout.kind !== 'amount' || !layout.sumsOnly)
    .map(({ id }) => id);
}

function textsOf(row: Row, columns: readonly StatementColumn[]): ReadonlyMap<string, string> {
  if (row.kind !== 'text') return new Map();
  return new Map(
    columns
      .filter(({ layout, id }) => layout.kind === 'amount' && isPrinted(row, id))
      .map(({ id }) => [id, row.text]),
  );
}

function leafAmounts(row: ExpandedRow, ledger: Ledger, columns: readonly StatementColumn[]): Exact {
  const amounts: Exact = new Map();
  const { layout, origin } = row;
  if (!origin || (layout.kind !== 'postings' && layout.kind !== 'each')) return amounts;
  for (const { layout: column, id, period, hasData } of columns) {
    if (column.kind !== 'amount' || !period || !hasData || !isPrinted(layout, id)) continue;
    const debit = measureOf(ledger, origin, column.scenario, layout.measure ?? column.measure, period);
    if (debit === 0 && layout.blankZero) continue;
    amounts.set(id, ore(debit * row.sign));
  }
  return amounts;
}

function isPrinted(row: Row, column: string): boolean {
  return row.columns === undefined || row.columns.includes(column);
}

function partsOf(row: Row, expanded: readonly ExpandedRow[]): StatementRow['parts'] {
  if (row.kind !== 'sum') return [];
  return row.of.flatMap((term) =>
    expanded
      .filter((part) => part.id === term.row || (part.layout.kind === 'each' && part.layout.id === term.row))
      .map((part) => ({ row: part.id, sign: term.sign })),
  );
}

/** Fills in a sum after its parts, wherever they stand: a total may come first. Circles were refused by parseLayout. */
function sumUp(
  id: string,
  byId: ReadonlyMap<string, ExpandedRow>,
  parts: ReadonlyMap<string, StatementRow['parts']>,
  exact: Map<string, Exact>,
  resultSigns: Map<string, 1 | -1>,
  columns: readonly StatementColumn[],
): void {
  const row = byId.get(id);
  if (!row || row.layout.kind !== 'sum' || exact.has(id)) return;
  const terms = parts.get(id) ?? [];
  for (const part of terms) sumUp(part.row, byId, parts, exact, resultSigns, columns);
  const amounts: Exact = new Map();
  for (const column of columns) {
    if (!isPrinted(row.layout, column.id)) continue;
    let any = false;
    let sum = 0;
    for (const part of terms) {
      const amount = exact.get(part.row)?.get(column.id);
      if (amount === undefined) continue;
      any = true;
      sum += amount * part.sign;
    }
    // A sum of nothing (no insats yet) is zero where its column has data at all.
    if (any || (terms.length === 0 && column.layout.kind === 'amount' && column.hasData))
      amounts.set(column.id, ore(sum));
  }
  exact.set(id, amounts);
  const signs = new Set(terms.map((part) => (resultSigns.get(part.row) ?? 1) * part.sign));
  resultSigns.set(id, signs.size === 1 && signs.has(-1) ? -1 : 1);
}

function addDeviations(
  amounts: Exact | undefined,
  row: ExpandedRow,
  resultSign: 1 | -1,
  columns: readonly StatementColumn[],
): void {
  if (!amounts) return;
  for (const { layout: column, id } of columns) {
    if (column.kind !== 'deviation' || !isPrinted(row.layout, id)) continue;
    const [first, second] = column.of.map((of) => amounts.get(of));
    if (first !== undefined && second !== undefined) amounts.set(id, ore((first - second) * resultSign));
  }
}

function percentsOf(
  row: Row,
  amounts: Exact,
  exact: ReadonlyMap<string, Exact>,
  columns: readonly StatementColumn[],
): Map<string, number> {
  const percents = new Map<string, number>();
  const put = (id: string, part: Ore | undefined, whole: Ore | undefined): void => {
    const percent = part === undefined || whole === undefined ? null : percentOf(part, whole);
    if (percent !== null && isPrinted(row, id)) percents.set(id, percent);
  };
  for (const { layout: column, id } of columns) {
    if (column.kind === 'percent') put(id, amounts.get(column.of[0]), wholeOf(column, columns, amounts));
    else if (row.kind === 'ratio' && column.kind === 'amount')
      put(id, exact.get(row.of[0])?.get(id), exact.get(row.of[1])?.get(id));
  }
  return percents;
}

/** What a percent is of. A deviation is measured by size alone, so that plus stays better; costs of budgeted costs are plus. */
function wholeOf(
  column: Column & { readonly kind: 'percent' },
  columns: readonly StatementColumn[],
  amounts: Exact,
): Ore | undefined {
  const whole = amounts.get(column.of[1]);
  return whole !== undefined && isOfDeviation(column, columns) ? ore(Math.abs(whole)) : whole;
}
