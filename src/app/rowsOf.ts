import type { CellValue } from '../sheets/grid';
import type { RecognisedSheet } from '../sheets/recognise';

/** Rows of an input sheet below its headings that hold anything. */
export function rowsOf({ grid, header }: RecognisedSheet): readonly (readonly CellValue[])[] {
  return grid.values.slice(header.dataRow).filter((row) => row.some((cell) => cell !== null && cell !== ''));
}
