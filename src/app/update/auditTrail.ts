import { gridDigest, sha256 } from '../../sheets/gridDigest';
import type { RecognisedSheet } from '../../sheets/recognise';

/** Underlag: a sheet or a file that a report was made from. */
export interface AuditSource {
  /** The sheet's name, or the file's. */
  readonly sheet: string;
  /** Data rows of a sheet, or of the sheets that were taken from a workbook; lines of a text file. */
  readonly rows: number;
  /** SHA-256 of what was read, 64 hexadecimal digits: of the file's bytes, or of a sheet's cells (see gridDigest). */
  readonly sha256: string;
}

/** The sheets that were read as input, in tab order. */
export function auditSources(sheets: readonly RecognisedSheet[]): Promise<AuditSource[]> {
  return Promise.all(
    sheets.map(async ({ grid, header }) => ({
      sheet: grid.sheet,
      rows: dataRows({ grid, header }),
      sha256: await gridDigest(grid),
    })),
  );
}

function dataRows({ grid, header }: Pick<RecognisedSheet, 'grid' | 'header'>): number {
  return Math.max(0, grid.values.length - header.dataRow);
}

/** Another workbook that sheets were taken from. */
export async function auditWorkbookFile(
  name: string,
  bytes: Uint8Array,
  sheets: readonly RecognisedSheet[],
): Promise<AuditSource> {
  const rows = sheets.reduce((sum, sheet) => sum + dataRows(sheet), 0);
  return { sheet: name, rows, sha256: await sha256(bytes) };
}

/** A text file that was read whole. */
export async function auditTextFile(name: string, bytes: Uint8Array): Promise<AuditSource> {
  const ends = countOf(bytes, LINE_FEED) > 0 ? LINE_FEED : CARRIAGE_RETURN;
  const rows = countOf(bytes, ends) + (bytes.at(-1) === ends ? 0 : 1);
  return { sheet: name, rows, sha256: await sha256(bytes) };
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function countOf(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}
