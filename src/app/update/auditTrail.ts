import { gridDigest } from '../../sheets/gridDigest';
import type { RecognisedSheet } from '../../sheets/recognise';
import { VERSION } from '../version';

/** Underlag: a sheet that a report was made from. */
export interface AuditSource {
  readonly sheet: string;
  /** Data rows. */
  readonly rows: number;
  /** SHA-256 of what was read (see gridDigest), 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Stämpel: which version wrote a report, and when; `at` is null where no clock is asked, so that the same input gives the same file. */
export interface AuditStamp {
  readonly at: string | null;
  readonly version: string;
}

/** A moment as the reports write it: "2026-11-25 17.30", by the clock on the wall. */
export function stampTime(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

export const UNTIMED: AuditStamp = { at: null, version: VERSION };

/** The sheets that were read as input, in tab order. */
export function auditSources(sheets: readonly RecognisedSheet[]): AuditSource[] {
  return sheets.map(({ grid, header }) => ({
    sheet: grid.sheet,
    rows: Math.max(0, grid.values.length - header.dataRow),
    sha256: gridDigest(grid),
  }));
}
