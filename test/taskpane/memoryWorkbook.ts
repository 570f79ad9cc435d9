import { cellAt, type CellPlace, type CellValue, type SheetGrid } from '../../src/sheets/grid';
import type { PlanName, SheetPlan } from '../../src/sheets/plan';
import {
  type AddOptions,
  type JobOptions,
  type NamedCells,
  type SheetInfo,
  type WorkbookPort,
  WorkbookProblem,
  type WrittenSheet,
} from '../../src/workbook/port';
import type { SelectedCell, SheetChange, WorkbookView } from '../../src/workbook/view';

interface Sheet {
  readonly name: string;
  readonly report: string | null;
  readonly grid: SheetGrid;
  readonly names?: readonly PlanName[];
}

export function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): SheetGrid {
  return { sheet, firstRow: 0, firstColumn: 0, values, merged: [], uncomputed: new Set() };
}

/** A workbook in memory with someone looking at it: what the pane needs, and nothing to wait for. */
export class MemoryWorkbook implements WorkbookPort, WorkbookView {
  list: Sheet[];
  readonly kept = new Map<string, string>();
  readonly assigned = new Map<string, ReadonlyMap<string, CellPlace>>();
  readonly shown: string[] = [];
  readonly #listeners = new Set<(change: SheetChange) => void>();

  constructor(grids: readonly SheetGrid[] = []) {
    this.list = grids.map((grid) => ({ name: grid.sheet, report: null, grid }));
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.list.map(({ name, report }) => ({
      name,
      report,
      hidden: false,
      assigned: this.assigned.get(name),
    }));
  }

  async read(name: string): Promise<SheetGrid> {
    const sheet = this.list.find((one) => one.name === name);
    if (!sheet) throw new WorkbookProblem('sheet-gone', { sheet: name });
    return sheet.grid;
  }

  async readSheets(names: readonly string[], options: JobOptions = {}): Promise<readonly SheetGrid[]> {
    const grids: SheetGrid[] = [];
    for (const sheet of names) {
      options.onProgress?.({ done: grids.length, of: names.length, sheet });
      grids.push(await this.read(sheet));
    }
    return grids;
  }

  async writeReports(
    plans: readonly SheetPlan[],
    { signal }: JobOptions = {},
  ): Promise<readonly WrittenSheet[]> {
    signal?.throwIfAborted();
    const ids = new Set(plans.map(({ id }) => id));
    this.list = this.list.filter(({ report }) => report === null || !ids.has(report));
    for (const plan of plans)
      this.list.push({ name: plan.name, report: plan.id, grid: written(plan), names: plan.names });
    return plans.map(({ id, name }) => ({ id, name }));
  }

  async addSheets(
    plans: readonly SheetPlan[],
    { replace = [], signal }: AddOptions = {},
  ): Promise<readonly WrittenSheet[]> {
    signal?.throwIfAborted();
    for (const { name } of plans)
      if (!replace.includes(name) && this.list.some((sheet) => sheet.name === name))
        throw new WorkbookProblem('sheet-exists', { sheet: name });
    for (const plan of plans) {
      const sheet = { name: plan.name, report: null, grid: written(plan) };
      const place = this.list.findIndex(({ name }) => name === plan.name);
      if (place < 0) this.list.push(sheet);
      else this.list[place] = sheet;
    }
    return plans.map(({ id, name }) => ({ id, name }));
  }

  async namedCells(report: string): Promise<NamedCells | null> {
    const sheet = this.list.find((one) => one.report === report);
    if (!sheet) return null;
    const cells = (sheet.names ?? []).map(({ name, row, column }) => [name, { row, column }] as const);
    return { sheet: sheet.name, cells: new Map(cells) };
  }

  async assignColumns(sheet: string, names: ReadonlyMap<string, CellPlace>): Promise<void> {
    if (names.size > 0) this.assigned.set(sheet, names);
    else this.assigned.delete(sheet);
  }

  async settings(): Promise<ReadonlyMap<string, string>> {
    return this.kept;
  }

  async saveSettings(values: ReadonlyMap<string, string>): Promise<void> {
    for (const [key, value] of values) {
      if (value === '') this.kept.delete(key);
      else this.kept.set(key, value);
    }
  }

  async show(sheet: string, cell?: string): Promise<void> {
    if (!this.list.some(({ name }) => name === sheet)) throw new WorkbookProblem('sheet-gone', { sheet });
    this.shown.push(cell === undefined ? sheet : `${sheet}!${cell}`);
  }

  async selected(): Promise<SelectedCell> {
    const [sheet = '', cell = 'A1'] = (this.shown.at(-1) ?? this.list[0]?.name ?? '').split('!');
    const place = cellAt(cell.split(':')[0] ?? '') ?? { row: 0, column: 0 };
    const grid = this.list.find(({ name }) => name === sheet)?.grid;
    return { sheet, ...place, value: grid?.values[place.row]?.[place.column] ?? null, formula: '' };
  }

  /** The sheet in front: the last shown, else the first. */
  async activeSheet(): Promise<string> {
    return this.shown.at(-1)?.split('!')[0] ?? this.list[0]?.name ?? '';
  }

  async onChange(changed: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.#listeners.add(changed);
    return async () => void this.#listeners.delete(changed);
  }

  /** As a person types in a cell (0-based). */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    this.list = this.list.map((one) => {
      if (one.name !== sheet) return one;
      const values = one.grid.values.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
      );
      return { ...one, grid: gridOf(sheet, values) };
    });
    for (const listener of this.#listeners) listener({ sheet });
  }
}

function written({ name, rows }: SheetPlan): SheetGrid {
  return gridOf(
    name,
    rows.map(({ cells }) => cells.map(({ value }) => value)),
  );
}
