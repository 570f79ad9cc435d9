import type { Finding } from '../../ledger/finding';
import { findingText } from '../../text/findingText';
import { kronorOf } from './amounts';
import { type Answer, type AnswerCell, problem, textGiven } from './answer';
import type { LiveBook } from './liveBook';
import { plainName } from './nearestNames';

const HEADINGS = ['Kod', 'Kontroll', 'Status', 'Differens'];
const NOTHING_FOUND = ['', 'Inget att åtgärda', 'ok', ''];

/** KONTROLL: code, title, status and difference of what was found, or of one code. Code: function-control-unknown. */
export function askControls(book: LiveBook, code: unknown): Answer {
  const wanted = plainName(textGiven(code));
  const lines = book.findings.map(lineOf);
  if (wanted === '') return [HEADINGS, ...(lines.length > 0 ? lines : [NOTHING_FOUND])];
  const chosen = lines.filter(([own]) => plainName(String(own)) === wanted);
  return chosen.length > 0 ? chosen : problem('function-control-unknown', '#N/A', { text: textGiven(code) });
}

function lineOf(finding: Finding): readonly AnswerCell[] {
  const difference = finding.difference === undefined ? '' : kronorOf(finding.difference);
  return [finding.code, findingText(finding), finding.severity, difference];
}
