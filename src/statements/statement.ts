import type { Period } from '../ledger/months';
import type { Ore } from '../money/ore';
import type { Precision } from '../money/round';
import type { Column, Row, Rounding, StatementLayout } from './layout';

/**
 * Ett belopp på en rad i en kolumn. `exact` is öre in the sign that is printed; `steps` is the printed figure, counted in the last
 * printed digit of its row (see Precision), after rounding.
 */
export interface Figure {
  readonly exact: Ore;
  readonly steps: number;
}

/** The postings behind a row: index pairs into the ledger, so that every figure can be traced. */
export interface RowOrigin {
  readonly accounts: readonly number[];
  /** Object indexes; null means with and without objects. */
  readonly objects: readonly number[] | null;
}

/** Rad med belopp. A row without an amount in a column (heading, no data) lacks that column's key. */
export interface StatementRow {
  readonly id: string;
  /** Id of its row in the layout: its own, or that of the `each` row it is a line of. */
  readonly layoutId: string;
  readonly label: string;
  readonly note: string;
  readonly kind: Row['kind'] | 'item';
  readonly level: number;
  readonly total: boolean;
  /** Words instead of figures, by column. */
  readonly texts: ReadonlyMap<string, string>;
  /** The statement's precision, or the row's own. */
  readonly precision: Precision;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Öre in every column in which the row has an amount, printed or not: detail of a plan year counts but has no figure. */
  readonly amounts: ReadonlyMap<string, Ore>;
  /** Percent columns and ratio rows, unrounded. */
  readonly percents: ReadonlyMap<string, number>;
  /** Row ids and signs this row is the sum of, expanded to rows that are printed. */
  readonly parts: readonly { readonly row: string; readonly sign: 1 | -1 }[];
  /** −1 where the row is printed as debit (or means cost), so that a deviation turns over. */
  readonly resultSign: 1 | -1;
  readonly origin: RowOrigin | null;
  /** What postings are printed with: +1 debit as plus, −1 credit as plus. */
  readonly sign: 1 | -1;
}

/** A column with the months and the title it got from the report's period. */
export interface StatementColumn {
  readonly layout: Column;
  readonly id: string;
  readonly title: string;
  readonly period: Period | null;
  /** False where the scenario has nothing at all in the period: the column stays and is empty. */
  readonly hasData: boolean;
}

/** Rapport: a finished statement as a plain value, ready to be written, compared or traced. */
export interface Statement {
  readonly layout: StatementLayout;
  readonly id: string;
  readonly title: string;
  readonly precision: Precision;
  readonly rounding: Rounding;
  readonly columns: readonly StatementColumn[];
  readonly rows: readonly StatementRow[];
}
