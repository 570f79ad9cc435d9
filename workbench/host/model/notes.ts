import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import { splitReference } from '../grid/address';
import { Range } from './range';
import type { NoteRecord } from './sheetRecord';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Anteckningar, of one sheet or of all. */
export class NoteCollection extends HostCollection<Note> {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  list(): readonly Note[] {
    const sheets = this.sheet ? [this.sheet] : this.workbook.worksheets.list();
    return sheets.flatMap((sheet) => sheet.record.notes.map((note) => new Note(sheet, note)));
  }

  #cell(address: Range | string): Range {
    if (address instanceof Range) return address;
    const parts = splitReference(address);
    const sheet = this.sheet ?? (parts && this.workbook.worksheets.find(parts.sheet));
    if (!sheet) throw invalidArgument('cell address');
    return sheet.GetRange(address);
  }

  /** Items are known by their cell. */
  override find(address: unknown): Note | undefined {
    const cell = this.#cell(address as Range | string);
    const note = noteAt(cell);
    return note && new Note(cell.sheet, note);
  }

  Add(address: Range | string, content: string): Note {
    const cell = this.#cell(address);
    cell.sheet.checkWritable();
    if (cell.CellCount !== 1) throw invalidArgument('cell address');
    if (noteAt(cell)) throw itemAlreadyExists();
    const note = { area: cell.place, content, author: 'Användare', visible: false };
    cell.sheet.record.notes.push(note);
    return new Note(cell.sheet, note);
  }
}

function noteAt({ sheet, row, column }: Range): NoteRecord | undefined {
  return sheet.record.notes.find(({ area }) => area.row === row && area.column === column);
}

export class Note extends HostObject {
  constructor(
    private readonly sheet: Worksheet,
    private readonly note: NoteRecord,
  ) {
    super();
  }

  matches(): boolean {
    return false;
  }

  get AuthorName(): string {
    return this.note.author;
  }

  get Content(): string {
    return this.note.content;
  }

  set Content(content: string) {
    this.sheet.checkWritable();
    this.note.content = content;
  }

  get Visible(): boolean {
    return this.note.visible;
  }

  set Visible(visible: boolean) {
    this.note.visible = visible;
  }

  GetLocation(): Range {
    if (!this.sheet.record.notes.includes(this.note)) throw itemNotFound();
    return this.sheet.rangeOf(this.note.area);
  }

  Delete(): void {
    this.sheet.checkWritable();
    this.sheet.record.notes = this.sheet.record.notes.filter((note) => note !== this.note);
  }
}
