/** What a cell shows: a number, text, true or false, or nothing. */
export type PrintedCell = string | number | boolean | null;

/** Merged cells, 0-based in the sheet, bounds inclusive. */
export interface PrintedMerge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Blad: the used cells of a sheet; `rows[i][j]` is row `firstRow + i`, column `firstColumn + j`, 0-based. */
export interface PrintedSheet {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly merged: readonly PrintedMerge[];
}

/** Sifferkolumn. */
export interface PrintedColumn {
  readonly title: string;
  /** 0-based in the sheet. */
  readonly sheetColumn: number;
  /** Percentages and shares: never added up. */
  readonly ratio: boolean;
}

/** A row of a table. A heading has no figures; an unlabelled total has an empty label. */
export interface PrintedRow {
  readonly label: string;
  /** Note number, or empty. */
  readonly note: string;
  /** 0-based in the sheet. */
  readonly sheetRow: number;
  /** Hundredths of what is printed (12,50 → 1250), by column; null where nothing is printed. */
  readonly figures: readonly (number | null)[];
}

/** Tabell: a block of labels and figures found on a sheet, with the title above it. */
export interface PrintedTable {
  readonly sheet: string;
  readonly title: string;
  /** As the text says; empty where it says nothing. Relations go by the figures, not by this. */
  readonly unit: 'kr' | 'tkr' | 'mkr' | '';
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  /** Hundredths in the last printed digit: 100 for whole figures, 10 with one decimal, 1 with öre. */
  readonly step: number;
  /** Counts of people and the like: whole numbers that are never rounded. */
  readonly counts: boolean;
}

/** A figure of a table, by position. */
export interface CellRef {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One number per figure: key of maps. */
export function cellKey({ table, row, column }: CellRef): number {
  return (table * 100_000 + row) * 100 + column;
}

/** True for rows that hold no figure at all. */
export function isHeading(row: PrintedRow): boolean {
  return row.figures.every((figure) => figure === null);
}
