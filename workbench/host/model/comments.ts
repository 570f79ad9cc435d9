import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import { splitReference } from '../grid/address';
import { Range } from './range';
import type { CommentRecord } from './sheetRecord';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

let nextComment = 1;

/** Kommentarer (the threaded kind, without replies), of one sheet or of all. */
export class CommentCollection extends HostCollection<Comment> {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  list(): readonly Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.workbook.worksheets.list();
    return sheets.flatMap((sheet) => sheet.record.comments.map((comment) => new Comment(sheet, comment)));
  }

  #cell(address: Range | string): Range {
    if (address instanceof Range) return address;
    const parts = splitReference(address);
    const sheet = parts ? this.workbook.worksheets.GetItem(parts.sheet) : this.sheet;
    if (!sheet) throw invalidArgument('cell address');
    return sheet.GetRange(address);
  }

  #at({ sheet, row, column }: Range): CommentRecord | undefined {
    return sheet.record.comments.find(({ area }) => area.row === row && area.column === column);
  }

  Add(address: Range | string, content: string): Comment {
    const cell = this.#cell(address);
    cell.sheet.checkWritable();
    if (cell.CellCount !== 1) throw invalidArgument('cell address');
    if (this.#at(cell)) throw itemAlreadyExists();
    const id = `{comment-${nextComment++}}`;
    const comment = { id, area: cell.place, content: String(content), author: 'Användare', resolved: false };
    cell.sheet.record.comments.push(comment);
    return new Comment(cell.sheet, comment);
  }

  GetItemByCell(address: Range | string): Comment {
    const cell = this.#cell(address);
    const comment = this.#at(cell);
    if (!comment) throw itemNotFound();
    return new Comment(cell.sheet, comment);
  }
}

export class Comment extends HostObject {
  constructor(
    private readonly sheet: Worksheet,
    private readonly comment: CommentRecord,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.comment.id };
  }

  matches(key: unknown): boolean {
    return key === this.comment.id;
  }

  get Id(): string {
    return this.comment.id;
  }

  get AuthorName(): string {
    return this.comment.author;
  }

  get Content(): string {
    return this.comment.content;
  }

  set Content(content: string) {
    this.sheet.checkWritable();
    this.comment.content = content;
  }

  get Resolved(): boolean {
    return this.comment.resolved;
  }

  set Resolved(resolved: boolean) {
    this.comment.resolved = resolved;
  }

  GetLocation(): Range {
    return this.sheet.rangeOf(this.comment.area);
  }

  Delete(): void {
    this.sheet.checkWritable();
    this.sheet.record.comments = this.sheet.record.comments.filter((comment) => comment !== this.comment);
  }
}
