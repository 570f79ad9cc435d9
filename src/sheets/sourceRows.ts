import { rowOfSource, type Source } from '../ledger/sources';
import { type CellValue, columnLetters, isErrorValue } from './grid';
import type { RecognisedSheet } from './recognise';

/** Källrad: a row of an input sheet as a person finds it. */
export interface SourceRow {
  readonly sheet: string;
  /** As the sheet numbers it, from 1. */
  readonly row: number;
  /** Its cells under the headings: "A12:G12". */
  readonly cells: string;
  /** Series and number as written; that of the rows above where the row begins no voucher. '' where there is none. */
  readonly voucher: string;
  readonly text: string;
}

/** A sheet that rows are read from, and the letters of the first and last column with a heading. */
interface Headed {
  readonly sheet: RecognisedSheet;
  readonly first: string;
  readonly last: string;
}

/** Källrader: what the rows behind a ledger's amounts say. `names` are the sheets of its sources. */
export class SourceRows {
  private readonly sheets: readonly (Headed | undefined)[];

  constructor(recognised: readonly RecognisedSheet[], names: readonly string[]) {
    this.sheets = names.map((name) => {
      const sheet = recognised.find(({ grid }) => grid.sheet === name);
      return sheet && headed(sheet);
    });
  }

  /** Null where the source is no row, or its sheet is not among those read. */
  at(source: Source): SourceRow | null {
    const place = rowOfSource(source);
    const found = place && this.sheets[place.sheet];
    if (!found) return null;
    const { sheet, first, last } = found;
    const row = place.row - sheet.grid.firstRow;
    const voucher = voucherAt(sheet, row);
    const own = textAt(sheet, row, 'text') || textAt(sheet, row, 'name') || textAt(sheet, row, 'member');
    const number = place.row + 1;
    return {
      sheet: sheet.grid.sheet,
      row: number,
      cells: first === last ? `${first}${number}` : `${first}${number}:${last}${number}`,
      voucher: voucher.number,
      text: own || textAt(sheet, voucher.row, 'text'),
    };
  }
}

function headed(sheet: RecognisedSheet): Headed {
  const { grid, header } = sheet;
  const headings = (grid.values[header.row] ?? []).flatMap((cell, i) =>
    cell === null || cell === '' ? [] : [i],
  );
  const [first = 0] = headings;
  const letters = (column: number): string => columnLetters(grid.firstColumn + column);
  return { sheet, first: letters(first), last: letters(headings.at(-1) ?? first) };
}

/** The number of the voucher that a row belongs to and the row it stands on: a row without date and number continues the one above. */
function voucherAt(sheet: RecognisedSheet, row: number): { number: string; row: number } {
  const { header } = sheet;
  if (!header.columns.has('voucher') && !header.columns.has('series')) return { number: '', row };
  for (let at = row; at >= header.dataRow; at--) {
    const number = textAt(sheet, at, 'series') + textAt(sheet, at, 'voucher');
    if (number !== '' || textAt(sheet, at, 'date') !== '') return { number, row: at };
  }
  return { number: '', row };
}

function textAt({ grid, header }: RecognisedSheet, row: number, key: string): string {
  const column = header.columns.get(key);
  const cell: CellValue = (column === undefined ? null : grid.values[row]?.[column]) ?? null;
  return cell === null || isErrorValue(cell) ? '' : String(cell).trim();
}
