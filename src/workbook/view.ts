/** What changed in the workbook, as far as anyone needs to know: which sheet. */
export interface SheetChange {
  readonly sheet: string;
}

/** Arbetsbokens vy: what only a workbook someone is looking at can do. */
export interface WorkbookView {
  /** Selects a cell (or activates the sheet). Problem `sheet-gone` where there is no such sheet any more. */
  show(sheet: string, cell?: string): Promise<void>;
  /** Calls back after the user or a co-author has changed cells, added, renamed or deleted a sheet. Returns how to stop. */
  onChange(changed: (change: SheetChange) => void): Promise<() => Promise<void>>;
}
