/**
 * What happened to the workbook, whoever did it: the person at the grid or the add-in.
 * Rows and columns are 0-based; `byAddIn` tells the add-in's own writes from the person's.
 */
export type Change =
  | {
      readonly kind: 'cells' | 'selection';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly height: number;
      readonly width: number;
      readonly byAddIn: boolean;
    }
  | {
      readonly kind: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';
      readonly sheetId: string;
      readonly first: number;
      readonly count: number;
      readonly byAddIn: boolean;
    }
  | {
      readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetRenamed';
      readonly sheetId: string;
      readonly byAddIn: boolean;
    }
  | { readonly kind: 'cellEditBegins' | 'cellEditEnds' };

interface CommandParams {
  unitId?: string;
  subUnitId?: string;
  cellValue?: Record<number, Record<number, Record<string, unknown> | null>>;
  range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  selections?: { range: { startRow: number; endRow: number; startColumn: number; endColumn: number } }[];
  sheet?: { id: string };
  type?: number;
  visible?: boolean;
}

interface CommandOptions {
  onlyLocal?: boolean;
  fromFormula?: boolean;
  applyFormulaCalculationResult?: boolean;
}

export interface GridCommand {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

const SELECTION_MOVING = 1;

/** True where the command may change what formulas show. */
export function mayAffectFormulas({ id, options }: GridCommand): boolean {
  if (id === 'sheet.mutation.set-range-values') return !isCalculated((options ?? {}) as CommandOptions);
  return /defined-name|trigger-formula|mutation\.(?:insert|remove|move)-|set-worksheet-name/.test(id);
}

function isCalculated({ onlyLocal, fromFormula, applyFormulaCalculationResult }: CommandOptions): boolean {
  return Boolean(onlyLocal || fromFormula || applyFormulaCalculationResult);
}

/** A command the grid has carried out as a change of the workbook; null where it is none that anyone is told of. */
export function changeOf(
  { id, params, options }: GridCommand,
  unitId: string,
  byAddIn: boolean,
): Change | null {
  const given = (params ?? {}) as CommandParams;
  // The formula bar is a document of its own, with commands of its own.
  if (given.unitId !== undefined && given.unitId !== unitId) return editingChange(id, given);
  const sheetId = given.subUnitId ?? given.sheet?.id ?? '';
  switch (id) {
    case 'sheet.mutation.set-range-values':
      return isCalculated((options ?? {}) as CommandOptions) ? null : editedCells(given, sheetId, byAddIn);
    case 'sheet.mutation.insert-row':
      return shifted('rowsInserted', given.range?.startRow, given.range?.endRow, sheetId, byAddIn);
    case 'sheet.mutation.remove-rows':
      return shifted('rowsDeleted', given.range?.startRow, given.range?.endRow, sheetId, byAddIn);
    case 'sheet.mutation.insert-col':
      return shifted('columnsInserted', given.range?.startColumn, given.range?.endColumn, sheetId, byAddIn);
    case 'sheet.mutation.remove-col':
      return shifted('columnsDeleted', given.range?.startColumn, given.range?.endColumn, sheetId, byAddIn);
    case 'sheet.mutation.insert-sheet':
      return { kind: 'sheetAdded', sheetId, byAddIn };
    case 'sheet.mutation.remove-sheet':
      return { kind: 'sheetDeleted', sheetId, byAddIn };
    case 'sheet.mutation.set-worksheet-name':
      return { kind: 'sheetRenamed', sheetId, byAddIn };
    case 'sheet.operation.set-worksheet-active':
      return { kind: 'sheetActivated', sheetId, byAddIn };
    case 'sheet.operation.set-selections':
      return given.type === SELECTION_MOVING ? null : selected(given, sheetId, byAddIn);
    default:
      return editingChange(id, given);
  }
}

function editingChange(id: string, { visible }: CommandParams): Change | null {
  if (id !== 'sheet.operation.set-cell-edit-visible') return null;
  return { kind: visible ? 'cellEditBegins' : 'cellEditEnds' };
}

function shifted(
  kind: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted',
  first: number | undefined,
  last: number | undefined,
  sheetId: string,
  byAddIn: boolean,
): Change | null {
  if (first === undefined || last === undefined) return null;
  return { kind, sheetId, first, count: last - first + 1, byAddIn };
}

function selected({ selections }: CommandParams, sheetId: string, byAddIn: boolean): Change | null {
  const range = selections?.[0]?.range;
  if (!range) return null;
  const { startRow: row, startColumn: column, endRow, endColumn } = range;
  return {
    kind: 'selection',
    sheetId,
    row,
    column,
    height: endRow - row + 1,
    width: endColumn - column + 1,
    byAddIn,
  };
}

/** The rectangle around the cells whose content was written; null where only styles were. */
function editedCells({ cellValue = {} }: CommandParams, sheetId: string, byAddIn: boolean): Change | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const rowKey in cellValue) {
    const cells = cellValue[rowKey] ?? {};
    for (const columnKey in cells) {
      const cell = cells[columnKey];
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) continue;
      const row = Number(rowKey);
      const column = Number(columnKey);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  if (bottom < 0) return null;
  return {
    kind: 'cells',
    sheetId,
    row: top,
    column: left,
    height: bottom - top + 1,
    width: right - left + 1,
    byAddIn,
  };
}
