import { cellAt, columnLetters } from '../../sheets/grid';
import { type Shift, shiftSpan } from '../../workbook/shiftReferences';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A reference list such as `A1:B4 D7`, as attributes have them, after a shift; null where nothing is left. */
export function shiftAreas(list: string, shift: Shift): string | null {
  const areas = list
    .trim()
    .split(/\s+/)
    .flatMap((area) => shiftArea(area, shift) ?? []);
  return areas.length > 0 ? areas.join(' ') : null;
}

function shiftArea(area: string, shift: Shift): string | null {
  const [from = '', to] = area.split(':');
  const rows = /^\$?\d+$/.test(from);
  const columns = /^\$?[A-Z]{1,3}$/.test(from);
  // Whole rows stand where columns come, and the other way round.
  if ((rows && shift.axis === 'column') || (columns && shift.axis === 'row')) return area;
  const first = cellAt(rows ? `A${from.replace('$', '')}` : columns ? `${from}1` : from);
  const last = to === undefined ? first : cellAt(rows ? `A${to.replace('$', '')}` : columns ? `${to}1` : to);
  if (!first || !last) return area;
  const moved = shiftSpan(first[shift.axis], last[shift.axis], shift);
  if (!moved) return null;
  const most = shift.axis === 'row' ? LAST_ROW : LAST_COLUMN;
  const text = (place: typeof first, line: number): string => {
    const at = { ...place, [shift.axis]: Math.min(line, most) };
    return (rows ? '' : columnLetters(at.column)) + (columns ? '' : String(at.row + 1));
  };
  return to === undefined ? text(first, moved[0]) : `${text(first, moved[0])}:${text(last, moved[1])}`;
}
