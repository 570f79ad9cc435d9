import { CHUNK_CELLS, rowBytes } from './payload';
import type { UsedArea } from './usedAreas';

/** A stretch of rows of one sheet; `sheet` is its place in the list of sheets read. */
export interface Piece {
  readonly sheet: number;
  readonly row: number;
  readonly height: number;
}

/** What a cell is taken to be until some have been read. A ledger's are about 12. */
const FIRST_GUESS = 40;

/** The rows to come may hold longer texts than those already read. */
const MARGIN = 1.5;

/** Delar upp läsningen: the sheets in chunks that Excel can answer, sized by what the rows so far weighed. */
export class ReadPieces {
  readonly #rowBytes: number[];
  #sheet = 0;
  #row = 0;

  constructor(
    private readonly sheets: readonly UsedArea[],
    private readonly chunkBytes: number,
  ) {
    this.#rowBytes = sheets.map(({ area }) => (area ? area.width * FIRST_GUESS : 0));
  }

  get totalRows(): number {
    return this.sheets.reduce((sum, { area }) => sum + (area?.height ?? 0), 0);
  }

  /** The pieces of the next chunk; none when all is read. */
  next(): Piece[] {
    const pieces: Piece[] = [];
    let bytes = this.chunkBytes;
    let cells = CHUNK_CELLS;
    for (; this.#sheet < this.sheets.length; this.#sheet++, this.#row = 0) {
      const area = this.sheets[this.#sheet]?.area;
      if (!area) continue;
      const rowBytes = this.#rowBytes[this.#sheet] as number;
      const fits = Math.min(Math.floor(bytes / rowBytes), Math.floor(cells / area.width));
      // The first piece of a chunk is at least one row, or nothing would ever be read.
      const height = Math.min(area.height - this.#row, Math.max(fits, pieces.length === 0 ? 1 : 0));
      if (height <= 0) return pieces;
      pieces.push({ sheet: this.#sheet, row: area.row + this.#row, height });
      bytes -= height * rowBytes;
      cells -= height * area.width;
      this.#row += height;
      if (this.#row < area.height) return pieces;
    }
    return pieces;
  }

  /** Learns from a piece what the rest of its sheet will weigh. */
  weighed(piece: Piece, values: readonly (readonly unknown[])[]): void {
    this.#rowBytes[piece.sheet] = Math.max(1, (rowBytes(values) / values.length) * MARGIN);
  }

  /** The chunk was too large for Excel: goes back to it with smaller pieces. False where it was a single row. */
  tooLarge(pieces: readonly Piece[]): boolean {
    const [first] = pieces;
    if (!first || (pieces.length === 1 && first.height === 1)) return false;
    for (const { sheet, height } of pieces) {
      const needed = this.chunkBytes / Math.max(1, Math.floor(height / 2));
      this.#rowBytes[sheet] = Math.max(2 * (this.#rowBytes[sheet] as number), needed);
    }
    this.#sheet = first.sheet;
    this.#row = first.row - (this.sheets[first.sheet]?.area?.row ?? 0);
    return true;
  }
}
