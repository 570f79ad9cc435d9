import type { CellPlace, CellValue } from '../sheets/grid';
import type { CellFormat, PlanName, SheetPlan } from '../sheets/plan';
import type { Followed } from './followLines';

/** Cellinnehåll: a value, or a formula (English, commas, no leading =) with the value it shows. */
export interface CellContent {
  readonly formula?: string;
  readonly value: CellValue;
}

/** A cell as it stands on the sheet. `numberFormat` is Excel's code in en-US notation, "General" where none is set. */
export interface FoundCell extends CellContent {
  readonly numberFormat: string;
}

/** Rapportbladets läge: all of a report sheet that an update must know, whatever the user has done to it. */
export interface ReportState {
  readonly id: string;
  readonly sheet: string;
  /** Where our hidden names point now; one whose cell the user has deleted is not there. */
  readonly names: ReadonlyMap<string, CellPlace>;
  /** From A1 on; rows and cells beyond the used ones are missing, an empty cell may be undefined. */
  readonly cells: readonly (readonly (FoundCell | undefined)[])[];
  /** 0-based lines that are hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Notes by address ("B7"); threaded comments too, with their first text. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Rapportbladen: every report sheet in tab order (where the user has copied a report, both), and the program's memory. */
export interface ReportSheets {
  readonly states: readonly ReportState[];
  /** Null where nothing is kept, or nothing that can be read. */
  readonly memory: string | null;
}

/** Rader or kolumner that come or go together: 0-based first, and how many. */
export interface Lines {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Lines that are put in: `at` is where they stand afterwards; `sizes` are heights in points, widths in characters, one each. */
export interface NewLines extends Lines {
  readonly sizes: readonly number[];
}

/** One cell of ours before and after. An absent `numberFormat` is left as it is; an absent note too, null takes it away. */
export interface CellChange extends CellPlace {
  readonly was: CellContent & { readonly numberFormat?: string; readonly note?: string | null };
  readonly becomes: CellContent & { readonly numberFormat?: string; readonly note?: string | null };
  /** The whole format, for a cell on a line that is put in. */
  readonly format?: CellFormat;
}

export interface LineShown {
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly hidden: boolean;
}

/**
 * Ändringar av ett rapportblad, as plain data that every host carries out the same way.
 *
 * Lines are put in first, in the order given; all other places (cells, names, hidden lines, lines that go) count with them there. Lines
 * that go do so last, from the bottom up: only lines that an update has put in ever go.
 */
export interface SheetUpdate {
  readonly id: string;
  readonly sheet: string;
  /** Our font, for lines that are put in. */
  readonly font: string;
  readonly inserted: readonly NewLines[];
  readonly cells: readonly CellChange[];
  readonly shown: readonly LineShown[];
  readonly named: readonly PlanName[];
  readonly unnamed: readonly string[];
  readonly deleted: readonly Lines[];
}

/** Verkställ, or Ångra: what happens to the report sheets of a workbook, all of it or nothing. */
export interface ReportsUpdate {
  readonly changed: readonly SheetUpdate[];
  /** Reports that have no sheet yet. */
  readonly created: readonly SheetPlan[];
  /** Of those in `created` that have a sheet already and are written anew: what elsewhere points at their lines follows them. */
  readonly followed?: readonly Followed[];
  /** Ids of report sheets that go: those the undone update had created. */
  readonly removed: readonly string[];
  /** What the program keeps in the workbook from here on. */
  readonly memory: string;
}
