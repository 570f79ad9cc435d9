import { type Area, areaText, MAX_COLUMNS, MAX_ROWS, parseArea, splitReference } from '../grid/address';
import type { Change } from '../grid/changes';
import type { Placed, SheetRecord } from './sheetRecord';

type Shift = Extract<Change, { first: number }>;

/** A stretch of rows or columns after `count` were inserted at `first`. Bounds: start inclusive. */
function afterInsert(start: number, length: number, first: number, count: number): [number, number] {
  if (first <= start) return [start + count, length];
  return first < start + length ? [start, length + count] : [start, length];
}

/** The same after a deletion; null where nothing of it is left. */
function afterDelete(start: number, length: number, first: number, count: number): [number, number] | null {
  const end = start + length;
  const gone = Math.max(0, Math.min(end, first + count) - Math.max(start, first));
  if (gone === length) return null;
  return [start - Math.max(0, Math.min(start, first + count) - first), length - gone];
}

/** Where an area is after the shift; null where it was deleted. */
export function shiftArea(area: Area, { kind, first, count }: Shift): Area | null {
  const rows = kind === 'rowsInserted' || kind === 'rowsDeleted';
  if (rows ? area.height === MAX_ROWS : area.width === MAX_COLUMNS) return area;
  const [start, length] = rows ? [area.row, area.height] : [area.column, area.width];
  const inserts = kind === 'rowsInserted' || kind === 'columnsInserted';
  const moved = inserts ? afterInsert(start, length, first, count) : afterDelete(start, length, first, count);
  if (!moved) return null;
  return rows ? { ...area, row: moved[0], height: moved[1] } : { ...area, column: moved[0], width: moved[1] };
}

function shiftList<T extends Placed>(list: T[], shift: Shift): T[] {
  return list.filter((item) => shiftOne(item, shift) !== null);
}

function shiftOne<T extends Placed>(item: T | null, shift: Shift): T | null {
  const area = item && shiftArea(item.area, shift);
  if (!item || !area) return null;
  item.area = area;
  return item;
}

/** Notes, links, tables, print titles and the rest follow their cells. */
export function shiftRecord(record: SheetRecord, shift: Shift): void {
  record.notes = shiftList(record.notes, shift);
  record.comments = shiftList(record.comments, shift);
  record.links = shiftList(record.links, shift);
  record.validations = shiftList(record.validations, shift);
  record.tables = shiftList(record.tables, shift);
  record.filter = shiftOne(record.filter, shift);
  record.page.titleRows = shiftOne(record.page.titleRows, shift);
  record.page.titleColumns = shiftOne(record.page.titleColumns, shift);
  record.page.printArea = shiftOne(record.page.printArea, shift);
}

const REFERENCE =
  /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\d(])/gu;

/** Lists of validations that stand on the sheet follow their cells, from whichever sheet they are pointed at. `isOwn`: from the same. */
export function shiftLists(record: SheetRecord, isOwn: boolean, sheet: string, shift: Shift): void {
  for (const one of record.validations) {
    const list = one.rule['list'] as { source?: unknown } | undefined;
    if (typeof list?.source !== 'string' || !list.source.startsWith('=')) continue;
    const source = list.source.replace(REFERENCE, (reference) => {
      const parts = splitReference(reference);
      if (parts ? parts.sheet !== sheet : !isOwn) return reference;
      const area = parseArea(parts?.local ?? reference);
      if (!area) return reference;
      const moved = shiftArea(area, shift);
      const prefix = reference.slice(0, reference.length - (parts?.local ?? reference).length);
      return prefix + (moved ? areaText(moved, reference.includes('$')) : '#REF!');
    });
    one.rule = { ...one.rule, list: { ...list, source } };
  }
}
