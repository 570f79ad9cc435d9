import type { Trace } from '../statements/trace';
import type { Language } from './amountText';

/** Orden på ett spårningsblad. */
export interface TrailSheetWords {
  readonly sheet: string;
  readonly trail: string;
  readonly what: string;
  readonly voucher: string;
  readonly date: string;
  readonly cell: string;
  readonly account: string;
  readonly object: string;
  readonly amount: string;
  /** What the parts of an amount are, as a heading. */
  readonly consists: Readonly<Record<Trace['consists'], string>>;
  readonly sum: string;
  readonly total: (lines: number) => string;
  readonly exact: string;
}

const SV: TrailSheetWords = {
  sheet: 'Spårning',
  trail: 'Stig',
  what: 'Vad',
  voucher: 'Ver.',
  date: 'Datum',
  cell: 'Cell',
  account: 'Konto',
  object: 'Insats',
  amount: 'Belopp, kr',
  consists: {
    sum: 'Rader i summan',
    sides: 'Avvikelsens två sidor',
    quotient: 'Procenttalets två sidor',
    accounts: 'Konton',
    objects: 'Insatser',
    rows: 'Rader i underlaget',
    method: 'Så är prognosen uträknad',
  },
  sum: 'Summa',
  total: (lines) => `Summa ${lines} ${lines === 1 ? 'rad' : 'rader'}`,
  exact: 'Beloppen är exakta, i kronor och ören, med rapportens tecken.',
};

const EN: TrailSheetWords = {
  sheet: 'Trace',
  trail: 'Trail',
  what: 'What',
  voucher: 'Voucher',
  date: 'Date',
  cell: 'Cell',
  account: 'Account',
  object: 'Activity',
  amount: 'Amount, SEK',
  consists: {
    sum: 'Rows of the sum',
    sides: 'Both sides of the deviation',
    quotient: 'Both sides of the percentage',
    accounts: 'Accounts',
    objects: 'Activities',
    rows: 'Rows of the input',
    method: 'How the forecast was calculated',
  },
  sum: 'Total',
  total: (lines) => `Sum of ${lines} ${lines === 1 ? 'row' : 'rows'}`,
  exact: 'Amounts are exact, in kronor and öre, with the sign of the report.',
};

export function trailSheetWords(language: Language): TrailSheetWords {
  return language === 'sv' ? SV : EN;
}
