import type { PrintedTable } from './printed';

/** What is looked for, and no further: a report is far below, a list or a register above. What is left out is said. */
export const LIMITS = {
  /** Sheets with more cells than this are registers, not reports. */
  cells: 300_000,
  /** Rows of a table whose sums are looked for. */
  rowsForSums: 400,
  /** Columns of a table whose formulas are looked for, and that are compared with other tables. */
  columns: 40,
  /** Pairs of amounts compared between tables; neighbouring tables first. */
  comparisons: 150_000,
} as const;

/** Utelämnat: what was not looked for, for its size. */
export type LeftOut =
  | { readonly what: 'sheet'; readonly sheet: string; readonly cells: number }
  | { readonly what: 'sums' | 'columns'; readonly table: number }
  /** Pairs of tables that were not compared. */
  | { readonly what: 'relations'; readonly pairs: number }
  /** Equations that fail and that no finding tells of. */
  | { readonly what: 'failures'; readonly equations: number };

/** A list: too long for sums. */
export function isList({ rows }: PrintedTable): boolean {
  return rows.length > LIMITS.rowsForSums;
}

/** Too wide for formulas between its columns. */
export function isWide({ columns }: PrintedTable): boolean {
  return columns.length > LIMITS.columns;
}
