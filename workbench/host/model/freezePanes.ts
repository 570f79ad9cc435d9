import { HostObject } from '../protocol/hostObject';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Låsta fönsterrutor: rows and columns that stay in view at the top and the left. */
export class WorksheetFreezePanes extends HostObject {
  constructor(private readonly sheet: Worksheet) {
    super();
  }

  #freeze(rows: number, columns: number): void {
    const sheet = this.sheet.univer;
    this.sheet.workbook.grid.asAddIn(() =>
      sheet.setFreeze({ startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns }),
    );
  }

  FreezeRows(count = 1): void {
    this.#freeze(count, 0);
  }

  FreezeColumns(count = 1): void {
    this.#freeze(0, count);
  }

  /** Freezes everything above and left of the range's last cell, that cell included. */
  FreezeAt(range: Range | string): void {
    const { row, column, height, width } = range instanceof Range ? range : this.sheet.GetRange(range);
    const rows = height === MAX_ROWS ? 0 : row + height;
    this.#freeze(rows, width === MAX_COLUMNS ? 0 : column + width);
  }

  Unfreeze(): void {
    const sheet = this.sheet.univer;
    this.sheet.workbook.grid.asAddIn(() => sheet.cancelFreeze());
  }

  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.sheet.univer.getFreeze();
    if (!xSplit && !ySplit) return null;
    return this.sheet.area(0, 0, ySplit || MAX_ROWS, xSplit || MAX_COLUMNS);
  }

  GetLocation(): Range {
    return this.GetLocationOrNullObject() ?? this.sheet.area(0, 0, 1, 1);
  }
}
