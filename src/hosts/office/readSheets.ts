import type { SheetGrid } from '../../sheets/grid';
import { type JobOptions, WorkbookProblem } from '../../workbook/port';
import { GridBuilder } from './gridBuilder';
import { breathe } from './payload';
import { problemOf } from './problems';
import { type Piece, ReadPieces } from './readPieces';
import type { Session } from './session';
import { type UsedArea, usedAreas } from './usedAreas';

/**
 * Läser blad: one sync for where the cells are, then one for each chunk of them, several small sheets in a chunk.
 *
 * Problems: `sheet-gone` with `sheet`, `payload-too-large` where one single row is more than Excel can hand over.
 */
export async function readSheets(
  session: Session,
  names: readonly string[],
  { onProgress, signal }: JobOptions = {},
): Promise<SheetGrid[]> {
  const { sheets, from1904 } = await usedAreas(session, names);
  const grids = sheets.map(({ sheet, area, merged }) => new GridBuilder(sheet, area, merged));
  const pieces = new ReadPieces(sheets, session.chunkBytes);
  const of = pieces.totalRows;
  let done = 0;
  for (let chunk = pieces.next(); chunk.length > 0; chunk = pieces.next()) {
    signal?.throwIfAborted();
    onProgress?.({ done, of, sheet: names[chunk[0]?.sheet ?? 0] });
    const cells = await readChunk(session, sheets, chunk, from1904).catch((error: unknown) => {
      const problem = problemOf(error);
      const large = problem instanceof WorkbookProblem && problem.code === 'payload-too-large';
      if (!large || !pieces.tooLarge(chunk)) throw error;
      return [];
    });
    cells.forEach(({ values, formats }, i) => {
      const piece = chunk[i] as Piece;
      grids[piece.sheet]?.add(values, formats);
      pieces.weighed(piece, values);
      done += piece.height;
    });
    await breathe();
  }
  signal?.throwIfAborted();
  onProgress?.({ done: of, of });
  return grids.map((grid) => grid.grid());
}

interface Cells {
  readonly values: readonly (readonly unknown[])[];
  readonly formats?: readonly (readonly string[])[];
}

/** Sheets are looked up again in every chunk: someone may have deleted one since the last. */
async function readChunk(
  session: Session,
  sheets: readonly UsedArea[],
  chunk: readonly Piece[],
  from1904: boolean,
): Promise<Cells[]> {
  const asked = chunk.map(({ sheet: index, row, height }) => {
    const { sheet: name, area } = sheets[index] as UsedArea;
    const sheet = session.sheets.getItemOrNullObject(name).load('name');
    const range = sheet.getRangeByIndexes(row, area?.column ?? 0, height, area?.width ?? 1).untrack();
    return { name, sheet, range: range.load(from1904 ? 'values,numberFormat' : 'values') };
  });
  await session.sync();
  return asked.map(({ name, sheet, range }) => {
    if (sheet.isNullObject) throw new WorkbookProblem('sheet-gone', { sheet: name });
    return { values: range.values as unknown[][], formats: from1904 ? range.numberFormat : undefined };
  });
}
