import { type Account, parseAccount } from '../ledger/accounts';
import type { Finding, Place } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import { movement } from '../ledger/cube';
import { ore, type Ore } from '../money/ore';
import { address } from './grid';
import type { RecognisedSheet } from './recognise';

const EARLIEST = -Infinity;

/** Accounts with amounts that Kontoplan does not have. Their amounts are counted all the same. Code: account-not-in-chart. */
export function undeclaredAccounts(
  ledger: Ledger,
  declared: ReadonlySet<Account>,
  sheets: readonly RecognisedSheet[],
): Finding[] {
  return ledger.accounts.flatMap((account, index): Finding[] => {
    if (declared.has(account)) return [];
    const sum = wholeMovement(ledger, index, null);
    const at = firstCell(sheets, 'account', (cell) => parseAccount(cell)?.account === account);
    if (!at) return [];
    return [{ code: 'account-not-in-chart', severity: 'varning', at, difference: sum, params: { account } }];
  });
}

/** Insats codes that the sheet Insatser does not have. Code: object-not-declared. */
export function undeclaredObjects(ledger: Ledger, sheets: readonly RecognisedSheet[]): Finding[] {
  const declared = new Set<string>();
  for (const { role, grid, header } of sheets) {
    if (role !== 'objects') continue;
    const column = header.columns.get('object') ?? -1;
    for (const row of grid.values.slice(header.dataRow)) declared.add(String(row[column] ?? '').trim());
  }
  return ledger.objects.flatMap((object, index): Finding[] => {
    if (index === 0 || object.group === 'part' || declared.has(object.code)) return [];
    let sum = 0;
    for (let account = 0; account < ledger.accounts.length; account++)
      sum += wholeMovement(ledger, account, index);
    const at = firstCell(sheets, 'object', (cell) => String(cell).trim() === object.code);
    if (!at) return [];
    return [
      {
        code: 'object-not-declared',
        severity: 'varning',
        at,
        difference: ore(sum),
        params: { object: object.code },
      },
    ];
  });
}

function wholeMovement(ledger: Ledger, account: number, object: number | null): Ore {
  return ore(movement(ledger.cubes.actual, account, object, EARLIEST, Infinity));
}

function firstCell(
  sheets: readonly RecognisedSheet[],
  key: string,
  holds: (cell: string | number) => boolean,
): Place | null {
  for (const { role, grid, header } of sheets) {
    const column = header.columns.get(key);
    if (column === undefined || role === 'chart' || role === 'objects') continue;
    for (let row = header.dataRow; row < grid.values.length; row++) {
      const cell = grid.values[row]?.[column];
      if ((typeof cell === 'string' || typeof cell === 'number') && holds(cell))
        return { sheet: grid.sheet, cell: address(grid.firstRow + row, grid.firstColumn + column) };
    }
  }
  return null;
}
