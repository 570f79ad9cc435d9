import type { CheckedLine, CheckedResult } from '../../controls/accept';
import { ore } from '../../money/ore';
import { controlParts, controlTitle, statusTitle } from '../../text/controlTexts';
import { kronorOf } from './amounts';
import { namesText } from '../../text/functionText';
import { type Answer, type AnswerCell, problem, textGiven } from './answer';
import type { LiveBook } from './liveBook';
import { plainName } from '../plainName';
import { nearestNames } from './nearestNames';

const HEADINGS = ['Kod', 'Kontroll', 'Status', 'Differens'];

/**
 * KONTROLL: every control with code, title, status and its first difference that nobody has accepted; or all that one control says, by
 * its code or title. Code: function-control-unknown.
 */
export function askControls(book: LiveBook, code: unknown): Answer {
  const { results } = book.checked;
  const text = textGiven(code);
  if (text === '') return [HEADINGS, ...results.map(lineOfControl)];
  const wanted = plainName(text);
  const one = results.find((result) =>
    [result.code, controlTitle(result.code, 'sv')].map(plainName).includes(wanted),
  );
  if (one) return one.lines.length > 0 ? one.lines.map(lineOfDifference) : [lineOfControl(one)];
  const names = nearestNames(
    text,
    results.map((result) => result.code),
  );
  return problem('function-control-unknown', '#N/A', { text, nearest: namesText(names) });
}

function lineOfControl({ code, status, lines }: CheckedResult): readonly AnswerCell[] {
  const open = lines.find((line) => line.accepted === null && line.status !== 'godkänd');
  return [code, controlTitle(code, 'sv'), statusTitle(status, 'sv'), open ? differenceOf(open) : ''];
}

function lineOfDifference(line: CheckedLine): readonly AnswerCell[] {
  const status = statusTitle(line.accepted === null ? line.status : 'godtagen', 'sv');
  const { what } = controlParts(line, 'sv');
  return [line.code, what === '' ? controlTitle(line.code, 'sv') : what, status, differenceOf(line)];
}

/** Kronor; counts and percentages have their numbers in the sentence. */
function differenceOf({ difference, measured }: CheckedLine): AnswerCell {
  return difference === undefined || measured !== 'amount' ? '' : kronorOf(ore(difference));
}
