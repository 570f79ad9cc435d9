import { functionText } from '../../text/functionText';

/** Felvärde i en cell, as Excel names it, with the reason in words where it is ours. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

export type AnswerCell = number | string | boolean | CellError;

/** Svaret på en funktion: one cell, or rows of cells that spill. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

/** What a function cannot do: #VALUE! where an argument is wrong, #N/A where what it asks for is not there. */
export function problem(
  code: string,
  error: '#N/A' | '#VALUE!',
  params: Readonly<Record<string, string | number>> = {},
): CellError {
  return new CellError(error, functionText(code, params));
}

/** True of what a cell shows instead of an answer. */
export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

/** An error value among a function's arguments, which Excel hands over as an object with its code; null where it is none. */
export function errorGiven(cell: unknown): CellError | null {
  const code = typeof cell === 'object' && cell !== null ? (cell as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.startsWith('#') ? new CellError(code) : null;
}

/** True where a cell would show the same. */
export function sameAnswer(a: Answer | undefined, b: Answer): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((row, i) => sameRow(row, b[i] as readonly AnswerCell[]));
  return sameCell(a, b);
}

function sameRow(a: readonly AnswerCell[], b: readonly AnswerCell[]): boolean {
  return a.length === b.length && a.every((cell, i) => sameCell(cell, b[i]));
}

function sameCell(a: unknown, b: unknown): boolean {
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code && a.message === b.message;
  return Object.is(a, b);
}

/** An argument of one cell as text: '' where it is left out or empty. Ranges give their first cell. */
export function textGiven(argument: unknown): string {
  const cell = cellGiven(argument);
  return cell === null ? '' : String(cell).trim();
}

/** An argument of one cell; null where it is left out or empty, which an empty cell's 0 is too: no code, day or year is 0. */
export function cellGiven(argument: unknown): string | number | boolean | null {
  const cell: unknown = Array.isArray(argument) ? (argument as unknown[][])[0]?.[0] : argument;
  if (typeof cell === 'number') return cell === 0 ? null : cell;
  if (typeof cell === 'boolean') return cell;
  return typeof cell === 'string' && cell.trim() !== '' ? cell : null;
}
