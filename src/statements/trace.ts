import type { ForecastMethod } from '../ledger/forecast';
import type { Ledger, Scenario } from '../ledger/ledger';
import type { Day, Period } from '../ledger/months';
import type { Source } from '../ledger/sources';
import { ore, type Ore } from '../money/ore';
import type { AccountClasses, Measure } from './layout';
import type { RowOrigin, Statement, StatementColumn, StatementRow } from './statement';
import { traceSelection } from './traceSelection';

/** What is traced in: the finished statements and the ledger they were made from. */
export interface TraceBasis {
  readonly ledger: Ledger;
  readonly statements: readonly Statement[];
  /** The report's period. */
  readonly period: Period;
  readonly classes: AccountClasses;
}

/** A figure of a report, by its keys. */
export interface FigurePlace {
  readonly statement: string;
  readonly row: string;
  readonly column: string;
}

/** Urval: postings, what of them is measured, and the sign they are printed with. */
export interface PostingSelection {
  readonly origin: RowOrigin;
  readonly scenario: Scenario;
  readonly measure: Measure;
  readonly period: Period;
  readonly sign: 1 | -1;
  /** Last day that counts, where that is within the period's last month. */
  readonly until?: Day;
}

/**
 * Del: what a traced amount is made of. `amount` is what the part adds to it, in the sign that is printed; the parts of a step sum to
 * it, öre for öre.
 */
export type TracePart =
  /** Another figure of the report; `sign` −1 where it is taken away. */
  | {
      readonly kind: 'figure';
      readonly place: FigurePlace;
      readonly by: 'row' | 'column';
      readonly sign: 1 | -1;
      readonly amount: Ore;
    }
  | {
      readonly kind: 'account' | 'object';
      /** Index in the ledger's accounts or objects. */
      readonly index: number;
      readonly selection: PostingSelection;
      readonly amount: Ore;
    }
  /** A row of an input sheet; of an opening balance `day` is the year's first. `whole` is all that the row gave, where only some of its months are counted. */
  | {
      readonly kind: 'row';
      readonly source: Source;
      readonly what: 'opening' | 'posting' | 'plan';
      readonly day: Day | null;
      readonly account: number;
      readonly object: number;
      readonly amount: Ore;
      readonly whole: Ore;
    }
  /** Amounts that were summed to work out another: what was booked or budgeted, or a year's closing balances carried forward. */
  | {
      readonly kind: 'selection';
      readonly what: 'booked' | 'budgeted' | 'carried';
      readonly selection: PostingSelection;
      readonly amount: Ore;
    }
  /** A forecast that a method worked out, for one account and insats. */
  | {
      readonly kind: 'method';
      readonly method: ForecastMethod;
      readonly selection: PostingSelection;
      readonly amount: Ore;
    }
  /** What no row holds: `pace` the rest of the year at the pace so far, `months` the months of the year that are not asked for. */
  | { readonly kind: 'adjusted'; readonly why: 'pace' | 'months' | 'elsewhere'; readonly amount: Ore };

/** Spårningssteg: what an amount consists of. */
export interface Trace {
  /** Exact, in the sign that is printed; of a percentage null. */
  readonly amount: Ore | null;
  /** Sums and sides add up to the amount; of a quotient the first part is divided by the second. */
  readonly consists: 'sum' | 'sides' | 'quotient' | 'accounts' | 'objects' | 'rows' | 'method';
  readonly parts: readonly TracePart[];
}

/** A figure's place as one text. */
export function figureKey({ statement, row, column }: FigurePlace): string {
  return [statement, row, column].join('|');
}

/** Where a figure stands in the statements; null where there is none. */
export function figureAt(
  { statements }: TraceBasis,
  { statement: id, row: rowId, column: columnId }: FigurePlace,
): { statement: Statement; row: StatementRow; column: StatementColumn } | null {
  const statement = statements.find((one) => one.id === id);
  const row = statement?.rows.find((one) => one.id === rowId);
  const column = statement?.columns.find((one) => one.id === columnId);
  return statement && row && column ? { statement, row, column } : null;
}

/**
 * Spårar ett belopp i en rapport ett steg: a sum into its rows, a deviation and a percentage into their two sides, any other figure
 * into its accounts. Null where there is no figure (headings, words, empty columns).
 */
export function traceFigure(basis: TraceBasis, place: FigurePlace): Trace | null {
  const found = figureAt(basis, place);
  if (!found) return null;
  const { statement, row, column } = found;
  const amount = row.amounts.get(column.id);
  const { layout } = column;
  const own = { statement: statement.id, row: row.id, column: column.id };
  const byColumn = (id: string, sign: 1 | -1): TracePart[] =>
    figurePart({ ...own, column: id }, 'column', sign, row.amounts.get(id));
  if (layout.kind === 'percent' && row.percents.has(column.id))
    return { amount: null, consists: 'quotient', parts: layout.of.flatMap((id) => byColumn(id, 1)) };
  const ratio = statement.layout.rows.find(({ id }) => id === row.layoutId);
  if (ratio?.kind === 'ratio' && row.percents.has(column.id)) {
    const parts = ratio.of.flatMap((id) => {
      const side = statement.rows.find((one) => one.id === id)?.amounts.get(column.id);
      return figurePart({ ...own, row: id }, 'row', 1, side);
    });
    return { amount: null, consists: 'quotient', parts };
  }
  if (amount === undefined) return null;
  if (layout.kind === 'deviation') {
    const [first, second] = layout.of;
    const minus: 1 | -1 = row.resultSign === 1 ? -1 : 1;
    const parts = [...byColumn(first, row.resultSign), ...byColumn(second, minus)];
    return { amount, consists: 'sides', parts };
  }
  if (row.kind === 'sum') {
    const rows = new Map(statement.rows.map((one) => [one.id, one]));
    const parts = row.parts.flatMap(({ row: id, sign }) =>
      figurePart({ ...own, row: id }, 'row', sign, rows.get(id)?.amounts.get(column.id)),
    );
    return { amount, consists: 'sum', parts: parts.filter((part) => part.amount !== 0) };
  }
  const selection = selectionOf(basis, place);
  return selection && traceSelection(basis, selection, 'account');
}

/** The postings behind a figure that is no sum and no deviation; null for those. */
export function selectionOf(basis: TraceBasis, place: FigurePlace): PostingSelection | null {
  const found = figureAt(basis, place);
  if (!found) return null;
  const { statement, row, column } = found;
  const { layout, period } = column;
  if (!row.origin || layout.kind !== 'amount' || !period || !row.amounts.has(column.id)) return null;
  const own = statement.layout.rows.find(({ id }) => id === row.layoutId);
  const measure = (own && 'measure' in own ? own.measure : undefined) ?? layout.measure;
  return { origin: row.origin, scenario: layout.scenario, measure, period, sign: row.sign };
}

function figurePart(
  place: FigurePlace,
  by: 'row' | 'column',
  sign: 1 | -1,
  amount: Ore | undefined,
): TracePart[] {
  return amount === undefined ? [] : [{ kind: 'figure', place, by, sign, amount: ore(amount * sign) }];
}
