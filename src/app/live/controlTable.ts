import type { CheckedLine, CheckedResult } from '../../controls/accept';
import { ore } from '../../money/ore';
import { controlParts, controlTitle, statusTitle } from '../../text/controlTexts';
import { kronorOf } from './amounts';
import { namesText } from '../../text/functionText';
import { type Answer, type AnswerCell, problem, textGiven } from './answer';
import type { LiveBook } from './liveBook';
import { plainName } from '../plainName';
import { nearestNames } from './nearestNames';

const HEADINGS = ['Nr', 'Kontroll', 'Status', 'Differens'];

/**
 * KONTROLL: every control with its number, title, status and its first difference that nobody has accepted; or all that one control
 * says, by its number (as on the sheet Kontroller), title or code. Code: function-control-unknown.
 */
export function askControls(book: LiveBook, asked: unknown): Answer {
  const { results } = book.checked;
  const text = textGiven(asked);
  if (text === '') return [HEADINGS, ...results.map(lineOfControl)];
  const wanted = plainName(text);
  const number = results.findIndex(({ code }, i) =>
    [String(i + 1), code, controlTitle(code, 'sv'), controlTitle(code, 'en')].map(plainName).includes(wanted),
  );
  const one = results[number];
  if (one)
    return one.lines.length > 0
      ? one.lines.map((line) => lineOfDifference(line, number))
      : [lineOfControl(one, number)];
  const names = nearestNames(
    text,
    results.map(({ code }) => controlTitle(code, 'sv')),
  );
  return problem('function-control-unknown', '#N/A', { text, nearest: namesText(names) });
}

function lineOfControl({ code, status, lines }: CheckedResult, i: number): readonly AnswerCell[] {
  const open = lines.find((line) => line.accepted === null && line.status !== 'godkänd');
  return [i + 1, controlTitle(code, 'sv'), statusTitle(status, 'sv'), open ? differenceOf(open) : ''];
}

function lineOfDifference(line: CheckedLine, i: number): readonly AnswerCell[] {
  const status = statusTitle(line.accepted === null ? line.status : 'godtagen', 'sv');
  const { what } = controlParts(line, 'sv');
  return [i + 1, what === '' ? controlTitle(line.code, 'sv') : what, status, differenceOf(line)];
}

/** Kronor; counts and percentages have their numbers in the sentence. */
function differenceOf({ difference, measured }: CheckedLine): AnswerCell {
  return difference === undefined || measured !== 'amount' ? '' : kronorOf(ore(difference));
}
