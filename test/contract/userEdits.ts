import type { HeadlessHost } from '../../workbench/host/headless';
import type { Random } from '../statements/randomReport';

/** One thing a user does to a report sheet, in the workbook open in Excel. */
export type Edit = (host: HeadlessHost, sheet: string, random: Random) => void;

const lastRow = (host: HeadlessHost, sheet: string): number =>
  host.workbook.sheet(sheet).GetUsedRangeOrNullObject(true)?.height ?? 1;

const word = (random: Random): string => `egen text ${random(1000)}`;

/** A row of the table, 1-based, below its heading. */
const someRow = (host: HeadlessHost, sheet: string, random: Random): number =>
  5 + random(Math.max(1, lastRow(host, sheet) - 8));

/** Every kind of thing that must survive an update. Columns from H on are beside our own. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'extra columns beside ours': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.setCells(sheet, `H${row}`, [[word(random), random(1000), `=B${row}*2`]]);
  },
  'a column between ours': (host, sheet, random) => {
    const column = 1 + random(3);
    host.workbook.insertColumns(sheet, column + 1);
    const letter = 'ABCD'.charAt(column);
    host.workbook.setCells(sheet, `${letter}${someRow(host, sheet, random)}`, [[word(random)]]);
  },
  'rows between ours': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.insertRows(sheet, row, 1 + random(2));
    host.workbook.setCells(sheet, `A${row}`, [[word(random), random(3) === 0 ? random(500) : null]]);
  },
  notes: (host, sheet, random) => {
    const at = `${'ABH'.charAt(random(3))}${someRow(host, sheet, random)}`;
    const notes = host.workbook.sheet(sheet).Notes;
    if (!notes.find(at)) notes.Add(at, word(random));
  },
  'cell formats': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const range = host.workbook.range(sheet, `A${row}:D${row}`);
    range.Format.Fill.Color = '#FFEE00';
    range.Format.Font.Italic = true;
  },
  'number formats': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.range(sheet, `B${row}`).NumberFormat = [['#,##0.00']];
  },
  'column widths': (host, sheet, random) => {
    host.workbook.range(sheet, 'B1').Format.ColumnWidth = 60 + random(80);
  },
  'row heights': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    host.workbook.range(sheet, `A${row}`).Format.RowHeight = 20 + random(30);
  },
  'hidden rows': (host, sheet, random) => {
    host.workbook.range(sheet, `A${someRow(host, sheet, random)}`).RowHidden = true;
  },
  'print settings': (host, sheet, random) => {
    const { PageLayout } = host.workbook.sheet(sheet);
    PageLayout.Orientation = 'Landscape';
    PageLayout.LeftMargin = 10 + random(50);
  },
  'own formulas that point at our cells': (host, sheet, random) => {
    const row = someRow(host, sheet, random);
    const name = /^[A-Za-zÅÄÖåäö]+$/.test(sheet) ? sheet : `'${sheet}'`;
    host.workbook.setCells('Egna tal', `B${1 + random(20)}`, [
      [`=${name}!B${row}`, `=SUM(${name}!B5:B${row + 1})`, `=${name}!A${row}`],
    ]);
  },
  'a typed-over figure': (host, sheet, random) => {
    host.workbook.setCells(sheet, `B${someRow(host, sheet, random)}`, [[random(100_000) + 0.5]]);
  },
};
