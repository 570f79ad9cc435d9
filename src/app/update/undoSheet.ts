import type { CellPlace } from '../../sheets/grid';
import { NAME_PREFIX } from '../../sheets/plan';
import type { Lines, ReportState, SheetUpdate } from '../../workbook/reportUpdate';
import { shiftFormula, shiftLine } from '../../workbook/shiftReferences';
import type { KeptReport } from './keptReport';
import type { UndoSheet } from './memory';

/** What takes a sheet back once `update` has been carried out on it as it stands in `state`. */
export function undoSheet(update: SheetUpdate, state: ReportState, kept: KeptReport): UndoSheet {
  const { id, inserted, cells, shown, named } = update;
  const fresh = new Set(named.map(({ name }) => name));
  const names = [...state.names]
    .filter(([name]) => name.startsWith(NAME_PREFIX) && !fresh.has(name))
    .map(([name, place]) => [name, ...placeAfter(place, inserted)] as const);
  return {
    id,
    inserted: inserted.map(({ axis, at, count }) => ({ axis, at, count })),
    names: [...names, ...named.map(({ name, row, column }) => [name, row, column] as const)],
    cells: cells.map(({ row, column, was, becomes }) => ({
      row,
      column,
      was: was.formula === undefined ? was : { ...was, formula: formulaAfter(was.formula, inserted) },
      becomes,
    })),
    shown,
    named: [...fresh],
    kept,
  };
}

/** A formula on the sheet as Excel has it once the lines are put in. */
export function formulaAfter(formula: string, inserted: readonly Lines[]): string {
  return inserted.reduce(
    (moved, { axis, at, count }) =>
      shiftFormula(moved, { axis, at, count, kind: 'insert' }, (sheet) => sheet === null),
    formula,
  );
}

function placeAfter({ row, column }: CellPlace, inserted: readonly Lines[]): [number, number] {
  const after = (axis: Lines['axis'], line: number): number =>
    inserted
      .filter((lines) => lines.axis === axis)
      .reduce((moved, { at, count }) => shiftLine(moved, { axis, at, count, kind: 'insert' }) ?? moved, line);
  return [after('row', row), after('column', column)];
}
