import { invalidArgument } from '../protocol/hostError';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import type { Range } from './range';

const PARTIAL = {
  insertDown: 'sheet.command.insert-range-move-down',
  insertRight: 'sheet.command.insert-range-move-right',
  deleteUp: 'sheet.command.delete-range-move-up',
  deleteLeft: 'sheet.command.delete-range-move-left',
} as const;

export function insertCells(range: Range, shift: string): void {
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument('shift');
  const { sheet, row, column, height, width } = range;
  const univer = sheet.univer;
  const { grid } = sheet.workbook;
  grid.asAddIn(() => {
    if (width === MAX_COLUMNS) {
      grid.ensureSize(univer, row + 1, 0);
      grid.showing(univer, () => univer.insertRowsBefore(row, height));
    } else if (height === MAX_ROWS) {
      grid.ensureSize(univer, 0, column + 1);
      grid.showing(univer, () => univer.insertColumnsBefore(column, width));
    } else partial(range, shift === 'Down' ? PARTIAL.insertDown : PARTIAL.insertRight);
  });
}

export function deleteCells(range: Range, shift: string): void {
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument('shift');
  const { sheet, row, column, height, width } = range;
  const univer = sheet.univer;
  const { grid } = sheet.workbook;
  grid.asAddIn(() => {
    // The grid cannot delete its last row or column, and has none where Excel's sheet goes on.
    if (width === MAX_COLUMNS) {
      grid.ensureSize(univer, row + height + 1, 0);
      grid.showing(univer, () => univer.deleteRows(row, height));
    } else if (height === MAX_ROWS) {
      grid.ensureSize(univer, 0, column + width + 1);
      grid.showing(univer, () => univer.deleteColumns(column, width));
    } else partial(range, shift === 'Up' ? PARTIAL.deleteUp : PARTIAL.deleteLeft);
  });
}

/** The grid shifts part of a row or column only in the sheet that is shown, and in its own time. */
function partial({ sheet, row, column, height, width }: Range, command: string): void {
  const { grid } = sheet.workbook;
  grid.ensureSize(sheet.raw, row + 2 * height, column + 2 * width);
  const range = {
    startRow: row,
    endRow: row + height - 1,
    startColumn: column,
    endColumn: column + width - 1,
  };
  grid.asAddInLater(async () => {
    const shown = grid.univer.getActiveSheet();
    grid.univer.setActiveSheet(sheet.id);
    await grid.api.executeCommand(command, { range });
    grid.univer.setActiveSheet(shown);
  });
}
