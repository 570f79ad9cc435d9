import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A published table: figures exactly as printed, as decimal strings; a figure that is not printed is absent. */
export interface PrintedTable {
  readonly id: string;
  readonly title: string;
  readonly unit: 'kr' | 'tkr';
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly PrintedRow[];
  readonly sums: readonly { readonly row: string; readonly of: readonly string[] }[];
  readonly columnSums?: readonly { readonly column: string; readonly of: readonly string[] }[];
}

export interface PrintedRow {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly account?: string;
  readonly note?: string;
  readonly values: Readonly<Record<string, string>>;
  /** Words that are printed instead of figures, by column. */
  readonly text?: Readonly<Record<string, string>>;
}

/** A cell of a printed table; row "*" means every row. */
export interface CellPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Something in print that does not add up, and why. `check` names the sum, column or relation that fails. */
export interface Anomaly extends CellPlace {
  readonly check: string;
  readonly cause: string;
}

/** Where our figure is not the printed one, with the anomaly of print that explains it. */
export interface Difference extends CellPlace {
  readonly printed: string;
  readonly ours: string;
  readonly cause: string;
  readonly reason: string;
}

/** A label we print otherwise: a slip of spelling in print. */
export interface LabelDifference {
  readonly table: string;
  readonly row: string;
  readonly printed: string;
  readonly ours: string;
}

/** A folder here: a published report, the workbook that makes it again, and where the two differ. */
export interface GoldenReport {
  readonly id: string;
  readonly workbook: string;
  readonly readme: string;
  readonly tables: readonly PrintedTable[];
  readonly relations: readonly {
    readonly id: string;
    readonly left: CellPlace;
    readonly terms: readonly CellPlace[];
  }[];
  readonly anomalies: readonly Anomaly[];
  readonly differences: readonly Difference[];
  readonly labels: readonly LabelDifference[];
}

/** Every folder in `golden` is a report. Each must be whole: a missing file is an error, never a skipped test. */
export function goldenReports(golden: string): GoldenReport[] {
  const folders = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name: id }): GoldenReport => {
    const text = (file: string): string => readFileSync(join(golden, id, file), 'utf8');
    const printed = JSON.parse(text('printed.json')) as Pick<
      GoldenReport,
      'tables' | 'relations' | 'anomalies'
    >;
    const differences = JSON.parse(text('differences.json')) as {
      cells: Difference[];
      labels: LabelDifference[];
    };
    const workbook = join(golden, '..', '..', 'examples', `${id}.xlsx`);
    if (!existsSync(workbook)) throw new Error(`${id}: no example workbook ${workbook}`);
    return {
      id,
      workbook,
      readme: text('README.md'),
      tables: printed.tables,
      relations: printed.relations,
      anomalies: printed.anomalies,
      differences: differences.cells,
      labels: differences.labels,
    };
  });
}

/**
 * Cells that take part in what an anomaly says does not add up: its own cell, and the terms of the sum, column or relation. Also where
 * the error was carried: to the same amount in another table, and to the parts and sums of what a relation names.
 */
export function cellsOfAnomaly(report: GoldenReport, anomaly: Anomaly): CellPlace[] {
  const { table, row, column, check } = anomaly;
  const cells: CellPlace[] = [anomaly];
  const printed = report.tables.find(({ id }) => id === table);
  if (check === 'sum')
    for (const sum of printed?.sums ?? [])
      if (sum.row === row) cells.push(...sum.of.map((part) => ({ table, row: part, column })));
  if (check.startsWith('column:'))
    for (const formula of printed?.columnSums ?? [])
      if (formula.column === column) cells.push(...formula.of.map((part) => ({ table, row, column: part })));
  const relation = report.relations.find(({ id }) => check === `relation:${id}`);
  if (relation) cells.push(relation.left, ...relation.terms);
  const related = report.relations
    .map(({ left, terms }) => [left, ...terms])
    .filter((tied) => tied.some((cell) => isAmong([anomaly], cell)))
    .flat();
  return [...cells, ...related.flatMap((cell) => [cell, ...above(report, cell), ...below(report, cell)])];
}

function sumsIn(report: GoldenReport, table: string): PrintedTable['sums'] {
  return report.tables.find(({ id }) => id === table)?.sums ?? [];
}

function below(report: GoldenReport, { table, row, column }: CellPlace): CellPlace[] {
  const parts = sumsIn(report, table).flatMap((sum) => (sum.row === row ? sum.of : []));
  return parts.flatMap((part) => {
    const cell = { table, row: part, column };
    return [cell, ...below(report, cell)];
  });
}

function above(report: GoldenReport, { table, row, column }: CellPlace): CellPlace[] {
  const sums = sumsIn(report, table).filter(({ of }) => of.includes(row));
  return sums.flatMap((sum) => {
    const cell = { table, row: sum.row, column };
    return [cell, ...above(report, cell)];
  });
}

/** True where `cell` is among `places`; "*" stands for every row. */
export function isAmong(places: readonly CellPlace[], cell: CellPlace): boolean {
  return places.some(
    ({ table, row, column }) =>
      table === cell.table && column === cell.column && (row === cell.row || row === '*'),
  );
}
