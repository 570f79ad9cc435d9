import type { CellPlace, CellValue } from '../../sheets/grid';
import { changeReferences, type Reference } from '../../workbook/formulaReferences';
import type { CellContent } from '../../workbook/reportUpdate';
import type { KeptCell } from './keptReport';
import type { FormulaPlaces } from './placeFormula';

/** Excel keeps fifteen digits of a number. */
const PRECISION = 1e-14;

/** True where two cells hold the same, a number up to what a spreadsheet keeps of it. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || Math.abs(a - b) <= PRECISION * Math.max(Math.abs(a), Math.abs(b));
  return (a === '' ? null : a) === (b === '' ? null : b);
}

/**
 * Är cellen som vi skrev den? A formula of ours is known again after the user has put in rows and columns, within its ranges too, or has
 * deleted what it pointed at. `isReport` tells the rows that are the report's own.
 */
export function isAsWritten(
  found: CellContent,
  { value, formula }: KeptCell,
  places: FormulaPlaces,
  isReport: (row: number) => boolean,
): boolean {
  if (formula === undefined) return found.formula === undefined && sameValue(found.value, value);
  if (found.formula === undefined) return false;
  if (found.formula.includes('#REF!')) return true;
  const [theirs, ours] = [shapeOf(found.formula), shapeOf(formula)];
  if (theirs.text !== ours.text || theirs.groups.length !== ours.groups.length) return false;
  return theirs.groups.every((group, i) => {
    const wanted = new Set(placed(ours.groups[i] as Group, places));
    const cells = new Set(cellsOf(group));
    return (
      [...wanted].every((cell) => cells.has(cell)) &&
      [...cells].every((cell) => wanted.has(cell) || !isReport(Number(cell.split(',')[0])))
    );
  });
}

/** Cells on rows that are not the report's own, that a formula of ours has come to point at: rows put in within its ranges. */
export function strangersIn(
  found: string,
  { formula = '' }: KeptCell,
  places: FormulaPlaces,
  isReport: (row: number) => boolean,
): CellPlace[] {
  const ours = new Set(shapeOf(formula).groups.flatMap((group) => placed(group, places)));
  const theirs = new Set(shapeOf(found).groups.flatMap(cellsOf));
  return [...theirs].flatMap((cell) => {
    const [row = 0, column = 0] = cell.split(',').map(Number);
    return ours.has(cell) || isReport(row) ? [] : { row, column };
  });
}

type Group = readonly Reference[];

/** A formula as what it does and what it points at: references beside each other are one group. */
function shapeOf(formula: string): { text: string; groups: Reference[][] } {
  const all: Reference[] = [];
  const marked = changeReferences(formula.replace(/\s+/g, ''), (reference) => {
    all.push(reference);
    return `${reference.prefix}\u0000`;
  });
  const groups: Reference[][] = [];
  let next = 0;
  const text = marked.replace(/\u0000(?:,\u0000)*/g, (run) => {
    const count = run.split('\u0000').length - 1;
    groups.push(all.slice(next, (next += count)));
    return '\u0000';
  });
  return { text: text.toUpperCase(), groups };
}

/** More than any report has: a formula over whole columns is none of ours. */
const MOST_ROWS = 10_000;

function cellsOf(group: Group): string[] {
  return group.flatMap(({ first, last }) => {
    const [from, to] = [first.row ?? 0, (last ?? first).row ?? 0];
    const [left, right] = [first.column ?? 0, (last ?? first).column ?? 0];
    if (to - from > MOST_ROWS || right - left > MOST_ROWS) return ['0,0'];
    const cells: string[] = [];
    for (let row = from; row <= to; row++)
      for (let column = left; column <= right; column++) cells.push(`${row},${column}`);
    return cells;
  });
}

function placed(group: Group, { row, column }: FormulaPlaces): string[] {
  return cellsOf(group).flatMap((cell) => {
    const [r = 0, c = 0] = cell.split(',').map(Number);
    const [onRow, onColumn] = [row(r), column(c)];
    return onRow === null || onColumn === null ? [] : [`${onRow},${onColumn}`];
  });
}
