import { columnLetters } from '../sheets/grid';
import { changeReferences, type Corner, type Reference } from './formulaReferences';

/** Flytt: lines that come (`count` of them before line `at`) or go (from `at` on), on one sheet. 0-based. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** Where a line is after a shift; null where it is one of those that went. */
export function shiftLine(line: number, { at, count, kind }: Shift): number | null {
  if (line < at) return line;
  if (kind === 'insert') return line + count;
  return line < at + count ? null : line - count;
}

/** Where a stretch of lines is after a shift, bounds inclusive; null where all of it went. */
export function shiftSpan(first: number, last: number, shift: Shift): readonly [number, number] | null {
  const { at, count, kind } = shift;
  if (kind === 'insert') return [shiftLine(first, shift) as number, shiftLine(last, shift) as number];
  if (first >= at && last < at + count) return null;
  return [shiftLine(first, shift) ?? at, shiftLine(last, shift) ?? at - 1];
}

/** Flyttar en formels hänvisningar as Excel does when lines come or go. `isMoved` tells whose sheet a reference is to. */
export function shiftFormula(
  formula: string,
  shift: Shift,
  isMoved: (sheet: string | null) => boolean,
): string {
  return changeReferences(formula, (reference) =>
    isMoved(reference.sheet) ? shifted(reference, shift) : null,
  );
}

function shifted({ prefix, first, last }: Reference, shift: Shift): string | null {
  const { axis } = shift;
  const end = last ?? first;
  if (first[axis] === null || end[axis] === null) return null;
  const [low, high] = first[axis] <= end[axis] ? [first, end] : [end, first];
  const moved = shiftSpan(low[axis] as number, high[axis] as number, shift);
  if (!moved) return `${prefix}#REF!`;
  const from = cornerText({ ...low, [axis]: moved[0] });
  return prefix + (last ? `${from}:${cornerText({ ...high, [axis]: moved[1] })}` : from);
}

/** "$B$7", "B", "7". */
export function cornerText({ row, column, fixedRow, fixedColumn }: Corner): string {
  const letters = column === null ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`;
  return letters + (row === null ? '' : `${fixedRow ? '$' : ''}${row + 1}`);
}
