import type { Amount } from './amounts';
import { LIMITS } from './limits';

/** Tabellpar att jämföra, `left` < `right`, in order; and how many were left out. */
export interface TablePairs {
  readonly chosen: readonly (readonly [left: number, right: number])[];
  readonly leftOut: number;
}

/** Every pair of tables; where that is too much to compare, those that stand nearest each other. `amounts[t]` are those of table t. */
export function tablePairs(
  amounts: readonly (readonly Amount[])[],
  most: number = LIMITS.comparisons,
): TablePairs {
  const sizes = amounts.map(({ length }) => length);
  const used = sizes.flatMap((size, table) => (size > 0 ? [table] : []));
  const chosen: [number, number][] = [];
  let [spent, all] = [0, 0];
  for (let apart = 1; apart < used.length; apart++)
    for (let i = 0; i + apart < used.length; i++) {
      const [left, right] = [used[i] as number, used[i + apart] as number];
      all++;
      spent += (sizes[left] as number) * (sizes[right] as number);
      if (spent <= most) chosen.push([left, right]);
    }
  chosen.sort(([a, b], [c, d]) => a - c || b - d);
  return { chosen, leftOut: all - chosen.length };
}
