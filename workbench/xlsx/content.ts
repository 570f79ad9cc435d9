import type { IWorkbookData } from '../host/grid/univer';
import type { SheetRecord } from '../host/model/sheetRecord';

/** A defined name as a file holds it. */
export interface NameContent {
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  /** Id of the sheet it belongs to, null for the whole workbook. */
  readonly sheetId: string | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** Arbetsbok mellan fil och rutnät: the grid's own snapshot, and what Excel keeps that the grid does not. */
export interface BookContent {
  readonly snapshot: Partial<IWorkbookData>;
  readonly names: readonly NameContent[];
  readonly records: ReadonlyMap<string, SheetRecord>;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly structureProtected: boolean;
  readonly title: string;
  readonly author: string;
}
