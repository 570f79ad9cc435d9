import type { Equation } from './equation';
import type { SumStructure } from './readings';
import { isHeading, type PrintedTable } from './printed';

/** A number of persons in the title: "Anledning till avslut, 31 pers." is what the rows of a one-column table come to. */
export function inferStatedInTitle(
  table: PrintedTable,
  index: number,
  structure: SumStructure,
  add: (equation: Equation) => void,
): void {
  const stated = /(\d+)\s*(pers\b|personer|deltagare|st\b)/i.exec(table.title)?.[1];
  if (stated === undefined || table.columns.length !== 1 || structure.open.length === 0) return;
  add({
    kind: 'stated-in-title',
    terms: structure.open.map((row) => ({ table: index, row, column: 0, factor: 1 })),
    constant: -Number(stated) * 100,
    exactWithin: 0,
    roundedWithin: 0,
    score: 6,
    witnessed: true,
  });
}

/**
 * Two blocks of a table of persons that count the same people: men and women who left, and their reasons. Believed only where at least
 * three columns agree, three times as many as differ.
 */
export function inferSameBlocks(
  table: PrintedTable,
  index: number,
  structure: SumStructure,
  add: (equation: Equation) => void,
): void {
  if (!table.counts || table.columns.length < 3 || structure.rules.length > 0) return;
  let best: { upper: number[]; lower: number[]; agreeing: number } | null = null;
  for (const upper of runs(table))
    for (const lower of runs(table)) {
      const [first, last] = [lower[0] as number, lower.at(-1) as number];
      if (first <= (upper.at(-1) as number) || upper.length < 2 || lower.length < 2) continue;
      if (!isBlockEdge(table, first - 1) || !isBlockEdge(table, last + 1)) continue;
      const differing = table.columns.filter(
        (_, column) => total(table, upper, column) !== total(table, lower, column),
      ).length;
      const agreeing = table.columns.length - differing;
      if (agreeing >= 3 && agreeing >= differing * 3 && (!best || agreeing > best.agreeing))
        best = { upper, lower, agreeing };
    }
  if (!best) return;
  const { upper, lower } = best;
  table.columns.forEach((_, column) =>
    add({
      kind: 'same-blocks',
      terms: [
        ...upper.map((row) => ({ table: index, row, column, factor: 1 })),
        ...lower.map((row) => ({ table: index, row, column, factor: -1 })),
      ],
      constant: 0,
      exactWithin: 0,
      roundedWithin: 0,
      score: 5,
      witnessed: true,
    }),
  );
}

/** All runs of neighbouring rows with figures. */
function runs(table: PrintedTable): number[][] {
  const found: number[][] = [];
  for (let from = 0; from < table.rows.length; from++) {
    const run: number[] = [];
    for (let row = from; row < table.rows.length && !isBlockEdge(table, row); row++) {
      run.push(row);
      found.push([...run]);
    }
  }
  return found.length > 400 ? [] : found;
}

function isBlockEdge(table: PrintedTable, row: number): boolean {
  const printed = table.rows[row];
  return printed === undefined || isHeading(printed);
}

function total(table: PrintedTable, rows: readonly number[], column: number): number {
  return rows.reduce((sum, row) => sum + (table.rows[row]?.figures[column] ?? 0), 0);
}
