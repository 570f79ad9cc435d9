/** Most cells in one answer. Excel's own limit is 5 million; fewer keep the pane alive while they are taken in. */
export const CHUNK_CELLS = 200_000;

/** Bytes of a value as JSON, with the comma after it. Numbers, booleans and null are as long as they are written. */
function jsonBytes(value: unknown): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Bytes of rows of cells as JSON. */
export function rowBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const value of row) bytes += jsonBytes(value);
  }
  return bytes;
}

/** Lets the pane draw itself and answer a click before the next chunk. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
