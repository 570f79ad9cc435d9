import type { CellPlace, SheetGrid } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import { MEMORY_ID } from '../../workbook/memorySheet';
import { addedPlacements, reportPlacements } from '../../workbook/placement';
import type {
  AddOptions,
  JobOptions,
  NamedCells,
  SheetInfo,
  WorkbookPort,
  WrittenSheet,
} from '../../workbook/port';
import { assignColumns, assignedCells } from './assignColumns';
import type { ReportSheets, ReportsUpdate } from '../../workbook/reportUpdate';
import { lookAround, type OfficeTab, tabsInUse, whileSheetsGo } from './lookAround';
import { OwnChanges } from './ownChanges';
import { readSheets } from './readSheets';
import { readReportStates } from './reportStates';
import { inExcel, type Limits, LIMITS } from './session';
import { readSettings, saveSettings } from './workbookSettings';
import type { Place } from './writeSheets';

export interface OfficeOptions extends Partial<Limits> {
  /** Shared with the view of the same workbook, which then tells nobody of what we do ourselves. */
  readonly ownChanges?: OwnChanges;
}

/**
 * Arbetsbok i Excel: the port over the workbook that the add-in is open in, through Office.js.
 *
 * What writes is loaded when something is first written. Nothing is remembered between calls: the user and co-authors change the workbook meanwhile. An aborted job throws the signal's own
 * reason. Problems of every call: `host-timeout`, `host-failed`, `cell-being-edited`, `workbook-not-in-front`.
 */
export class OfficeWorkbook implements WorkbookPort {
  readonly #limits: Limits;
  readonly #own: OwnChanges;
  /** What looks for remains of an update must not come while one of ours goes on. */
  #updating: Promise<unknown> = Promise.resolve();

  constructor({ ownChanges = new OwnChanges(), ...limits }: OfficeOptions = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#own = ownChanges;
  }

  /** Two syncs. */
  async sheets(): Promise<readonly SheetInfo[]> {
    const around = await inExcel(lookAround, this.#limits);
    return withoutMemory(tabsInUse(around)).map((tab) => {
      const { name, visibility, report } = tab;
      const assigned = report === null ? assignedCells(tab) : undefined;
      return { name, hidden: visibility !== 'Visible', report, ...(assigned && { assigned }) };
    });
  }

  async read(name: string, options?: JobOptions): Promise<SheetGrid> {
    return (await this.readSheets([name], options))[0] as SheetGrid;
  }

  /** One sync and one for each chunk. Problems: `sheet-gone`, `payload-too-large`. */
  async readSheets(names: readonly string[], options: JobOptions = {}): Promise<readonly SheetGrid[]> {
    options.signal?.throwIfAborted();
    if (names.length === 0) return [];
    return inExcel((session) => readSheets(session, names, options), this.#limits);
  }

  /** Three syncs and one for each chunk. Problems as in writeSheets. */
  async writeReports(plans: readonly SheetPlan[], options?: JobOptions): Promise<readonly WrittenSheet[]> {
    const { writeSheets } = await import('./writeSheets');
    return writeSheets(plans, reportPlacements, this.#limits, this.#own, options);
  }

  /** Four syncs and one for each chunk, two more where sheets are replaced. Problems as in writeSheets. */
  async addSheets(plans: readonly SheetPlan[], options?: AddOptions): Promise<readonly WrittenSheet[]> {
    const place: Place = (tabs, wanted) => addedPlacements(tabs, wanted, options?.replace);
    const { writeSheets } = await import('./writeSheets');
    return writeSheets(plans, place, this.#limits, this.#own, options);
  }

  /** Three syncs, four where there is a memory, one more where lines are hidden or there are comments. Problem `update-under-way`. */
  async reportSheets(): Promise<ReportSheets> {
    const { lookAndRecover } = await import('./updateReports');
    return this.#inTurn(() =>
      inExcel(
        (session) =>
          whileSheetsGo(async () => {
            const { around, kept } = await lookAndRecover(session, this.#own);
            const reports = withoutMemory(tabsInUse(around)).filter(({ report }) => report !== null);
            return { states: await readReportStates(session, reports), memory: kept };
          }),
        this.#limits,
      ),
    );
  }

  /** Seven syncs and one for each chunk, one more where the selection was moved. Problems as in updateReports. */
  async updateReports(update: ReportsUpdate, options?: JobOptions): Promise<readonly WrittenSheet[]> {
    const [{ updateReports }, { keepingSelection }, { keepingReferences }] = await Promise.all([
      import('./updateReports'),
      import('./keepSelection'),
      import('./keepReferences'),
    ]);
    return this.#inTurn(() =>
      keepingSelection(update, this.#limits, () =>
        keepingReferences(update, this.#limits, () =>
          updateReports(update, this.#limits, this.#own, options),
        ),
      ),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#updating.then(work, work);
    this.#updating = turn.catch(() => undefined);
    return turn;
  }

  async namedCells(report: string): Promise<NamedCells | null> {
    const around = await inExcel(lookAround, this.#limits);
    const tab = tabsInUse(around).find((one) => one.report === report);
    if (!tab) return null;
    const there = [...tab.names].filter((entry): entry is [string, CellPlace] => entry[1] !== null);
    return { sheet: tab.name, cells: new Map(there) };
  }

  /** Three syncs. */
  async assignColumns(sheet: string, names: ReadonlyMap<string, CellPlace>): Promise<void> {
    await inExcel((session) => assignColumns(session, sheet, names), this.#limits);
  }

  async settings(): Promise<ReadonlyMap<string, string>> {
    return inExcel(readSettings, this.#limits);
  }

  /** Problem `workbook-protected` does not arise: names can be kept in a protected workbook. */
  async saveSettings(values: ReadonlyMap<string, string>): Promise<void> {
    await inExcel((session) => saveSettings(session, values), this.#limits);
  }
}

/** The program's own memory is nobody's sheet. */
function withoutMemory(tabs: readonly OfficeTab[]): OfficeTab[] {
  return tabs.filter(({ report }) => report !== MEMORY_ID);
}
