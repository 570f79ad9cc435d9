import { type ColumnMeaning, meaningOf } from './columnMeaning';
import type { Equation } from './equation';
import { isClosing, isOpening } from './labelCues';
import { conceptOf } from './labels';
import { likeliestSlip } from './likelihood';
import type { PrintedTable } from './printed';

/** Amounts below this many hundredths meet by chance. */
const LEAST = 100_000;

/** Ingående = utgående: what a column opens with is what an earlier column closed with. Exact, or apart by a slip where the amount is large. */
export function inferCarriedForward(
  table: PrintedTable,
  index: number,
  add: (equation: Equation) => void,
): void {
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
 * below it there. Where one column agrees, another may be held against it if a slip explains the gap.
 */
export function inferEquityRoll(table: PrintedTable, index: number, add: (equation: Equation) => void): void {
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  const rolls = possibleRolls(table).filter(({ agrees, slip }) => agrees || slip);
  for (const roll of rolls) {
    const witnesses = rolls.filter(
      ({ agrees, row, movement }) => agrees && row === roll.row && movement === roll.movement,
    );
    if (!roll.agrees && !isHeldAgainst(meanings, roll, witnesses)) continue;
    add({
      kind: 'equity-roll',
      terms: [
        { table: index, row: roll.row, column: roll.here, factor: 1 },
        { table: index, row: roll.row, column: roll.there, factor: -1 },
        { table: index, row: roll.movement, column: roll.movementColumn, factor: -1 },
      ],
      constant: 0,
      exactWithin: 0,
      roundedWithin: table.step * 1.5,
      score: 6,
      witnessed: roll.agrees,
    });
  }
}

/** Another column rolls, this one not with any column, and the two are a year apart as far as is known. */
function isHeldAgainst(meanings: readonly ColumnMeaning[], roll: Roll, witnesses: readonly Roll[]): boolean {
  const [here, there] = [meanings[roll.here]?.year, meanings[roll.there]?.year];
  if (here && there && here - there !== 1) return false;
  return (
    witnesses.length > 0 &&
    !witnesses.some((witness) => witness.here === roll.here || witness.there === roll.here)
  );
}

interface Roll {
  readonly row: number;
  readonly here: number;
  readonly there: number;
  readonly movement: number;
  readonly movementColumn: number;
  readonly agrees: boolean;
  readonly slip: boolean;
}

function possibleRolls(table: PrintedTable): Roll[] {
  const rolls: Roll[] = [];
  const results = table.rows.flatMap(({ label }, row) => (conceptOf(label) === 'result' ? [row] : []));
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  const consider = (
    row: number,
    here: number,
    there: number,
    movement: number,
    movementColumn: number,
  ): void => {
    const x = table.rows[row]?.figures[here];
    const y = table.rows[row]?.figures[there];
    const z = table.rows[movement]?.figures[movementColumn];
    if (!x || !y || !z || Math.abs(x) < LEAST / 5) return;
    const residual = x - y - z;
    const terms = [
      { value: x, factor: 1 },
      { value: y, factor: -1 },
      { value: z, factor: -1 },
    ];
    const agrees = Math.abs(residual) <= table.step * 1.5;
    const slip = !agrees && likeliestSlip(residual, 0, table.step, terms) !== null;
    rolls.push({ row, here, there, movement, movementColumn, agrees, slip });
  };
  table.rows.forEach(({ label }, row) => {
    if (isClosing(label) && conceptOf(label) !== 'result')
      for (let here = 0; here < meanings.length; here++)
        for (let there = 0; there < meanings.length; there++)
          if (here !== there)
            for (const result of results) if (result !== row) consider(row, here, there, result, here);
    if (/^ingående eget/i.test(label))
      eachColumnPair(table, meanings, (later, earlier) => {
        for (let below = row + 1; below < table.rows.length; below++)
          consider(row, later, earlier, below, earlier);
      });
  });
  return rolls;
}

/** Visits each pair of columns that hold amounts, the later day first. */
export function eachColumnPair(
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

/** Is there a column of a day between the two? */
export function isBetween(meanings: readonly ColumnMeaning[], earlier: number, later: number): boolean {
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
