import type { Change } from './grid/changes';
import { areaText, MAX_COLUMNS, MAX_ROWS } from './grid/address';
import type { Push } from './protocol/connection';
import { Category } from './protocol/wire';

/** Event numbers of the client. */
const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
} as const;

/** The target of events that the collection of sheets hears, whichever sheet they are about. */
const WORKBOOK = 'Workbook';

/** What the add-in hears of the changes of a workbook. */
export class Events {
  readonly #names = new Map<string, string>();
  #active: string | undefined;

  /** `nameOf` tells a sheet's present name, undefined where the sheet is gone. */
  constructor(
    private readonly push: (push: Push) => void,
    private readonly nameOf: (sheetId: string) => string | undefined,
  ) {}

  /** The names and the active sheet before anything happens, so that a rename can tell what was before. */
  start(sheetIds: readonly string[], active: string | undefined): void {
    sheetIds.forEach((id) => this.#names.set(id, this.nameOf(id) ?? ''));
    this.#active = active;
  }

  tell(change: Change): void {
    switch (change.kind) {
      case 'cells':
        return this.#changed(change.sheetId, 'RangeEdited', areaText(change), change.byAddIn);
      case 'rowsInserted':
      case 'rowsDeleted': {
        const rows = { row: change.first, column: 0, height: change.count, width: MAX_COLUMNS };
        const type = change.kind === 'rowsInserted' ? 'RowInserted' : 'RowDeleted';
        return this.#changed(change.sheetId, type, areaText(rows), change.byAddIn);
      }
      case 'columnsInserted':
      case 'columnsDeleted': {
        const columns = { row: 0, column: change.first, height: MAX_ROWS, width: change.count };
        const type = change.kind === 'columnsInserted' ? 'ColumnInserted' : 'ColumnDeleted';
        return this.#changed(change.sheetId, type, areaText(columns), change.byAddIn);
      }
      case 'selection':
        return this.#sheetEvent(EventType.selectionChanged, change.sheetId, { address: areaText(change) });
      case 'sheetAdded':
        this.#names.set(change.sheetId, this.nameOf(change.sheetId) ?? '');
        return this.#bookEvent(EventType.worksheetAdded, change.sheetId, { source: 'Local' });
      case 'sheetDeleted':
        this.#names.delete(change.sheetId);
        return this.#bookEvent(EventType.worksheetDeleted, change.sheetId, { source: 'Local' });
      case 'sheetActivated':
        return this.#activated(change.sheetId);
      case 'sheetRenamed':
        return this.#renamed(change.sheetId);
    }
  }

  #changed(worksheetId: string, changeType: string, address: string, byAddIn: boolean): void {
    const triggerSource = byAddIn ? 'ThisLocalAddin' : 'Unknown';
    const referenceId = `${worksheetId}!${address}`;
    const args = { address, changeType, source: 'Local', triggerSource, referenceId, shiftDirection: 'None' };
    this.#sheetEvent(EventType.worksheetChanged, worksheetId, args);
  }

  #activated(sheetId: string): void {
    if (sheetId === this.#active) return;
    const before = this.#active;
    this.#active = sheetId;
    if (before !== undefined) this.#sheetEvent(EventType.worksheetDeactivated, before, {});
    this.#sheetEvent(EventType.worksheetActivated, sheetId, {});
  }

  #renamed(sheetId: string): void {
    const nameBefore = this.#names.get(sheetId) ?? '';
    const nameAfter = this.nameOf(sheetId) ?? '';
    this.#names.set(sheetId, nameAfter);
    this.#sheetEvent(EventType.worksheetNameChanged, sheetId, { nameBefore, nameAfter, source: 'Local' });
  }

  /** To the sheet's own listeners and to the collection's. */
  #sheetEvent(type: number, worksheetId: string, args: object): void {
    this.#send(type, worksheetId, { ...args, worksheetId });
    this.#send(type, WORKBOOK, { ...args, worksheetId });
  }

  #bookEvent(type: number, worksheetId: string, args: object): void {
    this.#send(type, WORKBOOK, { ...args, worksheetId });
  }

  /** After the batch that caused it has been answered, as in Excel. */
  #send(type: number, targetId: string, message: object): void {
    queueMicrotask(() => this.push({ category: Category.objectEvent, type, targetId, messages: [message] }));
  }
}
