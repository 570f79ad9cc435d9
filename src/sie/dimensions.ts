import type { SieFile } from './sieFile';

/** How many transactions (or, without any, balances and budget rows) are marked with an object of each dimension. */
export function dimensionUse(file: SieFile): ReadonlyMap<number, number> {
  const rowsByList = new Float64Array(file.objectLists.length);
  const { count, objects } = file.transactions;
  for (let i = 0; i < count; i++) rowsByList[objects[i] as number]! += 1;
  if (count === 0)
    for (const row of [...file.periodBalances, ...file.budgets, ...file.objectBalances])
      rowsByList[row.objects]! += 1;
  const use = new Map<number, number>();
  file.objectLists.forEach((list, i) => {
    for (const dimension of new Set(list.map((ref) => ref.dimension)))
      use.set(dimension, (use.get(dimension) ?? 0) + (rowsByList[i] as number));
  });
  return use;
}

const PROJECT = 6;
const COST_CENTRE = 1;

/**
 * The dimension that is insats when the user has not chosen: the one that is used. Where several are, projekt, then kostnadsställe,
 * unless it stands on less than a tenth as many rows as another. Null where none is used.
 */
export function usualDimension(files: readonly SieFile[]): number | null {
  const use = new Map<number, number>();
  for (const file of files)
    for (const [dimension, rows] of dimensionUse(file)) use.set(dimension, (use.get(dimension) ?? 0) + rows);
  const most = Math.max(0, ...use.values());
  if (most === 0) return null;
  for (const dimension of [PROJECT, COST_CENTRE])
    if ((use.get(dimension) ?? 0) * 10 >= most) return dimension;
  return [...use].find(([, rows]) => rows === most)?.[0] ?? null;
}
