import type { Finding, Place } from '../ledger/finding';
import type { Ledger, Scenario } from '../ledger/ledger';
import type { Sought } from '../ledger/sought';
import type { Month, Period } from '../ledger/months';
import type { Ore } from '../money/ore';
import type { Layout } from '../statements/layout';
import type { Statement } from '../statements/statement';
import type { FigurePlace } from '../statements/trace';
import type { CeilingTier } from './ceiling';
import type { InputNames } from './control';

/** En kontering med sitt ver.nr, for finding which voucher a difference is. */
export interface VoucherRow {
  /** Räkenskapsår. */
  readonly year: number;
  readonly month: Month;
  /** '' where the row has none. */
  readonly voucher: string;
  readonly account: number;
  /** Öre, debit +. */
  readonly amount: Ore;
  readonly at: Place;
}

/** En rad i Budget, Prognos eller Föregående prognos, all its months together. */
export interface PlanRow {
  readonly scenario: Scenario;
  /** Räkenskapsår. */
  readonly year: number;
  readonly account: number;
  /** Index of the insats; 0 is none. */
  readonly object: number;
  /** Öre, debit +. */
  readonly amount: Ore;
  /** The same as the sheet signs it. */
  readonly stated: Ore;
  /** The cell of the amount, or those of its months. */
  readonly at: Place;
}

/** Ändrat på rapportbladen: the finding that says so, and where it is. */
export interface SheetRoot {
  readonly finding: Finding;
  /** The figure whose cell it is; absent where it is a row of the user's, whose place the finding says. */
  readonly figure?: FigurePlace;
}

/** What makes the sheets show something else than the input gives. */
export interface SheetChange extends SheetRoot {
  /** What it is called in a sentence. */
  readonly name: string;
  /** The statements as they would stand by this change alone; null where it is all that the others do not explain. */
  readonly alone: (() => ShownReports) | null;
}

/** Det som rapportbladen visar: the layout's statements, and what the program adds to them, which is no part of what is tried. */
export interface ShownReports {
  readonly statements: readonly Statement[];
  readonly added: readonly Statement[];
}

/** Prövningsunderlag: all that the controls look at. Statements as they stand: the computed ones, or what the report sheets hold by now. */
export interface Material extends ShownReports {
  readonly ledger: Ledger;
  readonly layout: Layout;
  readonly period: Period;
  /** As computed from the ledger. */
  readonly computed: ShownReports;
  readonly findings: readonly Finding[];
  /** What the user has changed on the sheets, each with a finding of its own. */
  readonly changes: readonly SheetChange[];
  readonly inputs: InputNames;
  /** Tolerans of Inställningar; undefined: one unit as printed. */
  readonly tolerance: Ore | undefined;
  readonly ceiling: readonly CeilingTier[];
  /** Where an account or an insats first stands in the input. */
  readonly firstPlace: (sought: Sought) => Place | undefined;
  /** Every row of Huvudbok; read anew, so asked for only where there is a difference to explain. */
  readonly voucherRows: () => readonly VoucherRow[];
  /** Every row that plans something. */
  readonly planRows: () => readonly PlanRow[];
}
