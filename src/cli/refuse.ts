import type { Language } from '../text/amountText';
import { codeText } from '../text/findingText';
import { WorkbookProblem } from '../workbook/port';
import { EXIT } from './exitCodes';
import { tellJson } from './tell';

/** Says what could not be used, as a sentence or as JSON, and returns the exit code. Anything unexpected is thrown on. */
export function refuse(error: unknown, { json, language }: { json: boolean; language: Language }): number {
  if (!(error instanceof WorkbookProblem)) throw error;
  const message = codeText(error.code, error.params, language);
  if (json) tellJson({ code: error.code, message });
  else console.error(message);
  return EXIT.unusable;
}
