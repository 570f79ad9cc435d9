import { WorkbookProblem } from '../../workbook/port';
import { address, type CellValue } from '../../sheets/grid';
import { NAME_PREFIX } from '../../sheets/plan';
import type { SelectedCell, SheetChange, WorkbookView } from '../../workbook/view';
import { quotedSheet } from '../../workbook/sheetNames';
import { listenForChanges } from './changes';
import { hasExcelApi } from './requirementSets';
import type { OwnChanges } from './ownChanges';
import { inExcel, type Limits, LIMITS, type Session } from './session';

/** Hidden name of the workbook that points at the kept cell. */
const KEPT = `${NAME_PREFIX}sparad.cell`;

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
      const anchor = hasExcelApi('1.12')
        ? cell.getSpillParentOrNullObject().load('rowIndex,columnIndex,formulas')
        : null;
      await session.sync();
      const formula = formulaIn(cell);
      const isSpilled = anchor !== null && !anchor.isNullObject && formulaIn(anchor) !== '';
      return {
        sheet: sheet.name,
        row: cell.rowIndex,
        column: cell.columnIndex,
        value: emptyIsNull(cell.values[0]?.[0] as CellValue),
        formula,
        ...(isSpilled && {
          spilledFrom: { row: anchor.rowIndex, column: anchor.columnIndex, formula: formulaIn(anchor) },
        }),
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

  /** As a hidden name of the workbook, which Excel moves with the cell. */
  async keepCell(sheet: string, cell: string): Promise<void> {
    await this.#kept(async (session, earlier) => {
      if (!earlier.isNullObject) earlier.delete();
      const reference = `=${quotedSheet(sheet)}!${absolute(cell)}`;
      session.workbook.names.add(KEPT, reference).visible = false;
      await session.sync();
    });
  }

  async keptCell(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
    return this.#kept(async (session, earlier) => {
      if (earlier.isNullObject) return null;
      const range = earlier.getRangeOrNullObject().load('rowIndex,columnIndex');
      await session.sync();
      if (range.isNullObject) return null;
      const sheet = range.worksheet.load('name');
      await session.sync();
      return { sheet: sheet.name, cell: address(range.rowIndex, range.columnIndex) };
    });
  }

  async forgetCell(): Promise<void> {
    await this.#kept(async (session, earlier) => {
      if (earlier.isNullObject) return;
      earlier.delete();
      await session.sync();
    });
  }

  #kept<T>(work: (session: Session, earlier: Excel.NamedItem) => Promise<T>): Promise<T> {
    return inExcel(async (session) => {
      const earlier = session.workbook.names.getItemOrNullObject(KEPT).load('name');
      await session.sync();
      return work(session, earlier);
    }, this.limits);
  }

  async onChange(changed: (change: SheetChange) => void): Promise<() => Promise<void>> {
    return listenForChanges(changed, this.ownChanges, this.limits);
  }
}

/** "" where the cell holds no formula. */
function formulaIn({ formulas }: Excel.Range): string {
  const formula = String(formulas[0]?.[0] ?? '');
  return formula.startsWith('=') ? formula : '';
}

function emptyIsNull(value: CellValue): CellValue {
  return value === '' ? null : value;
}

/** D8 → $D$8. */
function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
