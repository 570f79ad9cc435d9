import type { HeadlessHost } from '../../workbench/host/headless';
import type { Random } from '../statements/randomReport';
import { cellText, OVER_FIGURE, OVER_TEXT, placeOf } from './bookPicture';

/** One thing a user does to a report sheet, in the workbook open in Excel. */
export type Edit = (host: HeadlessHost, sheet: string, random: Random) => void;

/** A report's tab, whatever it is called now. */
export function tabOf({ workbook }: HeadlessHost, report: string): string {
  const tab = workbook.sheetNames.find((name) => workbook.sheet(name).Names.find(`_finsam.blad.${report}`));
  if (tab === undefined) throw new Error(`no sheet of ${report}`);
  return tab;
}

const lastRow = (host: HeadlessHost, sheet: string): number =>
  host.workbook.sheet(sheet).GetUsedRangeOrNullObject(true)?.height ?? 1;

const word = (random: Random): string => `egen text ${random(1000)}`;

/** A row of the table, 1-based, below its first heading; now and then one of the last lines or below them. */
const someRow = (host: HeadlessHost, sheet: string, random: Random): number =>
  4 + random(Math.max(1, lastRow(host, sheet) - (random(4) === 0 ? 2 : 8)));

/** Where a name of ours stands, 0-based. */
const ourPlaces = (
  { workbook }: HeadlessHost,
  sheet: string,
): { name: string; row: number; column: number }[] =>
  workbook
    .sheet(sheet)
    .Names.list()
    .flatMap(({ Name: name, Formula }) => {
      const cell = /!(\$?[A-Z]+\$?\d+)$/.exec(Formula)?.[1];
      return name.startsWith('_finsam.') && cell ? [{ name, ...placeOf(cell) }] : [];
    });

const columns = (host: HeadlessHost, sheet: string): number[] => [
  ...new Set(
    ourPlaces(host, sheet)
      .filter(({ name }) => name.startsWith('_finsam.kolumn.'))
      .map(({ column }) => column),
  ),
];

/** A column beside ours, as letters. */
const beside = (host: HeadlessHost, sheet: string, more = 0): string =>
  cellText({ row: 0, column: Math.max(...columns(host, sheet)) + 3 + more }).replace(/\d+/, '');

const letters = (column: number): string => cellText({ row: 0, column }).replace(/\d+/, '');
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
const quoted = (name: string): string => (/^[\p{L}]+$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** Number formats that the user sets, none of which is ours. */
export const USER_FORMATS = ['#,##0.00', '0', '0.0 "kr"'] as const;

/** Every kind of thing that must survive an update. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'extra columns beside ours': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.setCells(sheet, `${beside(host, sheet)}${row}`, [
      [word(random), random(1000), `=B${row}*2`],
    ]);
  },
  'a column between ours': (host, sheet, random) => {
    const most = Math.max(...columns(host, sheet));
    if (most > 7) return;
    const column = random(most + 1);
    host.workbook.insertColumns(sheet, column + 1);
    host.workbook.setCells(sheet, `${letters(column)}${someRow(host, sheet, random)}`, [[word(random)]]);
  },
  'rows between ours': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.insertRows(sheet, row, 1 + random(2));
    host.workbook.setCells(sheet, `A${row}`, [[word(random), random(3) === 0 ? random(500) : null]]);
  },
  notes: (host, sheet, random) => {
    const at = `${pick(['A', 'B', beside(host, sheet)], random)}${someRow(host, sheet, random)}`;
    const { Notes, record } = host.workbook.sheet(sheet);
    const { row, column } = placeOf(at);
    if (record.comments.some(({ area }) => area.row === row && area.column === column)) return;
    if (!Notes.find(at)) Notes.Add(at, word(random));
  },
  'cell formats': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const range = host.workbook.range(sheet, `A${row}:D${row}`);
    range.Format.Fill.Color = '#FFEE00';
    range.Format.Font.Italic = true;
    range.Format.HorizontalAlignment = pick(['Left', 'Center', 'Right'], random);
  },
  'number formats': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const column = letters(pick(columns(host, sheet), random));
    host.workbook.range(sheet, `${column}${row}`).NumberFormat = [
      [pick(['#,##0.00', '0', '0.0 "kr"'], random)],
    ];
  },
  'column widths': (host, sheet, random) => {
    host.workbook.range(sheet, `${pick(['A', 'B', 'C', 'J'], random)}1`).Format.ColumnWidth = 60 + random(80);
  },
  'row heights': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.range(sheet, `A${row}`).Format.RowHeight = 20 + random(30);
  },
  'hidden rows': (host, sheet, random) => {
    host.workbook.range(sheet, `A${someRow(host, sheet, random)}`).RowHidden = true;
  },
  'hidden columns': (host, sheet, random) => {
    const column = pick([letters(pick(columns(host, sheet), random)), beside(host, sheet)], random);
    host.workbook.range(sheet, `${column}1`).ColumnHidden = true;
  },
  'print settings': (host, sheet, random) => {
    const { PageLayout } = host.workbook.sheet(sheet);
    PageLayout.Orientation = 'Landscape';
    PageLayout.LeftMargin = 10 + random(50);
    PageLayout.SetPrintArea(`A1:${beside(host, sheet)}${someRow(host, sheet, random) + 3}`);
  },
  'own formulas that point at our cells': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const column = letters(pick(columns(host, sheet), random));
    const at = `${quoted(sheet)}!${column}`;
    host.workbook.setCells('Egna tal', `B${1 + random(20)}`, [
      [`=${at}${row}`, `=SUM(${at}5:${column}${row + 1})`, `=${quoted(sheet)}!$A$${row}`],
    ]);
    const [own, beyond] = [beside(host, sheet, 4), someRow(host, sheet, random)];
    host.workbook.setCells(sheet, `${own}${beyond}`, [
      [`=SUM(${column}${row}:${column}${row + 3})-${column}$${row}`],
    ]);
  },
  'a typed-over figure': (host, sheet, random) => {
    const column = letters(pick(columns(host, sheet), random));
    host.workbook.setCells(sheet, `${column}${someRow(host, sheet, random)}`, [
      [random(100_000) + OVER_FIGURE],
    ]);
  },
  'a typed-over text': (host, sheet, random) => {
    const texts = ourPlaces(host, sheet).filter(
      ({ name }) => /\.(?:rad|text)\./.test(name) && !name.endsWith('luft'),
    );
    const { row, column } = pick(texts, random);
    host.workbook.setCells(sheet, cellText({ row, column }), [[`${OVER_TEXT} ${random(100)}`]]);
  },
  'text in the comment column': (host, sheet, random) => {
    const places = ourPlaces(host, sheet);
    const column = places.find(({ name }) => name.endsWith('.kommentar'))?.column;
    const rows = places.filter(({ name }) => name.startsWith('_finsam.rad.resultat.'));
    if (column === undefined || rows.length === 0) return;
    host.workbook.setCells(sheet, cellText({ row: pick(rows, random).row, column }), [[word(random)]]);
  },
  'a row of ours deleted': (host, sheet, random) => {
    const rows = ourPlaces(host, sheet).filter(({ name }) => /\.rad\./.test(name));
    if (rows.length > 4) host.workbook.deleteRows(sheet, pick(rows, random).row + 1);
  },
  'merged cells': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const [from, to] = [beside(host, sheet, 6), beside(host, sheet, 7)];
    const area = host.workbook.range(sheet, `${from}${row}:${to}${row + 1}`);
    if (!area.GetMergedAreasOrNullObject()) area.Merge();
    host.workbook.setCells(sheet, `${from}${row}`, [[word(random)]]);
  },
  'data validations': (host, sheet, random) => {
    const [row, first] = [someRow(host, sheet, random), someRow(host, sheet, random)];
    const range = host.workbook.range(sheet, `${beside(host, sheet)}${row}`);
    range.DataValidation.Rule = {
      list: { inCellDropDown: true, source: pick(['Ja,Nej', `=$A$${first}:$A$${first + 3}`], random) },
    };
  },
  links: (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.range(sheet, `${beside(host, sheet, 2)}${row}`).Hyperlink = {
      documentReference: `${quoted(sheet)}!A${someRow(host, sheet, random)}`,
      textToDisplay: word(random),
    };
  },
  'names for our cells': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const name = `Eget_${random(100_000)}`;
    const { Names } = host.workbook.sheet(sheet);
    if (!Names.find(name)) Names.Add(name, `=${quoted(sheet)}!$B$${row}:$B$${row + random(4)}`);
  },
  'a moved sheet': (host, sheet, random) => {
    host.workbook.sheet(sheet).Position = random(host.workbook.sheetNames.length - 1);
  },
  'a renamed sheet': (host, sheet, random) => {
    const name = pick(['Våra siffror', 'Utfall', "Lars' blad", 'Rapport 2025'], random) + ` ${random(1000)}`;
    host.workbook.renameSheet(sheet, name);
  },
};

/** What the headless Excel can hold and its file cannot. */
export const EXCEL_EDITS: Readonly<Record<string, Edit>> = {
  'threaded comments': (host, sheet, random) => {
    const at = `${pick(['A', 'B', beside(host, sheet)], random)}${someRow(host, sheet, random)}`;
    const { Comments, Notes, record } = host.workbook.sheet(sheet);
    const { row, column } = placeOf(at);
    if (record.comments.some(({ area }) => area.row === row && area.column === column) || Notes.find(at))
      return;
    Comments.Add(at, word(random));
  },
  'tables beside ours': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const [from, to] = [beside(host, sheet, 9), beside(host, sheet, 10)];
    const { Tables } = host.workbook.sheet(sheet);
    if (Tables.list().length > 0) return;
    host.workbook.setCells(sheet, `${from}${row}`, [
      ['Post', 'Värde'],
      ...Array.from({ length: 3 }, () => [word(random), random(100)]),
    ]);
    Tables.Add(`${from}${row}:${to}${row + 3}`, true);
  },
};
