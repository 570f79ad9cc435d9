import type { Ore } from '../money/ore';
import type { Account } from './accounts';
import type { ForecastMethod } from './forecast';

/**
 * Källa: where an amount was read, as one whole number: sheet × 2²¹ + row (0-based; Excel has 2²⁰ rows). Below zero where no row holds
 * it: NO_SOURCE, or a forecast that a method worked out.
 */
export type Source = number;

const ROWS = 2 ** 21;

/** An amount that no sheet gave. */
export const NO_SOURCE: Source = -1;

const METHODS: readonly ForecastMethod[] = ['budget', 'actualPlusBudget', 'linear'];

/** Source of a forecast that a method worked out. */
export function methodSource(method: ForecastMethod): Source {
  return -2 - METHODS.indexOf(method);
}

/** The method behind a source; undefined where it is a row, or nothing. */
export function methodOf(source: Source): ForecastMethod | undefined {
  return METHODS[-2 - source];
}

/** The source of a row (0-based) in the `sheet`-th sheet. */
export function rowSource(sheet: number, row: number): Source {
  return sheet * ROWS + row;
}

/** Sheet index and row (0-based) of a source that is a row; null where it is none. */
export function rowOfSource(source: Source): { readonly sheet: number; readonly row: number } | null {
  return source < 0 ? null : { sheet: Math.floor(source / ROWS), row: source % ROWS };
}

/** Ingående balans as one row entered it, debit +. */
export interface OpeningSource {
  readonly year: number;
  readonly account: Account;
  readonly amount: Ore;
  readonly source: Source;
}
