import { cellAt, type CellPlace, type CellValue, type SheetGrid } from '../../src/sheets/grid';
import type { SheetPlan } from '../../src/sheets/plan';
import {
  type AddOptions,
  type JobOptions,
  type NamedCells,
  type SheetInfo,
  type WorkbookPort,
  WorkbookProblem,
  type WrittenSheet,
} from '../../src/workbook/port';
import type {
  FoundCell,
  ReportSheets,
  ReportState,
  ReportsUpdate,
  SheetUpdate,
} from '../../src/workbook/reportUpdate';
import type { SelectedCell, SheetChange, WorkbookView } from '../../src/workbook/view';

interface Sheet {
  readonly name: string;
  readonly report: string | null;
  readonly grid: SheetGrid;
  /** Of a report: what an update must know. */
  readonly state?: ReportState;
}

export function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): SheetGrid {
  return { sheet, firstRow: 0, firstColumn: 0, values, merged: [], uncomputed: new Set() };
}

/** A workbook in memory with someone looking at it: what the pane needs, and nothing to wait for. */
export class MemoryWorkbook implements WorkbookPort, WorkbookView {
  list: Sheet[];
  readonly kept = new Map<string, string>();
  readonly assigned = new Map<string, ReadonlyMap<string, CellPlace>>();
  remembered: string | null = null;
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
      this.list.push({ name: plan.name, report: plan.id, grid: written(plan), state: stateOf(plan) });
    return plans.map(({ id, name }) => ({ id, name }));
  }

  async reportSheets(): Promise<ReportSheets> {
    return { states: this.list.flatMap(({ state }) => state ?? []), memory: this.remembered };
  }

  async updateReports(update: ReportsUpdate, options: JobOptions = {}): Promise<readonly WrittenSheet[]> {
    const { changed, created, removed, memory } = update;
    this.list = this.list
      .filter(({ report }) => report === null || !removed.includes(report))
      .map((sheet) => {
        const own = changed.find(({ id }) => id === sheet.report);
        if (!own || !sheet.state) return sheet;
        const state = updated(sheet.state, own);
        const values = state.cells.map((row) => row.map((cell) => cell?.value ?? null));
        return { ...sheet, state, grid: gridOf(sheet.name, values) };
      });
    this.remembered = memory;
    return this.writeReports(created, options);
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
    const cells = sheet.state?.names ?? [];
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

  keptPlace: { readonly sheet: string; readonly cell: string } | null = null;

  async keepCell(sheet: string, cell: string): Promise<void> {
    this.keptPlace = { sheet, cell };
  }

  async keptCell(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
    return this.keptPlace;
  }

  async forgetCell(): Promise<void> {
    this.keptPlace = null;
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
      const state = one.state && {
        ...one.state,
        cells: one.state.cells.map((cells, r) =>
          r === row ? cells.map((cell, c) => (c === column ? { value, numberFormat: '@' } : cell)) : cells,
        ),
      };
      return { ...one, grid: gridOf(sheet, values), state };
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

function stateOf({ id, name, rows, names }: SheetPlan): ReportState {
  return {
    id,
    sheet: name,
    names: new Map(names.map((one) => [one.name, { row: one.row, column: one.column }])),
    cells: rows.map(({ cells }) =>
      cells.map(({ value, formula, format }): FoundCell => ({
        value,
        formula,
        numberFormat: format.numberFormat ?? 'General',
      })),
    ),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    notes: new Map(),
  };
}

/** Rows come and go, cells change; formulas are left as they are, since nothing here calculates. */
function updated(
  state: ReportState,
  { inserted, cells, named, unnamed, shown, deleted }: SheetUpdate,
): ReportState {
  const rows = state.cells.map((row) => [...row]);
  const names = new Map(state.names);
  const shift = (from: number, by: number): void =>
    names.forEach(({ row, column }, name) => {
      if (row >= from) names.set(name, { row: row + by, column });
    });
  for (const { at, count } of inserted) {
    rows.splice(at, 0, ...Array.from({ length: count }, () => []));
    shift(at, count);
  }
  for (const { row, column, was, becomes } of cells) {
    const cell = { numberFormat: was.numberFormat ?? 'General', ...becomes };
    (rows[row] ??= [])[column] = { ...cell, numberFormat: cell.numberFormat ?? 'General' };
  }
  named.forEach(({ name, row, column }) => names.set(name, { row, column }));
  unnamed.forEach((name) => names.delete(name));
  for (const { at, count } of [...deleted].sort((a, b) => b.at - a.at)) {
    rows.splice(at, count);
    shift(at, -count);
  }
  const hiddenRows = new Set(state.hiddenRows);
  for (const { index, hidden } of shown) {
    if (hidden) hiddenRows.add(index);
    else hiddenRows.delete(index);
  }
  return { ...state, cells: rows, names, hiddenRows };
}
