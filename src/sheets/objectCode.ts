import type { Ore } from '../money/ore';
import { hasValue, type SheetRows } from './sheetRows';

/**
 * The row's insats code, '' where it has none; null (with a finding) where the cell cannot be read. The amount then counts without an
 * insats, so that accounts and balances stay right. Code: object-unreadable, with the amount.
 */
export function objectCode(rows: SheetRows, amount: Ore): string | null {
  const code = rows.code('object');
  if (code === 'bad') rows.report('object-unreadable', 'fel', 'object', {}, amount);
  return code === 'bad' ? null : hasValue(code) ? code.value : '';
}
