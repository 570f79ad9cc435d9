import type { Language } from './amountText';
import type { AuditGrade } from './auditText';
import { many } from './many';

/** Ord i vyn Granska. */
export interface AuditTexts {
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  readonly scope: string;
  readonly scopes: { readonly sheet: string; readonly workbook: string };
  readonly workbookHint: string;
  readonly audit: string;
  readonly again: string;
  readonly write: string;
  readonly untouched: string;
  readonly written: (sheet: string) => string;
  readonly showSheet: string;
  readonly reading: (sheet: string) => string;
  readonly looking: string;
  readonly writing: string;
  readonly summary: (
    tables: number,
    counted: string,
    equations: number,
    where: string,
    time: string,
  ) => string;
  readonly wholeWorkbook: string;
  readonly stale: string;
  readonly noTables: string;
  readonly noTablesHint: string;
  readonly untested: string;
  readonly untestedHint: (tables: number) => string;
  readonly tryWhole: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly nothingLeft: string;
  readonly allAccepted: (n: number) => string;
  readonly groups: Readonly<Record<AuditGrade | 'accepted', string>>;
  readonly shows: string;
  readonly expected: string;
  readonly difference: string;
  readonly cause: string;
}

const sv: AuditTexts = {
  title: 'Granska',
  heading: 'Granska en färdig rapport',
  intro:
    'Hittar summor, avvikelser och belopp som inte stämmer med varandra, i rapporter från vilket program som helst.',
  scope: 'Vad ska granskas',
  scopes: { sheet: 'Det aktiva bladet', workbook: 'Hela arbetsboken' },
  workbookHint: 'Blad med underlag, dolda blad och FINSAMs egna listor (Granskning, Kontroller) lämnas.',
  audit: 'Granska',
  again: 'Granska igen',
  write: 'Skriv bladet Granskning',
  untouched: 'Dina blad ändras inte.',
  written: (sheet) => `Bladet ${sheet} är skrivet.`,
  showSheet: 'Visa blad',
  reading: (sheet) => `Läser ${sheet}`,
  looking: 'Söker samband',
  writing: 'Skriver bladet',
  summary: (tables, counted, equations, where, time) =>
    `${many(tables, 'tabell', 'tabeller')}, ${counted} samband ${equations === 1 ? 'prövat' : 'prövade'}. ${where}, ${time}.`,
  wholeWorkbook: 'Hela arbetsboken',
  stale: 'Arbetsboken har ändrats sedan den granskades.',
  noTables: 'Inga tabeller hittades',
  noTablesHint: 'En tabell är rader med text till vänster och belopp till höger.',
  untested: 'Inget kunde prövas',
  untestedHint: (tables) =>
    `${tables === 1 ? 'Tabellen har' : 'Tabellerna har'} inga summor, skillnader eller andra belopp som går att räkna fram ur varandra.`,
  tryWhole: 'Granska hela arbetsboken om beloppen kommer från andra blad.',
  nothing: 'Allt som kan prövas stämmer',
  nothingHint: 'Belopp som inga andra belopp på bladen hänger ihop med kan inte prövas.',
  nothingLeft: 'Inget kvar att titta på',
  allAccepted: (n) => `${many(n, 'fynd är godtaget', 'fynd är godtagna')}.`,
  groups: {
    fel: 'Fel',
    möjlig: 'Möjliga fel',
    avrundning: 'Avrundning',
    accepted: 'Godtagna',
  },
  shows: 'Visar',
  expected: 'Borde vara',
  difference: 'Skillnad',
  cause: 'Trolig orsak',
};

const en: AuditTexts = {
  title: 'Audit',
  heading: 'Audit a finished report',
  intro:
    'Finds sums, deviations and amounts that do not agree with each other, in reports made by any program.',
  scope: 'What to audit',
  scopes: { sheet: 'The active sheet', workbook: 'The whole workbook' },
  workbookHint: 'Input sheets, hidden sheets and lists of our own (audit, controls) are left out.',
  audit: 'Audit',
  again: 'Audit again',
  write: 'Write audit sheet',
  untouched: 'Your sheets are not changed.',
  written: (sheet) => `The sheet ${sheet} is written.`,
  showSheet: 'Show sheet',
  reading: (sheet) => `Reading ${sheet}`,
  looking: 'Looking for equations',
  writing: 'Writing the sheet',
  summary: (tables, counted, equations, where, time) =>
    `${many(tables, 'table', 'tables')}, ${counted} ${equations === 1 ? 'equation' : 'equations'} tested. ${where}, ${time}.`,
  wholeWorkbook: 'The whole workbook',
  stale: 'The workbook has changed since it was audited.',
  noTables: 'No tables found',
  noTablesHint: 'A table is rows with text to the left and amounts to the right.',
  untested: 'Nothing could be tested',
  untestedHint: (tables) =>
    `${tables === 1 ? 'The table has' : 'The tables have'} no sums, differences or other amounts that follow from each other.`,
  tryWhole: 'Audit the whole workbook if the amounts come from other sheets.',
  nothing: 'All that can be tested holds',
  nothingHint: 'Amounts that no other amounts of the sheets belong with cannot be tested.',
  nothingLeft: 'Nothing left to look at',
  allAccepted: (n) => `${many(n, 'finding is', 'findings are')} accepted.`,
  groups: {
    fel: 'Errors',
    möjlig: 'Possible errors',
    avrundning: 'Rounding',
    accepted: 'Accepted',
  },
  shows: 'Shows',
  expected: 'Should be',
  difference: 'Difference',
  cause: 'Probable cause',
};

export function auditTexts(language: Language): AuditTexts {
  return language === 'sv' ? sv : en;
}
