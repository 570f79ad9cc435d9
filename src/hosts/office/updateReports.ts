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
import { isUnderWay } from './temporarySheets';
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
 * says that it is done, and what cannot be taken back comes last, before the way back is wiped out: so wherever Excel stops there is a
 * way back or a way forward, also for whoever opens the workbook next.
 *
 * Problems as in writeSheets, `sheet-gone`, and `update-under-way` of a co-author.
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
      const { around } = await lookAndRecover(session, own);
      const started = (running = startOf(update, around));
      const { job, write, memory } = started;
      own.begins(write.id);
      own.goes([...replacedIds(write), ...job.removed]);
      own.comes(memory ? [memory.id] : []);
      const of =
        write.sheets.length > 0 ? await build(session, write, around, withPageSetup, own, options) : 1;
      const pending = pendingText(job, write);
      if (memory) {
        writePending(session.sheets.getItem(memory.id), pending);
        await session.sync();
      }
      options.signal?.throwIfAborted();
      await takePlaces(session, write, around, {
        before: () => changeSheets(session, job, around.tabs),
        after: () => {
          if (memory) writeMemory(session.sheets.getItem(memory.id), update.memory, pending);
        },
        last: () => {
          finishSheets(session, job, around.tabs, true);
          if (memory) clearPending(session.sheets.getItem(memory.id));
        },
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
  const isDone = content.kept === kept && (content.isDone || content.pending === null);
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
  else takeBack(session, job, found.tabs);
  if (found.tabs.some(({ id }) => id === memory.id)) clearPending(session.sheets.getItem(memory.id));
  await session.sync();
}

/**
 * Looks around and reads the memory; takes back, or finishes, first what a broken-off update left: a job that is written down as under
 * way, though nobody is at it. A job of another session's that began a moment ago is left alone: problem `update-under-way`. Two syncs,
 * one more where there is a memory.
 */
export async function lookAndRecover(
  session: Session,
  own: OwnChanges,
): Promise<{ around: Surroundings; kept: string | null }> {
  const around = await lookAround(session);
  const memory = memoryTab(around.tabs);
  if (!memory) return { around, kept: null };
  const { kept, pending, isDone } = await readMemorySheet(session, memory);
  const running = pending === null ? null : jobOf(pending);
  if (!running) return { around, kept };
  const { id } = running.write;
  if (!own.isOwnJob(id) && isUnderWay(id)) throw new WorkbookProblem('update-under-way');
  const { found } = await undo(session, running.write, isDone);
  await settleSheets(session, running.job, found, memory, isDone);
  return { around: await lookAround(session), kept };
}

/** What is needed to take a job back, or to finish it. Of sheets that are written whole that is which they are, not what stands in them. */
type Pending = Pick<Running, 'job' | 'write'>;

function pendingText(job: UpdateJob, write: WriteJob): string {
  const sheets = write.sheets.map((own) => ({
    ...own,
    placement: {
      ...own.placement,
      plan: { ...own.placement.plan, rows: [], names: [], widths: [] },
      replaces: own.placement.replaces && { ...own.placement.replaces, names: new Map() },
    },
  }));
  const pending: Pending = { job, write: { ...write, sheets } };
  return JSON.stringify(pending).replace(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16)}`,
  );
}

function jobOf(text: string): Pending | null {
  try {
    const pending = JSON.parse(text) as Partial<Pending>;
    return pending.job && pending.write ? { job: pending.job, write: pending.write } : null;
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
