import { HostObject } from '../protocol/hostObject';
import { accessDenied, itemNotFound } from '../protocol/hostError';
import type { GridBook } from '../grid/gridBook';
import { Functions } from './functions';
import { Application } from './application';
import { CommentCollection } from './comments';
import { type BookState } from './bookState';
import { NamedItemCollection, removeName } from './names';
import { NoteCollection } from './notes';
import { DocumentProperties } from './properties';
import type { Range } from './range';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorkbookProtection } from './workbookProtection';
import { WorksheetCollection } from './worksheets';

/** Arbetsbok: the root of the object model. */
export class Workbook extends HostObject {
  static override readonly navigation = [
    'Application',
    'Functions',
    'Worksheets',
    'Names',
    'Settings',
    'Tables',
    'Comments',
    'Notes',
    'Protection',
    'Properties',
  ];
  readonly worksheets: WorksheetCollection;
  readonly names: NamedItemCollection;

  constructor(
    readonly grid: GridBook,
    readonly state: BookState,
  ) {
    super();
    this.worksheets = new WorksheetCollection(this);
    this.names = new NamedItemCollection(this, null);
  }

  /** Refuses where the person has protected the structure: adding, deleting, renaming, moving, hiding sheets. */
  checkStructure(): void {
    if (this.state.structurePassword !== null) throw accessDenied();
  }

  /** Takes away the names whose scope was a sheet that is gone. */
  dropNamesOf(sheetId: string): void {
    const { names } = this.grid.services;
    for (const name of Object.values(names.getDefinedNameMap(this.grid.id) ?? {}))
      if (name.localSheetId === sheetId) removeName(this.grid, name);
  }

  get Name(): string {
    return `${this.grid.univer.getName() || 'Bok1'}.xlsx`;
  }

  get IsDirty(): boolean {
    return true;
  }

  get ReadOnly(): boolean {
    return false;
  }

  get Use1904DateSystem(): boolean {
    return false;
  }

  get Application(): Application {
    return new Application(this);
  }

  get Functions(): Functions {
    return new Functions(this.state);
  }

  get Worksheets(): WorksheetCollection {
    return this.worksheets;
  }

  get Names(): NamedItemCollection {
    return this.names;
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.state.settings);
  }

  get Tables(): TableCollection {
    return new TableCollection(this, null);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this, null);
  }

  get Notes(): NoteCollection {
    return new NoteCollection(this, null);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.state);
  }

  get Properties(): DocumentProperties {
    return new DocumentProperties(this.state);
  }

  GetSelectedRange(): Range {
    return this.#selected() ?? this.worksheets.GetActiveWorksheet().area(0, 0, 1, 1);
  }

  GetActiveCell(): Range {
    const { row, column } = this.GetSelectedRange();
    return this.worksheets.GetActiveWorksheet().area(row, column, 1, 1);
  }

  #selected(): Range | null {
    const selected = this.#inGrid();
    if (!selected) return null;
    const sheet = this.worksheets.GetItem(selected.getSheetId());
    return sheet.area(selected.getRow(), selected.getColumn(), selected.getHeight(), selected.getWidth());
  }

  /** The grid selects the column that it puts in with a row more than there are, and then refuses to tell of it. */
  #inGrid(): ReturnType<typeof this.grid.univer.getActiveRange> {
    try {
      return this.grid.univer.getActiveRange();
    } catch {
      return null;
    }
  }

  /** The range of a change event; its reference is the sheet's id and the address. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const at = reference.lastIndexOf('!');
    return this.worksheets.find(reference.slice(0, at))?.GetRange(reference.slice(at + 1)) ?? null;
  }
}
