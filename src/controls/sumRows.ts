import { stepOf } from '../money/round';
import type { Statement, StatementRow } from '../statements/statement';
import type { Comparison } from './control';
import { amountColumns, toleranceOf } from './figures';
import type { Material } from './material';

/** Delsummor: each sum row's figure (a) against the sum of its rows (b), in every column of amounts. */
export function compareSums(
  statement: Statement,
  { tolerance }: Material,
  wanted: (row: StatementRow) => boolean = () => true,
): Comparison[] {
  const byId = new Map(statement.rows.map((row) => [row.id, row]));
  const columns = amountColumns(statement);
  return statement.rows
    .filter((row) => row.parts.length > 0 && wanted(row))
    .flatMap((row) => columns.flatMap((column) => compareSum(statement, row, column, byId, tolerance)));
}

function compareSum(
  statement: Statement,
  row: StatementRow,
  { id: column, title, layout }: Statement['columns'][number],
  byId: ReadonlyMap<string, StatementRow>,
  tolerance: number | undefined,
): Comparison[] {
  const total = row.figures.get(column);
  if (!total) return [];
  const parts = row.parts.flatMap(({ row: id, sign }) => {
    const part = byId.get(id);
    const figure = part?.figures.get(column);
    return part && figure ? [{ row: part, figure, sign }] : [];
  });
  // Detail of a column of sums counts but is not printed: there is nothing to add up.
  if (layout.kind === 'amount' && layout.sumsOnly && parts.length < row.parts.length) return [];
  const b = parts.reduce((sum, part) => sum + part.sign * part.figure.exact, 0);
  return [
    {
      a: total.exact,
      b,
      tolerance: toleranceOf([{ figure: total, row }, ...parts], parts.length, tolerance),
      figure: { statement: statement.id, row: row.id, column },
      params: { statement: statement.title, row: row.label || row.id, column: title },
      evidence: () => ({
        unit: stepOf(row.precision),
        entered: parts.map((part) => ({
          name: part.row.label || part.row.id,
          amount: part.sign * -part.figure.exact,
        })),
      }),
    },
  ];
}
