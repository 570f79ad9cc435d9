import type { Answer, AnswerCell, CellError } from '../app/live/answer';
import type { Question } from '../app/live/deviation';
import type * as Functions from '../app/live/functions';

// What works the answers out is loaded when the first cell asks: the pane itself does without it.
const loadFunctions = async (): Promise<typeof Functions> => {
  const functions = await import('../app/live/functions');
  await functions.ready();
  return functions;
};

/** Follows the workbook for a cell until the formula is gone. A table spills; a cell takes one value. */
export function follow(
  invocation: CustomFunctions.StreamingInvocation<unknown>,
  ask: (questions: typeof Functions.QUESTIONS) => Question,
): void {
  show(invocation, ask, inExcel);
}

/** The same for what spills: a single answer is a table of one cell. */
export function followTable(
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
  ask: (questions: typeof Functions.QUESTIONS) => Question,
): void {
  show(invocation, ask, tableInExcel);
}

/** An answer that needs nothing but its arguments. */
export async function tableOf(work: (functions: typeof Functions) => Answer): Promise<unknown[][]> {
  return tableInExcel(work(await loadFunctions()));
}

/** What Granska says of a range. Its own part of the program: most workbooks never ask. */
export async function auditedTable(area: unknown): Promise<unknown[][]> {
  const { auditRange } = await import('../app/live/auditRange');
  return tableInExcel(auditRange(area));
}

function show<T>(
  invocation: CustomFunctions.StreamingInvocation<T>,
  ask: (questions: typeof Functions.QUESTIONS) => Question,
  shown: (answer: Answer) => T,
): void {
  let isCancelled = false;
  let stop = (): void => undefined;
  invocation.onCanceled = () => {
    isCancelled = true;
    stop();
  };
  const begin = async (): Promise<void> => {
    const functions = await loadFunctions();
    const stopping = await functions.follow(ask(functions.QUESTIONS), (answer) => {
      if (!isCancelled) invocation.setResult(shown(answer));
    });
    stop = () => void stopping();
    if (isCancelled) stop();
  };
  begin().catch((error: unknown) => {
    console.error(error);
    if (!isCancelled) invocation.setResult(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue));
  });
}

function tableInExcel(answer: Answer): unknown[][] {
  return Array.isArray(answer)
    ? answer.map((row: readonly AnswerCell[]) => row.map(inExcel))
    : [[inExcel(answer)]];
}

function inExcel(answer: Answer): unknown {
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer;
  const { code, message } = answer as CellError;
  // Words are for the two errors that Excel shows words for.
  return message === ''
    ? new CustomFunctions.Error(code as CustomFunctions.ErrorCode)
    : new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}
