import type { SheetGrid } from './grid';
import { Sha256 } from './sha256';

/**
 * Kontrollsumma för ett läst blad: SHA-256 of its used cells as UTF-8, a tab between cells and a line feed after each row, numbers as
 * short as they can be written, truth values as TRUE and FALSE. Anyone can make the same text of the sheet and get the same sum.
 */
export function gridDigest({ values }: SheetGrid): string {
  const sum = new Sha256();
  for (const row of values) {
    let line = '';
    for (let i = 0; i < row.length; i++) {
      const cell = row[i];
      if (i > 0) line += '\t';
      if (cell !== null && cell !== undefined)
        line += typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell;
    }
    sum.add(`${line}\n`);
  }
  return sum.hex();
}
