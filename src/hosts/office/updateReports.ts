import { MEMORY_ID, memoryPlan } from '../../workbook/memorySheet';
import { reportPlacements } from '../../workbook/placement';
import { type JobOptions, WorkbookProblem, type WrittenSheet } from '../../workbook/port';
import type { ReportsUpdate } from '../../workbook/reportUpdate';
import { lookAround, type OfficeTab, type Surroundings, tabsInUse } from './lookAround';
import { memoryTab, readMemorySheet, clearPending, writeMemory, writePending } from './memoryCells';
import type { OwnChanges } from './ownChanges';
import { isRefusal, officeLocation } from './problems';
import { inExcel, type Limits, type Session } from './session';
import { takePlaces } from './takePlaces';
import { changeSheets, finishSheets, newUpdateJob, takeBack, type UpdateJob } from './updateJob';
import { undo, whyStopped } from './undo';
import { newJob, type WriteJob } from './writeJob';
import { build, inAttempts, replacedIds } from './writeSheets';

/** What must be known to finish an update or to take it back. */
interface Running {
  readonly job: UpdateJob;
  readonly write: WriteJob;
  /** The memory's sheet; null where it is being written for the first time, and then nothing is changed in place. */
  readonly memory: OfficeTab | null;
  readonly kept: string;
}

/**
 * Uppdaterar rapportblad där de står, all or none: three syncs to look around and those that new sheets take; one that writes down in the
 * memory how to take it all back; one in which everything happens. In that one what can be taken back comes first, then the memory
 * says that it is done, and what cannot be taken back comes last: so wherever Excel stops there is a way back or a way forward, also
 * for whoever opens the workbook next.
 *
 * Problems as in writeSheets, and `sheet-gone`.
 */
export async function updateReports(
  update: ReportsUpdate,
  limits: Limits,
  own: OwnChanges,
  options: JobOptions = {},
  withPageSetup = true,
): Promise<WrittenSheet[]> {
  options.signal?.throwIfAborted();
  let running: Running | undefined;
  try {
    await inExcel(async (session) => {
      const { around } = await lookAndRecover(session);
      const started = (running = startOf(update, around));
      const { job, write, memory } = started;
      own.goes([...replacedIds(write), ...job.removed]);
      own.comes(memory ? [memory.id] : []);
      const of =
        write.sheets.length > 0 ? await build(session, write, around, withPageSetup, own, options) : 1;
      if (memory && job.sheets.length + job.removed.length > 0) {
        writePending(session.sheets.getItem(memory.id), pendingText(job));
        await session.sync();
      }
      options.signal?.throwIfAborted();
      await takePlaces(session, write, around, {
        before: () => changeSheets(session, job, around.tabs),
        after: () => {
          if (memory) writeMemory(session.sheets.getItem(memory.id), update.memory);
        },
        last: () => finishSheets(session, job, around.tabs, true),
      });
      options.onProgress?.({ done: of, of });
    }, limits);
  } catch (error) {
    if (!running) throw error;
    const stopped = running;
    const { isDone, found } = await inAttempts((session) => settle(session, stopped), limits);
    if (!isDone) {
      own.stays([...replacedIds(stopped.write), ...stopped.job.removed]);
      // A computer without a printer may know nothing of pages: the report is worth more than its margins.
      if (withPageSetup && /PageLayout|HeaderFooter|HeadersFooters/i.test(officeLocation(error)))
        return updateReports(update, limits, own, options, false);
      throw (isRefusal(error) && why(stopped, found)) || error;
    }
  }
  const written = running?.write.sheets ?? [];
  return written
    .filter(({ placement }) => placement.plan.id !== MEMORY_ID)
    .map(({ placement: { plan, name } }) => ({ id: plan.id, name }));
}

function startOf(
  { changed, created, removed, memory: kept, ...rest }: ReportsUpdate,
  around: Surroundings,
): Running {
  const memory = memoryTab(around.tabs) ?? null;
  const tabs = tabsInUse(around);
  const own = changed.map(({ id, sheet }) => {
    const found = tabs.filter(({ report }) => report === id);
    const tab = found.find(({ name }) => name === sheet) ?? found[0];
    if (!tab || !memory) throw new WorkbookProblem('sheet-gone', { sheet });
    return tab;
  });
  const gone = tabs.filter(({ report }) => report !== null && removed.includes(report));
  const plans = memory ? created : [...created, memoryPlan(kept)];
  const write = newJob(reportPlacements(tabs, plans));
  const closed = [...own, ...write.sheets.flatMap(({ placement }) => placement.replaces ?? [])].find(
    ({ isProtected }) => isProtected,
  );
  if (closed) throw new WorkbookProblem('sheet-protected', { sheet: closed.name });
  if (around.isProtected && write.sheets.length + gone.length > 0)
    throw new WorkbookProblem('workbook-protected');
  const job = newUpdateJob(write.id, { changed, created, removed, memory: kept, ...rest }, own, gone);
  return { job, write, memory, kept };
}

/** Finishes a broken-off update, or takes it back. In a run of its own: the one that failed may be in no state to ask for more. */
async function settle(
  session: Session,
  { job, write, memory, kept }: Running,
): Promise<{ isDone: boolean; found: Surroundings }> {
  if (!memory) return undo(session, write);
  const content = await readMemorySheet(session, memory);
  // Until the memory is written nothing has been done that cannot be taken back.
  const isDone = content.kept === kept && content.pending === null;
  const { found } = await undo(session, write, isDone);
  await settleSheets(session, job, found, memory, isDone);
  return { isDone, found };
}

async function settleSheets(
  session: Session,
  job: UpdateJob,
  found: Surroundings,
  memory: OfficeTab,
  isDone: boolean,
): Promise<void> {
  if (isDone) finishSheets(session, job, found.tabs, false);
  else {
    takeBack(session, job, found.tabs);
    if (found.tabs.some(({ id }) => id === memory.id)) clearPending(session.sheets.getItem(memory.id));
  }
  await session.sync();
}

/**
 * Looks around and reads the memory; takes back first what a broken-off update left: a job that is written down as under way, though
 * nobody is at it. Two syncs, one more where there is a memory.
 */
export async function lookAndRecover(
  session: Session,
): Promise<{ around: Surroundings; kept: string | null }> {
  const around = await lookAround(session);
  const memory = memoryTab(around.tabs);
  if (!memory) return { around, kept: null };
  const { kept, pending } = await readMemorySheet(session, memory);
  const job = pending === null ? null : jobOf(pending);
  if (!job) return { around, kept };
  await settleSheets(session, job, around, memory, false);
  return { around: await lookAround(session), kept };
}

function pendingText(job: UpdateJob): string {
  return JSON.stringify(job).replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

function jobOf(text: string): UpdateJob | null {
  try {
    return JSON.parse(text) as UpdateJob;
  } catch {
    return null;
  }
}

function why({ job, write }: Running, found: Surroundings): WorkbookProblem | null {
  for (const { tabId, update } of job.sheets) {
    const tab = found.tabs.find(({ id }) => id === tabId);
    if (!tab) return new WorkbookProblem('sheet-gone', { sheet: update.sheet });
    if (tab.isProtected) return new WorkbookProblem('sheet-protected', { sheet: tab.name });
  }
  return write.sheets.length > 0 ? whyStopped(write, found) : null;
}
