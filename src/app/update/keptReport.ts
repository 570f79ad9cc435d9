import { markName, type SheetPlan } from '../../sheets/plan';
import { COLUMN_PREFIX } from '../../sheets/reportNames';

/** What we last wrote in a cell of a report. Formulas count rows and columns as the kept report does. */
export interface KeptCell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly note?: string;
}

export interface KeptRow {
  /** The row's hidden name. */
  readonly key: string;
  readonly cells: readonly KeptCell[];
  /** True for a row that the report no longer has, but whose place on the sheet waits for it. */
  readonly gone?: boolean;
}

/** Det senast skrivna: a report as the program last wrote it, by which it tells the user's own changes. */
export interface KeptReport {
  /** Hidden names of each column; the first, with the labels, has none. */
  readonly columns: readonly (readonly string[])[];
  /** In report order; rows that are gone come last. */
  readonly rows: readonly KeptRow[];
  /** Names of rows and columns that we have hidden ourselves. */
  readonly hidden: readonly string[];
}

/** A plan as what is kept of it once it has been written. */
export function keptReport(plan: SheetPlan): KeptReport {
  const keys = rowKeys(plan);
  return {
    columns: columnKeys(plan),
    rows: plan.rows.map(({ cells }, row) => ({
      key: keys[row] as string,
      cells: cells.map(({ value, formula, format, note, users }) => ({
        value: value === '' || users ? null : value,
        formula,
        numberFormat: format.numberFormat,
        note,
      })),
    })),
    hidden: [],
  };
}

/** The hidden name of each row of a plan. A row without one could not be updated: a programmer's mistake. */
export function rowKeys({ id, rows, names }: SheetPlan): string[] {
  const keys = new Map(
    names
      .filter(({ name, column }) => column === 0 && name !== markName(id))
      .map((one) => [one.row, one.name]),
  );
  return rows.map((_, row) => {
    const key = keys.get(row);
    if (key === undefined) throw new RangeError(`row ${row + 1} of ${id} has no name`);
    return key;
  });
}

/** The hidden names of each column of a plan: one for each statement that stands in it. */
export function columnKeys({ rows, names }: SheetPlan): string[][] {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const keys = Array.from({ length: width }, (): string[] => []);
  for (const { name, column } of names) if (name.startsWith(COLUMN_PREFIX)) keys[column]?.push(name);
  return keys;
}
