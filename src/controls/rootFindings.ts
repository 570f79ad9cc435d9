import { type Finding, listed, type Place, ROW_LEFT_OUT } from '../ledger/finding';
import { asConsequence } from './consequence';
import type { Cause, ControlLine } from './control';

/** So many cells are named in one sentence. */
const MOST_NAMES = 4;

/** The findings that another says it follows from. */
export function rootsOf({ follows = [] }: Finding, findings: readonly Finding[]): readonly Finding[] {
  return follows.flatMap((place) => {
    const found = findings.find((one) => one.severity === 'fel' && isThere(one.at, place));
    return found ? [found] : [];
  });
}

function isThere(at: Place | undefined, { sheet, cell }: Place): boolean {
  return at?.sheet === sheet && at?.cell === cell;
}

const ROWS_OUT = 'follows-row-left-out';
const CELLS = 'follows-cells';
const LEFT_OUT = /^(?:row-without-|row-above-headings$|amount-outside-columns$|date-outside-year$)/;

/** Cells that have an error of the input, most for which rows are left out, that a line is of or follows from: what follows from the line follows from them. */
export function leftOutBehind({ code, finding, cause, roots = [] }: ControlLine): readonly Finding[] {
  if (cause?.code === ROWS_OUT || cause?.code === CELLS) return roots.map((root) => root.finding);
  return code === 'input-read' && finding?.at?.cell !== undefined ? [finding] : [];
}

/** A line that follows from errors of the input, as from rows that are left out: it says which cells, and leads to the first. */
export function asOfLeftOut(line: ControlLine, findings: readonly Finding[], owner: string): ControlLine {
  const cells = [...new Set(findings.map(({ at }) => `${at?.sheet}!${at?.cell}`))];
  const name = listed(cells, MOST_NAMES);
  const isOut = findings.every(
    ({ code, params }) => params?.[ROW_LEFT_OUT] !== undefined || LEFT_OUT.test(code),
  );
  const cause: Cause = { code: isOut ? ROWS_OUT : CELLS, params: { name, count: cells.length } };
  const roots = [...new Set(findings)].map((finding) => ({ finding }));
  return asConsequence(line, owner, cause, roots);
}
