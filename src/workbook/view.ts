import type { CellPlace, CellValue } from '../sheets/grid';

/** What changed in the workbook, as far as anyone needs to know: which sheet. */
export interface SheetChange {
  readonly sheet: string;
}

/** Markerad cell: the one that the user has gone to, of a larger selection the active one. */
export interface SelectedCell extends CellPlace {
  readonly sheet: string;
  readonly value: CellValue;
  /** In English with commas, "" where the cell holds none. */
  readonly formula: string;
  /** The cell that a formula spills into this one from; absent where the cell is its own, or this Excel cannot tell. */
  readonly spilledFrom?: CellPlace & { readonly formula: string };
}

/** Arbetsbokens vy: what only a workbook someone is looking at can do. */
export interface WorkbookView {
  /** Selects a cell or a range, as an A1 address (or activates the sheet). Problem `sheet-gone` where there is no such sheet any more. */
  show(sheet: string, cell?: string): Promise<void>;
  /** The cell that the user has selected. */
  selected(): Promise<SelectedCell>;
  /** Name of the sheet in front. */
  activeSheet(): Promise<string>;
  /** Keeps a cell in mind, one at a time: it is found again after rows, columns and a new name of its sheet. */
  keepCell(sheet: string, cell: string): Promise<void>;
  /** Where the kept cell is now; null where none is kept, or it has been deleted. */
  keptCell(): Promise<{ readonly sheet: string; readonly cell: string } | null>;
  forgetCell(): Promise<void>;
  /** Calls back after the user or a co-author has changed cells, added, renamed or deleted a sheet. Returns how to stop. */
  onChange(changed: (change: SheetChange) => void): Promise<() => Promise<void>>;
}
