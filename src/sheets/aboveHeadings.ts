import { parseAccount } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { parseAmount } from '../money/parseAmount';
import { address } from './grid';
import type { RecognisedSheet } from './recognise';

const AMOUNTS = ['amount', 'debit', 'credit', 'change', 'closing', 'opening'];

/** Rows above the headings with an account and an amount: they look like rows of the list but are not read. Code: row-above-headings. */
export function rowsAboveHeadings({ grid, header }: RecognisedSheet): Finding[] {
  const account = header.columns.get('account');
  if (account === undefined) return [];
  const columns = [...AMOUNTS.map((key) => header.columns.get(key) ?? -1), ...header.months.values()];
  return grid.values.slice(0, Math.max(0, header.row)).flatMap((cells, row): Finding[] => {
    const number = cells[account];
    if ((typeof number !== 'number' && typeof number !== 'string') || !parseAccount(number)) return [];
    for (const column of columns) {
      const cell = cells[column];
      const amount = typeof cell === 'number' || typeof cell === 'string' ? parseAmount(cell) : null;
      if (!amount?.ok || amount.ore === 0) continue;
      const at = { sheet: grid.sheet, cell: address(grid.firstRow + row, grid.firstColumn + account) };
      return [{ code: 'row-above-headings', severity: 'fel', at, difference: amount.ore }];
    }
    return [];
  });
}
