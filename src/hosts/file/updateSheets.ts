import { type Followed, followLines } from '../../workbook/followLines';
import { memoryPlan } from '../../workbook/memorySheet';
import { reportPlacements } from '../../workbook/placement';
import { type JobOptions, WorkbookProblem, type WrittenSheet } from '../../workbook/port';
import type { Lines, ReportsUpdate, SheetUpdate } from '../../workbook/reportUpdate';
import type { Shift } from '../../workbook/shiftReferences';
import { changeNotes } from './changeNotes';
import { writeColumns } from './columnLines';
import { CONTENT_TYPES_PART, contentTypeEdits } from './contentTypes';
import { NewParts } from './newParts';
import { CONTENT_TYPE } from './ooxml';
import { changeFormulas, partsWithFormulas } from './formulaElements';
import { removeSheets } from './removeSheets';
import { changedNameEdits } from './sheetOwnNames';
import { shiftLines, spelledWhereNeeded } from './shiftLines';
import { stylesToWrite } from './stylesOf';
import { dropCalculationOrder, fullCalculationEdits } from './staleCalculation';
import { StylesPart } from './stylesPart';
import { type Book, readBook, type Tab } from './workbookPart';
import { writeCells } from './writeCells';
import { writeSheets } from './writeSheets';
import { applyEdits } from './xmlEdit';
import { XlsxPackage } from './xlsxPackage';

/**
 * Uppdaterar rapportblad där de står → a new file: lines come, cells change, lines go, then new reports and the memory are written.
 * Codes: `sheet-gone`, `file-unwritable`, `file-damaged`.
 */
export function updateSheets(
  pkg: XlsxPackage,
  { changed, created, followed = [], removed, memory }: ReportsUpdate,
  options: JobOptions,
): { bytes: Uint8Array; written: WrittenSheet[] } {
  let bytes = pkg.file;
  const step = (change: (pkg: XlsxPackage, book: Book) => Uint8Array): void => {
    options.signal?.throwIfAborted();
    const before = bytes === pkg.file ? pkg : new XlsxPackage(bytes);
    bytes = change(before, readBook(before));
  };
  const lines = (kind: Shift['kind'], of: (update: SheetUpdate) => readonly Lines[]): void => {
    if (changed.some((update) => of(update).length > 0))
      step((before, book) => shifted(before, book, changed, kind, of));
  };
  lines('insert', ({ inserted }) => inserted);
  if (changed.length > 0) step((before, book) => withCells(before, book, changed));
  lines('delete', ({ deleted }) => [...deleted].sort((a, b) => b.at - a.at));
  if (removed.length > 0) step((before, book) => removeSheets(before, book, removed));
  // Before the sheet is written: our own names on it are then written too.
  if (followed.length > 0) step((before, book) => withFollowers(before, book, followed));
  let written: WrittenSheet[] = [];
  step((before, book) => {
    const placements = reportPlacements(book.tabs, [...created, memoryPlan(memory)]);
    written = placements.slice(0, -1).map(({ plan, name }) => ({ id: plan.id, name }));
    return writeSheets(before, book, placements, options);
  });
  return { bytes, written };
}

/** Formulas elsewhere that point at lines of a sheet that is about to be written anew. */
function withFollowers(pkg: XlsxPackage, book: Book, followed: readonly Followed[]): Uint8Array {
  const parts = new NewParts(pkg);
  for (const one of followed) {
    const own = book.tabs.find(({ name }) => name === one.sheet)?.part ?? '';
    for (const { name, text: before } of partsWithFormulas(pkg, parts, new Set([own.toLowerCase()]))) {
      const spelled = spelledWhereNeeded(before, name, one.sheet);
      const after = changeFormulas(spelled, (formula) => followLines(formula, one));
      if (after !== spelled) parts.write(name, after);
    }
  }
  return pkg.withChanges(parts.changes());
}

function shifted(
  pkg: XlsxPackage,
  book: Book,
  updates: readonly SheetUpdate[],
  kind: Shift['kind'],
  of: (update: SheetUpdate) => readonly Lines[],
): Uint8Array {
  let before = pkg;
  // One sheet at a time: what moves on one may be pointed at from another that moves too.
  for (const update of updates) {
    const parts = new NewParts(before);
    const { name, part } = tabOf(book, update);
    const shifts = of(update).map(({ axis, at, count }) => ({ axis, at, count, kind }));
    shiftLines(before, parts, part, name, shifts);
    before = new XlsxPackage(before.withChanges(parts.changes()));
  }
  return before.file;
}

function withCells(pkg: XlsxPackage, book: Book, updates: readonly SheetUpdate[]): Uint8Array {
  const parts = new NewParts(pkg);
  const styled = stylesToWrite(pkg, book, parts);
  const styles = new StylesPart(styled.text, styled.part);
  for (const update of updates) {
    const { part } = tabOf(book, update);
    const { cells, inserted, shown, font } = update;
    const setting = { from1904: book.from1904, styles, font };
    const on = <One extends { axis: string }>(list: readonly One[], axis: string): One[] =>
      list.filter((one) => one.axis === axis);
    const columns = writeColumns(parts.text(part), part, on(inserted, 'column'), on(shown, 'column'));
    parts.write(part, writeCells(columns, part, cells, on(inserted, 'row'), on(shown, 'row'), setting));
    changeNotes(pkg, book, parts, part, cells);
  }
  parts.write(styled.part, styles.toText(), styled.isNew ? CONTENT_TYPE.styles : undefined);
  const { relationships } = book;
  const order = dropCalculationOrder(pkg, book, parts);
  if (order.length > 0) parts.write(relationships.path, applyEdits(relationships.text, order));
  const names = changedNameEdits(
    book,
    updates.map((update) => ({ update, tab: book.tabs.indexOf(tabOf(book, update)) })),
  );
  parts.write(book.part, applyEdits(book.text, [...names, ...fullCalculationEdits(book)]));
  const types = contentTypeEdits(pkg, parts.types(), parts.dropped());
  parts.write(CONTENT_TYPES_PART, applyEdits(types.text, types.edits));
  return pkg.withChanges(parts.changes());
}

/** The sheet's tab, the one of that name where the user has copied a report. Code: `sheet-gone`. */
function tabOf({ tabs }: Book, { id, sheet }: SheetUpdate): Tab & { readonly part: string } {
  const own = tabs.filter(({ report }) => report === id);
  const tab = own.find(({ name }) => name === sheet) ?? own[0];
  if (!tab?.part) throw new WorkbookProblem('sheet-gone', { sheet });
  return tab as Tab & { readonly part: string };
}
