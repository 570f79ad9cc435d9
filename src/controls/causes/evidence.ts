import type { Place } from '../../ledger/finding';
import type { Ore } from '../../money/ore';
import type { Cause } from '../control';

/** Ett belopp som kan förklara en skillnad, with what it is called. */
export interface NamedAmount {
  readonly name: string;
  readonly amount: number;
  readonly at?: Place;
}

/** Bevismaterial: what the cause of one difference is looked for in. Amounts are öre, debit +. */
export interface Evidence {
  readonly difference: Ore;
  /** Öre in one printed unit. */
  readonly unit: number;
  /** True where the amounts were rounded each alone; exact amounts differ by nothing. */
  readonly rounded: boolean;
  /** Last year's result, where that year is in the ledger. */
  readonly lastYearResult: number | null;
  /** Amounts somebody entered, which may have the wrong sign or two digits swapped. */
  readonly entered: readonly NamedAmount[];
  /** Whole vouchers, by what they put on the accounts that differ. */
  readonly vouchers: readonly NamedAmount[];
  /** Accounts on no row, with their balances. */
  readonly unmapped: readonly NamedAmount[];
  /** An amount typed over on a sheet: what stands there, what the report gives, and whether its cells hold thousands. */
  readonly typedOver?: { readonly stated: number; readonly read: number; readonly inThousands: boolean };
  /** Insatser with what they have of budget outside their own first and last day. */
  readonly outsideActivity: readonly NamedAmount[];
}

/** A cause with how well it is supported: an exact amount found says more than a pattern. */
export type SupportedCause = Cause & { readonly support: number };

/** Orsaksregel: the cause, where the evidence has it; null where it has not. */
export type CauseRule = (evidence: Evidence) => SupportedCause | null;

/** Those of the same size as the difference, either way round; an amount of nothing explains nothing. */
export function sameSize(amounts: readonly NamedAmount[], difference: number): readonly NamedAmount[] {
  return amounts.filter(({ amount }) => amount !== 0 && Math.abs(amount) === Math.abs(difference));
}

/**
 * What the amounts are called, two of them as either, and the place of the only one; null where they are so many that naming them says
 * nothing.
 */
export function namesOf(amounts: readonly NamedAmount[]): Pick<Cause, 'params' | 'at'> | null {
  const [name, or, ...more] = new Set(amounts.map((one) => one.name));
  if (name === undefined || more.length > 0) return null;
  return or === undefined ? { params: { name }, at: amounts[0]?.at } : { params: { name, or } };
}
