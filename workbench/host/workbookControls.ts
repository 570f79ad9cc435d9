import { parseArea } from './grid/address';
import { EMPTY_CONTENT, setCell, type CellRows } from './grid/cell';
import { enterValue } from './grid/enterValue';
import type { Host } from './createHost';
import type { Range } from './model/range';
import type { Worksheet } from './model/worksheet';

export type Entry = string | number | boolean | null;

/**
 * What a person at the grid, or someone else in the same file, does to the workbook.
 *
 * Nothing here goes through the add-in, so nothing is refused by protection and changes are told as the person's.
 */
export class WorkbookControls {
  constructor(private readonly host: Host) {}

  #sheet(name: string): Worksheet {
    return this.host.workbook.worksheets.GetItem(name);
  }

  #range(sheet: string, address: string): Range {
    const area = parseArea(address);
    if (!area) throw new RangeError(`not an address: ${address}`);
    return this.#sheet(sheet).rangeOf(area);
  }

  get sheetNames(): string[] {
    return this.host.workbook.worksheets.list().map((sheet) => sheet.Name);
  }

  get activeSheet(): string {
    return this.host.workbook.worksheets.GetActiveWorksheet().Name;
  }

  /** A new sheet after the others, with cells from A1 on where given. */
  addSheet(name: string, cells?: readonly (readonly Entry[])[]): void {
    this.host.workbook.worksheets.Add(name);
    if (cells) this.setCells(name, 'A1', cells);
  }

  deleteSheet(name: string): void {
    this.host.grid.univer.deleteSheet(this.#sheet(name).univer);
  }

  renameSheet(name: string, newName: string): void {
    this.#sheet(name).univer.setName(newName);
  }

  hideSheet(name: string): void {
    this.#sheet(name).univer.hideSheet();
  }

  activateSheet(name: string): void {
    this.#sheet(name).univer.activate();
  }

  /** Enters cells from the upper left corner on; text is read as if typed, `=…` is a formula, null leaves a cell alone. */
  setCells(sheet: string, corner: string, entries: readonly (readonly Entry[])[]): void {
    const { row, column } = this.#range(sheet, corner);
    const target = this.#sheet(sheet);
    const cells: CellRows = {};
    entries.forEach((line, i) =>
      line.forEach((entry, j) => {
        if (entry !== null)
          setCell(cells, row + i, column + j, { ...EMPTY_CONTENT, ...enterValue(entry, 'General') });
      }),
    );
    const { grid } = this.host;
    const width = Math.max(...entries.map((line) => line.length));
    grid.ensureSize(target.univer, row + entries.length, column + width);
    const params = { unitId: grid.id, subUnitId: target.id, cellValue: cells };
    grid.api.syncExecuteCommand('sheet.mutation.set-range-values', params);
  }

  /** Values as the add-in would read them, after the calculation. */
  async getCells(sheet: string, address: string): Promise<unknown[][]> {
    await this.host.grid.settle();
    return this.#range(sheet, address).Values ?? [];
  }

  async getText(sheet: string, address: string): Promise<unknown[][]> {
    await this.host.grid.settle();
    return this.#range(sheet, address).Text ?? [];
  }

  getFormulas(sheet: string, address: string): unknown[][] {
    return this.#range(sheet, address).Formulas ?? [];
  }

  /** A range of the host's own model, for what the other controls do not tell. */
  range(sheet: string, address: string): Range {
    return this.#range(sheet, address);
  }

  sheet(name: string): Worksheet {
    return this.#sheet(name);
  }

  /** 1-based row as a person sees it. */
  insertRows(sheet: string, before: number, count = 1): void {
    const { univer } = this.#sheet(sheet);
    this.host.grid.showing(univer, () => univer.insertRowsBefore(before - 1, count));
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    const { univer } = this.#sheet(sheet);
    this.host.grid.showing(univer, () => univer.deleteRows(first - 1, count));
  }

  insertColumns(sheet: string, before: number, count = 1): void {
    const { univer } = this.#sheet(sheet);
    this.host.grid.showing(univer, () => univer.insertColumnsBefore(before - 1, count));
  }

  select(sheet: string, address: string): void {
    const { row, column, height, width } = this.#range(sheet, address);
    const target = this.#sheet(sheet).univer;
    target.activate();
    target.setActiveRange(target.getRange(row, column, height, width));
  }

  protectSheet(name: string, password: string | null = null): void {
    this.#sheet(name).record.protection = { options: {}, password };
  }

  protectWorkbook(password = ''): void {
    this.host.state.structurePassword = password;
  }

  beginCellEdit(): void {
    this.host.gate.beginCellEdit();
  }

  endCellEdit(): void {
    this.host.gate.endCellEdit();
  }
}
