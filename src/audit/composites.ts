import type { Amount } from './amounts';
import { columnFit } from './columnMeaning';
import type { Equation } from './equation';
import { isHeading, type PrintedTable } from './printed';

/** Amounts below this many hundredths meet by chance. */
const LEAST = 1_000_000;

/**
 * Sammansatt belopp: a total that is two rows of another table together, such as all areas = insatser + administration. In some column the
 * figures must agree exactly, in none differ by more than rounding; and no single row may agree.
 */
export function inferComposites(
  tables: readonly PrintedTable[],
  amounts: readonly (readonly Amount[])[],
  [a, b]: readonly [whole: number, parts: number],
  add: (equation: Equation) => void,
): void {
  const [whole, other] = [tables[a], tables[b]] as [PrintedTable, PrintedTable];
  if (whole.counts || other.counts || whole.step !== other.step) return;
  const columns = fitting(whole, other, 2);
  const rows = other.rows.flatMap((row, i) => (isHeading(row) ? [] : [i]));
  if (columns.length === 0 || rows.length > 60) return;
  const likely = fitting(whole, other, 1);
  for (const total of amounts[a] ?? []) {
    if (!total.isSum || total.rows.length > 1 || total.totalOf !== '') continue;
    for (const pair of pairsOf(total, other, rows, columns))
      for (const [i, j] of likely) {
        if (total.values[i] === null) continue;
        const told = columns.some(([left, right]) => left === i && right === j);
        // Titles that are only likely the same: the figures must say so to the last digit.
        if (!told && gapOf(total, other, pair, i, j) !== 0) continue;
        add({
          kind: 'same-amount',
          terms: [
            { table: a, row: total.rows[0] as number, column: i, factor: 1 },
            ...pair.map((row) => ({ table: b, row, column: j, factor: -1 })),
          ],
          constant: 0,
          exactWithin: 0,
          roundedWithin: whole.step,
          score: 5,
          witnessed: false,
        });
      }
  }
}

/** Pairs of columns whose titles say the same at least this well. */
function fitting(a: PrintedTable, b: PrintedTable, least: number): (readonly [number, number])[] {
  return a.columns.flatMap((left, i) =>
    b.columns.flatMap((right, j) => (columnFit(left.title, right.title) >= least ? [[i, j] as const] : [])),
  );
}

function pairsOf(
  total: Amount,
  table: PrintedTable,
  rows: readonly number[],
  columns: readonly (readonly [number, number])[],
): [number, number][] {
  const figure = (row: number, column: number): number => table.rows[row]?.figures[column] ?? 0;
  const wanted = columns.filter(([i]) => Math.abs(total.values[i] ?? 0) >= LEAST);
  const isCopied = wanted.some(([i, j]) =>
    rows.some(
      (row) => Math.abs(Math.abs(figure(row, j)) - Math.abs(total.values[i] as number)) <= table.step,
    ),
  );
  if (wanted.length === 0 || isCopied) return [];
  const found: [number, number][] = [];
  for (let p = 0; p < rows.length; p++)
    for (let q = p + 1; q < rows.length; q++) {
      const [x, y] = [rows[p] as number, rows[q] as number];
      const gaps = wanted.map(([i, j]) => gapOf(total, table, [x, y], i, j));
      const both = wanted.every(([, j]) => figure(x, j) !== 0 && figure(y, j) !== 0);
      if (both && gaps.includes(0) && gaps.every((gap) => gap <= table.step)) found.push([x, y]);
    }
  return found;
}

function gapOf(total: Amount, table: PrintedTable, pair: readonly number[], i: number, j: number): number {
  return Math.abs(
    pair.reduce((rest, row) => rest - (table.rows[row]?.figures[j] ?? 0), total.values[i] ?? 0),
  );
}
