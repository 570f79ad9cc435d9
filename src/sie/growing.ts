/** Fewest bytes a record of a voucher can take: what bounds the room asked for. */
const SMALLEST_RECORD = 12;

/**
 * How many rows columns should have room for when `count` rows have come out of the first `at` of `length` bytes: what the rest of the
 * file will need if it goes on as it began. Columns that doubled would take twice the memory of what they hold.
 */
export function expectedRows(count: number, at: number, length: number): number {
  const expected = Math.ceil((count * length * 1.02) / Math.max(at, 1)) + 64;
  const possible = count + Math.ceil((length - at) / SMALLEST_RECORD) + 2;
  return Math.max(Math.min(expected, possible), Math.ceil(count * 1.1) + 64);
}

/** The column with room for `size` rows. */
export function grown<T extends Int32Array | Uint32Array | Float64Array>(column: T, size: number): T {
  const larger = new (column.constructor as new (size: number) => T)(size);
  larger.set(column);
  return larger;
}
