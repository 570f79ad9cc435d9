import type { Figure, StatementRow } from '../statements/statement';

/**
 * The native formula of a sum row: SUM over runs of rows, single cells for the rest, minus where a part is taken away.
 *
 * Rows of a run may have headings between them (their cells hold no number); any other row that is not a part ends it.
 * Undefined where the cells do not give the sum: no part is printed in the column, or not all are.
 */
export function sumFormula(
  rows: readonly StatementRow[],
  sum: StatementRow,
  column: string,
  letters: string,
  sheetRows: ReadonlyMap<string, number>,
  valueOf: (figure: Figure) => number,
): string | undefined {
  if (!addsUp(rows, sum, column, valueOf)) return undefined;
  const signOf = new Map(sum.parts.map((part) => [part.row, part.sign]));
  const runs: { from: number; to: number; sign: 1 | -1 }[] = [];
  let open: (typeof runs)[number] | null = null;
  for (const row of rows) {
    const sign = signOf.get(row.id);
    if (!row.figures.has(column)) {
      const isEmpty =
        sign !== undefined || row.kind === 'heading' || row.kind === 'blank' || row.kind === 'text';
      if (!isEmpty) open = null;
      continue;
    }
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

function addsUp(
  rows: readonly StatementRow[],
  sum: StatementRow,
  column: string,
  valueOf: (figure: Figure) => number,
): boolean {
  const figures = new Map(rows.map((row) => [row.id, row.figures.get(column)]));
  const total = sum.parts.reduce((so, { row, sign }) => {
    const figure = figures.get(row);
    return figure ? so + valueOf(figure) * sign : so;
  }, 0);
  const own = sum.figures.get(column);
  return own !== undefined && valueOf(own) === total;
}
