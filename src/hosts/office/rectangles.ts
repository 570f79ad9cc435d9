import type { Area } from './gridBuilder';

/** A rectangle of cells that have one value in common. */
export interface Patch<Value> extends Area {
  readonly value: Value;
}

/** The value that most cells have; cells for which it is undefined have no say. Undefined where no cell has any. */
export function mostCommon<Value>(
  cells: readonly (readonly Value[])[],
): Exclude<Value, undefined> | undefined {
  const counts = new Map<Value, number>();
  for (const row of cells)
    for (const value of row) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: [Value, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0] as Exclude<Value, undefined> | undefined;
}

/**
 * Covers with rectangles every cell whose value is neither undefined nor `ground`. Values are compared with ===.
 *
 * Runs along a row are joined with the same run in the rows above: for a table that is near the fewest rectangles there are.
 */
export function patches<Value>(
  cells: readonly (readonly (Value | undefined)[])[],
  ground?: Value,
): Patch<Value>[] {
  const found: Patch<Value>[] = [];
  let open = new Map<string, { value: Value; row: number; column: number; height: number; width: number }>();
  cells.forEach((values, row) => {
    const next: typeof open = new Map();
    for (let column = 0; column < values.length;) {
      const value = values[column];
      let end = column + 1;
      while (end < values.length && values[end] === value) end++;
      if (value !== undefined && value !== ground) {
        const key = `${column}:${end}`;
        const above = open.get(key);
        if (above && above.value === value) {
          above.height++;
          next.set(key, above);
        } else {
          const patch = { value, row, column, height: 1, width: end - column };
          found.push(patch);
          next.set(key, patch);
        }
      }
      column = end;
    }
    open = next;
  });
  return found;
}
