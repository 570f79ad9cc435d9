import type { Language } from '../text/amountText';
import { codeText } from '../text/findingText';
import { WorkbookProblem } from '../workbook/port';
import { EXIT } from './exitCodes';

/** Says what could not be used, as a sentence or as JSON, and returns the exit code. Anything unexpected is thrown on. */
export function refuse(error: unknown, { json, language }: { json: boolean; language: Language }): number {
  if (!(error instanceof WorkbookProblem)) throw error;
  const message = codeText(error.code, error.params, language);
  if (json) console.log(JSON.stringify({ code: error.code, message }, null, 2));
  else console.error(message);
  return EXIT.unusable;
}
