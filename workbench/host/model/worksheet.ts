import { HostObject } from '../protocol/hostObject';
import {
  accessDenied,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from '../protocol/hostError';
import { type Area, isInSheet, MAX_COLUMNS, MAX_ROWS, parseArea, splitReference } from '../grid/address';
import type { FWorksheet } from '../grid/univer';
import { AutoFilter } from './autoFilter';
import { CommentCollection } from './comments';
import { WorksheetCustomPropertyCollection } from './customProperties';
import { WorksheetFreezePanes } from './freezePanes';
import { NamedItemCollection } from './names';
import { NoteCollection } from './notes';
import { PageLayout } from './pageLayout';
import { Range } from './range';
import { renameInLists } from './dataValidation';
import { checkSheetName, sameText } from './sheetName';
import type { SheetRecord } from './sheetRecord';
import { TableCollection } from './tables';
import { usedArea } from './usedArea';
import type { Workbook } from './workbook';
import { WorksheetProtection } from './worksheetProtection';

/** Blad. The object outlives its sheet: after a deletion every member answers ItemNotFound. */
export class Worksheet extends HostObject {
  static override readonly navigation = [
    'AutoFilter',
    'Comments',
    'CustomProperties',
    'FreezePanes',
    'Names',
    'Notes',
    'PageLayout',
    'Protection',
    'Tables',
  ];

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
  ) {
    super();
  }

  /** The sheet in the grid; gathered writes are handed over first. */
  get univer(): FWorksheet {
    this.workbook.grid.flush();
    return this.raw;
  }

  /** The sheet in the grid while writes are being gathered. */
  get raw(): FWorksheet {
    const sheet = this.workbook.grid.rawSheet(this.id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get record(): SheetRecord {
    return this.workbook.state.sheet(this.id);
  }

  area(row: number, column: number, height: number, width: number): Range {
    if (!isInSheet({ row, column, height, width })) throw invalidArgument('range');
    return new Range(this, row, column, height, width);
  }

  rangeOf({ row, column, height, width }: Area): Range {
    return this.area(row, column, height, width);
  }

  /** Refuses writes where the sheet is protected. */
  checkWritable(): void {
    if (this.record.protection) throw accessDenied();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  matches(key: unknown): boolean {
    return key === this.id || sameText(key, this.raw.getSheetName());
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.raw.getSheetName();
  }

  set Name(name: string) {
    this.workbook.checkStructure();
    checkSheetName(name);
    const other = this.workbook.worksheets.find(name);
    if (other && other !== this) throw itemAlreadyExists();
    const sheet = this.univer;
    const before = this.Name;
    this.workbook.grid.asAddIn(() => sheet.setName(name));
    for (const { record } of this.workbook.worksheets.list()) renameInLists(record, before, name);
  }

  get Position(): number {
    return this.univer.getIndex();
  }

  set Position(position: number) {
    this.workbook.checkStructure();
    if (!(position >= 0 && position < this.workbook.worksheets.GetCount())) throw invalidArgument('position');
    const sheet = this.univer;
    this.#stayingOnSheet(() => this.workbook.grid.univer.moveSheet(sheet, position));
  }

  get Visibility(): string {
    if (!this.univer.isSheetHidden()) return 'Visible';
    return this.record.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set Visibility(visibility: string) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument('visibility');
    this.workbook.checkStructure();
    const sheet = this.univer;
    const hide = visibility !== 'Visible';
    if (hide) this.#mayDisappear();
    this.record.veryHidden = visibility === 'VeryHidden';
    if (hide === sheet.isSheetHidden()) return;
    this.#stayingOnSheet(() => (hide ? sheet.hideSheet() : sheet.showSheet()));
  }

  /** The grid goes to a sheet that it moves or shows; Excel stays where it is, unless that sheet is no longer in view. */
  #stayingOnSheet(work: () => void): void {
    const { grid } = this.workbook;
    const active = grid.univer.getActiveSheet();
    grid.asAddIn(() => {
      work();
      const here = grid.univer.getActiveSheet()?.getSheetId() === active.getSheetId();
      if (!here && !active.isSheetHidden()) grid.univer.setActiveSheet(active);
    });
  }

  get TabColor(): string {
    return this.univer.getTabColor() ?? '';
  }

  set TabColor(color: string) {
    const sheet = this.univer;
    this.workbook.grid.asAddIn(() => sheet.setTabColor(color));
  }

  get ShowGridlines(): boolean {
    return !this.univer.hasHiddenGridLines();
  }

  set ShowGridlines(show: boolean) {
    const sheet = this.univer;
    this.workbook.grid.asAddIn(() => sheet.setHiddenGridlines(!show));
  }

  /** The client sets ShowGridlines by this name. */
  set Gridlines(show: boolean) {
    this.ShowGridlines = show;
  }

  get ShowHeadings(): boolean {
    return true;
  }

  set Headings(show: boolean) {
    void show;
  }

  get StandardWidth(): number {
    return 8.43;
  }

  get StandardHeight(): number {
    return 15;
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.workbook, this);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this);
  }

  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.record.customProperties);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workbook, this);
  }

  get Notes(): NoteCollection {
    return new NoteCollection(this.workbook, this);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.workbook, this);
  }

  Activate(): void {
    const sheet = this.univer;
    if (sheet.isSheetHidden()) throw invalidOperation();
    this.workbook.grid.asAddIn(() => sheet.activate());
  }

  Calculate(): Promise<void> {
    return this.workbook.grid.settle();
  }

  /** Excel refuses the last visible sheet, and one that is very hidden. */
  Delete(): void {
    this.workbook.checkStructure();
    this.#mayDisappear();
    if (this.record.veryHidden) throw invalidOperation();
    const sheet = this.univer;
    this.workbook.grid.asAddIn(() => this.workbook.grid.univer.deleteSheet(sheet));
  }

  #mayDisappear(): void {
    const others = this.workbook.grid.sheets().filter((sheet) => sheet.getSheetId() !== this.id);
    if (!others.some((sheet) => !sheet.isSheetHidden())) throw invalidOperation();
  }

  /** No address is the whole sheet; a name that is no address is looked up among the names. */
  GetRange(address?: string | null): Range {
    if (address === null || address === undefined || address === '')
      return this.area(0, 0, MAX_ROWS, MAX_COLUMNS);
    const parts = splitReference(address);
    if (parts && !this.matches(parts.sheet)) throw invalidArgument(`address ${address}`);
    const area = parseArea(parts?.local ?? address);
    if (area) return this.rangeOf(area);
    const name = this.Names.find(address) ?? this.workbook.names.find(address);
    if (!name) throw invalidArgument(`address ${address}`);
    return name.GetRange();
  }

  GetRangeByIndexes(row: number, column: number, height: number, width: number): Range {
    return this.area(row, column, height, width);
  }

  GetCell(row: number, column: number): Range {
    return this.area(row, column, 1, 1);
  }

  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.area(0, 0, 1, 1);
  }

  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = usedArea(this.workbook.grid, this.univer, valuesOnly);
    return area && this.rangeOf(area);
  }

  // Events are sent whether anyone listens or not; the client drops what nobody wants.
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterEventNameChanged(): void {}
  _UnregisterEventNameChanged(): void {}
}
