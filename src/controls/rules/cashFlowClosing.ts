import { stepOf } from '../../money/round';
import type { Comparison, Control } from '../control';
import { amountColumns, debitSign, isWithin, statementsOfKind, toleranceOf } from '../figures';
import { sameColumn } from '../sameColumn';

/** Kassaflödets slutsaldo (a) är lika med kassa och bank i balansräkningen (b), within a unit. */
export const cashFlowClosing: Control = {
  code: 'cash-flow-closing',
  severity: 'fel',
  compare: (material) => {
    const { layout, ledger } = material;
    const isCash = { accounts: layout.roles.cash, ledger };
    const cashRows = statementsOfKind(material, 'cashFlow').flatMap((statement) =>
      statement.layout.rows.flatMap((own) => {
        const row = statement.rows.find(({ layoutId }) => layoutId === own.id);
        const closes = 'measure' in own && own.measure === 'closing';
        return row && closes && isWithin(row, statement, isCash.accounts, isCash.ledger)
          ? [{ statement, row }]
          : [];
      }),
    );
    const balances = statementsOfKind(material, 'balanceSheet').flatMap((statement) =>
      statement.rows
        .filter((row) => row.origin !== null && isWithin(row, statement, layout.roles.cash, ledger))
        .map((row) => ({ statement, row })),
    );
    if (cashRows.length === 0 || balances.length === 0) return null;
    return cashRows.flatMap(({ statement, row }) =>
      balances.flatMap(({ statement: sheet, row: cash }) =>
        amountColumns(statement).flatMap((column): Comparison[] => {
          const other = sameColumn(column, sheet, 'closing');
          const [a, b] = [row.figures.get(column.id), other && cash.figures.get(other.id)];
          const [aSign, bSign] = [debitSign(row, statement), debitSign(cash, sheet)];
          if (!a || !b || aSign === null || bSign === null) return [];
          const figures = [
            { figure: a, row },
            { figure: b, row: cash },
          ];
          return [
            {
              a: a.exact * aSign,
              b: b.exact * bSign,
              tolerance: toleranceOf(figures, 1, material.tolerance),
              figure: { statement: statement.id, row: row.id, column: column.id },
              params: { statement: statement.title, row: row.label, other: sheet.title },
              evidence: () => ({
                unit: stepOf(row.precision),
                entered: [{ name: row.label, amount: a.exact * aSign }],
              }),
            },
          ];
        }),
      ),
    );
  },
};
