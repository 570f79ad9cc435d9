import { address, columnLetters } from '../../sheets/grid';
import type { CellFormat } from '../../sheets/plan';
import type { CellChange, CellContent, Lines, NewLines, SheetUpdate } from '../../workbook/reportUpdate';
import { quotedSheet } from '../../workbook/sheetNames';
import { formatCells } from './cellFormats';
import type { OfficeTab } from './lookAround';
import { hasExcelApi } from './requirementSets';
import { widthInPoints } from './sheetWriter';

/** Whole rows or columns as Excel writes them: "5:7", "C:C". */
function linesText({ axis, at, count }: Lines): string {
  return axis === 'row' ? `${at + 1}:${at + count}` : `${columnLetters(at)}:${columnLetters(at + count - 1)}`;
}

/** Puts in lines, in the order given. */
export function insertLines(sheet: Excel.Worksheet, inserted: readonly NewLines[]): void {
  for (const lines of inserted) {
    sheet
      .getRange(linesText(lines))
      .untrack()
      .insert(lines.axis === 'row' ? 'Down' : 'Right');
    lines.sizes.forEach((size, i) => {
      const { format } = sheet.getRange(linesText({ ...lines, at: lines.at + i, count: 1 })).untrack();
      if (lines.axis === 'row') format.rowHeight = size;
      else format.columnWidth = widthInPoints(size);
    });
  }
}

/** Takes out lines, from the bottom up. */
export function deleteLines(sheet: Excel.Worksheet, deleted: readonly Lines[]): void {
  for (const lines of [...deleted].sort((a, b) => b.at - a.at))
    sheet
      .getRange(linesText(lines))
      .untrack()
      .delete(lines.axis === 'row' ? 'Up' : 'Left');
}

/** Ändrar celler: contents, number formats, notes, and the whole look of cells on lines that were put in. */
export function changeCells(sheet: Excel.Worksheet, cells: readonly CellChange[], font: string): void {
  for (const block of blocks(cells.filter(({ format }) => format))) {
    const range = sheet.getRange(blockText(block)).untrack();
    // A line that is put in looks like the one above it. Clearing that would take the user's conditional formats along.
    range.style = 'Normal';
    const formats = block.map((row) => row.map(({ format }) => format as CellFormat));
    formatCells(sheet, block[0]?.[0]?.row ?? 0, formats, font, block[0]?.[0]?.column);
  }
  for (const block of blocks(cells.filter(({ becomes }) => becomes.numberFormat !== undefined)))
    sheet.getRange(blockText(block)).untrack().numberFormat = block.map((row) =>
      row.map(({ becomes }) => becomes.numberFormat as string),
    );
  for (const block of blocks(cells))
    sheet.getRange(blockText(block)).untrack().formulas = block.map((row) =>
      row.map(({ was, becomes }) => entryOf(becomes, becomes.numberFormat ?? was.numberFormat)),
    );
  if (!hasExcelApi('1.18')) return;
  for (const { row, column, was, becomes } of cells) {
    if (becomes.note === undefined) continue;
    if (typeof was.note === 'string') sheet.notes.getItem(address(row, column)).delete();
    if (typeof becomes.note === 'string') sheet.notes.add(address(row, column), becomes.note);
  }
}

/** What to enter in a cell so that it holds just that. */
function entryOf(
  { value, formula }: CellContent,
  numberFormat: string | undefined,
): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === '') return '';
  return typeof value === 'string' && numberFormat !== '@' ? `'${value}` : value;
}

type Block = readonly (readonly CellChange[])[];

function blockText(block: Block): string {
  const [first, last] = [block[0]?.[0], block.at(-1)?.at(-1)];
  return `${address(first?.row ?? 0, first?.column ?? 0)}:${address(last?.row ?? 0, last?.column ?? 0)}`;
}

/** Cells gathered in rectangles: runs along a row, joined with the same run in the rows above. */
function blocks(cells: readonly CellChange[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellChange[][] = [];
  for (const cell of sorted) {
    const before = runs.at(-1)?.at(-1);
    if (before && before.row === cell.row && before.column + 1 === cell.column) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  const found: CellChange[][][] = [];
  const open = new Map<string, CellChange[][]>();
  for (const run of runs) {
    const key = `${run[0]?.column}:${run.length}`;
    const above = open.get(key);
    if (above && above.at(-1)?.[0]?.row === (run[0]?.row ?? 0) - 1) above.push(run);
    else {
      const block = [run];
      open.set(key, block);
      found.push(block);
    }
  }
  return found;
}

/** Hides lines or shows them. */
export function showLines(sheet: Excel.Worksheet, shown: SheetUpdate['shown']): void {
  for (const { axis, index, hidden } of shown) {
    const range = sheet.getRange(linesText({ axis, at: index, count: 1 })).untrack();
    if (axis === 'row') range.rowHidden = hidden;
    else range.columnHidden = hidden;
  }
}

/** Puts names on cells; one that is there, its cell deleted, points at its new cell. */
export function nameCells(
  sheet: Excel.Worksheet,
  { name: tabName, names }: Pick<OfficeTab, 'name' | 'names'>,
  named: SheetUpdate['named'],
): void {
  for (const { name, row, column } of named) {
    const reference = `=${quotedSheet(tabName)}!$${columnLetters(column)}$${row + 1}`;
    if (names.has(name)) sheet.names.getItem(name).formula = reference;
    else sheet.names.add(name, reference).visible = false;
  }
}
