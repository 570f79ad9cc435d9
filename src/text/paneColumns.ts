import type { Language } from './amountText';

/** Ord i vyn där kolumner anges. */
export interface ColumnTexts {
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  readonly sheet: string;
  readonly chooseSheet: string;
  readonly noSheets: string;
  readonly is: string;
  readonly headings: string;
  readonly row: (row: number, text: string) => string;
  readonly noHeadings: string;
  readonly columns: string;
  readonly unused: string;
  readonly column: (letters: string, heading: string, sample: string) => string;
  readonly required: (title: string) => string;
  readonly save: string;
  readonly forget: string;
  readonly missing: (titles: string) => string;
  readonly kept: string;
}

const described = (letters: string, heading: string, sample: string): string =>
  [letters, heading, sample && heading ? `(${sample})` : sample].filter(Boolean).join(' ');

const sv: ColumnTexts = {
  title: 'Ange kolumner',
  heading: 'Blad med andra rubriker',
  intro:
    'Säg vad bladet är och vilka kolumner som är vilka. Det sparas i arbetsboken och gäller också nästa gång. Inga celler ändras.',
  sheet: 'Blad',
  chooseSheet: 'Välj blad',
  noSheets: 'Alla blad i arbetsboken är redan igenkända.',
  is: 'Bladet är',
  headings: 'Rubrikerna står på rad',
  row: (row, text) => `${row}: ${text}`,
  noHeadings: 'Inga rubriker',
  columns: 'Kolumner',
  unused: 'Finns inte',
  column: described,
  required: (title) => `${title} (behövs)`,
  save: 'Spara',
  forget: 'Glöm',
  missing: (titles) => `Saknas: ${titles}.`,
  kept: 'Kolumnerna är sparade i arbetsboken.',
};

const en: ColumnTexts = {
  title: 'Say columns',
  heading: 'Sheets with other headings',
  intro:
    'Say what the sheet is and which columns are which. It is kept in the workbook and holds the next time too. No cell is changed.',
  sheet: 'Sheet',
  chooseSheet: 'Choose a sheet',
  noSheets: 'All sheets of the workbook are recognised already.',
  is: 'The sheet is',
  headings: 'The headings are in row',
  row: (row, text) => `${row}: ${text}`,
  noHeadings: 'No headings',
  columns: 'Columns',
  unused: 'Not there',
  column: described,
  required: (title) => `${title} (needed)`,
  save: 'Save',
  forget: 'Forget',
  missing: (titles) => `Missing: ${titles}.`,
  kept: 'The columns are kept in the workbook.',
};

export function columnTexts(language: Language): ColumnTexts {
  return language === 'sv' ? sv : en;
}
