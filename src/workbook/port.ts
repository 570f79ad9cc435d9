import type { CellPlace, SheetGrid } from '../sheets/grid';
import type { SheetPlan } from '../sheets/plan';
import type { ReportSheets, ReportsUpdate } from './reportUpdate';

/** A sheet as the tab strip shows it. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** Report id where the sheet is a report of ours (see SheetPlan.id), null on the user's own sheets. */
  readonly report: string | null;
  /** What the user has said of its columns, as hidden names and where they point now; absent where nothing (assignedColumns.ts). */
  readonly assigned?: ReadonlyMap<string, CellPlace>;
}

/** How far a long job has come. `of` is 0 where the total is not known yet. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** The sheet under way, where a job goes through several. */
  readonly sheet?: string;
}

/** What of an AbortSignal a job looks at. Its own type, since the core knows no browser and no Node. */
export interface CancelSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

export interface JobOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Awaited between stretches of work, so that a screen can be drawn. */
  readonly pause?: () => Promise<void>;
  /** Aborting leaves the workbook as it was before the call. */
  readonly signal?: CancelSignal;
}

export interface AddOptions extends JobOptions {
  /**
   * Names of the user's sheets that the user has agreed to have replaced. A plan of such a name is written into the sheet where it
   * stands: its place, its name and what points at it stay; everything that was in its cells goes.
   */
  readonly replace?: readonly string[];
}

/** Where a report sheet ended up: its name may differ from the plan's where the user has a sheet of that name. */
export interface WrittenSheet {
  readonly id: string;
  readonly name: string;
}

/** Where the hidden names of a report's sheet point now, after whatever rows and columns the user has put in. */
export interface NamedCells {
  readonly sheet: string;
  /** By name as the plan gave it (PlanName); a name whose cell the user has deleted is not there. */
  readonly cells: ReadonlyMap<string, CellPlace>;
}

/**
 * Arbetsbok: all that the program needs of a workbook, whether it lives in Excel, in the workbench or in a file.
 *
 * Expected failures are thrown as WorkbookProblem; the workbook is then as it was before the call.
 */
export interface WorkbookPort {
  /** Sheets in tab order, hidden ones too. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** The used cells of one sheet. Problem `sheet-gone` where there is no such sheet. */
  read(name: string, options?: JobOptions): Promise<SheetGrid>;
  /** The used cells of several sheets, in the order asked for: one journey to the workbook instead of one each. */
  readSheets(names: readonly string[], options?: JobOptions): Promise<readonly SheetGrid[]>;
  /**
   * Writes report sheets after the user's own, all or none. An earlier report sheet with the same id is replaced where it
   * stands; a user's own sheet is never touched: on a clash of names the report gets "Resultaträkning (2)".
   */
  writeReports(plans: readonly SheetPlan[], options?: JobOptions): Promise<readonly WrittenSheet[]>;
  /** The report sheets as they stand, and what was kept at the last updateReports. */
  reportSheets(options?: JobOptions): Promise<ReportSheets>;
  /**
   * Changes report sheets where they stand, adds those that have no sheet and keeps the memory, all or none. Everything else on the
   * sheets is as it was, and formulas, charts and names that point at them follow. Problem `sheet-gone`.
   */
  updateReports(update: ReportsUpdate, options?: JobOptions): Promise<readonly WrittenSheet[]>;
  /**
   * Adds sheets that become the user's own (input sheets, an example), all or none, before any report sheets. Problem
   * `sheet-exists` where a name is taken and not among `replace`: nothing of the user's is replaced unasked.
   */
  addSheets(plans: readonly SheetPlan[], options?: AddOptions): Promise<readonly WrittenSheet[]>;
  /** Finds the rows and columns of a report again; null where the workbook has no report with this id. */
  namedCells(report: string): Promise<NamedCells | null>;
  /**
   * Keeps what the user says of the columns of a sheet of theirs, instead of what was said before; none takes it away. No cell is
   * changed. Problem `sheet-gone`.
   */
  assignColumns(sheet: string, names: ReadonlyMap<string, CellPlace>): Promise<void>;
  /** What the user chose in the pane, kept in the workbook as hidden names, so that every host sees the same. */
  settings(): Promise<ReadonlyMap<string, string>>;
  /** Keeps settings; keys are plain letters, values at most 200 characters, an empty value removes the key. */
  saveSettings(values: ReadonlyMap<string, string>): Promise<void>;
}

/** What a host could not do, with a code that `text/` words (see text/sv.ts). */
export class WorkbookProblem extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'WorkbookProblem';
  }
}
