import type { Account } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import type { Day, Month } from '../ledger/months';
import type { Ore } from '../money/ore';
import type { SieEncoding } from './encoding';

/** Typ av SIE-fil: årssaldon, periodsaldon, objektsaldon, transaktioner (export), transaktioner (import, utan saldon). */
export type SieType = '1' | '2' | '3' | '4E' | '4I';

/** What the file says about itself; '' where it says nothing. */
export interface SieHeader {
  /** Name and version of the program that wrote it. */
  readonly program: string;
  /** #SIETYP as written. */
  readonly typeTag: string;
  /** #FORMAT as written: nearly always PC8, whatever the bytes are. */
  readonly format: string;
  readonly generated: string;
  readonly company: string;
  readonly organisationNumber: string;
  readonly companyNumber: string;
  readonly companyType: string;
  readonly industry: string;
  readonly address: readonly string[];
  readonly comments: readonly string[];
  readonly taxYear: string;
  /** #OMFATTN: the day the period balances reach to, as written. */
  readonly balancesTo: string;
  readonly chartType: string;
  readonly currency: string;
}

/** Räkenskapsår: 0 is the file's own, −1 the one before. Bounds inclusive. */
export interface SieYear {
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
}

export interface SieAccount {
  readonly account: Account;
  readonly name: string;
  /** T tillgång, S skuld, K kostnad, I intäkt, or ''. */
  readonly kind: string;
  readonly unit: string;
  readonly sru: readonly string[];
}

/** Dimension such as 1 kostnadsställe or 6 projekt; `parent` where it divides another. */
export interface SieDimension {
  readonly dimension: number;
  readonly name: string;
  readonly parent: number | null;
  /** False where the file uses it without declaring it. */
  readonly declared: boolean;
}

/** Objekt: a member of a dimension, such as a kostnadsställe. */
export interface SieObject {
  readonly dimension: number;
  readonly code: string;
  readonly name: string;
}

/** One object of a posting's object list. */
export type ObjectRef = Pick<SieObject, 'dimension' | 'code'>;

/** Saldo eller budget for a month: #PSALDO (the month's change) and #PBUDGET. Öre, debit +; `objects` is an index of `objectLists`. */
export interface PeriodAmount {
  readonly year: number;
  readonly month: Month;
  readonly account: Account;
  readonly objects: number;
  readonly amount: Ore;
}

/** Ingående eller utgående balans per objekt: #OIB and #OUB. They divide what #IB and #UB say, and add nothing to it. */
export interface ObjectBalance {
  readonly kind: 'opening' | 'closing';
  readonly year: number;
  readonly account: Account;
  readonly objects: number;
  readonly amount: Ore;
}

/** Årssaldon: öre by account, by year. */
export type YearBalances = ReadonlyMap<number, ReadonlyMap<Account, Ore>>;

/**
 * Transaktioner as columns: row i is `accounts[i]`, `objects[i]` (index of objectLists), `amounts[i]` öre debit +, `days[i]` (0 where
 * neither it nor its voucher has a date). `texts[i]` is where in the file the field after the date stands: see SieTexts.
 */
export interface SieTransactions {
  readonly count: number;
  readonly accounts: Int32Array;
  readonly objects: Int32Array;
  readonly amounts: Float64Array;
  readonly days: Int32Array;
  readonly texts: Uint32Array;
}

/**
 * Verifikationer as columns: voucher v has the transactions from `first[v]` up to, not including, `first[v + 1]`. `fields[v]` is where
 * in the file its series, number, date and text stand; `lines[v]` its line. `first` has one more entry than there are vouchers.
 */
export interface SieVouchers {
  readonly count: number;
  readonly first: Int32Array;
  readonly days: Int32Array;
  readonly fields: Uint32Array;
  readonly lines: Int32Array;
}

/** A voucher whose transactions do not sum to zero. */
export interface UnbalancedVoucher {
  readonly voucher: number;
  readonly difference: number;
}

/** SIE-fil, read: everything that the reports can use, with what was odd about it. Amounts are öre, debit +. */
export interface SieFile {
  readonly bytes: Uint8Array;
  readonly encoding: SieEncoding;
  readonly bom: boolean;
  readonly type: SieType;
  readonly header: SieHeader;
  readonly years: readonly SieYear[];
  /** Declared accounts, by number. */
  readonly accounts: ReadonlyMap<Account, SieAccount>;
  readonly dimensions: ReadonlyMap<number, SieDimension>;
  readonly objects: readonly SieObject[];
  /** Object lists that occur; 0 is the empty one. */
  readonly objectLists: readonly (readonly ObjectRef[])[];
  readonly openings: YearBalances;
  readonly closings: YearBalances;
  readonly results: YearBalances;
  readonly objectBalances: readonly ObjectBalance[];
  readonly periodBalances: readonly PeriodAmount[];
  readonly budgets: readonly PeriodAmount[];
  readonly vouchers: SieVouchers;
  readonly transactions: SieTransactions;
  readonly unbalanced: readonly UnbalancedVoucher[];
  /** #VER records. Transactions outside any voucher lie in one of their own, which is not counted. */
  readonly voucherRecords: number;
  /** Sum of all transactions read: zero where every voucher balances. */
  readonly sum: number;
  /** True where the file holds anything a report can use. */
  readonly usable: boolean;
  readonly findings: readonly Finding[];
}
