import { includesAccount } from '../../ledger/accounts';
import { stepOf } from '../../money/round';
import { measureOf } from '../../statements/measure';
import type { Comparison, Control } from '../control';
import { amountColumns, statementsOfKind } from '../figures';

/**
 * Kassarullning: IB kassa + periodens kassaflöde (a) = UB kassa (b), to the öre; the cash flow is the result, what receivables and
 * liabilities have changed, investments and financing.
 */
export const cashRoll: Control = {
  code: 'cash-roll',
  severity: 'fel',
  follows: [
    'balance',
    'ledger-balances',
    'voucher-balances',
    'account-mapped',
    'account-once',
    'equity-roll',
  ],
  compare: (material) => {
    const { ledger, layout } = material;
    const flows = statementsOfKind(material, 'cashFlow').flatMap((statement) => {
      const total = statement.rows.findLast((row) => row.total);
      return total ? [{ statement, total }] : [];
    });
    if (flows.length === 0) return null;
    const cash = {
      accounts: [...ledger.accounts.keys()].filter((index) =>
        includesAccount(layout.roles.cash, ledger.accounts[index] as number),
      ),
      objects: null,
    };
    return flows.flatMap(({ statement, total }) =>
      amountColumns(statement).flatMap(({ id: column, title, layout: own, period }): Comparison[] => {
        const flow = total.figures.get(column);
        if (!flow || own.kind !== 'amount' || own.measure !== 'movement' || !period) return [];
        const opening = measureOf(ledger, cash, own.scenario, 'opening', period);
        const closing = measureOf(ledger, cash, own.scenario, 'closing', period);
        return [
          {
            a: opening + flow.exact,
            b: closing,
            figure: { statement: statement.id, row: total.id, column },
            params: { statement: statement.title, row: total.label, column: title },
            evidence: () => ({ unit: stepOf(total.precision) }),
          },
        ];
      }),
    );
  },
};
