import { type ColumnMeaning, meaningOf } from './columnMeaning';
import type { Equation } from './equation';
import { isClosing, isOpening } from './labelCues';
import { conceptOf } from './labels';
import { likeliestSlip } from './likelihood';
import type { PrintedTable } from './printed';

/** Amounts below this many hundredths meet by chance. */
const LEAST = 100_000;

/** Ingående = utgående: what a column opens with is what an earlier column closed with. Exact, or apart by a slip where the amount is large. */
export function inferCarriedForward(table: PrintedTable, index: number, add: (equation: Equation) => void): void {
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  const openings = table.rows.flatMap(({ label }, row) => (isOpening(label) ? [row] : []));
  const closings = table.rows.flatMap(({ label }, row) => (isClosing(label) ? [row] : []));
  for (const opening of openings)
    for (const closing of closings)
      eachColumnPair(table, meanings, (later, earlier) => {
        const x = table.rows[opening]?.figures[later];
        const y = table.rows[closing]?.figures[earlier];
        if (opening === closing || !x || !y || isBetween(meanings, earlier, later)) return;
        const terms = [
          { value: x, factor: 1 },
          { value: y, factor: -1 },
        ];
        const rounded = table.step > 1 ? table.step : 0;
        const agrees = Math.abs(x - y) <= rounded;
        const slip = likeliestSlip(x - y, rounded, table.step, terms) !== null && Math.abs(x) > LEAST;
        if (!agrees && !slip) return;
        add({
          kind: 'carried-forward',
          terms: [
            { table: index, row: opening, column: later, factor: 1 },
            { table: index, row: closing, column: earlier, factor: -1 },
          ],
          constant: 0,
          exactWithin: 0,
          roundedWithin: rounded,
          score: 6,
          witnessed: agrees,
        });
      });
}

/**
 * Eget kapital rullar: closing equity = that of an earlier column + the result here; opening equity = that of an earlier column + what lies
 * below it there. Only where it agrees: it tells of a slip that comes with another failing equation.
 */
export function inferEquityRoll(table: PrintedTable, index: number, add: (equation: Equation) => void): void {
  const results = table.rows.flatMap(({ label }, row) => (conceptOf(label) === 'result' ? [row] : []));
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  const roll = (row: number, here: number, there: number, movement: number, movementColumn: number): void => {
    const figures = [
      table.rows[row]?.figures[here],
      table.rows[row]?.figures[there],
      table.rows[movement]?.figures[movementColumn],
    ];
    const [x, y, z] = figures;
    if (!x || !y || !z || Math.abs(x) < LEAST / 5 || Math.abs(x - y - z) > table.step * 1.5) return;
    add({
      kind: 'equity-roll',
      terms: [
        { table: index, row, column: here, factor: 1 },
        { table: index, row, column: there, factor: -1 },
        { table: index, row: movement, column: movementColumn, factor: -1 },
      ],
      constant: 0,
      exactWithin: 0,
      roundedWithin: table.step * 1.5,
      score: 6,
      witnessed: true,
    });
  };
  table.rows.forEach(({ label }, row) => {
    const concept = conceptOf(label);
    if (isClosing(label) && concept !== 'result')
      for (let here = 0; here < meanings.length; here++)
        for (let there = 0; there < meanings.length; there++)
          if (here !== there) for (const result of results) if (result !== row) roll(row, here, there, result, here);
    if (/^ingående eget/i.test(label))
      eachColumnPair(table, meanings, (later, earlier) => {
        for (let below = row + 1; below < table.rows.length; below++) roll(row, later, earlier, below, earlier);
      });
  });
}

function eachColumnPair(
  table: PrintedTable,
  meanings: readonly ColumnMeaning[],
  visit: (later: number, earlier: number) => void,
): void {
  meanings.forEach((a, later) =>
    meanings.forEach((b, earlier) => {
      if (later === earlier || table.columns[later]?.ratio || table.columns[earlier]?.ratio) return;
      if (isLater(a, later, b, earlier)) visit(later, earlier);
    }),
  );
}

/** By date where both have one, else the order of the columns says. */
function isLater(a: ColumnMeaning, i: number, b: ColumnMeaning, j: number): boolean {
  if (a.year === null || b.year === null) return i > j;
  return a.year !== b.year ? a.year > b.year : (a.month ?? 12) > (b.month ?? 12);
}

function isBetween(meanings: readonly ColumnMeaning[], earlier: number, later: number): boolean {
  const [from, to] = [dateOf(meanings[earlier]), dateOf(meanings[later])];
  if (from === null || to === null) return false;
  return meanings.some((meaning) => {
    const date = dateOf(meaning);
    return date !== null && date > from && date < to;
  });
}

function dateOf(meaning: ColumnMeaning | undefined): number | null {
  if (!meaning?.year || !meaning.month) return null;
  return meaning.year * 12 + meaning.month;
}
