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

/**
 * Priorities among those who look at a cell in turn, highest first. The grid's number formats are at 10 when it draws and at
 * 0 when a cell is opened for editing or has been edited; at −1 the turn ends.
 */
const BEFORE_FORMATS = 1000;
const AFTER_FORMATS_DRAWN = 1;
const AFTER_FORMATS_OPENED = -0.5;

/** Swedish numbers and formulas in the cells and when they are typed: `1 234,50`, `=SUMMA(A1;2,5)`-style separators. */
export function useSwedishEntry(univer: Univer, book: FWorkbook): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  book.setNumfmtLocal('sv');
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_FORMATS_DRAWN,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _place, next) => next(withDecimalComma(cell)),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: AFTER_FORMATS_OPENED,
    handler: (cell, { worksheet, workbook, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const pattern = workbook.getStyles().getStyleByCell(raw)?.n?.pattern;
      return next(shownForEditing(cell, raw, pattern));
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_FORMATS,
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

/** What the grid is about to draw; a number that no format has made text of gets its comma here. */
function withDecimalComma<T extends Nullable<ICellData>>(cell: T): T {
  if (!cell || typeof cell.v !== 'number' || Number.isInteger(cell.v)) return cell;
  return { ...cell, v: displayText(cell.v, 'General'), t: CellType.number };
}

/** A number without a format is edited with all its digits, not with those that are drawn. */
function shownForEditing<T extends Nullable<ICellData>>(
  cell: T,
  raw: Nullable<ICellData>,
  pattern?: string,
): T {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: toSwedishFormula(cell.f) };
  if (raw?.t !== CellType.number || raw.v === undefined || raw.v === null) return cell;
  const shown = pattern ? cell.v : raw.v;
  return isPlainNumber(shown) ? { ...cell, v: toSwedishNumber(String(shown)) } : cell;
}

/** Digits with a decimal point, perhaps a percentage: not yet in Swedish form, and no date. */
const isPlainNumber = (value: unknown): boolean => /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?%?$/i.test(String(value));

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
