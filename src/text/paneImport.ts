import type { Language } from './amountText';

/** Ord i importvyn. Counts come as text, with hard spaces; `n` decides the form. */
export interface ImportTexts {
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  readonly choose: string;
  readonly more: string;
  readonly drop: string;
  readonly progress: (done: string, of: string) => string;
  readonly preparing: string;
  readonly files: string;
  readonly remove: (file: string) => string;
  readonly unusable: string;
  readonly noCompany: string;
  readonly program: string;
  readonly years: string;
  readonly vouchers: string;
  readonly vouchersWithRows: (vouchers: string, rows: string) => string;
  readonly unbalanced: string;
  readonly accounts: string;
  readonly encoding: string;
  readonly budgetRows: string;
  readonly findings: (n: number) => string;
  readonly moreFindings: (n: number) => string;
  readonly object: string;
  readonly objectHint: string;
  readonly noObject: string;
  readonly dimension: (number: number, name: string, rows: string) => string;
  readonly sheets: string;
  readonly adds: (rows: string) => string;
  readonly fills: (rows: string) => string;
  readonly addsTo: (rows: string) => string;
  readonly replaces: (goes: string, rows: string) => string;
  readonly replacesAll: (rows: string) => string;
  readonly kept: string;
  readonly unchanged: string;
  readonly untouched: string;
  readonly import: string;
  readonly confirm: (n: number) => string;
  readonly confirmWhat: (n: number) => string;
  readonly confirmStays: (sheets: string) => string;
  readonly confirmNote: string;
  readonly replace: string;
  readonly cancel: string;
  readonly writing: (sheets: number) => string;
  readonly done: (added: number, changed: number) => string;
  readonly save: string;
  readonly saveHint: string;
  readonly saveButton: string;
  readonly saving: string;
  readonly saved: (files: string) => string;
  readonly saveFallback: string;
  readonly copy: (file: string) => string;
  readonly copied: string;
  readonly nothingToSave: string;
}

const many = (n: number, one: string, more: string): string => (n === 1 ? one : more);
const rader = (n: string): string => `${n} ${n === '1' ? 'rad' : 'rader'}`;
const rowsOf = (n: string): string => `${n} ${n === '1' ? 'row' : 'rows'}`;

const sv: ImportTexts = {
  title: 'Importera SIE',
  heading: 'Från ekonomisystemet till indatablad',
  intro:
    'Exportera SIE typ 4 ur ekonomisystemet, gärna för i år och förra året. Inget skrivs förrän du har sett vad filerna innehåller.',
  choose: 'Välj filer',
  more: 'Välj fler filer',
  drop: 'Eller dra hit dem (.se, .si, .sie)',
  progress: (done, of) => `${done} av ${of} MB`,
  preparing: 'Ordnar bladen',
  files: 'Filer',
  remove: (file) => `Ta bort ${file}`,
  unusable: 'Filen kan inte läsas',
  noCompany: 'Företagsnamn saknas i filen',
  program: 'Program',
  years: 'Räkenskapsår',
  vouchers: 'Verifikationer',
  vouchersWithRows: (vouchers, rows) => `${vouchers} (${rader(rows)})`,
  unbalanced: 'Obalanserade',
  accounts: 'Konton',
  encoding: 'Teckenkodning',
  budgetRows: 'Budgetrader',
  findings: (n) => `${n} ${many(n, 'sak', 'saker')} att känna till`,
  moreFindings: (n) => `och ${n} till, som finns i Kontroller efter importen`,
  object: 'Insats är',
  objectHint: 'Den dimension i filen som säger vilken insats en rad hör till.',
  noObject: 'Ingen dimension',
  dimension: (number, name, rows) => `${name} (${number}), ${rader(rows)}`,
  sheets: 'Blad',
  adds: (rows) => `Läggs in, ${rader(rows)}`,
  fills: (rows) => `Tomt blad fylls med ${rader(rows)}`,
  addsTo: (rows) => `Kompletteras, ${rader(rows)} därefter`,
  replaces: (goes, rows) => `${rader(goes)} ersätts, ${rader(rows)} därefter`,
  replacesAll: (rows) => `Allt i bladet ersätts, ${rader(rows)} därefter`,
  kept: 'Behålls som det är',
  unchanged: 'Arbetsboken har redan allt som finns i filerna.',
  untouched: 'Andra blad ändras inte.',
  import: 'Importera',
  confirm: (n) => many(n, 'Ersätta ett blad?', `Ersätta ${n} blad?`),
  confirmWhat: (n) =>
    `Rader i ${many(n, 'bladet', 'bladen')} ersätts, och egna kolumner försvinner. Formler som pekar dit gäller de nya raderna.`,
  confirmStays: (sheets) => `Rader för andra år än filernas är kvar i ${sheets}.`,
  confirmNote: 'Det går inte att ångra. Spara en kopia av arbetsboken om du vill ha det gamla kvar.',
  replace: 'Ersätt',
  cancel: 'Avbryt',
  writing: (sheets) => `Skriver ${sheets} blad`,
  done: (added, changed) =>
    [added > 0 ? `${added} blad har lagts in` : '', changed > 0 ? `${changed} blad har uppdaterats` : '']
      .filter(Boolean)
      .join(', ') + '.',
  save: 'Spara som SIE',
  saveHint: 'Huvudboken i arbetsboken som SIE 4, en fil per räkenskapsår, med balanser, insatser och budget.',
  saveButton: 'Spara som SIE',
  saving: 'Skriver SIE-filer',
  saved: (files) => `Sparat: ${files}`,
  saveFallback:
    'Kom ingen fil? Då tillåter inte Excel att panelen sparar filer. Kopiera innehållet, klistra in det i Anteckningar och spara det med ändelsen .se.',
  copy: (file) => `Kopiera ${file}`,
  copied: 'Kopierat',
  nothingToSave: 'Det finns ingen huvudbok att spara.',
};

const en: ImportTexts = {
  title: 'Import SIE',
  heading: 'From the accounting system to input sheets',
  intro:
    'Export SIE type 4 from the accounting system, this year and last year if you can. Nothing is written before you have seen what the files hold.',
  choose: 'Choose files',
  more: 'Choose more files',
  drop: 'Or drop them here (.se, .si, .sie)',
  progress: (done, of) => `${done} of ${of} MB`,
  preparing: 'Arranging the sheets',
  files: 'Files',
  remove: (file) => `Remove ${file}`,
  unusable: 'The file cannot be read',
  noCompany: 'The file names no company',
  program: 'Program',
  years: 'Financial years',
  vouchers: 'Vouchers',
  vouchersWithRows: (vouchers, rows) => `${vouchers} (${rowsOf(rows)})`,
  unbalanced: 'Unbalanced',
  accounts: 'Accounts',
  encoding: 'Encoding',
  budgetRows: 'Budget rows',
  findings: (n) => `${n} ${many(n, 'thing', 'things')} to know`,
  moreFindings: (n) => `and ${n} more, found under Checks after the import`,
  object: 'Insats is',
  objectHint: 'The dimension of the file that tells which insats a row belongs to.',
  noObject: 'No dimension',
  dimension: (number, name, rows) => `${name} (${number}), ${rowsOf(rows)}`,
  sheets: 'Sheets',
  adds: (rows) => `Added, ${rowsOf(rows)}`,
  fills: (rows) => `Empty sheet filled with ${rowsOf(rows)}`,
  addsTo: (rows) => `Completed, ${rowsOf(rows)} afterwards`,
  replaces: (goes, rows) => `${rowsOf(goes)} replaced, ${rowsOf(rows)} afterwards`,
  replacesAll: (rows) => `All of the sheet replaced, ${rowsOf(rows)} afterwards`,
  kept: 'Kept as it is',
  unchanged: 'The workbook already has all that the files hold.',
  untouched: 'Other sheets are not changed.',
  import: 'Import',
  confirm: (n) => many(n, 'Replace a sheet?', `Replace ${n} sheets?`),
  confirmWhat: (n) =>
    `Rows of the ${many(n, 'sheet', 'sheets')} are replaced, and columns of your own go. Formulas that point there will use the new rows.`,
  confirmStays: (sheets) => `Rows of other years than those of the files stay in ${sheets}.`,
  confirmNote: 'This cannot be undone. Save a copy of the workbook if you want to keep what is there.',
  replace: 'Replace',
  cancel: 'Cancel',
  writing: (sheets) => `Writing ${sheets} ${many(sheets, 'sheet', 'sheets')}`,
  done: (added, changed) =>
    [
      added > 0 ? `${added} ${many(added, 'sheet', 'sheets')} added` : '',
      changed > 0 ? `${changed} ${many(changed, 'sheet', 'sheets')} updated` : '',
    ]
      .filter(Boolean)
      .join(', ') + '.',
  save: 'Save as SIE',
  saveHint:
    'The ledger of the workbook as SIE 4, one file a financial year, with balances, insatser and budget.',
  saveButton: 'Save as SIE',
  saving: 'Writing SIE files',
  saved: (files) => `Saved: ${files}`,
  saveFallback:
    'No file? Then Excel does not let the pane save files. Copy the content, paste it into Notepad and save it with the ending .se.',
  copy: (file) => `Copy ${file}`,
  copied: 'Copied',
  nothingToSave: 'There is no ledger to save.',
};

export function importTexts(language: Language): ImportTexts {
  return language === 'sv' ? sv : en;
}
