import { address } from '../sheets/grid';
import type { PlanFilter } from '../sheets/plan';

/** The cells of an autofilter, headings and all: A4:I60. */
export function filteredCells({ headings, lastRow, lastColumn }: PlanFilter): string {
  return `${address(headings, 0)}:${address(lastRow, lastColumn)}`;
}
