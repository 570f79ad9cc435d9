import { MAX_COLUMNS, MAX_ROWS } from './address';
import { type CellRows, CellType } from './cell';
import { type Change, changeOf, type GridCommand, mayAffectFormulas } from './changes';
import { PendingCells } from './pendingCells';
import type { FUniver, FWorkbook, FWorksheet, GridServices, ICellData, IStyleData, Nullable } from './univer';

const SET_VALUES = 'sheet.mutation.set-range-values';
const SHOW_SHEET = 'sheet.operation.set-worksheet-active';
const CALCULATION_STARTS = 'formula.mutation.set-formula-calculation-start';
const CALCULATION_LIMIT_MS = 30_000;
const ROWS_ABOVE = 5;
const DRAWN_AFTER_MS = 100;

/** What a sheet can do only where it is drawn. */
interface OnScreen {
  getVisibleRange(): {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  } | null;
  scrollToCell(row: number, column: number): unknown;
}

/** The grid's workbook as the host uses it: gathered writes, settled reads, one stream of changes. */
export class GridBook {
  readonly pending = new PendingCells();
  /** Resolved when no work of `asAddInLater` is under way. */
  idle: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #watching: { dispose(): void };
  #writing = 0;
  #turning = false;
  #calculationDue = false;

  constructor(
    readonly api: FUniver,
    readonly univer: FWorkbook,
    readonly services: GridServices,
  ) {
    // The workbook's own onCommandExecuted does not pass the options on; this event does.
    this.#watching = api.addEvent(api.Event.CommandExecuted, (command: GridCommand) => this.#watch(command));
  }

  dispose(): void {
    this.#watching.dispose();
  }

  get id(): string {
    return this.univer.getId();
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.add(listener);
  }

  /** Sheets in tab order, after everything gathered has been handed over. */
  sheets(): FWorksheet[] {
    this.flush();
    return this.univer.getSheets();
  }

  /** The sheet with that id as it stands in the grid, gathered writes not yet handed over. */
  rawSheet(sheetId: string): FWorksheet | null {
    return this.univer.getSheetBySheetId(sheetId);
  }

  command(id: string, params: object): void {
    this.asAddIn(() => this.api.syncExecuteCommand(id, { unitId: this.id, ...params }));
  }

  /**
   * The grid lets formulas and merged cells follow lines that come or go only on the sheet that is shown: shows another for as long as
   * it takes. Nobody is told of that.
   */
  showing(sheet: FWorksheet, work: () => void): void {
    const shown = this.univer.getActiveSheet();
    const show = (one: FWorksheet): void => {
      this.#turning = true;
      this.api.syncExecuteCommand(SHOW_SHEET, { unitId: this.id, subUnitId: one.getSheetId() });
      this.#turning = false;
    };
    // Also where it is shown already: only then does the grid look anew where its merged cells are.
    show(sheet);
    try {
      work();
    } finally {
      if (shown.getSheetId() !== sheet.getSheetId()) show(shown);
    }
  }

  /** Brings a cell into view, where there is a screen and it is out of sight: once the sheet has been drawn, which it may not be yet. */
  reveal(sheet: FWorksheet, row: number, column: number): void {
    const { getVisibleRange, scrollToCell } = sheet as FWorksheet & Partial<OnScreen>;
    if (!getVisibleRange || !scrollToCell) return;
    setTimeout(() => {
      // The user may have gone elsewhere.
      if (this.univer.getActiveSheet().getSheetId() !== sheet.getSheetId()) return;
      const seen = getVisibleRange.call(sheet);
      const isAcross = seen !== null && column >= seen.startColumn && column <= seen.endColumn;
      if (isAcross && row >= seen.startRow && row <= seen.endRow) return;
      // A few rows above it stay in sight, so that one sees where one is.
      scrollToCell.call(sheet, Math.max(0, row - ROWS_ABOVE), isAcross ? seen.startColumn : column);
    }, DRAWN_AFTER_MS);
  }

  /** Work done for the add-in: changes that follow from it are told as its own. */
  asAddIn<T>(work: () => T): T {
    this.#writing++;
    try {
      return work();
    } finally {
      this.#writing--;
    }
  }

  /** The same for work the grid does in its own time; the next action of the batch waits for it. */
  asAddInLater(work: () => Promise<unknown>): void {
    this.#writing++;
    this.idle = this.idle
      .then(work)
      .then(() => undefined)
      .finally(() => this.#writing--);
  }

  flush(): void {
    if (this.pending.isEmpty) return;
    this.pending.drain((sheetId, cellValue, kind) => this.write(sheetId, cellValue, kind));
  }

  /** Writes cells past the gathering. */
  write(sheetId: string, cellValue: CellRows, kind: 'content' | 'styles'): void {
    if (!this.rawSheet(sheetId)) return;
    const trigger = kind === 'styles' ? { trigger: 'sheet.command.set-style' } : {};
    this.command(SET_VALUES, { subUnitId: sheetId, cellValue, ...trigger });
  }

  /** The grid's sheets have a size, Excel's do not: grows the sheet so that it holds that many rows and columns. */
  ensureSize(sheet: FWorksheet, rows: number, columns: number): void {
    this.asAddIn(() => {
      if (rows > sheet.getMaxRows()) sheet.setRowCount(Math.min(MAX_ROWS, rows + 200));
      if (columns > sheet.getMaxColumns()) sheet.setColumnCount(Math.min(MAX_COLUMNS, columns + 5));
    });
  }

  /** Values an array formula spills into cells that are themselves empty, by row and column. */
  spilled(sheetId: string): Record<number, Record<number, ICellData>> | undefined {
    const data = this.services.formulas.getArrayFormulaCellData();
    return data?.[this.id]?.[sheetId] as Record<number, Record<number, ICellData>> | undefined;
  }

  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell?.s ? this.univer.getWorkbook().getStyles().getStyleByCell(cell) : undefined;
  }

  formulaAt(sheetId: string, row: number, column: number): string {
    return this.services.formulas.getFormulaStringByCell(row, column, sheetId, this.id) ?? '';
  }

  isNumber(cell: Nullable<ICellData>): boolean {
    return cell?.t === CellType.number || typeof cell?.v === 'number';
  }

  /** Waits until the cells hold calculated values. The grid starts to calculate 100 ms after the last change. */
  async settle(): Promise<void> {
    this.flush();
    const { calculation } = this.services;
    const { started, completed, resultApplied, stopped } = calculation.state;
    const running = started && !(completed && resultApplied) && !stopped;
    if (!running && !(this.#calculationDue && this.#hasFormulas())) return;
    await calculation.waitForLatestApplied(CALCULATION_LIMIT_MS);
    this.#calculationDue = false;
  }

  #hasFormulas(): boolean {
    const sheets = this.services.formulas.getFormulaData()[this.id] ?? {};
    return Object.values(sheets).some((cells) => cells && Object.keys(cells).length > 0);
  }

  #watch(command: GridCommand): void {
    // From here on the calculation's own state tells whether it is done.
    if (command.id === CALCULATION_STARTS) this.#calculationDue = false;
    else if (mayAffectFormulas(command)) this.#calculationDue = true;
    const change = this.#turning ? null : changeOf(command, this.id, this.#writing > 0);
    if (change) this.#listeners.forEach((listener) => listener(change));
  }
}
