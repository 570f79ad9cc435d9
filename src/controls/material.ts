import type { Finding, Place } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import type { Sought } from '../ledger/sought';
import type { Period } from '../ledger/months';
import type { Ore } from '../money/ore';
import type { Layout } from '../statements/layout';
import type { Statement } from '../statements/statement';
import type { CeilingTier } from './ceiling';
import type { InputNames } from './control';

/** En kontering med sitt ver.nr, for finding which voucher a difference is. */
export interface VoucherRow {
  /** Räkenskapsår. */
  readonly year: number;
  /** '' where the row has none. */
  readonly voucher: string;
  readonly account: number;
  /** Öre, debit +. */
  readonly amount: Ore;
  readonly at: Place;
}

/** Prövningsunderlag: all that the controls look at. */
export interface Material {
  readonly ledger: Ledger;
  readonly layout: Layout;
  readonly period: Period;
  /** As computed from the ledger. */
  readonly computed: readonly Statement[];
  /** As they stand: the computed ones, or what the report sheets hold by now. */
  readonly statements: readonly Statement[];
  /** What the program adds to the layout's statements: shown, and no part of what is tried. */
  readonly added: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly inputs: InputNames;
  /** Tolerans of Inställningar; undefined: one unit as printed. */
  readonly tolerance: Ore | undefined;
  readonly ceiling: readonly CeilingTier[];
  /** Where an account or an insats first stands in the input. */
  readonly firstPlace: (sought: Sought) => Place | undefined;
  /** Every row of Huvudbok; read anew, so asked for only where there is a difference to explain. */
  readonly voucherRows: () => readonly VoucherRow[];
}
