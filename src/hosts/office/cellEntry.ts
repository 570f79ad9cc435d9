import { DAYS_TO_1904, showsDate } from '../../sheets/dateFormat';
import type { PlanCell } from '../../sheets/plan';
import { renamedSheets } from '../../workbook/sheetNames';

/** Most characters of a cell. */
const CELL_LIMIT = 32_767;

/** What the entries of a sheet depend on besides the plan. */
export interface EntrySetting {
  readonly from1904: boolean;
  /** What other sheets of the same job are called while they are being written, by the names the plans give them. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/**
 * What to enter in a cell so that Excel makes of it what is planned; null leaves it empty. Goes after the number formats.
 *
 * Text is never read as typed: in a cell of format "@" Excel takes it as it is, in any other it stands behind an apostrophe.
 */
export function cellEntry(
  { value, formula, format }: PlanCell,
  { from1904, sheetNames }: EntrySetting,
): string | number | null {
  if (formula !== undefined) return `=${renamedSheets(formula, sheetNames)}`;
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a number for a cell: ${value}`);
    return from1904 && showsDate(format.numberFormat) ? value - DAYS_TO_1904 : value;
  }
  const text = value.slice(0, CELL_LIMIT);
  return format.numberFormat === '@' ? text : `'${text}`;
}
