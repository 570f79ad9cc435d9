import { gridDigest } from '../../sheets/gridDigest';
import { type RecognisedSheet, recogniseSheets } from '../../sheets/recognise';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { type AuditSource, auditSources } from './auditTrail';
import type { MadeWith } from './madeWith';
import { readAnyReports } from './readReports';

/** Inaktuella: true where the input is another than the report sheets, as they stand, were made of. */
export async function isOutdated(
  made: MadeWith | null,
  sheets: readonly RecognisedSheet[],
): Promise<boolean> {
  return made !== null && !isSame(made.sources, await auditSources(sheets));
}

/** The same where only some sheets have changed: those are read and summed up, and nothing is built. */
export async function isOutdatedBy(
  workbook: WorkbookPort,
  changed: readonly string[],
  options: JobOptions = {},
): Promise<boolean> {
  const made = (await readAnyReports(workbook, options))?.memory.made;
  if (!made) return false;
  const known = new Map(made.sources.map(({ sheet, sha256 }) => [sheet, sha256]));
  const here = (await workbook.sheets()).filter(({ name }) => changed.includes(name));
  if (changed.some((name) => known.has(name) && !here.some((sheet) => sheet.name === name))) return true;
  const grids = await workbook.readSheets(
    here.map(({ name }) => name),
    options,
  );
  const digests = await Promise.all(grids.map(gridDigest));
  return grids.some((grid, i) => {
    const before = known.get(grid.sheet);
    if (before !== undefined) return before !== digests[i];
    // One that has come: is it input?
    const { hidden = false, assigned } = here[i] ?? {};
    return recogniseSheets([{ grid, hidden, assigned }]).sheets.length > 0;
  });
}

function isSame(a: readonly AuditSource[], b: readonly AuditSource[]): boolean {
  const said = (sources: readonly AuditSource[]): string[] =>
    sources.map(({ sheet, sha256 }) => `${sha256} ${sheet}`).sort();
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}
