import { LedgerDraft } from '../../src/ledger/draft';
import type { Ledger, Scenario } from '../../src/ledger/ledger';
import { firstDay, monthOf, type Period } from '../../src/ledger/months';
import { kronor } from '../../src/money/ore';
import { stepsToDecimal } from '../../src/money/decimalText';
import { buildStatements } from '../../src/statements/buildStatement';
import type { Layout, Rounding } from '../../src/statements/layout';
import { parseLayout } from '../../src/statements/parseLayout';
import type { Statement } from '../../src/statements/statement';

/** [account, kronor, insats, month 1–12 (1), year (2024)], debit +. */
export type Line = readonly [account: number, amount: number, object?: string, month?: number, year?: number];

/** A small book: postings by scenario, and ingående balans by year. */
export interface Book extends Partial<Record<Scenario, readonly Line[]>> {
  readonly openings?: Readonly<Record<number, Readonly<Record<number, number>>>>;
  readonly names?: Readonly<Record<number, string>>;
  /** Accounts the book knows without any posting. */
  readonly accounts?: readonly number[];
}

export function ledgerOf({ openings = {}, names = {}, accounts = [], ...scenarios }: Book): Ledger {
  const draft = new LedgerDraft(1);
  for (const account of accounts) draft.accountIndex(account);
  for (const [scenario, lines] of Object.entries(scenarios))
    for (const [account, amount, object = '', month = 1, year = 2024] of lines)
      draft.postings[scenario as Scenario].add(
        firstDay(monthOf(year, month)),
        draft.accountIndex(account),
        draft.objectIndex(object),
        kronor(amount),
      );
  for (const [year, balances] of Object.entries(openings))
    for (const [account, amount] of Object.entries(balances))
      draft.addOpening(Number(year), Number(account), kronor(amount));
  for (const [account, name] of Object.entries(names)) draft.nameAccount(Number(account), name);
  return draft.finish();
}

export const YEAR_2024: Period = { from: monthOf(2024, 1), to: monthOf(2024, 12) };

/** A layout that must be right, from its JSON. */
export function layoutOf(json: Readonly<Record<string, unknown>>): Layout {
  const { layout, findings } = parseLayout({ id: 'prov', ...json });
  if (!layout || findings.length > 0) throw new Error(JSON.stringify(findings));
  return layout;
}

/** A layout that is an income statement of all accounts of result, of rows given as JSON, with a column of the outcome if no others. */
export function incomeStatementOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly Readonly<Record<string, unknown>>[] = [{ id: 'u', title: 'Utfall' }],
  more: Readonly<Record<string, unknown>> = {},
): Layout {
  return layoutOf({
    ...more,
    statements: [{ id: 'rr', title: 'Resultaträkning', covers: '3000-8999', columns, rows }],
  });
}

/** All statements of a layout for 2024. */
export function statementsOf(
  layout: Layout,
  ledger: Ledger,
  rounding: Rounding = layout.rounding,
): readonly Statement[] {
  return buildStatements(layout, layout.statements, ledger, {
    period: YEAR_2024,
    unit: layout.unit,
    rounding,
  });
}

/** Printed figures by row and column, as decimal texts. */
export function printed(statement: Statement | undefined): Record<string, Record<string, string>> {
  const rows = (statement?.rows ?? []).map(({ id, figures, precision }) => [
    id,
    Object.fromEntries([...figures].map(([column, { steps }]) => [column, stepsToDecimal(steps, precision)])),
  ]);
  return Object.fromEntries(rows) as Record<string, Record<string, string>>;
}
