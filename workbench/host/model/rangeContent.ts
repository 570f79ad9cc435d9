import { invalidArgument } from '../protocol/hostError';
import {
  type CellRows,
  CellType,
  EMPTY_CONTENT,
  isErrorText,
  plainValue,
  type PlainValue,
  replacing,
  setCell,
} from '../grid/cell';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { displayText } from '../grid/displayText';
import { enterValue } from '../grid/enterValue';
import type { ICellData, Nullable } from '../grid/univer';
import { numberFormatAt } from './cellStyle';
import { RangeArea, sizeMismatch } from './rangeArea';

/** Most cells one read or write may touch, as in Excel. */
const MAX_CELLS = 5_000_000;

type ReadCell = (
  cell: Nullable<ICellData>,
  spilled: Nullable<ICellData>,
  row: number,
  column: number,
) => unknown;

/** What a range holds: values, formulas and number formats, read from the cell matrix and written in one mutation. */
export class RangeContent extends RangeArea {
  override beforeRead(members: readonly string[]): void | Promise<void> {
    if (members.some((name) => name === 'Values' || name === 'Text' || name === 'ValueTypes'))
      return this.sheet.workbook.grid.settle();
  }

  /** Whole rows and columns have no values to read or write, as in Excel. */
  get #isUnbounded(): boolean {
    return this.height === MAX_ROWS || this.width === MAX_COLUMNS;
  }

  /** One answer per cell; null where the range is too large for Excel to answer. */
  #read(read: ReadCell): unknown[][] | null {
    if (this.#isUnbounded || this.height * this.width > MAX_CELLS) return null;
    const matrix = this.sheet.univer.getSheet().getCellMatrix();
    const spilled = this.sheet.workbook.grid.spilled(this.sheet.id);
    return Array.from({ length: this.height }, (_, i) => {
      const row = this.row + i;
      const spilledRow = spilled?.[row];
      return Array.from({ length: this.width }, (_, j) => {
        const column = this.column + j;
        return read(matrix.getValue(row, column), spilledRow?.[column], row, column);
      });
    });
  }

  /** One entry per cell of a two-dimensional array, or the same entry for every cell; null leaves a cell as it is. */
  #write(entries: unknown, put: (entry: unknown, row: number, column: number) => void): void {
    this.sheet.checkWritable();
    const { height, width } = this;
    const rows = Array.isArray(entries) ? (entries as unknown[]) : null;
    if (rows && (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width)))
      throw sizeMismatch();
    if (this.#isUnbounded || height * width > MAX_CELLS) throw invalidArgument('range too large');
    this.sheet.workbook.grid.ensureSize(this.sheet.raw, this.row + height, this.column + width);
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        const entry = rows ? (rows[i] as unknown[])[j] : entries;
        if (entry !== null && entry !== undefined) put(entry, this.row + i, this.column + j);
      }
  }

  #enter(entries: unknown): void {
    const { pending } = this.sheet.workbook.grid;
    const matrix = this.sheet.raw.getSheet().getCellMatrix();
    this.#write(entries, (entry, row, column) => {
      // Only text is read in the light of the cell's number format.
      const format = typeof entry === 'string' ? numberFormatAt(this.sheet, row, column) : 'General';
      const written = replacing(matrix.getValue(row, column), enterValue(entry, format));
      pending.addContent(this.sheet.id, row, column, written);
    });
  }

  get Values(): unknown[][] | null {
    return this.#read(shown);
  }

  set Values(entries: unknown) {
    this.#enter(entries);
  }

  get Formulas(): unknown[][] | null {
    const { grid } = this.sheet.workbook;
    return this.#read((cell, spilled, row, column) => {
      if (cell?.f) return cell.f;
      if (cell?.si) return grid.formulaAt(this.sheet.id, row, column);
      return shown(cell, spilled);
    });
  }

  set Formulas(entries: unknown) {
    this.#enter(entries);
  }

  get NumberFormat(): unknown[][] | null {
    return this.#read((_cell, _spilled, row, column) => numberFormatAt(this.sheet, row, column));
  }

  set NumberFormat(formats: unknown) {
    const { pending } = this.sheet.workbook.grid;
    this.#write(formats, (format, row, column) => {
      const pattern = String(format);
      pending.addStyle(this.sheet.id, row, column, { n: pattern === 'General' ? null : { pattern } });
    });
  }

  /** What the person sees, in Swedish form; the width of the column plays no part. */
  get Text(): unknown[][] | null {
    return this.#read((cell, spilled, row, column) =>
      displayText(shown(cell, spilled), numberFormatAt(this.sheet, row, column)),
    );
  }

  get ValueTypes(): unknown[][] | null {
    return this.#read((cell, spilled) => typeName(shown(cell, spilled), cell));
  }

  /** Empties cells, their formats or both. Whole columns and rows are emptied where there is anything. */
  protected empty(contents: boolean, formats: boolean): void {
    if (!contents && !formats) return;
    const { grid } = this.sheet.workbook;
    const [bottom, right] = [this.row + this.height, this.column + this.width];
    const blank = { ...(contents && EMPTY_CONTENT), ...(formats && { s: null }) };
    const cells: CellRows = {};
    this.sheet.univer
      .getSheet()
      .getCellMatrix()
      .forValue((row, column) => {
        if (row >= this.row && row < bottom && column >= this.column && column < right)
          setCell(cells, row, column, { ...blank });
      });
    grid.write(this.sheet.id, cells, contents ? 'content' : 'styles');
  }
}

/** A cell's own value, or what an array formula spills into it. */
function shown(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): PlainValue {
  const own = plainValue(cell);
  return own === '' && spilled ? plainValue(spilled) : own;
}

function typeName(value: PlainValue, cell: Nullable<ICellData>): string {
  if (value === '') return cell?.t === CellType.forcedText ? 'String' : 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}
