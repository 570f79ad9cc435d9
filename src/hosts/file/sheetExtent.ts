const EQUALS = 0x3d;
const SPACE = 0x20;
const LETTER_R = 0x72;
const LESS_THAN = 0x3c;
const MAX_COLUMN_LETTERS = 3;

/**
 * How many cells a sheet takes up in memory once read, the empty ones between its cells included; from its packed-up XML,
 * without reading it. A few cells placed far out can make a small file take up all memory there is.
 */
export function sheetExtent(xml: Uint8Array): number {
  let sum = 0;
  let previous = 0;
  let lastRow = 0;
  let lastColumn = 0;
  // Byte by byte: it is asked of every sheet, and a ledger is 40 MB.
  for (let at = xml.indexOf(EQUALS); at >= 0; at = xml.indexOf(EQUALS, at + 1)) {
    if (xml[at - 1] !== LETTER_R || (xml[at - 2] as number) > SPACE) continue;
    let column = 0;
    let place = at + 2;
    for (; place < at + 2 + MAX_COLUMN_LETTERS; place++) {
      const letter = ((xml[place] ?? 0) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column === 0) continue;
    let row = 0;
    for (let digit = (xml[place] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (xml[++place] ?? 0) - 0x30)
      row = row * 10 + digit;
    sum += column > previous ? column - previous : column;
    previous = column;
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
  }
  return Math.max(sum, lastRow * lastColumn);
}

/** A sheet without its empty cells, which only carry a format. */
export function withoutEmptyCells(xml: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(xml);
  return new TextEncoder().encode(text.replace(/<(?:[\w.-]+:)?c\s[^<>]*\br=[^<>]*\/>/g, ''));
}

/** How many tags a part has. */
export function countTags(xml: Uint8Array): number {
  let count = 0;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) count++;
  return count;
}
