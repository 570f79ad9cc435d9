import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import { intersection, splitReference } from '../grid/address';
import { Range } from './range';
import { sameText } from './sheetName';
import type { TableRecord } from './sheetRecord';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

let nextTable = 1;

/** Tabeller, of one sheet or of all. Kept, not drawn; formulas cannot refer to them by name. */
export class TableCollection extends HostCollection<Table> {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  list(): readonly Table[] {
    const sheets = this.sheet ? [this.sheet] : this.workbook.worksheets.list();
    return sheets.flatMap((sheet) => sheet.record.tables.map((table) => new Table(sheet, table)));
  }

  Add(address: Range | string, hasHeaders: boolean): Table {
    const range = address instanceof Range ? address : this.#range(address);
    range.sheet.checkWritable();
    const { tables } = range.sheet.record;
    if (tables.some(({ area }) => intersection(area, range.place)))
      throw invalidArgument('overlapping table');
    const number = nextTable++;
    const table: TableRecord = {
      id: `{table-${number}}`,
      name: `Tabell${number}`,
      area: range.place,
      style: 'TableStyleMedium2',
      showHeaders: hasHeaders,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    };
    tables.push(table);
    return new Table(range.sheet, table);
  }

  #range(address: string): Range {
    const parts = splitReference(address);
    const sheet = parts ? this.workbook.worksheets.GetItem(parts.sheet) : this.sheet;
    return (sheet ?? this.workbook.worksheets.GetActiveWorksheet()).GetRange(address);
  }
}

export class Table extends HostObject {
  static override readonly navigation = ['Worksheet'];

  constructor(
    private readonly sheet: Worksheet,
    private readonly table: TableRecord,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.table.id };
  }

  matches(key: unknown): boolean {
    return key === this.table.id || sameText(key, this.table.name);
  }

  get Id(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\d_.]*$/u.test(name)) throw invalidArgument('table name');
    const other = this.sheet.workbook.Tables.find(name);
    if (other && other.Id !== this.table.id) throw itemAlreadyExists();
    this.table.name = name;
  }

  get Style(): string {
    return this.table.style;
  }

  set Style(style: string) {
    this.table.style = style;
  }

  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }

  set ShowHeaders(show: boolean) {
    this.table.showHeaders = show;
  }

  get ShowTotals(): boolean {
    return this.table.showTotals;
  }

  set ShowTotals(show: boolean) {
    this.table.showTotals = show;
  }

  get ShowBandedRows(): boolean {
    return this.table.showBandedRows;
  }

  set ShowBandedRows(show: boolean) {
    this.table.showBandedRows = show;
  }

  get ShowFilterButton(): boolean {
    return this.table.showFilterButton;
  }

  set ShowFilterButton(show: boolean) {
    this.table.showFilterButton = show;
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  GetRange(): Range {
    if (!this.sheet.record.tables.includes(this.table)) throw itemNotFound();
    return this.sheet.rangeOf(this.table.area);
  }

  GetHeaderRowRange(): Range {
    if (!this.table.showHeaders) throw itemNotFound();
    return this.GetRange().GetRow(0);
  }

  GetDataBodyRange(): Range {
    const skipped = this.table.showHeaders ? 1 : 0;
    return this.GetRange().GetOffsetRange(skipped, 0).GetResizedRange(-skipped, 0);
  }

  /** The row of headings stays where it is, as in Excel. */
  Resize(address: Range | string): void {
    this.sheet.checkWritable();
    const area = (address instanceof Range ? address : this.sheet.GetRange(address)).place;
    if (area.row !== this.table.area.row || !intersection(area, this.table.area))
      throw invalidArgument('newRange');
    this.table.area = area;
  }

  /** No row is ever hidden by a filter here. */
  ClearFilters(): void {
    this.sheet.checkWritable();
  }

  Delete(): void {
    this.ConvertToRange().Clear('All');
  }

  ConvertToRange(): Range {
    this.sheet.checkWritable();
    const range = this.GetRange();
    this.sheet.record.tables = this.sheet.record.tables.filter((table) => table !== this.table);
    return range;
  }
}
