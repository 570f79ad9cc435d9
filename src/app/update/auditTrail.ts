import { gridDigest } from '../../sheets/gridDigest';
import type { RecognisedSheet } from '../../sheets/recognise';

/** Underlag: a sheet that a report was made from. */
export interface AuditSource {
  readonly sheet: string;
  /** Data rows. */
  readonly rows: number;
  /** SHA-256 of what was read (see gridDigest), 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The sheets that were read as input, in tab order. */
export function auditSources(sheets: readonly RecognisedSheet[]): Promise<AuditSource[]> {
  return Promise.all(
    sheets.map(async ({ grid, header }) => ({
      sheet: grid.sheet,
      rows: Math.max(0, grid.values.length - header.dataRow),
      sha256: await gridDigest(grid),
    })),
  );
}
