import type { StatementRow } from '../statements/statement';

/**
 * The native formula of a sum row: SUM over runs of rows, single cells for the rest, minus where a part is taken away.
 *
 * Rows of a run may have headings between them (their cells are empty); a row with a figure that is not a part ends it. Undefined
 * where no part has a figure in the column.
 */
export function sumFormula(
  rows: readonly StatementRow[],
  sum: StatementRow,
  column: string,
  letters: string,
  sheetRows: ReadonlyMap<string, number>,
): string | undefined {
  const signOf = new Map(sum.parts.map((part) => [part.row, part.sign]));
  const runs: { from: number; to: number; sign: 1 | -1 }[] = [];
  let open: (typeof runs)[number] | null = null;
  for (const row of rows) {
    if (!row.figures.has(column)) continue;
    const sign = signOf.get(row.id);
    const at = (sheetRows.get(row.id) as number) + 1;
    if (sign === undefined) open = null;
    else if (open && open.sign === sign && sign === 1) open.to = at;
    else runs.push((open = { from: at, to: at, sign }));
  }
  const added = runs
    .filter(({ sign }) => sign === 1)
    .map(({ from, to }) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`));
  const taken = runs.filter(({ sign }) => sign === -1).map(({ from }) => `-${letters}${from}`);
  if (added.length === 0 && taken.length === 0) return undefined;
  const plain = added.every((part) => !part.includes(':'));
  const sumOf =
    added.length === 0 ? '' : plain && added.length > 1 ? added.join('+') : `SUM(${added.join(',')})`;
  return `${sumOf}${taken.join('')}`;
}
