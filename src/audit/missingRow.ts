import type { PrintedTable } from './printed';
import type { Relation } from './relation';

/** A row that belongs to a comparison besides the two compared. */
export interface MissingRow {
  readonly table: number;
  readonly row: number;
  readonly side: 'left' | 'right';
  readonly factor: number;
}

/**
 * "Nettokostnad och finansnetto" in thousands is not the nettokostnad of the statement but that and the financial costs: where a comparison
 * fails, and one more row of the statement mends it in every column (at least two), the row belongs to it.
 */
export function missingRow(
  relation: Relation,
  a: PrintedTable,
  b: PrintedTable,
  within: number,
): MissingRow | null {
  if (relation.a.rows.length > 1 && relation.b.rows.length > 1) return null;
  const live = relation.compared.filter(({ bothZero }) => !bothZero);
  if (live.length < 2 || live.every(({ residual }) => Math.abs(residual) <= within)) return null;
  const { scale, sign } = relation;
  const sides = [
    {
      side: 'right',
      table: b,
      amount: relation.b,
      factor: -sign * scale.right,
      finer: scale.right <= scale.left,
    },
    { side: 'left', table: a, amount: relation.a, factor: scale.left, finer: scale.left <= scale.right },
  ] as const;
  for (const { side, table, amount, factor, finer } of sides) {
    if (!finer) continue;
    for (let row = 0; row < table.rows.length; row++) {
      if (amount.rows.includes(row)) continue;
      const figure = (i: number): number => {
        const compared = live[i] as Relation['compared'][number];
        return table.rows[row]?.figures[side === 'left' ? compared.pair.left : compared.pair.right] ?? 0;
      };
      if (!live.some((_, i) => figure(i) !== 0)) continue;
      if (live.every(({ residual }, i) => Math.abs(residual + factor * figure(i)) <= within))
        return { table: amount.table, row, side, factor };
    }
  }
  return null;
}
