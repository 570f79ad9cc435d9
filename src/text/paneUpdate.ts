import type { Language } from './amountText';
import { many } from './many';

/** How many of each kind an update changes. */
export interface Counted {
  readonly amounts: number;
  /** Amounts that change by less than their cells show. */
  readonly unseen: number;
  readonly newRows: number;
  readonly goneRows: number;
  readonly newColumns: number;
  readonly goneColumns: number;
  readonly texts: number;
  readonly newSheets: number;
}

/** Panelens ord i Granska ändringar. */
export interface UpdateTexts {
  readonly title: string;
  /** What Verkställ does, in one sentence. */
  readonly summary: (preview: Counted) => string;
  /** Cells that change, as the sheets' last lines and Logg count them: a row with new amounts may have several. */
  readonly cells: (cells: number) => string;
  readonly since: (time: string) => string;
  readonly grown: (sheet: string, rows: number) => string;
  readonly unchanged: string;
  /** Only Kontroller changes. */
  readonly sameAmounts: string;
  /** No change but what the user has typed over. */
  readonly onlyOverwritten: (cells: number) => string;
  /** Kontroller is written anew. */
  readonly rewritten: (statuses: number, others: number) => string;
  readonly unseen: (amounts: number) => string;
  readonly showUnseen: string;
  readonly repaired: (cells: number) => string;
  readonly counts: (changed: number, fresh: number, gone: number) => string;
  readonly newSheet: string;
  readonly fresh: string;
  readonly gone: string;
  readonly goneHint: string;
  readonly stays: string;
  readonly columnStays: string;
  /** A column that comes or goes. */
  readonly column: (title: string) => string;
  readonly noted: string;
  readonly becomes: string;
  readonly overwritten: string;
  readonly overwrittenHint: string;
  readonly choice: (row: string) => string;
  readonly mine: (value: string) => string;
  readonly take: (value: string) => string;
  /** What stands in a cell, where two show the same. */
  readonly isFormula: (value: string, isFormula: boolean) => string;
  readonly show: (cell: string) => string;
  readonly uncounted: string;
  readonly uncountedHint: string;
  readonly notCounted: (sum: string, row: string, amount: string) => string;
  readonly apply: string;
  readonly cancel: string;
  readonly kept: string;
  readonly meanwhile: string;
  readonly undo: string;
  readonly undoHint: (time: string) => string;
}

/** "a, b and c". */
function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

const sv: UpdateTexts = {
  title: 'Granska ändringar',
  summary: ({ amounts, unseen, newRows, goneRows, newColumns, goneColumns, texts, newSheets }) =>
    `${listed(
      [
        amounts > 0 ? `${many(amounts, 'rad', 'rader')} får andra belopp` : '',
        unseen > 0 ? `${many(unseen, 'rad', 'rader')} ändras under visad precision` : '',
        newRows > 0 ? `${many(newRows, 'rad', 'rader')} läggs till` : '',
        goneRows > 0 ? `${many(goneRows, 'rad', 'rader')} utgår` : '',
        newColumns > 0 ? `${many(newColumns, 'kolumn', 'kolumner')} läggs till` : '',
        goneColumns > 0 ? `${many(goneColumns, 'kolumn', 'kolumner')} utgår` : '',
        texts > 0 ? `${many(texts, 'text', 'texter')} ändras` : '',
        newSheets > 0 ? `${many(newSheets, 'blad', 'blad')} läggs till` : '',
      ].filter(Boolean),
      'och',
    )}.`,
  cells: (cells) => `Det är ${many(cells, 'cell', 'celler')}, som räknas på bladens sista rad.`,
  since: (time) => `Jämfört med rapporterna från ${time}.`,
  grown: (sheet, rows) =>
    rows > 0
      ? `${sheet} har ${many(rows, 'ny rad', 'nya rader')}.`
      : `${sheet} har ${many(-rows, 'rad', 'rader')} mindre.`,
  unchanged: 'Inga ändringar. Rapporterna stämmer redan med underlaget.',
  sameAmounts: 'Rapporternas belopp ändras inte.',
  onlyOverwritten: (cells) =>
    `Underlaget ger samma belopp, men du har skrivit över ${many(cells, 'cell', 'celler')} på rapportbladen.`,
  rewritten: (statuses, others) =>
    `Kontroller skrivs om${listed(
      [
        statuses > 0 ? many(statuses, 'ändrad status', 'ändrade statusar') : '',
        others > 0 ? many(others, 'rad med andra ord eller belopp', 'rader med andra ord eller belopp') : '',
      ].filter(Boolean),
      'och',
    ).replace(/^(?=.)/, ': ')}.`,
  unseen: (amounts) => `${many(amounts, 'rad', 'rader')} ändras under visad precision.`,
  showUnseen: 'Visa med decimaler',
  repaired: (cells) => `Formler eller talformat rättas i ${many(cells, 'cell', 'celler')}.`,
  counts: (changed, fresh, gone) =>
    [
      changed > 0 ? many(changed, 'ändrad', 'ändrade') : '',
      fresh > 0 ? many(fresh, 'ny', 'nya') : '',
      gone > 0 ? `${gone} utgår` : '',
    ]
      .filter(Boolean)
      .join(', '),
  newSheet: 'Nytt blad',
  fresh: 'Ny',
  gone: 'Utgår',
  goneHint:
    'Det som utgår töms och döljs på sin plats, så att formler som pekar dit inte går sönder. Vill du ta bort det helt kan du ta bort raden eller kolumnen på bladet.',
  stays: 'Raden står kvar, eftersom du har skrivit i den.',
  columnStays: 'Kolumnen står kvar, eftersom du har skrivit i den.',
  column: (title) => `Kolumnen ${title}`,
  noted: 'Din text blir en anteckning i cellen.',
  becomes: 'blir',
  overwritten: 'Överskrivet av dig',
  overwrittenHint: 'Det du har skrivit behålls om du inte väljer det nya.',
  choice: (row) => `Vad ska stå i ${row}?`,
  mine: (value) => `Behåll mitt: ${value}`,
  take: (value) => `Ta det nya: ${value}`,
  isFormula: (value, isFormula) => `${value} (${isFormula ? 'formel' : 'fast tal'})`,
  show: (cell) => `Visa ${cell}`,
  uncounted: 'Egna rader i våra summor',
  uncountedHint: 'Summorna räknar bara rapportens egna rader. Dina rader står kvar, men räknas inte med.',
  notCounted: (sum, row, amount) =>
    `”${sum}” räknar nu med din rad ”${row}” (${amount}). Efter Verkställ räknas den inte med.`,
  apply: 'Verkställ',
  cancel: 'Avbryt',
  kept: 'Egna kommentarer, rader, kolumner och format behålls.',
  meanwhile: 'Rapportbladen har ändrats sedan granskningen började. Här är ändringarna som de är nu.',
  undo: 'Ångra senaste uppdateringen',
  undoHint: (time) => `Tar rapportbladen tillbaka till före ${time}.`,
};

const en: UpdateTexts = {
  title: 'Review changes',
  summary: ({ amounts, unseen, newRows, goneRows, newColumns, goneColumns, texts, newSheets }) =>
    `${listed(
      [
        amounts > 0 ? `${many(amounts, 'row gets', 'rows get')} other amounts` : '',
        unseen > 0 ? `${many(unseen, 'row changes', 'rows change')} by less than is shown` : '',
        newRows > 0 ? `${many(newRows, 'row is added', 'rows are added')}` : '',
        goneRows > 0 ? `${many(goneRows, 'row goes', 'rows go')}` : '',
        newColumns > 0 ? `${many(newColumns, 'column is added', 'columns are added')}` : '',
        goneColumns > 0 ? `${many(goneColumns, 'column goes', 'columns go')}` : '',
        texts > 0 ? `${many(texts, 'text changes', 'texts change')}` : '',
        newSheets > 0 ? `${many(newSheets, 'sheet is added', 'sheets are added')}` : '',
      ].filter(Boolean),
      'and',
    )}.`,
  cells: (cells) => `That is ${many(cells, 'cell', 'cells')}, as counted in the last line of the sheets.`,
  since: (time) => `Compared with the reports of ${time}.`,
  grown: (sheet, rows) =>
    rows > 0
      ? `${sheet} has ${many(rows, 'new row', 'new rows')}.`
      : `${sheet} has ${many(-rows, 'row', 'rows')} less.`,
  unchanged: 'No changes. The reports already agree with the input.',
  sameAmounts: 'The amounts of the reports do not change.',
  onlyOverwritten: (cells) =>
    `The input gives the same amounts, but you have typed over ${many(cells, 'cell', 'cells')} on the report sheets.`,
  rewritten: (statuses, others) =>
    `Controls is written anew${listed(
      [
        statuses > 0 ? many(statuses, 'changed status', 'changed statuses') : '',
        others > 0
          ? many(others, 'line with other words or amounts', 'lines with other words or amounts')
          : '',
      ].filter(Boolean),
      'and',
    ).replace(/^(?=.)/, ': ')}.`,
  unseen: (amounts) => `${many(amounts, 'row changes', 'rows change')} by less than is shown.`,
  showUnseen: 'Show decimals',
  repaired: (cells) => `Formulas or number formats are put right in ${many(cells, 'cell', 'cells')}.`,
  counts: (changed, fresh, gone) =>
    [
      changed > 0 ? `${changed} changed` : '',
      fresh > 0 ? `${fresh} new` : '',
      gone > 0 ? `${gone} ${gone === 1 ? 'goes' : 'go'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  newSheet: 'New sheet',
  fresh: 'New',
  gone: 'Goes',
  goneHint:
    'What goes is emptied and hidden where it stands, so that formulas that point at it do not break. You may delete the row or column on the sheet.',
  stays: 'The row stays, since you have written in it.',
  columnStays: 'The column stays, since you have written in it.',
  column: (title) => `The column ${title}`,
  noted: 'Your text becomes a note on the cell.',
  becomes: 'becomes',
  overwritten: 'Typed over by you',
  overwrittenHint: 'What you typed is kept unless you choose the new one.',
  choice: (row) => `What should ${row} say?`,
  mine: (value) => `Keep mine: ${value}`,
  take: (value) => `Take the new one: ${value}`,
  isFormula: (value, isFormula) => `${value} (${isFormula ? 'formula' : 'fixed'})`,
  show: (cell) => `Show ${cell}`,
  uncounted: 'Your rows in our sums',
  uncountedHint: 'The sums count only the rows of the report. Your rows stay, but are not counted.',
  notCounted: (sum, row, amount) =>
    `“${sum}” counts your row “${row}” (${amount}) now. After Apply it is not counted.`,
  apply: 'Apply',
  cancel: 'Cancel',
  kept: 'Your own comments, rows, columns and formats are kept.',
  meanwhile: 'The report sheets have changed since the review began. These are the changes as they are now.',
  undo: 'Undo the latest update',
  undoHint: (time) => `Takes the report sheets back to before ${time}.`,
};

export function updateTexts(language: Language): UpdateTexts {
  return language === 'sv' ? sv : en;
}
