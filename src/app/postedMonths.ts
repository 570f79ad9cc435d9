import type { Month } from '../ledger/months';
import { countMonths } from '../sheets/latestMonth';
import type { RecognisedSheet } from '../sheets/recognise';
import { withoutStrays } from '../sheets/strayMonths';

/** Månader med bokförda rader i ett blad, in rising order, single slips of the hand left out; empty where the sheet has no dates. */
export function postedMonths(sheet: RecognisedSheet): Month[] {
  const rows = new Map<Month, number>();
  countMonths(sheet, rows);
  return withoutStrays(rows);
}
