import { type CellRows, setCell } from './cell';
import type { ICellData, IStyleData } from './univer';

/** Part of a format; null takes a member away. */
export type StylePart = { readonly [Member in keyof IStyleData]: IStyleData[Member] | null };

interface SheetCells {
  content: CellRows;
  styles: CellRows;
}

/**
 * Writes that wait to reach the grid together.
 *
 * The client cuts large values into pieces of 1 500 cells, and every mutation of the grid costs the same again, so pieces are
 * gathered. Content and styles are kept apart: the grid takes a cell that brings only a style for one whose formula is gone,
 * unless the mutation says that it is about styles.
 */
export class PendingCells {
  #sheets = new Map<string, SheetCells>();

  addContent(sheetId: string, row: number, column: number, cell: ICellData): void {
    setCell(this.#sheet(sheetId).content, row, column, cell);
  }

  addStyle(sheetId: string, row: number, column: number, style: StylePart): void {
    const cells = (this.#sheet(sheetId).styles[row] ??= {});
    const earlier = cells[column]?.s as IStyleData | undefined;
    const merged = { ...earlier, ...style, ...bordersOf(earlier, style) };
    // The grid takes null for "take away"; its types do not say so.
    cells[column] = { s: merged as IStyleData };
  }

  /** The number format waiting for a cell, undefined where none does; null stands for General. */
  numberFormat(sheetId: string, row: number, column: number): string | null | undefined {
    const cell = this.#sheets.get(sheetId)?.styles[row]?.[column];
    const style = cell?.s as IStyleData | undefined;
    if (!style || !('n' in style)) return undefined;
    return style.n?.pattern ?? null;
  }

  get isEmpty(): boolean {
    return this.#sheets.size === 0;
  }

  /** Hands over all that waits: contents of a sheet before its styles. */
  drain(write: (sheetId: string, cells: CellRows, kind: 'content' | 'styles') => void): void {
    const sheets = this.#sheets;
    this.#sheets = new Map();
    for (const [sheetId, { content, styles }] of sheets) {
      if (Object.keys(content).length > 0) write(sheetId, content, 'content');
      if (Object.keys(styles).length > 0) write(sheetId, styles, 'styles');
    }
  }

  #sheet(sheetId: string): SheetCells {
    let cells = this.#sheets.get(sheetId);
    if (!cells) this.#sheets.set(sheetId, (cells = { content: {}, styles: {} }));
    return cells;
  }
}

function bordersOf(earlier: IStyleData | undefined, style: StylePart): Pick<IStyleData, 'bd'> | undefined {
  return earlier?.bd && style.bd ? { bd: { ...earlier.bd, ...style.bd } } : undefined;
}
