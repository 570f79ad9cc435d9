import type { GridBook } from '../grid/gridBook';
import { newSheetRecord, type SheetRecord } from './sheetRecord';
import { shiftLists, shiftRecord } from './shiftRecord';

/** What Excel keeps of a workbook that the grid does not: settings, protection, calculation mode and the sheets' records. */
export class BookState {
  readonly settings = new Map<string, unknown>();
  calculationMode = 'Automatic';
  /** Days count from 1904. Only told to the add-in: the grid itself counts from 1900. */
  from1904 = false;
  /** Password of the structure's protection, '' for none; null where the structure is open. */
  structurePassword: string | null = null;
  author = '';
  title = '';
  readonly #sheets = new Map<string, SheetRecord>();

  constructor(readonly grid: GridBook) {
    grid.onChange((change) => {
      if (change.kind === 'sheetDeleted') this.#sheets.delete(change.sheetId);
      if (!('first' in change)) return;
      shiftRecord(this.sheet(change.sheetId), change);
      const shifted = grid.rawSheet(change.sheetId)?.getSheetName() ?? '';
      for (const [id, record] of this.#sheets) shiftLists(record, id === change.sheetId, shifted, change);
    });
  }

  sheet(sheetId: string): SheetRecord {
    let record = this.#sheets.get(sheetId);
    if (!record) this.#sheets.set(sheetId, (record = newSheetRecord()));
    return record;
  }

  setSheet(sheetId: string, record: SheetRecord): void {
    this.#sheets.set(sheetId, record);
  }
}
