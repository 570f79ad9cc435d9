import { invalidArgument, notImplemented } from '../protocol/hostError';
import { contains, intersection, MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import type { IRange } from '../grid/univer';
import { DataValidation } from './dataValidation';
import { RangeFormat } from './format';
import { hyperlinkOf, setHyperlink, type Hyperlink } from './hyperlinks';
import { mergeCells, mergedAreas, unmergeCells } from './mergedCells';
import { RangeAreas } from './rangeAreas';
import { copyCells } from './copyCells';
import { RangeContent } from './rangeContent';
import { applyCellProperties, type CellProperties } from './cellProperties';
import { deleteCells, insertCells } from './shiftCells';

const CLEARS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];

/** Område: a rectangle of cells in one sheet. */
export class Range extends RangeContent {
  static override readonly navigation = ['DataValidation', 'Format', 'Worksheet'];

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get Hyperlink(): Hyperlink | null {
    return hyperlinkOf(this);
  }

  set Hyperlink(link: Hyperlink | null) {
    this.sheet.checkWritable();
    setHyperlink(this, link);
  }

  get RowHidden(): boolean | null {
    const sheet = this.sheet.univer.getSheet();
    const hidden = Array.from(
      { length: Math.min(this.height, 1000) },
      (_, i) => !sheet.getRowVisible(this.row + i),
    );
    return hidden.every((h) => h === hidden[0]) ? (hidden[0] ?? false) : null;
  }

  set RowHidden(hide: boolean) {
    this.sheet.checkWritable();
    const { grid } = this.sheet.workbook;
    const sheet = this.sheet.univer;
    grid.ensureSize(sheet, this.row + this.height, 0);
    grid.asAddIn(() =>
      hide ? sheet.hideRows(this.row, this.height) : sheet.showRows(this.row, this.height),
    );
  }

  get ColumnHidden(): boolean | null {
    const sheet = this.sheet.univer.getSheet();
    const hidden = Array.from(
      { length: Math.min(this.width, 1000) },
      (_, j) => !sheet.getColVisible(this.column + j),
    );
    return hidden.every((h) => h === hidden[0]) ? (hidden[0] ?? false) : null;
  }

  set ColumnHidden(hide: boolean) {
    this.sheet.checkWritable();
    const { grid } = this.sheet.workbook;
    const sheet = this.sheet.univer;
    grid.ensureSize(sheet, 0, this.column + this.width);
    grid.asAddIn(() =>
      hide ? sheet.hideColumns(this.column, this.width) : sheet.showColumns(this.column, this.width),
    );
  }

  Clear(what = 'All'): void {
    if (!CLEARS.includes(what)) throw invalidArgument('applyTo');
    this.sheet.checkWritable();
    const [all, record] = [what === 'All', this.sheet.record];
    this.empty(all || what === 'Contents' || what === 'ResetContents', all || what === 'Formats');
    if (all || /Hyperlinks/.test(what))
      record.links = record.links.filter((link) => !intersection(this.place, link.area));
    if (all) record.notes = record.notes.filter((note) => !contains(this.place, note.area));
  }

  /** Cell styles are not kept: each range is of the one that every sheet begins with. */
  get Style(): string {
    return 'Normal';
  }

  set Style(style: string) {
    if (style !== 'Normal') throw notImplemented(`Range.style ${style}`);
    this.Clear('Formats');
  }

  /** Copies cells with their formats, merges and notes; formulas only to the same place of another sheet, where nothing in them moves. */
  CopyFrom(source: Range | string, copyType = 'All'): void {
    if (copyType !== 'All') throw notImplemented(`Range.copyFrom ${copyType}`);
    this.sheet.checkWritable();
    copyCells(source instanceof Range ? source : this.sheet.GetRange(source), this);
  }

  /** Makes room: whole rows and columns move the rest of the sheet, a smaller range only the cells in its way. */
  Insert(shift: string): Range {
    this.sheet.checkWritable();
    insertCells(this, shift);
    return this.sheet.rangeOf(this.place);
  }

  Delete(shift: string): void {
    this.sheet.checkWritable();
    deleteCells(this, shift);
  }

  Merge(across = false): void {
    this.sheet.checkWritable();
    mergeCells(this, across);
  }

  Unmerge(): void {
    this.sheet.checkWritable();
    unmergeCells(this);
  }

  /** Merged cells that touch the range. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const areas = mergedAreas(this.sheet, this.place);
    return areas.length > 0 ? new RangeAreas(areas.map((area) => this.sheet.rangeOf(area))) : null;
  }

  Select(): void {
    this.sheet.Activate();
    const { grid } = this.sheet.workbook;
    const sheet = this.sheet.univer;
    const height = this.height === MAX_ROWS ? sheet.getMaxRows() : this.height;
    const width = this.width === MAX_COLUMNS ? sheet.getMaxColumns() : this.width;
    grid.ensureSize(sheet, this.row + height, this.column + width);
    grid.asAddIn(() => sheet.setActiveRange(sheet.getRange(this.row, this.column, height, width)));
    grid.reveal(sheet, this.row, this.column);
  }

  /** Formats of many cells in one call: one entry per cell, {} for a cell that stays as it is. */
  SetCellProperties(cells: readonly (readonly CellProperties[])[]): void {
    this.sheet.checkWritable();
    cells.forEach((row, i) =>
      row.forEach((properties, j) => applyCellProperties(this.GetCell(i, j).Format, properties)),
    );
  }

  SetRowProperties(rows: readonly CellProperties[]): void {
    this.sheet.checkWritable();
    rows.forEach((properties, i) => applyCellProperties(this.GetRow(i).Format, properties));
  }

  SetColumnProperties(columns: readonly CellProperties[]): void {
    this.sheet.checkWritable();
    columns.forEach((properties, j) => applyCellProperties(this.GetColumn(j).Format, properties));
  }

  /** The cell that a formula spills into this one from; itself where that formula stands here. */
  GetSpillParentOrNullObject(): Range | null {
    const data = this.sheet.workbook.grid.services.formulas.getArrayFormulaRange();
    for (const [row, cells] of Object.entries(data?.[this.sheet.workbook.grid.id]?.[this.sheet.id] ?? {}))
      for (const [column, spill] of Object.entries((cells ?? {}) as Record<string, IRange>)) {
        const { startRow, endRow, startColumn, endColumn } = spill;
        const isOn = this.row >= startRow && this.row <= endRow;
        if (isOn && this.column >= startColumn && this.column <= endColumn)
          return this.sheet.area(Number(row), Number(column), 1, 1);
      }
    return null;
  }

  /** The range a formula in this one cell spills over. */
  GetSpillingToRangeOrNullObject(): Range | null {
    const data = this.sheet.workbook.grid.services.formulas.getArrayFormulaRange();
    const spill = data?.[this.sheet.workbook.grid.id]?.[this.sheet.id]?.[this.row]?.[this.column];
    if (!spill) return null;
    const { startRow, endRow, startColumn, endColumn } = spill;
    return this.sheet.area(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
  }
}
