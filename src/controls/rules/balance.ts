import { stepOf } from '../../money/round';
import type { Statement, StatementRow } from '../../statements/statement';
import type { Comparison, Control } from '../control';
import { amountColumns, debitSign, leavesOf, statementsOfKind, touches } from '../figures';
import type { Material } from '../material';
import { balanceSides } from '../sides';
import { reportYear, resultOf } from '../years';

/** Balansräkningen balanserar: tillgångar (a) = eget kapital + avsättningar + skulder (b), to the öre. */
export const balance: Control = {
  code: 'balance',
  severity: 'fel',
  follows: [
    'opening-balances',
    'ledger-balances',
    'voucher-balances',
    'account-mapped',
    'account-once',
    'plan-row-sign',
  ],
  compare: (material) => {
    const statements = statementsOfKind(material, 'balanceSheet');
    const pairs = statements.flatMap((statement) => {
      const sides = sidesOf(statement, material);
      return sides ? [{ statement, ...sides }] : [];
    });
    if (pairs.length === 0) return null;
    return pairs.flatMap(({ statement, assets, rest }) =>
      amountColumns(statement).flatMap(({ id: column, title }): Comparison[] => {
        const [a, b] = [assets.figures.get(column), rest.figures.get(column)];
        const [aSign, bSign] = [debitSign(assets, statement), debitSign(rest, statement)];
        if (!a || !b || aSign === null || bSign === null) return [];
        return [
          {
            ...balanceSides(a.exact * aSign, b.exact * -bSign),
            figure: { statement: statement.id, row: rest.id, column },
            params: { statement: statement.title, column: title },
            evidence: () => ({
              unit: stepOf(statement.precision),
              lastYearResult: resultOf(material, reportYear(material) - 1),
            }),
          },
        ];
      }),
    );
  },
};

/** The two totals of a balance sheet: that of the assets, and the other. Null where it has no such pair. */
function sidesOf(
  statement: Statement,
  { layout }: Material,
): { readonly assets: StatementRow; readonly rest: StatementRow } | null {
  const totals = statement.rows.filter((row) => row.total && leavesOf(row, statement).length > 0);
  const assets = totals.find((row) => touches(row, statement, layout.accounts.assets));
  const rest = totals.findLast((row) => !touches(row, statement, layout.accounts.assets));
  return assets && rest ? { assets, rest } : null;
}
