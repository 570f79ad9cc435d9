import { includesAccount, withoutAccounts } from '../../ledger/accounts';
import { stepOf } from '../../money/round';
import type { Statement, StatementRow } from '../../statements/statement';
import type { Comparison, Control } from '../control';
import {
  accountSetsOf,
  accountsOf,
  amountColumns,
  debitSign,
  statementsOfKind,
  toleranceOf,
} from '../figures';
import type { Material } from '../material';
import { beginsWithYear, sameColumn } from '../sameColumn';
import { reportYear, resultOf } from '../years';

/**
 * Resultatet är detsamma i resultaträkning (b) och balansräkning (a). Where last year's result still stands on the account of the year's
 * result, that is the difference: it has not been moved on (omförts).
 */
export const resultSame: Control = {
  code: 'result-same',
  severity: 'fel',
  follows: ['known-activities', 'account-mapped', 'account-once'],
  compare: (material) => {
    const { ledger } = material;
    const income = statementsOfKind(material, 'incomeStatement').flatMap((statement) => {
      const total = statement.rows.findLast((row) => row.total && isWholeResult(row, statement, material));
      return total ? [{ statement, total }] : [];
    });
    const rows = statementsOfKind(material, 'balanceSheet', 'note').flatMap((statement) =>
      statement.rows
        .filter((row) => row.origin !== null && isResultRow(row, statement, material))
        .map((row) => ({ statement, row })),
    );
    if (income.length === 0 || rows.length === 0) return null;
    return rows.flatMap(({ statement, row }) =>
      income.flatMap(({ statement: other, total }) =>
        amountColumns(other).flatMap((column): Comparison[] => {
          const own = sameColumn(column, statement, 'closing');
          const [a, b] = [own && row.figures.get(own.id), total.figures.get(column.id)];
          const [aSign, bSign] = [debitSign(row, statement), resultSignOf(total, other)];
          if (!own || !a || !b || aSign === null || !beginsWithYear(column, ledger)) return [];
          const figures = [
            { figure: a, row },
            { figure: b, row: total },
          ];
          return [
            {
              a: a.exact * -aSign,
              b: b.exact * bSign,
              tolerance: toleranceOf(figures, 1, material.tolerance),
              figure: { statement: statement.id, row: row.id, column: own.id },
              params: { statement: statement.title, other: other.title, column: own.title },
              evidence: () => ({
                unit: stepOf(row.precision),
                lastYearResult: resultOf(material, reportYear(material) - 1),
                entered: [{ name: row.label, amount: a.exact * -aSign }],
              }),
            },
          ];
        }),
      ),
    );
  },
};

/** +1 where a total prints a surplus as plus: its costs are taken away, or printed with minus. */
function resultSignOf(total: StatementRow, statement: Statement): 1 | -1 {
  return debitSign(total, statement) === 1 ? -1 : 1;
}

function isWholeResult(row: StatementRow, statement: Statement, { ledger, layout }: Material): boolean {
  const own = accountsOf(row, statement);
  return ledger.accounts.every(
    (account, index) => own.has(index) === includesAccount(layout.accounts.result, account),
  );
}

/** A row of the year's result: all result accounts, and of equity at most the account that the result is closed to. */
function isResultRow(row: StatementRow, statement: Statement, { ledger, layout }: Material): boolean {
  const { accounts, roles } = layout;
  const own = accountsOf(row, statement);
  const wholeResult = ledger.accounts.every(
    (account, index) => !includesAccount(accounts.result, account) || own.has(index),
  );
  const others = [...own].filter(
    (index) => !includesAccount(accounts.result, ledger.accounts[index] as number),
  );
  const onlyEquity = others.every((index) => includesAccount(roles.equity, ledger.accounts[index] as number));
  const leavesEquity = withoutAccounts(roles.equity, accountSetsOf(row, statement)).length > 0;
  return own.size > 0 && wholeResult && onlyEquity && leavesEquity && hasResult(own, ledger, accounts.result);
}

function hasResult(
  own: ReadonlySet<number>,
  ledger: Material['ledger'],
  result: Material['layout']['accounts']['result'],
): boolean {
  return [...own].some((index) => includesAccount(result, ledger.accounts[index] as number));
}
