import { HostCollection } from '../protocol/hostCollection';
import { itemAlreadyExists } from '../protocol/hostError';
import { newSheet } from '../grid/newWorkbook';
import type { FWorksheet } from '../grid/univer';
import { checkSheetName } from './sheetName';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** Blad: every sheet of the workbook in tab order, hidden ones too. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly #known = new Map<string, Worksheet>();

  constructor(private readonly workbook: Workbook) {
    super();
  }

  list(): readonly Worksheet[] {
    return this.workbook.grid.sheets().map((sheet) => this.#wrap(sheet));
  }

  #wrap(sheet: FWorksheet): Worksheet {
    const id = sheet.getSheetId();
    let known = this.#known.get(id);
    if (!known) this.#known.set(id, (known = new Worksheet(this.workbook, id)));
    return known;
  }

  /** A new sheet after the others; it is not shown until activated. */
  Add(name?: string | null): Worksheet {
    this.workbook.checkStructure();
    const chosen = name ?? this.#freeName();
    checkSheetName(chosen);
    if (this.find(chosen)) throw itemAlreadyExists();
    const { grid } = this.workbook;
    const active = grid.univer.getActiveSheet();
    const index = grid.sheets().length;
    return grid.asAddIn(() => {
      const added = grid.univer.insertSheet(chosen, { index, sheet: newSheet(chosen) });
      if (active) grid.univer.setActiveSheet(active);
      return this.#wrap(added);
    });
  }

  #freeName(): string {
    let number = this.list().length + 1;
    while (this.find(`Blad${number}`)) number++;
    return `Blad${number}`;
  }

  GetActiveWorksheet(): Worksheet {
    return this.#wrap(this.workbook.grid.univer.getActiveSheet());
  }

  GetFirst(visibleOnly?: boolean): Worksheet {
    return this.GetItem(this.#ids(visibleOnly)[0]);
  }

  GetLast(visibleOnly?: boolean): Worksheet {
    return this.GetItem(this.#ids(visibleOnly).at(-1));
  }

  #ids(visibleOnly = false): string[] {
    return this.list()
      .filter((sheet) => !visibleOnly || sheet.Visibility === 'Visible')
      .map((sheet) => sheet.id);
  }

  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterEventNameChanged(): void {}
  _UnregisterEventNameChanged(): void {}
}
