import type { Ore } from '../money/ore';

/** Allvar: `fel` must be put right before the report is handed over, `varning` looked at, `upplysning` known. */
export type Severity = 'fel' | 'varning' | 'upplysning';

/** Where a finding is: a cell, a voucher, a place in a layout file, or a line of a text file. */
export interface Place {
  readonly sheet?: string;
  /** A1 address within the sheet; a range where more than one cell is meant. */
  readonly cell?: string;
  readonly voucher?: string;
  /** Path in a layout file, such as `statements[2].rows[4].of`. */
  readonly path?: string;
  /** Name of a text file, such as a SIE file. */
  readonly file?: string;
  /** Line of a text file, from 1. */
  readonly line?: number;
}

/**
 * A parameter (1), and the code of a sentence, of a finding about a cell for which the whole row is left out; `difference` is then what the
 * row held, where known. As a text it is the code of a sentence that says more.
 */
export const ROW_LEFT_OUT = 'row-left-out';

/** A parameter: how many rows below are left out with the row, and the code of a sentence that says so. */
export const ROWS_UNDER = 'rows-under';

/** A parameter: what the voucher or the ledger lacks without the row that is left out and others like it, in öre, debit +. */
export const LACKING = 'lacking';

/** A parameter: what a voucher has too much for a row with both debit and credit, in öre, debit +. */
export const SURPLUS = 'surplus';

/** Names in a sentence, the first `most` of them. */
export function listed(names: readonly (string | number)[], most: number, between = ', '): string {
  return names.slice(0, most).join(between) + (names.length > most ? ' …' : '');
}

/** En del av ett fynd: what is named one by one in its sentence, such as the vouchers of a series. */
export interface FindingPart {
  readonly name: string;
  readonly count: number;
  /** As the sheet numbers them: "11–15". Absent where they lie among others. */
  readonly rows?: string;
  readonly amount: Ore;
}

/**
 * Fynd: something the user should know, as data. `text/` words it in Swedish and English by its code.
 *
 * `difference` is the amount at stake in öre, debit +: what a skipped row held, or how far two figures are apart.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly at?: Place;
  readonly difference?: Ore;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Told in the sentence in the place of {parts}. */
  readonly parts?: readonly FindingPart[];
  /** Rows of the sheet (from 1) that are there once too often: what is posted on them is counted twice. */
  readonly copies?: readonly number[];
  /** Where the findings are that this one is only a consequence of. */
  readonly follows?: readonly Place[];
}
