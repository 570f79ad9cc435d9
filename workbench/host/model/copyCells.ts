import { notImplemented } from '../protocol/hostError';
import { intersection } from '../grid/address';
import { type CellRows, EMPTY_CONTENT, isFormulaCell, setCell } from '../grid/cell';
import type { ICellData, IStyleData } from '../grid/univer';
import { mergeCells, mergedAreas, unmergeCells } from './mergedCells';
import type { Range } from './range';

/** Copies cells as they are. Bounded areas only; a source that is smaller than the target is not repeated, as Excel would. */
export function copyCells(source: Range, target: Range): void {
  if (source.height !== target.height || source.width !== target.width)
    throw notImplemented('Range.copyFrom between areas of different size');
  const { grid } = source.sheet.workbook;
  const [down, right] = [target.row - source.row, target.column - source.column];
  grid.flush();
  grid.ensureSize(target.sheet.raw, target.row + target.height, target.column + target.width);
  unmergeCells(target);
  const content: CellRows = {};
  const styles: CellRows = {};
  const from = source.sheet.univer.getSheet().getCellMatrix();
  for (let row = source.row; row < source.row + source.height; row++)
    for (let column = source.column; column < source.column + source.width; column++) {
      const cell = from.getValue(row, column);
      if (isFormulaCell(cell) && (down !== 0 || right !== 0))
        throw notImplemented('Range.copyFrom of formulas to another place');
      const f = isFormulaCell(cell) ? grid.formulaAt(source.sheet.id, row, column) : null;
      const own: ICellData = f
        ? { ...EMPTY_CONTENT, f, v: cell?.v ?? null }
        : { ...EMPTY_CONTENT, v: cell?.v ?? null, t: cell?.t ?? null, p: cell?.p ?? null };
      setCell(content, row + down, column + right, own);
      setCell(styles, row + down, column + right, { s: (grid.styleOf(cell) ?? null) as IStyleData });
    }
  grid.write(target.sheet.id, content, 'content');
  grid.write(target.sheet.id, styles, 'styles');
  const moved = <T extends { area: Range['place'] }>(one: T): T => ({
    ...structuredClone(one),
    area: { ...one.area, row: one.area.row + down, column: one.area.column + right },
  });
  const inside = <T extends { area: Range['place'] }>(list: readonly T[], place: Range['place']): T[] =>
    list.filter(({ area }) => intersection(area, place) !== null);
  const [mine, theirs] = [target.sheet.record, source.sheet.record];
  for (const kind of ['notes', 'links', 'validations'] as const) {
    const kept = (mine[kind] as { area: Range['place'] }[]).filter(
      ({ area }) => intersection(area, target.place) === null,
    );
    const copied = inside(theirs[kind] as { area: Range['place'] }[], source.place).map(moved);
    Object.assign(mine, { [kind]: [...kept, ...copied] });
  }
  for (const area of mergedAreas(source.sheet, source.place))
    mergeCells(
      target.sheet.rangeOf({ ...area, row: area.row + down, column: area.column + right }) as Range,
      false,
    );
}
