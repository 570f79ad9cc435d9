import type { Account } from '../ledger/accounts';
import type { Day } from '../ledger/months';
import type { Ore } from '../money/ore';

/** En läst rad i Huvudbok: the posting with what only its row says. */
export interface LedgerRow {
  readonly day: Day;
  /** Series and number as written, '' where it has none. */
  readonly voucher: string;
  readonly account: Account;
  /** Index of the insats in the draft; 0 is none. */
  readonly object: number;
  readonly text: string;
  /** Debit +. */
  readonly amount: Ore;
}
