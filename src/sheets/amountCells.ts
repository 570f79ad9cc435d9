import { parseAmount } from '../money/parseAmount';
import { address, type CellValue } from './grid';
import type { RecognisedSheet } from './recognise';

/**
 * Beloppets cell: where a row (0-based in the sheet) holds its amount, debit or credit or Belopp, whichever holds it; of a plan by month the
 * cells from the first month with an amount to the last. Undefined where no such column is filled.
 */
export function amountCells({ grid, header }: RecognisedSheet, row: number): string | undefined {
  const cells = grid.values[row - grid.firstRow] ?? [];
  const isHeld = (column: number | undefined): column is number =>
    column !== undefined && isAmount(cells[column] ?? null);
  const at = (column: number): string => address(row, grid.firstColumn + column);
  const months = [...header.months.values()].filter(isHeld);
  if (months.length > 0) {
    const [first, last] = [Math.min(...months), Math.max(...months)];
    return first === last ? at(first) : `${at(first)}:${at(last)}`;
  }
  const column = ['debit', 'credit', 'amount'].map((key) => header.columns.get(key)).find(isHeld);
  return column === undefined ? undefined : at(column);
}

/** True for an amount other than nothing. */
function isAmount(cell: CellValue): boolean {
  const parsed = typeof cell === 'string' || typeof cell === 'number' ? parseAmount(cell) : null;
  return parsed?.ok === true && parsed.ore !== 0;
}
