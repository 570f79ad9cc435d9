import type { Finding } from '../../ledger/finding';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { missingComments } from '../comments/missingComments';
import { readComments } from '../comments/readComments';
import { rememberMade } from '../trace/lastMade';
import type { UpdateMaterial } from './prepareUpdate';

/** När rapporterna är skrivna: remembers what they were made with, and finds deviations that nobody has commented on. */
export async function afterWriting(
  workbook: WorkbookPort,
  { reports, layout, commentLimit }: UpdateMaterial,
  options: JobOptions = {},
): Promise<readonly Finding[]> {
  const { period, unit, rounding, statements } = reports;
  await rememberMade(workbook, { layout, period, unit, rounding });
  // Read where they stand now: the user may have written one meanwhile.
  const written = commentLimit && (await readComments(workbook, statements, options));
  return written ? missingComments(statements, written, commentLimit) : [];
}
