import type { Account, AccountSet } from '../ledger/accounts';
import type { Scenario } from '../ledger/ledger';
import type { Unit } from '../money/round';

/** Avrundning: each figure alone (närmast), or so that printed figures add up (summerande). */
export type Rounding = 'nearest' | 'additive';

/**
 * Sign of a printed figure. `creditPositive`: income plus, costs minus. `debitPositive`: costs plus.
 * `natural`: assets as debit, everything else as credit, which is how a balance sheet and its notes are printed.
 */
export type Display = 'creditPositive' | 'debitPositive' | 'natural';

/** What is measured: the balance before the period, the change in it, or the balance after it. */
export type Measure = 'opening' | 'movement' | 'closing';

/** Which months a column shows, seen from the report's period. */
export type ColumnPeriod =
  | { readonly kind: 'current' }
  | { readonly kind: 'samePeriodLastYear' }
  /** The whole räkenskapsår, `offset` years from this one (0 fullYear, −1 lastYear, +1 planYear+1). */
  | { readonly kind: 'year'; readonly offset: number };

/** Kolumn. Titles may hold {period}, {year}, {from}, {to}: the column's own months. */
export type Column =
  | {
      readonly kind: 'amount';
      readonly id: string;
      readonly title: string;
      readonly scenario: Scenario;
      readonly period: ColumnPeriod;
      readonly measure: Measure;
      /**
       * Prints sums, and rows that stand beside sums in a greater sum; the detail below counts but is not printed. How a plan year is
       * shown beside the budget year.
       */
      readonly sumsOnly: boolean;
    }
  /** Avvikelse: first minus second in result sign, so that plus is always better for the result. */
  | {
      readonly kind: 'deviation';
      readonly id: string;
      readonly title: string;
      readonly of: readonly [string, string];
    }
  /** First as percent of second, from exact amounts. */
  | {
      readonly kind: 'percent';
      readonly id: string;
      readonly title: string;
      readonly of: readonly [string, string];
    }
  /** `note` prints the rows' note references; `comment` is left for the user's own text. */
  | { readonly kind: 'note' | 'comment'; readonly id: string; readonly title: string };

/**
 * What postings a row takes. Absent accounts: all that the statement covers; with `objects` (or one line per object), of those only
 * what no row takes by account alone.
 */
export interface Selection {
  readonly accounts?: AccountSet;
  /** Codes of insatser (or members); "none" stands for postings without one. Absent: with and without. */
  readonly objects?: readonly string[];
}

interface RowBase {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** Only these columns have a figure on this row. */
  readonly columns?: readonly string[];
  /** Decimals of this row's figures, where they are not the statement's. With rounding additive the whole statement has one number. */
  readonly decimals?: number;
}

interface AmountRow extends RowBase {
  readonly display?: Display;
  readonly measure?: Measure;
  /** Print nothing, rather than 0, where there is no amount. */
  readonly blankZero?: boolean;
}

/** Rad. Every row of a statement, in print order. */
export type Row =
  | (RowBase & { readonly kind: 'heading'; readonly level: number })
  | (AmountRow & { readonly kind: 'postings' } & Selection)
  /** One line per account or object in the selection, so that new ones appear by themselves; `rest` takes what no other row takes. */
  | (AmountRow & {
      readonly kind: 'each';
      readonly of: 'account' | 'object';
      readonly rest: boolean;
      readonly showCode: boolean;
    } & Selection)
  | (RowBase & { readonly kind: 'sum'; readonly of: readonly SumTerm[]; readonly total: boolean })
  /** First row as percent of the second, in each amount column. */
  | (RowBase & { readonly kind: 'ratio'; readonly of: readonly [string, string] })
  /** Words where figures would stand ("Inga"), in every amount column. */
  | (RowBase & { readonly kind: 'text'; readonly text: string })
  | (RowBase & { readonly kind: 'blank' });

/** One part of a sum. A layout may write a run of rows as "first..last"; it is read as one term a row. */
export interface SumTerm {
  readonly row: string;
  readonly sign: 1 | -1;
}

/** What kind of statement: tells controls and links what they look at. */
export const STATEMENT_KINDS = [
  'incomeStatement',
  'balanceSheet',
  'cashFlow',
  'note',
  'budgetFollowUp',
  'summary',
  'contributions',
  'budget',
  'balancedBudgetRequirement',
  'other',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Rapport i mallen: rows × columns as data. */
export interface StatementLayout {
  readonly id: string;
  readonly title: string;
  readonly kind: StatementKind;
  /** Tab the statement is written on; statements that share one are written under each other. */
  readonly sheet: string;
  /** Accounts of which every posting must be on exactly one row. */
  readonly covers?: AccountSet;
  readonly display: Display;
  /** Fixed unit of this statement; absent: the report's. */
  readonly unit?: Unit;
  readonly decimals: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Printed under the statement. */
  readonly footnotes: readonly string[];
  readonly landscape: boolean;
}

/** Kontoklasser: which accounts are what, as data, since charts differ. */
export interface AccountClasses {
  readonly assets: AccountSet;
  readonly balance: AccountSet;
  readonly result: AccountSet;
  /** Accounts that normally hold income: which sign a budget entered as "kostnader positiva" gets. */
  readonly income: AccountSet;
  /** Where last year's result stands from the new year on, in plans whose opening balances are worked out. */
  readonly broughtForward: Account;
}

/**
 * Kontoroller: what some accounts are to the controls and the balanskravsutredning, as data, since charts differ. All are written under
 * `accounts` in the layout, beside the classes; a role without accounts is empty and what needs it does not apply.
 */
export interface AccountRoles {
  readonly equity: AccountSet;
  readonly cash: AccountSet;
  /** Medlemsbidrag. */
  readonly contributions: AccountSet;
  /** Realisationsvinster: all of them, and those that 11 kap. kommunallagen lets a förbund count. */
  readonly capitalGains: AccountSet;
  readonly permittedGains: AccountSet;
  /** Realisationsförluster that need not be counted. */
  readonly permittedLosses: AccountSet;
  /** Orealiserade vinster och förluster i värdepapper, and what is taken back of them when they are realised. */
  readonly unrealised: AccountSet;
  readonly unrealisedReversed: AccountSet;
  readonly resultReserve: AccountSet;
  /** Balanskravsunderskott från tidigare år. */
  readonly balanceDeficit: AccountSet;
}

/** Rapportmall: everything a förbund's report consists of. */
export interface Layout {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly rounding: Rounding;
  /** Columns, rows and statements that the workbook has nothing for are not printed (withoutEmpty); else they are printed empty. */
  readonly omitEmpty: boolean;
  readonly accounts: AccountClasses;
  readonly roles: AccountRoles;
  readonly statements: readonly StatementLayout[];
}
