import { rowOfSource, type Source } from '../ledger/sources';
import { address, type CellValue, isErrorValue } from './grid';
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

/** Källrader: what the rows behind a ledger's amounts say. `names` are the sheets of its sources. */
export class SourceRows {
  private readonly sheets: readonly (RecognisedSheet | undefined)[];

  constructor(recognised: readonly RecognisedSheet[], names: readonly string[]) {
    this.sheets = names.map((name) => recognised.find(({ grid }) => grid.sheet === name));
  }

  /** Null where the source is no row, or its sheet is not among those read. */
  at(source: Source): SourceRow | null {
    const place = rowOfSource(source);
    const sheet = place && this.sheets[place.sheet];
    if (!sheet) return null;
    const { grid, header } = sheet;
    const row = place.row - grid.firstRow;
    const voucher = voucherAt(sheet, row);
    const own = textAt(sheet, row, 'text') || textAt(sheet, row, 'name') || textAt(sheet, row, 'member');
    const headings = (grid.values[header.row] ?? []).flatMap((cell, i) =>
      cell === null || cell === '' ? [] : [i],
    );
    const [first = 0] = headings;
    const last = headings.at(-1) ?? first;
    const cell = (column: number): string => address(place.row, grid.firstColumn + column);
    return {
      sheet: grid.sheet,
      row: place.row + 1,
      cells: first === last ? cell(first) : `${cell(first)}:${cell(last)}`,
      voucher: voucher.number,
      text: own || textAt(sheet, voucher.row, 'text'),
    };
  }
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
