import type { StatementKind } from '../statements/layout';
import type { Language } from './amountText';

/** Ord i panelens vy av en rapportmall. */
export interface LayoutTexts {
  readonly title: string;
  readonly intro: string;
  /** What a list of so many columns' titles begins with. */
  readonly columns: (n: number) => string;
  /** Words for what a title is filled in with: {period}, {year}, {from}, {to}. */
  readonly filled: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<StatementKind, string>>;
  readonly note: (note: string) => string;
  readonly each: Readonly<Record<'account' | 'object', string>>;
  readonly allAccounts: string;
  readonly rest: string;
  readonly objects: (codes: string) => string;
  readonly noObject: string;
  readonly sum: (parts: string) => string;
  readonly run: (first: string, last: string, n: number) => string;
  readonly ratio: (first: string, second: string) => string;
  readonly wrong: (n: number) => string;
  readonly none: string;
  readonly export: string;
  readonly exportHint: string;
  readonly import: string;
  readonly importHint: string;
  readonly showSheet: string;
  readonly sheetHint: string;
  readonly exists: (sheet: string) => string;
  readonly replace: string;
  readonly cancel: string;
}

const sv: LayoutTexts = {
  title: 'Rapportmall',
  intro: 'Så här blir rapporterna. Inget skrivs förrän du väljer Skapa rapporter.',
  columns: (n) => (n === 1 ? 'Kolumn' : 'Kolumner'),
  filled: { period: 'perioden', year: 'året', from: 'början', to: 'slutet' },
  kinds: {
    incomeStatement: 'resultaträkning',
    balanceSheet: 'balansräkning',
    cashFlow: 'kassaflödesanalys',
    note: 'not',
    budgetFollowUp: 'budgetuppföljning',
    summary: 'sammanfattning',
    contributions: 'medlemsbidrag',
    budget: 'budget',
    balancedBudgetRequirement: 'balanskravsutredning',
    other: 'rapport',
  },
  note: (note) => `not ${note}`,
  each: { account: 'en rad per konto', object: 'en rad per insats' },
  allAccounts: 'alla konton',
  rest: 'det som ingen annan rad tar',
  objects: (codes) => `insats ${codes}`,
  noObject: 'utan insats',
  sum: (parts) => `summa: ${parts}`,
  run: (first, last, n) => `${first} … ${last} (${n} rader)`,
  ratio: (first, second) => `${first} i procent av ${second}`,
  wrong: (n) => (n === 1 ? '1 fel i mallen' : `${n} fel i mallen`),
  none: 'Mallen kan inte visas.',
  export: 'Exportera mall',
  exportHint:
    'Mallen läggs som bladet Rapportmall i arbetsboken. Ändra där; nästa Skapa rapporter använder det.',
  import: 'Hämta mall ur fil',
  importHint: 'En arbetsbok (.xlsx) med bladet Rapportmall, eller en mall som fil (.json).',
  showSheet: 'Visa bladet',
  sheetHint: 'Mallen är bladet Rapportmall i arbetsboken. Det du ändrar där gäller direkt.',
  exists: (sheet) => `Bladet ${sheet} finns redan. Ska det ersättas? Det du har ändrat i det försvinner.`,
  replace: 'Ersätt',
  cancel: 'Avbryt',
};

const en: LayoutTexts = {
  title: 'Layout',
  intro: 'This is how the reports will be. Nothing is written until you choose Create reports.',
  columns: (n) => (n === 1 ? 'Column' : 'Columns'),
  filled: { period: 'the period', year: 'the year', from: 'start', to: 'end' },
  kinds: {
    incomeStatement: 'income statement',
    balanceSheet: 'balance sheet',
    cashFlow: 'cash flow statement',
    note: 'note',
    budgetFollowUp: 'budget follow-up',
    summary: 'summary',
    contributions: 'member contributions',
    budget: 'budget',
    balancedBudgetRequirement: 'balanced budget requirement',
    other: 'report',
  },
  note: (note) => `note ${note}`,
  each: { account: 'one row per account', object: 'one row per activity' },
  allAccounts: 'all accounts',
  rest: 'what no other row takes',
  objects: (codes) => `activity ${codes}`,
  noObject: 'without activity',
  sum: (parts) => `sum: ${parts}`,
  run: (first, last, n) => `${first} … ${last} (${n} rows)`,
  ratio: (first, second) => `${first} as percent of ${second}`,
  wrong: (n) => (n === 1 ? '1 error in the layout' : `${n} errors in the layout`),
  none: 'The layout cannot be shown.',
  export: 'Export layout',
  exportHint:
    'The layout is put into the workbook as the sheet Rapportmall. Change it there; the next Create reports uses it.',
  import: 'Get layout from file',
  importHint: 'A workbook (.xlsx) with the sheet Rapportmall, or a layout as a file (.json).',
  showSheet: 'Show the sheet',
  sheetHint: 'The layout is the sheet Rapportmall of the workbook. What you change there counts at once.',
  exists: (sheet) =>
    `The sheet ${sheet} is there already. Replace it? What you have changed in it will be lost.`,
  replace: 'Replace',
  cancel: 'Cancel',
};

export function layoutTexts(language: Language): LayoutTexts {
  return language === 'sv' ? sv : en;
}
