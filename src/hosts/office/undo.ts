import { WorkbookProblem } from '../../workbook/port';
import { lookAround, type OfficeTab, type Surroundings } from './lookAround';
import type { Session } from './session';
import type { WriteJob } from './writeJob';

/**
 * Städar efter ett avbrutet jobb: makes the workbook what it was, or finishes where only the deletion of replaced sheets remained.
 *
 * Returns whether the job turned out to be done after all, and what the workbook looked like.
 */
export async function undo(
  session: Session,
  job: WriteJob,
): Promise<{ isDone: boolean; found: Surroundings }> {
  const found = await lookAround(session);
  const all = job.sheets.map((own) => ({
    own,
    fresh: found.tabs.find(({ id, name }) => id === own.id || name === own.temporaryName),
    earlier: found.tabs.find(({ id }) => id === own.placement.replaces?.id),
  }));
  const isDone = job.placing && all.every(({ fresh }) => fresh?.temporary === null);
  const remaining = all.some(({ fresh, earlier }) => (isDone ? earlier : fresh));
  if (!remaining) return { isDone, found };
  if (found.isProtected) {
    // Nothing can be deleted now. What is left is hidden, marked and, from here on, empty; the next run takes it away.
    for (const { fresh } of all) if (fresh) sheetOf(session, fresh).getRange().clear();
  } else if (isDone) {
    for (const { earlier } of all) if (earlier) sheetOf(session, earlier).delete();
  } else {
    // The names go back the way they came: a new sheet lets go of it before the earlier one has it again.
    for (const { own, fresh } of all)
      if (fresh && fresh.name !== own.temporaryName) sheetOf(session, fresh).name = own.temporaryName;
    for (const { own, earlier } of all) {
      const { replaces } = own.placement;
      if (!earlier || !replaces) continue;
      if (earlier.name === own.retiredName) sheetOf(session, earlier).name = replaces.name;
      if (earlier.visibility !== replaces.visibility)
        sheetOf(session, earlier).visibility = replaces.visibility;
    }
    for (const { fresh } of all) if (fresh) sheetOf(session, fresh).delete();
  }
  await session.sync();
  return { isDone, found };
}

const sheetOf = (session: Session, { id }: OfficeTab): Excel.Worksheet => session.sheets.getItem(id);

/** Takes away what earlier runs left behind; asked for with the next sync. */
export function removeLeftovers(session: Session, sheets: readonly OfficeTab[]): void {
  for (const tab of sheets) {
    const sheet = sheetOf(session, tab);
    if (tab.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What stopped the job, where the workbook now tells more than Excel's code did. */
export function whyStopped(job: WriteJob, found: Surroundings): WorkbookProblem | null {
  if (found.isProtected) return new WorkbookProblem('workbook-protected');
  for (const { placement, id } of job.sheets) {
    const { plan, replaces } = placement;
    const tab = replaces && found.tabs.find((one) => one.id === replaces.id);
    if (replaces && !tab) return new WorkbookProblem('sheet-gone', { sheet: replaces.name });
    if (tab?.isProtected) return new WorkbookProblem('sheet-protected', { sheet: tab.name });
    if (id !== null && !found.tabs.some((one) => one.id === id))
      return new WorkbookProblem('sheet-gone', { sheet: plan.name });
    const taken = found.tabs.some(
      (one) => one.id !== id && one !== tab && sameName(one.name, placement.name),
    );
    if (taken) return new WorkbookProblem('sheet-exists', { sheet: placement.name });
  }
  return null;
}
