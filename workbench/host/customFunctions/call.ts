import type { CustomFunction } from './metadata';

/** A calling cell, 0-based. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One call in one cell: same cell, function and arguments are the same call for as long as the formula stands. */
export interface Call {
  readonly key: string;
  readonly cell: CallingCell;
  readonly definition: CustomFunction;
  /** What the cell shows. */
  value: unknown;
  /** A result has come that the cell has not shown yet. */
  fresh: boolean;
  /** The calculation pass that last asked for it. */
  pass: number;
  /** Number of the invocation under way, 0 where none is. A streaming call keeps its number. */
  invocation: number;
}

export function sameCell(a: CallingCell, b: CallingCell): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
}

export function callKey(cell: CallingCell, { id }: CustomFunction, given: readonly unknown[]): string {
  return `${cell.sheetId}!${cell.row}!${cell.column}!${id}!${JSON.stringify(given)}`;
}
