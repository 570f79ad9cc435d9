import type { StatementKind } from '../statements/layout';
import type { Comparison } from './control';
import { amountColumns, debitSign } from './figures';
import type { Material } from './material';
import type { Outlook } from './requirementItems';

/**
 * Var ett belopp vid årets slut står: the figure that shows it, in a statement of the kind where it belongs if there is one, else the sheet
 * that it comes from. `amount` has credit as plus.
 */
export function outlookPlace(
  { statements, added, inputs }: Material,
  { scenario, period }: Outlook,
  amount: number,
  kind: StatementKind,
): Pick<Comparison, 'figure' | 'at'> {
  const sheet = inputs.get(scenario === 'actual' ? 'ledger' : scenario) ?? inputs.get('balanceList');
  const at = sheet === undefined ? undefined : { sheet };
  const ordered = [...statements, ...added].sort(
    (a, b) => Number(b.layout.kind === kind) - Number(a.layout.kind === kind),
  );
  for (const statement of ordered)
    for (const column of amountColumns(statement)) {
      const { layout } = column;
      if (layout.kind !== 'amount' || layout.scenario !== scenario || column.period?.to !== period.to)
        continue;
      const row = statement.rows.findLast(
        (one) => one.figures.get(column.id)?.exact === (debitSign(one, statement) === 1 ? -amount : amount),
      );
      if (row) return { figure: { statement: statement.id, row: row.id, column: column.id }, at };
    }
  return { at };
}
