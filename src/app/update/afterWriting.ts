import type { Finding } from '../../ledger/finding';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { missingComments } from '../comments/missingComments';
import { readComments } from '../comments/readComments';
import type { UpdateMaterial } from './prepareUpdate';

/** När rapporterna är skrivna: finds deviations that nobody has commented on. */
export async function afterWriting(
  workbook: WorkbookPort,
  { reports, commentLimit }: UpdateMaterial,
  options: JobOptions = {},
): Promise<readonly Finding[]> {
  // Read where they stand now: the user may have written one meanwhile.
  const written = commentLimit && (await readComments(workbook, reports.statements, options));
  return written ? missingComments(reports.statements, written, commentLimit) : [];
}
