import type { AccountSet } from '../ledger/accounts';
import type { Place } from '../ledger/finding';
import { ore, type Ore } from '../money/ore';
import type { StatementKind } from '../statements/layout';
import type { Statement, StatementColumn, StatementRow } from '../statements/statement';
import type { FigurePlace } from '../statements/trace';
import { accountsOf, amountColumns, debitSign, isWithin } from './figures';
import type { Material } from './material';
import type { Outlook } from './requirementItems';

/** What is looked for: an amount (credit as plus) of such accounts, in a statement of one of the kinds before any other. */
export interface SoughtFigure {
  readonly amount: number;
  readonly accounts: AccountSet;
  readonly kind: StatementKind;
  /** True for the row that is that and nothing else, where several show the same amount. */
  readonly isNamed?: (row: StatementRow) => boolean;
}

/** A figure that shows it as computed, and what stands there now, credit as plus. */
export interface ShownFigure {
  readonly figure: FigurePlace;
  readonly standing: Ore;
}

/** Var ett belopp vid årets slut står: the figure that shows it; null where none does. */
export function outlookFigure(
  material: Material,
  { scenario, period }: Outlook,
  sought: SoughtFigure,
): ShownFigure | null {
  return shownFigure(
    material,
    ({ layout, period: months }) =>
      layout.kind === 'amount' && layout.scenario === scenario && months?.to === period.to,
    sought,
  );
}

/** The figure that shows an amount in one of the columns wanted; null where none does. */
export function shownFigure(
  { computed, statements, added, ledger }: Material,
  isWanted: (column: StatementColumn) => boolean,
  { amount, accounts, kind, isNamed = () => false }: SoughtFigure,
): ShownFigure | null {
  const made = [...computed.statements, ...computed.added].sort(
    (a, b) => Number(b.layout.kind === kind) - Number(a.layout.kind === kind),
  );
  const isOf = (row: StatementRow, statement: Statement): boolean =>
    isNamed(row) || isWithin(row, statement, accounts, ledger);
  for (const statement of made)
    for (const { id: column } of amountColumns(statement).filter(isWanted)) {
      const rank = (row: StatementRow): number => (isNamed(row) ? Infinity : accountsOf(row, statement).size);
      const [row] = statement.rows
        .filter((one) => one.figures.get(column)?.exact === signed(amount, one, statement))
        .filter((one) => isOf(one, statement))
        .reverse()
        .sort((a, b) => rank(b) - rank(a) || 0);
      if (!row) continue;
      const now = [...statements, ...added].find(({ id }) => id === statement.id)?.rows;
      const stands = now?.find(({ id }) => id === row.id)?.figures.get(column)?.exact;
      const figure = { statement: statement.id, row: row.id, column };
      return { figure, standing: ore(signed(stands ?? signed(amount, row, statement), row, statement)) };
    }
  return null;
}

/** The sheet that amounts of the outlook come from: where to look when no figure shows them. */
export function outlookSheet({ inputs }: Material, { scenario }: Outlook): Place | undefined {
  const sheet = inputs.get(scenario === 'actual' ? 'ledger' : scenario) ?? inputs.get('balanceList');
  return sheet === undefined ? undefined : { sheet };
}

/** Credit as plus to a row's own sign, and back. */
function signed(amount: number, row: StatementRow, statement: Statement): number {
  return debitSign(row, statement) === 1 ? -amount : amount;
}
