import { stepOf } from '../../money/round';
import type { Comparison, Control } from '../control';
import { accountsOf, amountColumns, statementsOfKind } from '../figures';
import { includesAccount } from '../../ledger/accounts';

/** Löpande verksamhet: the subtotal of that name includes the result. a as it stands, b with the result. */
export const cashFlowOperating: Control = {
  code: 'cash-flow-operating',
  severity: 'upplysning',
  compare: (material) => {
    const { ledger, layout } = material;
    const subtotals = statementsOfKind(material, 'cashFlow').flatMap((statement) => {
      const hasResult = (id: string): boolean => {
        const row = statement.rows.find((candidate) => candidate.id === id);
        return (
          row !== undefined &&
          [...accountsOf(row, statement)].some((index) =>
            includesAccount(layout.accounts.result, ledger.accounts[index] as number),
          )
        );
      };
      const leaf = statement.rows.find((row) => row.origin !== null && hasResult(row.id));
      return statement.rows
        .filter((row) => row.parts.length > 0 && /löpande verksamhet/i.test(row.label))
        .map((row) => ({ statement, row, result: leaf, includes: hasResult(row.id) }));
    });
    if (subtotals.length === 0) return null;
    return subtotals.flatMap(({ statement, row, result, includes }) =>
      amountColumns(statement)
        .slice(0, 1)
        .flatMap(({ id: column }): Comparison[] => {
          const [a, own] = [row.figures.get(column), result?.figures.get(column)];
          if (!a) return [];
          return [
            {
              a: a.exact,
              b: a.exact + (includes ? 0 : (own?.exact ?? 0)),
              figure: { statement: statement.id, row: row.id, column },
              params: { statement: statement.title, row: row.label },
              evidence: () => ({ unit: stepOf(row.precision) }),
            },
          ];
        }),
    );
  },
};
