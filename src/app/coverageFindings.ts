import { parseAccount } from '../ledger/accounts';
import type { Finding, Place } from '../ledger/finding';
import { address } from '../sheets/grid';
import type { LayoutPlaces } from '../sheets/layoutPlaces';
import type { RecognisedSheet } from '../sheets/recognise';
import type { Role } from '../sheets/roles';
import { accountsOutside } from '../statements/accountsOutside';
import { checkCoverage } from '../statements/coverage';
import type { Statement } from '../statements/statement';
import type { PreparedReports } from './prepareReports';

/** Where an account that is on no row is looked for, in this order: first where it is named. */
const LOOKED_IN: readonly Role[] = ['chart', 'ledger', 'balanceList', 'openings', 'budget', 'forecast'];

/**
 * Konton på ingen rad, på två eller i ingen rapport: at the row of the sheet Rapportmall where the layout is one and has such a row, else
 * at the account in the input. Codes: those of checkCoverage and accountsOutside.
 */
export function coverageFindings(
  statements: readonly Statement[],
  { layout, ledger, period }: Pick<PreparedReports, 'layout' | 'ledger' | 'period'>,
  sheets: readonly RecognisedSheet[],
  places: LayoutPlaces | null,
): Finding[] {
  const onRows = statements.flatMap((statement) => checkCoverage(statement, ledger));
  const outside = accountsOutside(layout, ledger, period);
  if (places) return [...atAccounts(outside, sheets), ...places.placed(onRows)];
  return atAccounts([...outside, ...onRows], sheets);
}

function atAccounts(findings: readonly Finding[], sheets: readonly RecognisedSheet[]): Finding[] {
  const cells = accountCells(sheets, new Set(findings.map(({ params }) => Number(params?.['account']))));
  return findings.map((finding) => ({ ...finding, at: cells.get(Number(finding.params?.['account'])) }));
}

/** The first cell of each of some accounts. */
function accountCells(
  sheets: readonly RecognisedSheet[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, Place> {
  const cells = new Map<number, Place>();
  for (const role of LOOKED_IN)
    for (const { role: own, grid, header } of sheets) {
      const column = header.columns.get('account');
      if (own !== role || column === undefined) continue;
      for (let row = header.dataRow; row < grid.values.length && cells.size < wanted.size; row++) {
        const cell = grid.values[row]?.[column];
        const account =
          typeof cell === 'number' ? cell : typeof cell === 'string' ? parseAccount(cell)?.account : 0;
        if (account === undefined || !wanted.has(account) || cells.has(account)) continue;
        cells.set(account, {
          sheet: grid.sheet,
          cell: address(grid.firstRow + row, grid.firstColumn + column),
        });
      }
    }
  return cells;
}
