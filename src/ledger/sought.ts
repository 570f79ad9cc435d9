import type { Account } from './accounts';
import type { Scenario } from './ledger';

/** What a row of the input can say of an account: its name, what it opens with, what is posted or planned on it. */
export type ReadAs = 'name' | 'opening' | Scenario;

/** Vad som söks i underlaget: rows of an account, of an insats (its index; 0 is none), or of both. */
export interface Sought {
  readonly account?: Account;
  readonly object?: number;
  /** Absent: wherever it is first named, booked, opened, planned. */
  readonly as?: ReadAs;
  /** True: the cell of the amount, not that of the account or insats. */
  readonly amount?: boolean;
  /** Räkenskapsår: a row of that year is taken before one of another. */
  readonly year?: number;
}
