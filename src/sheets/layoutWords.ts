import type { Scenario } from '../ledger/ledger';
import type { AccountClasses, AccountRoles, Display, Measure, StatementKind } from '../statements/layout';
import { plain } from './header';

/** Slag: what a line of a Rapportmall sheet is. */
export type LineKind =
  | 'layout'
  | 'about'
  | 'extends'
  | 'set'
  | 'class'
  | 'statement'
  | 'column'
  | 'deviation'
  | 'percent'
  | 'note'
  | 'comment'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'postings'
  | 'account'
  | 'object'
  | 'sum'
  | 'total'
  | 'ratio'
  | 'text'
  | 'blank'
  | 'footnote';

/** Ord för värden: the first word of each value is the one that is written, all of them are read. */
export type Words<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>;

export const LINE_WORDS: Words<LineKind> = {
  layout: ['Mall', 'Rapportmall'],
  about: ['Om mallen', 'Beskrivning', 'Anmärkning'],
  extends: ['Bygger på'],
  set: ['Kontomängd', 'Kontogrupp'],
  class: ['Kontoklass'],
  statement: ['Rapport', 'Tabell'],
  column: ['Kolumn', 'Beloppskolumn'],
  deviation: ['Avvikelse', 'Avvikelsekolumn', 'Differens'],
  percent: ['Procent', 'Procentkolumn'],
  note: ['Notkolumn'],
  comment: ['Kommentarkolumn', 'Kommentar'],
  heading1: ['Rubrik', 'Rubrik 1'],
  heading2: ['Rubrik 2', 'Underrubrik'],
  heading3: ['Rubrik 3'],
  heading4: ['Rubrik 4'],
  heading5: ['Rubrik 5'],
  postings: ['Belopp', 'Beloppsrad', 'Post'],
  account: ['Per konto', 'En rad per konto'],
  object: ['Per insats', 'En rad per insats'],
  sum: ['Summa', 'Delsumma'],
  total: ['Slutsumma', 'Totalsumma', 'Totalt'],
  ratio: ['Kvot'],
  text: ['Text'],
  blank: ['Tom rad', 'Tom'],
  footnote: ['Fotnot'],
};

export const SCENARIO_WORDS: Words<Scenario> = {
  actual: ['utfall', 'bokfört'],
  budget: ['budget'],
  forecast: ['prognos'],
  previousForecast: ['föregående prognos', 'förra prognosen', 'tidigare prognos'],
  contribution: ['medlemsbidrag', 'bidrag'],
};

/** Plan years have words of their own: see periodWord. */
export const PERIOD_WORDS: Words<'current' | 'samePeriodLastYear' | 'fullYear' | 'lastYear'> = {
  current: ['perioden', 'period', 'rapportperioden'],
  samePeriodLastYear: ['samma period föregående år', 'samma period förra året'],
  fullYear: ['helår', 'hela året', 'helåret', 'året'],
  lastYear: ['föregående år', 'förra året', 'hela föregående året'],
};

export const MEASURE_WORDS: Words<Measure> = {
  opening: ['ingående', 'ib', 'ingående balans'],
  movement: ['förändring', 'rörelse', 'periodens förändring'],
  closing: ['utgående', 'ub', 'utgående balans'],
};

export const DISPLAY_WORDS: Words<Display> = {
  creditPositive: ['intäkter plus', 'kredit plus'],
  debitPositive: ['kostnader plus', 'debet plus'],
  natural: ['naturligt', 'som i balansräkningen'],
};

export const UNIT_WORDS: Words<'öre' | 'kr' | 'tkr'> = {
  öre: ['öre'],
  kr: ['kr', 'kronor'],
  tkr: ['tkr', 'tusental kronor', 'tusen kronor'],
};

export const STATEMENT_WORDS: Words<StatementKind> = {
  incomeStatement: ['resultaträkning'],
  balanceSheet: ['balansräkning'],
  cashFlow: ['kassaflödesanalys', 'kassaflöde', 'finansieringsanalys'],
  note: ['not', 'noter'],
  budgetFollowUp: ['budgetuppföljning', 'uppföljning'],
  summary: ['sammanfattning'],
  contributions: ['medlemsbidrag', 'bidrag'],
  budget: ['budget'],
  balancedBudgetRequirement: ['balanskravsutredning', 'balanskrav'],
  other: ['annan', 'övrig', 'övrigt'],
};

/** Val: what a line is besides, several with ";" between. Of a layout's JSON each is a key that is true, or a rounding. */
export type Flag =
  | 'showCode'
  | 'rest'
  | 'blankZero'
  | 'sumsOnly'
  | 'landscape'
  | 'total'
  | 'nearest'
  | 'additive'
  | 'omitEmpty';
export const FLAG_WORDS: Words<Flag> = {
  showCode: ['visa nummer', 'visa kod', 'med nummer'],
  rest: ['resten', 'det som blir över'],
  blankZero: ['tomt vid noll', 'tom vid noll'],
  sumsOnly: ['bara summor', 'endast summor'],
  landscape: ['liggande'],
  total: ['slutsumma'],
  nearest: ['närmast', 'avrundning närmast'],
  additive: ['summerande', 'avrundning summerande'],
  omitEmpty: ['utan tomma kolumner', 'utelämna tomma'],
};

export const CLASS_WORDS: Words<keyof AccountClasses | keyof AccountRoles> = {
  assets: ['tillgångar'],
  balance: ['balanskonton'],
  result: ['resultatkonton'],
  income: ['intäkter'],
  broughtForward: ['balanserat resultat', 'föregående års resultat'],
  equity: ['eget kapital'],
  cash: ['likvida medel', 'kassa och bank'],
  contributions: ['medlemsbidrag'],
  capitalGains: ['realisationsvinster'],
  permittedGains: ['realisationsvinster som får räknas'],
  permittedLosses: ['realisationsförluster som får räknas bort'],
  unrealised: ['orealiserade vinster och förluster'],
  unrealisedReversed: ['återföring av orealiserade vinster och förluster'],
  resultReserve: ['resultatreserv'],
  balanceDeficit: ['balanskravsunderskott'],
};

/** Utan insats, as an insats among others. */
export const NO_OBJECT_WORDS: readonly [string, ...string[]] = ['utan insats', 'ingen', 'utan'];

/** The value that a word stands for, whatever its case and blanks; undefined where it stands for none. */
export function valueOf<T extends string>(words: Words<T>, text: string): T | undefined {
  const wanted = plain(text);
  const entries = Object.entries(words) as [T, readonly string[]][];
  return entries.find(
    ([value, names]) => plain(value) === wanted || names.some((name) => plain(name) === wanted),
  )?.[0];
}

/** The word that is written for a value; a value that has none is written as it is. */
export function wordOf<T extends string>(words: Words<T>, value: string): string {
  return (words as Readonly<Record<string, readonly string[]>>)[value]?.[0] ?? value;
}

/** The words that are written, with commas between: what the user can choose from. */
export function choicesOf(words: Words<string>): string {
  return Object.values(words)
    .map(([word]) => word)
    .join(', ');
}

/** Planår in a layout ("planYear+1") as it is written in a sheet ("planår +1"), and back. */
export function periodWord(period: string): string {
  const plan = /^planYear([+-]\d)$/.exec(period);
  return plan ? `planår ${plan[1] ?? ''}` : wordOf(PERIOD_WORDS, period);
}

/** A period as the layout's JSON has it, from the word in a sheet. */
export function periodOfWord(text: string): string | undefined {
  const plan = /^planår ?([+−–-]) ?(\d)$/.exec(plain(text));
  if (plan) return `planYear${plan[1] === '+' ? '+' : '-'}${plan[2] ?? ''}`;
  return valueOf(PERIOD_WORDS, text);
}
