import type { CellValue } from '../sheets/grid';
import { markName, type CellFormat, type SheetPlan } from '../sheets/plan';

/** Id of the sheet that keeps what the program must remember; it is in no list of sheets. */
export const MEMORY_ID = 'minne';
const NAME = 'finsam minne';
const VERSION = 'finsam minne 1';

/** Characters in a cell. Excel takes 32 767. */
const CHUNK = 30_000;

const TEXT: CellFormat = {
  size: 10,
  color: '595959',
  horizontal: 'left',
  vertical: 'top',
  numberFormat: '@',
};

/** A text as cells below each other: a heading that tells how many follow, then the pieces. */
export function memoryCells(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) pieces.push(text.slice(at, at + CHUNK));
  return [`${VERSION} ${pieces.length}`, ...pieces];
}

/** The text that a column of cells holds; null where they hold none, or one that was never finished. */
export function memoryText(cells: readonly CellValue[]): string | null {
  const [heading, ...pieces] = cells;
  const count = Number(String(heading ?? '').slice(VERSION.length + 1));
  if (!String(heading ?? '').startsWith(`${VERSION} `) || !(count > 0)) return null;
  const texts = pieces.slice(0, count).map((piece) => (typeof piece === 'string' ? piece : null));
  return texts.length === count && !texts.includes(null) ? texts.join('') : null;
}

/** Minnesbladet: very hidden, last, nothing but text. */
export function memoryPlan(text: string): SheetPlan {
  return {
    id: MEMORY_ID,
    name: NAME,
    font: 'Calibri',
    tabColor: 'BFBFBF',
    veryHidden: true,
    widths: [20],
    rows: memoryCells(text).map((value) => ({ height: 15, cells: [{ value, format: TEXT }] })),
    frozenRows: 0,
    frozenColumns: 0,
    print: { landscape: false, titleRows: [0, 0], footerLeft: '', footerCenter: '', footerRight: '' },
    names: [{ name: markName(MEMORY_ID), row: 0, column: 0 }],
  };
}
