import { parseAmount } from '../money/parseAmount';
import type { PrintedCell } from './printed';

const DASH = /^[\s\u00a0]*[-–—−][\s\u00a0]*$/;
/** 1.234 and 12.345.678 are thousands in a printed report: it has no thousandths. */
const DOTTED = /^([-–−+(]?)[\s\u00a0]*(\d{1,3}(?:\.\d{3})+)(\)?-?)$/;
const ONE_DECIMAL_POINT = /^[-–−+(]?[\s\u00a0]*\d+\.\d\)?$/;

/**
 * A cell as hundredths of the printed figure, or null where it holds none. Numbers as text in Swedish form count; a lone dash is
 * nothing, percentages are not amounts. More decimals than two (a formula's thirds) are rounded.
 */
export function readFigure(cell: PrintedCell): number | null {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell) || Math.abs(cell) > 9e10) return null;
    const hundredths = Math.sign(cell) * Math.round(Math.abs(cell) * 100);
    return hundredths === 0 ? 0 : hundredths;
  }
  if (typeof cell !== 'string' || cell.length > 30 || !/\d/.test(cell) || DASH.test(cell)) return null;
  const text = cell.replace(
    DOTTED,
    (_, sign: string, digits: string, end: string) => sign + digits.replace(/\./g, '') + end,
  );
  const parsed = parseAmount(ONE_DECIMAL_POINT.test(text) ? text.replace('.', ',') : text);
  return parsed.ok ? parsed.ore : null;
}

/** A number with more than two decimals, small: how Excel holds a percentage or a key ratio. */
export function looksLikeRatio(cell: PrintedCell): boolean {
  if (typeof cell === 'string') return /\d\s*%\s*$/.test(cell);
  return (
    typeof cell === 'number' && Math.abs(cell) < 20 && Math.abs(cell * 100 - Math.round(cell * 100)) > 1e-6
  );
}
