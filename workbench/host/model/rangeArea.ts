import { HostObject } from '../protocol/hostObject';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { type Area, areaText, hull, intersection, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../grid/address';
import type { Range } from './range';
import { usedArea } from './usedArea';
import type { Worksheet } from './worksheet';

/** Where a range is, and the ranges that are reached from it. */
export class RangeArea extends HostObject {
  constructor(
    readonly sheet: Worksheet,
    readonly row: number,
    readonly column: number,
    readonly height: number,
    readonly width: number,
  ) {
    super();
  }

  get place(): Area {
    const { row, column, height, width } = this;
    return { row, column, height, width };
  }

  protected near(row: number, column: number, height = this.height, width = this.width): Range {
    return this.sheet.area(this.row + row, this.column + column, height, width);
  }

  matches(key: unknown): boolean {
    return key === this.Address;
  }

  /** An argument that is a range or an address in the same sheet. */
  protected areaOf(other: Range | string): Area {
    return other instanceof RangeArea ? other.place : this.sheet.GetRange(other).place;
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.Name)}!${areaText(this.place)}`;
  }

  get RowIndex(): number {
    return this.row;
  }

  get ColumnIndex(): number {
    return this.column;
  }

  get RowCount(): number {
    return this.height;
  }

  get ColumnCount(): number {
    return this.width;
  }

  /** −1 where there are more cells than a 32-bit number can tell, as in Excel. */
  get CellCount(): number {
    const cells = this.height * this.width;
    return cells > 2 ** 31 - 1 ? -1 : cells;
  }

  get IsEntireColumn(): boolean {
    return this.height === MAX_ROWS;
  }

  get IsEntireRow(): boolean {
    return this.width === MAX_COLUMNS;
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  GetCell(row: number, column: number): Range {
    return this.near(row, column, 1, 1);
  }

  GetRow(row: number): Range {
    return this.near(row, 0, 1, this.width);
  }

  GetColumn(column: number): Range {
    return this.near(0, column, this.height, 1);
  }

  GetLastRow(): Range {
    return this.GetRow(this.height - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.width - 1);
  }

  GetLastCell(): Range {
    return this.GetCell(this.height - 1, this.width - 1);
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.near(rows, columns);
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.near(0, 0, this.height + rows, this.width + columns);
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.near(0, 0, rows, columns);
  }

  GetRowsBelow(count = 1): Range {
    if (count === 0) throw invalidArgument('count');
    return this.near(this.height, 0, count);
  }

  GetRowsAbove(count = 1): Range {
    if (count === 0) throw invalidArgument('count');
    return this.near(-count, 0, count);
  }

  GetColumnsAfter(count = 1): Range {
    return this.near(0, this.width, this.height, count);
  }

  GetEntireRow(): Range {
    return this.sheet.area(this.row, 0, this.height, MAX_COLUMNS);
  }

  GetEntireColumn(): Range {
    return this.sheet.area(0, this.column, MAX_ROWS, this.width);
  }

  GetBoundingRect(other: Range | string): Range {
    return this.sheet.rangeOf(hull(this.place, this.areaOf(other)));
  }

  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const shared = intersection(this.place, this.areaOf(other));
    return shared && this.sheet.rangeOf(shared);
  }

  GetIntersection(other: Range | string): Range {
    const shared = this.GetIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound();
    return shared;
  }

  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = usedArea(this.sheet.workbook.grid, this.sheet.univer, valuesOnly);
    const shared = used && intersection(used, this.place);
    return shared && this.sheet.rangeOf(shared);
  }

  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  /** The client asks before it cuts a large write into pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.height || columns !== this.width) throw sizeMismatch();
  }
}

export function sizeMismatch(): Error {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
