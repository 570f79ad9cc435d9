import { WorkbookProblem } from '../../workbook/port';
import { sameSheetName } from '../../workbook/sheetNames';
import { lookAround, type OfficeTab, type Surroundings } from './lookAround';
import type { Session } from './session';
import { restore } from './fillInPlace';
import { isFilledInPlace, type JobSheet, type WriteJob } from './writeJob';

/**
 * Städar efter ett avbrutet jobb: makes the workbook what it was, or finishes where only the deletion of replaced sheets remained.
 *
 * `known` tells whether it is done, where something else than the sheets does. Returns whether the job turned out to be done after all, and what the workbook looked like.
 */
export async function undo(
  session: Session,
  job: WriteJob,
  known?: boolean,
): Promise<{ isDone: boolean; found: Surroundings }> {
  const found = await lookAround(session);
  const all = job.sheets.map((own) => ({
    own,
    fresh: found.tabs.find(({ id, name }) => id === own.id || name === own.temporaryName),
    earlier: found.tabs.find(({ id }) => id === own.placement.replaces?.id),
    copies: found.tabs.filter(({ name }) => name === own.retiredName || name === own.unfilledName),
  }));
  const isDone = known ?? (job.placing && all.every(({ fresh }) => fresh?.temporary === null));
  // What is in the way now: a replaced report, or a sheet that another was filled from and the copy of what it held.
  const remains = all.flatMap(({ own, fresh, earlier, copies }) => {
    if (isFilledInPlace(own)) return [...(fresh ? [fresh] : []), ...copies];
    return (isDone ? earlier : fresh) ?? [];
  });
  if (remains.length === 0) return { isDone, found };
  if (!isDone) await putBack(session, all);
  if (found.isProtected) {
    // Nothing can be deleted now. What is left is hidden, marked and, from here on, empty; the next run takes it away.
    for (const tab of remains) if (tab.visibility !== 'Visible') sheetOf(session, tab).getRange().clear();
  } else {
    if (!isDone) giveNamesBack(session, all);
    for (const tab of remains) deleteTab(session, tab);
  }
  await session.sync();
  return { isDone, found };
}

/** A sheet of a job with what is there of it: the new sheet, the earlier one, copies of what the earlier one held. */
interface Found {
  readonly own: JobSheet;
  readonly fresh: OfficeTab | undefined;
  readonly earlier: OfficeTab | undefined;
  readonly copies: readonly OfficeTab[];
}

/** Sheets of the user's get back what they held, in two syncs; a sheet of which there is no whole copy has not been touched yet. */
async function putBack(session: Session, all: readonly Found[]): Promise<void> {
  const touched = all.flatMap(({ own, earlier, copies }) => {
    const copy = copies.find(({ name }) => isFilledInPlace(own) && name === own.retiredName);
    if (!copy || !earlier || earlier.isProtected) return [];
    const target = sheetOf(session, earlier);
    const backup = sheetOf(session, copy);
    const tables = { target: target.tables.load('items/name'), backup: backup.tables.load('items/name') };
    return [{ own, target, backup, tables }];
  });
  if (touched.length === 0) return;
  await session.sync();
  session.holdStill();
  for (const { own, target, backup, tables } of touched) restore(own, target, backup, tables);
  await session.sync();
}

/** The names go back the way they came: a new sheet lets go of it before the earlier one has it again. */
function giveNamesBack(session: Session, all: readonly Found[]): void {
  for (const { own, fresh } of all)
    if (fresh && fresh.name !== own.temporaryName) sheetOf(session, fresh).name = own.temporaryName;
  for (const { own, earlier } of all) {
    const { replaces } = own.placement;
    if (!earlier || !replaces || isFilledInPlace(own)) continue;
    if (earlier.name === own.retiredName) sheetOf(session, earlier).name = replaces.name;
    if (earlier.visibility !== replaces.visibility)
      sheetOf(session, earlier).visibility = replaces.visibility;
  }
}

const sheetOf = (session: Session, { id }: OfficeTab): Excel.Worksheet => session.sheets.getItem(id);

/** Takes away what earlier runs left behind; asked for with the next sync. */
export function removeLeftovers(session: Session, sheets: readonly OfficeTab[]): void {
  for (const tab of sheets) deleteTab(session, tab);
}

/** Excel does not delete what is hidden so well. */
export function deleteTab(session: Session, tab: OfficeTab): void {
  const sheet = sheetOf(session, tab);
  if (tab.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}

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
      (one) => one.id !== id && one !== tab && sameSheetName(one.name, placement.name),
    );
    if (taken) return new WorkbookProblem('sheet-exists', { sheet: placement.name });
  }
  return null;
}
