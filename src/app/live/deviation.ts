import { type Ore, ore } from '../../money/ore';
import { parseAmount } from '../../money/parseAmount';
import { functionText } from '../../text/functionText';
import { askDeviation, kronorOf } from './amounts';
import { type Answer, type AnswerCell, CellError, cellGiven, errorGiven, isError, problem } from './answer';
import { followUp } from './followUp';
import type { LiveBook } from './liveBook';

/** A function's answer, or how to get it of the workbook. */
export type Question = Answer | ((book: LiveBook) => Answer);

/**
 * AVVIKELSE in its three forms: nothing given, the whole follow-up; a text first, that post's; numbers, utfall − budget cell by cell.
 * Codes: function-budget-argument-missing, function-shapes-differ, and those of askDeviation.
 */
export function deviation(first: unknown, second: unknown, third: unknown): Question {
  if ([first, second, third].every(isLeftOut)) return followUp;
  const only = isRange(first) && (first.length > 1 || (first[0]?.length ?? 0) > 1) ? null : cellGiven(first);
  if (typeof only === 'string')
    return (book) => askDeviation(book, { post: only, period: second, object: third });
  if (isLeftOut(second)) return problem('function-budget-argument-missing', '#VALUE!');
  return cellByCell(rangeOf(first), rangeOf(second));
}

function cellByCell(
  actual: readonly (readonly unknown[])[],
  budget: readonly (readonly unknown[])[],
): Answer {
  const [first, second] = [shapeText(actual), shapeText(budget)];
  if (first !== second) return problem('function-shapes-differ', '#VALUE!', { first, second });
  return actual.map((row, r) =>
    row.map((cell, c): AnswerCell => {
      const minuend = amountGiven(cell, 'utfall');
      const subtrahend = amountGiven(budget[r]?.[c], 'budget');
      if (isError(minuend)) return minuend;
      return isError(subtrahend) ? subtrahend : kronorOf(ore(minuend - subtrahend));
    }),
  );
}

/** A cell of a range as öre: empty is zero, an error value stays one. Codes: amount-… */
export function amountGiven(cell: unknown, argument: string): Ore | CellError {
  const error = errorGiven(cell);
  if (error) return error;
  if (cell === null || cell === undefined || cell === '') return ore(0);
  const parsed =
    typeof cell === 'number' || typeof cell === 'string'
      ? parseAmount(cell)
      : ({ ok: false, problem: 'not-an-amount' } as const);
  if (parsed.ok) return parsed.ore;
  const text = String(cell).replace('.', ',');
  return new CellError('#VALUE!', `${argument}: ${functionText(`amount-${parsed.problem}`, { text })}`);
}

/** A range as rows of cells; a single cell is a range too. */
export function rangeOf(argument: unknown): readonly (readonly unknown[])[] {
  return isRange(argument) ? argument : [[argument]];
}

/** True of an argument that the formula does not have. */
export function isLeftOut(argument: unknown): boolean {
  return argument === null || argument === undefined;
}

function isRange(argument: unknown): argument is readonly (readonly unknown[])[] {
  return Array.isArray(argument);
}

function shapeText(range: readonly (readonly unknown[])[]): string {
  return `${range.length} × ${range[0]?.length ?? 0}`;
}
