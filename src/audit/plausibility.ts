import { meaningOf } from './columnMeaning';
import type { CellRef, PrintedTable } from './printed';

const SIGN = 0.2;
const SIZE = 0.1;

/**
 * Rimlighet: how much better a figure would fit its surroundings than the printed one, −0.3 … +0.3: the sign of the row's other columns (or of
 * the other rows), and the size of the row's other columns. It decides between suspects that explain as much.
 */
export function plausibility(table: PrintedTable, { row, column }: CellRef, meant: number): number {
  const printed = table.rows[row]?.figures[column] ?? 0;
  const others = sameKind(table, row, column);
  return signFit(table, others, row, column, printed, meant) + sizeFit(others, printed, meant);
}

/** Other figures of the row that one would compare with: not deviations and changes, which have any sign and size. */
function sameKind(table: PrintedTable, row: number, column: number): number[] {
  const isMovement = (title: string): boolean => /deviation|change/.test(meaningOf(title).basis ?? '');
  if (isMovement(table.columns[column]?.title ?? '')) return [];
  return (table.rows[row]?.figures ?? []).filter(
    (figure, i): figure is number =>
      i !== column && !!figure && !table.columns[i]?.ratio && !isMovement(table.columns[i]?.title ?? ''),
  );
}

function signFit(
  table: PrintedTable,
  others: readonly number[],
  row: number,
  column: number,
  printed: number,
  meant: number,
): number {
  if (printed === 0 || meant === 0 || printed < 0 === meant < 0) return 0;
  const compared =
    others.length > 0
      ? others
      : table.rows.flatMap(({ figures }, i) => (i !== row && figures[column] ? [figures[column]] : []));
  const agreeing = compared.filter((figure) => figure < 0 === meant < 0).length;
  const differing = compared.length - agreeing;
  return agreeing === differing ? 0 : agreeing > differing ? SIGN : -SIGN;
}

function sizeFit(others: readonly number[], printed: number, meant: number): number {
  if (others.length === 0 || printed === 0 || meant === 0) return 0;
  const distance = (figure: number): number =>
    Math.min(...others.map((other) => Math.abs(Math.log(Math.abs(figure / other)))));
  const [before, after] = [distance(printed), distance(meant)];
  if (Math.abs(before - after) < 0.02) return 0;
  return after < before ? SIZE : -SIZE;
}
