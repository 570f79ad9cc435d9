import { InterceptorEffectEnum } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Univer } from '@univerjs/core';
import { CellType } from '../host/grid/cell';
import { displayText } from '../host/grid/displayText';
import { normalizeFormula } from '../host/grid/formulaText';
import type { FWorkbook, ICellData, Nullable } from '../host/grid/univer';
import { fromSwedishFormula, toSwedishFormula } from './swedishFormula';
import { fromSwedishBoolean, fromSwedishNumber, toSwedishNumber } from './swedishNumber';

/** Before the grid's own number reading, which would take `1 234,50` for something else. */
const FIRST = 1000;

/** Swedish numbers and formulas in the cells and when they are typed: `1 234,50`, `=SUMMA(A1;2,5)`-style separators. */
export function useSwedishEntry(univer: Univer, book: FWorkbook): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  book.setNumfmtLocal('sv');
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FIRST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { rawData }, next) => next(withDecimalComma(cell, rawData)),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) =>
      shownForEditing(next(cell), worksheet.getCellRaw(row, col)),
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, workbook, row, col }, next) => {
      const style = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col));
      if (style?.n?.pattern === '@') return next(cell);
      const truth = typedText(cell) === undefined ? null : fromSwedishBoolean(typedText(cell) ?? '');
      // The grid's own number reading would make a number of it.
      if (truth !== null) return { ...cell, p: undefined, v: truth ? 1 : 0, t: CellType.boolean };
      return next(entered(cell));
    },
  });
}

/** Numbers without a number format; formatted ones are the grid's own work. */
function withDecimalComma<T extends Nullable<ICellData>>(cell: T, raw: Nullable<ICellData>): T {
  if (!cell || raw?.t !== CellType.number || typeof raw.v !== 'number' || Number.isInteger(raw.v))
    return cell;
  if (cell.v !== raw.v) return cell;
  return { ...cell, v: displayText(raw.v, 'General') };
}

function shownForEditing<T extends Nullable<ICellData>>(cell: T, raw: Nullable<ICellData>): T {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: toSwedishFormula(cell.f) };
  if (raw?.t === CellType.number && raw.v !== undefined && raw.v !== null && !/%$/.test(String(cell.v)))
    return { ...cell, v: toSwedishNumber(isPlainNumber(cell.v) ? Number(cell.v) : String(cell.v)) };
  return typeof cell.v === 'string' && /^-?[\d.]+%$/.test(cell.v)
    ? { ...cell, v: toSwedishNumber(cell.v) }
    : cell;
}

const isPlainNumber = (value: unknown): boolean => value !== '' && !Number.isNaN(Number(value));

/** What was typed, where it is text. */
function typedText(cell: Nullable<ICellData>): string | undefined {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? cell?.v;
  return typeof text === 'string' ? text : undefined;
}

function entered<T extends Nullable<ICellData>>(cell: T): T {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: normalizeFormula(fromSwedishFormula(cell.f)) };
  const number = fromSwedishNumber(typedText(cell) ?? '');
  return number === null ? cell : { ...cell, p: undefined, v: number };
}
