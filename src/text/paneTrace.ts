import type { Trace } from '../statements/trace';
import type { Language } from './amountText';

/** Panelens ord i Spårning. */
export interface TraceTexts {
  readonly title: string;
  readonly start: string;
  readonly startHint: string;
  readonly shortcut: string;
  readonly trace: string;
  /** Why a cell could not be traced, by what was wrong with it; {cell} and {reason} are filled in. */
  readonly why: Readonly<
    Record<
      'not-a-report' | 'not-in-report' | 'no-amount' | 'no-figure' | 'formula' | 'function-error',
      string
    >
  >;
  readonly trail: string;
  /** What the last amount consists of, as a heading. */
  readonly consists: Readonly<Record<Trace['consists'], string>>;
  /** The same where none of the rows is a voucher's: rows of a budget. */
  readonly inputRows: string;
  /** How many parts, by what they are. */
  readonly count: Readonly<Record<Trace['consists'], (n: number) => string>>;
  readonly amongAccounts: (n: number) => string;
  readonly amongObjects: (n: number) => string;
  readonly printed: (amount: string) => string;
  readonly nudged: (amount: string) => string;
  readonly differs: (held: string) => string;
  readonly gone: string;
  readonly divide: string;
  readonly divisions: Readonly<Record<'account' | 'object' | 'row', string>>;
  readonly voucher: string;
  /** The heading above the parts, by what they are. */
  readonly what: Readonly<Record<Trace['consists'], string>>;
  readonly amount: string;
  readonly row: (n: number) => string;
  readonly partOf: (amount: string) => string;
  readonly total: string;
  readonly totalRows: (n: number) => string;
  readonly none: string;
  readonly toSheet: string;
  readonly showIn: (sheet: string) => string;
  readonly showRow: (what: string, sheet: string) => string;
  readonly showCell: (label: string) => string;
}

const SV: TraceTexts = {
  title: 'Spårning',
  start: 'Följ ett belopp till dess verifikationer',
  startHint:
    'Markera ett belopp på ett rapportblad, eller en FINSAM-funktion, och välj Spåra. Du ser vad beloppet består av, ända ned till raderna i underlaget, och kommer tillbaka till cellen.',
  shortcut: 'Ctrl+Skift+H spårar den markerade cellen när panelen är stängd.',
  trace: 'Spåra markerad cell',
  why: {
    'not-a-report':
      '{cell} är inget belopp i en rapport. Markera ett belopp på ett rapportblad, till exempel i Resultaträkning, eller en FINSAM-funktion.',
    'not-in-report':
      '{cell} hör inte till rapporten som den ser ut nu. Välj Uppdatera på Start och försök igen.',
    'no-amount': '{cell} har inget belopp att spåra. Markera ett belopp i raden.',
    'no-figure':
      'Raden med {cell} gäller underlaget och inget belopp i en rapport. Välj länken under Plats för att komma till cellen.',
    formula:
      'Formeln i {cell} går inte att spåra. FINSAM.UTFALL, BUDGET, ARSPROGNOS, SALDO, AVVIKELSE, RAPPORT och NOTER går, ensamma i sin cell med text, tal eller enstaka celler som argument.',
    'function-error': '{cell}: {reason}',
  },
  trail: 'Stig',
  consists: {
    sum: 'Rader i summan',
    sides: 'Avvikelsens två sidor',
    quotient: 'Procenttalets två sidor',
    accounts: 'Konton',
    objects: 'Insatser',
    rows: 'Verifikationer',
    method: 'Så är prognosen uträknad',
  },
  inputRows: 'Rader i underlaget',
  count: {
    sum: (n) => (n === 1 ? '1 rad med belopp' : `${n} rader med belopp`),
    sides: () => '',
    quotient: () => '',
    accounts: (n) => (n === 1 ? '1 konto' : `${n} konton`),
    objects: (n) => (n === 1 ? '1 insats' : `${n} insatser`),
    rows: (n) => (n === 1 ? '1 rad' : `${n} rader`),
    method: () => '',
  },
  amongAccounts: (n) => (n === 1 ? '1 konto' : `1 av ${n} konton`),
  amongObjects: (n) => (n === 1 ? '1 insats' : `1 av ${n} insatser`),
  printed: (amount) => `Avrundat till ${amount}`,
  nudged: (amount) => `Avrundat till ${amount}, justerat så att summorna stämmer`,
  differs: (held) =>
    `Cellen innehåller ${held}, ett annat belopp än underlaget ger nu. Uppdatera rapporterna, eller se efter om någon har skrivit över beloppet.`,
  gone: 'Beloppet finns inte kvar i rapporten. Underlaget har ändrats.',
  divide: 'Dela upp på',
  divisions: { account: 'Konton', object: 'Insatser', row: 'Rader' },
  voucher: 'Ver.',
  what: {
    sum: 'Rad',
    sides: 'Kolumn',
    quotient: 'Sida',
    accounts: 'Konto',
    objects: 'Insats',
    rows: 'Text',
    method: 'Underlag',
  },
  amount: 'Belopp, kr',
  row: (n) => `Rad ${n}`,
  partOf: (amount) => `Del av ${amount}`,
  total: 'Summa',
  totalRows: (n) => (n === 1 ? 'Summa 1 rad' : `Summa ${n} rader`),
  none: 'Beloppet är noll: inga rader i underlaget.',
  toSheet: 'Till nytt blad',
  showIn: (sheet) => `Visa i ${sheet}`,
  showRow: (what, sheet) => `Visa ${what} i ${sheet}`,
  showCell: (label) => `Gå till ${label}`,
};

const EN: TraceTexts = {
  title: 'Trace',
  start: 'Follow an amount to its vouchers',
  startHint:
    'Select an amount on a report sheet, or a FINSAM function, and choose Trace. You see what it consists of, down to the rows of the input, and come back to the cell.',
  shortcut: 'Ctrl+Shift+H traces the selected cell when the pane is closed.',
  trace: 'Trace the selected cell',
  why: {
    'not-a-report':
      '{cell} is no amount in a report. Select an amount on a report sheet, in Resultaträkning for example, or a FINSAM function.',
    'not-in-report': '{cell} is not in the report as it is now. Choose Update on Start and try again.',
    'no-amount': '{cell} has no amount to trace. Select an amount in the row.',
    'no-figure':
      'The row of {cell} is about the input, and no amount in a report. Choose the link under Place to come to the cell.',
    formula:
      'The formula in {cell} cannot be traced. FINSAM.UTFALL, BUDGET, ARSPROGNOS, SALDO, AVVIKELSE, RAPPORT and NOTER can, alone in their cell with text, numbers or single cells as arguments.',
    'function-error': '{cell}: {reason}',
  },
  trail: 'Trail',
  consists: {
    sum: 'Rows of the sum',
    sides: 'Both sides of the deviation',
    quotient: 'Both sides of the percentage',
    accounts: 'Accounts',
    objects: 'Activities',
    rows: 'Vouchers',
    method: 'How the forecast was calculated',
  },
  inputRows: 'Rows of the input',
  count: {
    sum: (n) => (n === 1 ? '1 row with an amount' : `${n} rows with amounts`),
    sides: () => '',
    quotient: () => '',
    accounts: (n) => (n === 1 ? '1 account' : `${n} accounts`),
    objects: (n) => (n === 1 ? '1 activity' : `${n} activities`),
    rows: (n) => (n === 1 ? '1 row' : `${n} rows`),
    method: () => '',
  },
  amongAccounts: (n) => (n === 1 ? '1 account' : `1 of ${n} accounts`),
  amongObjects: (n) => (n === 1 ? '1 activity' : `1 of ${n} activities`),
  printed: (amount) => `Rounded to ${amount}`,
  nudged: (amount) => `Rounded to ${amount}, adjusted so that the sums add up`,
  differs: (held) =>
    `The cell holds ${held}, another amount than the input gives now. Update the reports, or see whether someone has typed over the amount.`,
  gone: 'The amount is no longer in the report. The input has changed.',
  divide: 'Divide by',
  divisions: { account: 'Accounts', object: 'Activities', row: 'Rows' },
  voucher: 'Voucher',
  what: {
    sum: 'Row',
    sides: 'Column',
    quotient: 'Side',
    accounts: 'Account',
    objects: 'Activity',
    rows: 'Text',
    method: 'Input',
  },
  amount: 'Amount, SEK',
  row: (n) => `Row ${n}`,
  partOf: (amount) => `Part of ${amount}`,
  total: 'Total',
  totalRows: (n) => (n === 1 ? 'Sum of 1 row' : `Sum of ${n} rows`),
  none: 'The amount is zero: no rows in the input.',
  toSheet: 'To a new sheet',
  showIn: (sheet) => `Show in ${sheet}`,
  showRow: (what, sheet) => `Show ${what} in ${sheet}`,
  showCell: (label) => `Go to ${label}`,
};

export function traceTexts(language: Language): TraceTexts {
  return language === 'sv' ? SV : EN;
}
