import { WorkbookProblem } from '../../workbook/port';
import type { CellValue } from '../../sheets/grid';
import type { SelectedCell, SheetChange, WorkbookView } from '../../workbook/view';
import { listenForChanges } from './changes';
import type { OwnChanges } from './ownChanges';
import { inExcel, type Limits, LIMITS } from './session';

/** Arbetsbokens vy i Excel. `ownChanges` is that of the OfficeWorkbook that writes to the same workbook. */
export class OfficeView implements WorkbookView {
  constructor(
    private readonly ownChanges: OwnChanges,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** Problems: `sheet-gone`, and `sheet-not-in-view` where it is hidden: showing it would change the user's workbook. */
  async show(sheet: string, cell?: string): Promise<void> {
    await inExcel(async (session) => {
      const found = session.sheets.getItemOrNullObject(sheet).load('visibility');
      await session.sync();
      if (found.isNullObject) throw new WorkbookProblem('sheet-gone', { sheet });
      if (found.visibility !== 'Visible') throw new WorkbookProblem('sheet-not-in-view', { sheet });
      found.activate();
      if (cell !== undefined) found.getRange(cell).select();
      await session.sync();
    }, this.limits);
  }

  /** One sync. A chart sheet in front has no cell: problem `host-failed`. */
  async selected(): Promise<SelectedCell> {
    return inExcel(async (session) => {
      const cell = session.workbook.getActiveCell().load('rowIndex,columnIndex,values,formulas');
      const sheet = cell.worksheet.load('name');
      await session.sync();
      const formula = String(cell.formulas[0]?.[0] ?? '');
      return {
        sheet: sheet.name,
        row: cell.rowIndex,
        column: cell.columnIndex,
        value: emptyIsNull(cell.values[0]?.[0] as CellValue),
        formula: formula.startsWith('=') ? formula : '',
      };
    }, this.limits);
  }

  async activeSheet(): Promise<string> {
    return inExcel(async (session) => {
      const sheet = session.sheets.getActiveWorksheet().load('name');
      await session.sync();
      return sheet.name;
    }, this.limits);
  }

  async onChange(changed: (change: SheetChange) => void): Promise<() => Promise<void>> {
    return listenForChanges(changed, this.ownChanges, this.limits);
  }
}

function emptyIsNull(value: CellValue): CellValue {
  return value === '' ? null : value;
}
