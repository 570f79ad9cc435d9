import { WorkbookProblem } from '../../workbook/port';

/** Codes of Excel that mean something a person can do something about. */
const MEANING: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  // Excel tells so when another workbook has its window in front.
  InvalidSelection: 'workbook-not-in-front',
};

/** The code of an error from Excel; undefined where the error is not Excel's. */
export function officeCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Where in Excel's model it went wrong, such as `PageLayout.paperSize`; empty where Excel does not say. */
export function officeLocation(error: unknown): string {
  const cause = error instanceof WorkbookProblem ? error.cause : error;
  return cause instanceof OfficeExtension.Error ? (cause.debugInfo.errorLocation ?? '') : '';
}

/** An error from Excel as a problem that `text/` words; any other error as it is. */
export function problemOf(error: unknown): unknown {
  const code = officeCode(error);
  if (code === undefined) return error;
  const known = MEANING[code];
  const problem = known ? new WorkbookProblem(known) : new WorkbookProblem('host-failed', { code });
  problem.cause = error;
  return problem;
}

/** True for a problem that may be another one in disguise: Excel refuses with whatever code it has at hand. */
export function isRefusal(problem: unknown): problem is WorkbookProblem {
  return problem instanceof WorkbookProblem && problem.code === 'host-failed';
}
