import { address } from '../../sheets/grid';
import { type Followed, followLines, pointsAt } from '../../workbook/followLines';
import type { ReportsUpdate } from '../../workbook/reportUpdate';
import { placeAfter } from './placeAfter';
import { inExcel, type Limits, type Session } from './session';

/** A formula of the user's that points at a sheet that is written anew. */
interface Pointing {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
}

/** Sheets with more cells are ledgers: their formulas are not looked through. */
const MOST_CELLS = 20_000;

/**
 * Does what writes a sheet anew, and enters the formulas that point at it again: Excel lets go of them when the sheet that was there is
 * deleted. They follow their lines. Three syncs before it and one after where there are any. One that cannot be entered again, such as
 * part of an array, is left as Excel left it.
 */
export async function keepingReferences<T>(
  update: ReportsUpdate,
  limits: Limits,
  work: () => Promise<T>,
): Promise<T> {
  const { followed = [] } = update;
  if (followed.length === 0) return work();
  const found = await inExcel((session) => formulasTo(session, followed), limits).catch(() => []);
  const done = await work();
  const again = found.flatMap(({ sheet, cell, formula }) => {
    const place = placeAfter(sheet, cell, update);
    return place === null ? [] : { sheet, cell: place, formula: followed.reduce(followLines, formula) };
  });
  if (again.length === 0) return done;
  try {
    await inExcel((session) => enter(session, again), limits);
  } catch {
    for (const one of again) await inExcel((session) => enter(session, [one]), limits).catch(() => undefined);
  }
  return done;
}

async function formulasTo(session: Session, followed: readonly Followed[]): Promise<Pointing[]> {
  const { sheets } = session;
  sheets.load('items/name,items/visibility');
  await session.sync();
  // What is hidden so well is a program's own, such as our memory.
  const seen = sheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const used = seen.map((sheet) => ({
    name: sheet.name,
    range: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await session.sync();
  const small = used.filter(
    ({ name, range }) =>
      !range.isNullObject &&
      range.rowCount * range.columnCount <= MOST_CELLS &&
      followed.every(({ sheet }) => sheet !== name),
  );
  for (const { range } of small) range.load('formulas');
  await session.sync();
  return small.flatMap(({ name, range }) =>
    (range.formulas as unknown[][]).flatMap((cells, row) =>
      cells.flatMap((formula, column): Pointing[] => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
        if (!followed.some(({ sheet }) => pointsAt(formula, sheet))) return [];
        return [{ sheet: name, cell: address(range.rowIndex + row, range.columnIndex + column), formula }];
      }),
    ),
  );
}

async function enter(session: Session, formulas: readonly Pointing[]): Promise<void> {
  for (const { sheet, cell, formula } of formulas)
    session.sheets.getItem(sheet).getRange(cell).untrack().formulas = [[formula]];
  await session.sync();
}
