import type { SheetPlan } from '../../sheets/plan';
import { givenNames, type Placement } from '../../workbook/placement';
import { type JobOptions, WorkbookProblem, type WrittenSheet } from '../../workbook/port';
import { lookAround, type OfficeTab, type Surroundings, tabsInUse } from './lookAround';
import { breathe } from './payload';
import type { OwnChanges } from './ownChanges';
import { isRefusal, officeLocation } from './problems';
import { inExcel, type Limits, type Session } from './session';
import { writeSteps } from './sheetWriter';
import { takePlaces } from './takePlaces';
import { leftovers } from './temporarySheets';
import { removeLeftovers, undo, whyStopped } from './undo';
import { lookCloser } from './lookCloser';
import { isFilledInPlace, newJob, openSheets, type WriteJob } from './writeJob';

/** Where planned sheets are to go, by what is there. */
export type Place = (tabs: readonly OfficeTab[], plans: readonly SheetPlan[]) => Placement<OfficeTab>[];

/** Milliseconds of work before the pane is let draw. */
const BUSY = 40;

const UNDO_ATTEMPTS = 3;
/** Cleaning up must not keep the user waiting as long as the work itself. */
const UNDO_LIMIT_MS = 10_000;

/**
 * Writes planned sheets, all or none: two syncs to look around, one for each chunk of the new sheets, one in which they take their
 * places.
 *
 * Problems: `workbook-protected`, `sheet-protected`, `sheet-exists`, `sheet-gone`, `sheet-has-tables`, `cell-being-edited`,
 * `payload-too-large`, `host-timeout`, `host-failed`; after each of them the workbook is as before. `host-left-unsure` where even the cleaning up failed.
 */
export async function writeSheets(
  plans: readonly SheetPlan[],
  place: Place,
  limits: Limits,
  own: OwnChanges,
  options: JobOptions = {},
  withPageSetup = true,
): Promise<WrittenSheet[]> {
  options.signal?.throwIfAborted();
  if (plans.length === 0) return [];
  let job: WriteJob | undefined;
  try {
    await inExcel(async (session) => {
      const around = await lookAround(session);
      job = newJob(place(tabsInUse(around), plans));
      checkProtection(around, job);
      await lookCloser(session, job);
      own.goes(replacedIds(job));
      const of = await build(session, job, around, withPageSetup, own, options);
      options.signal?.throwIfAborted();
      await takePlaces(session, job, around);
      options.onProgress?.({ done: of, of });
    }, limits);
  } catch (error) {
    if (!job) throw error;
    own.goes(newIds(job));
    const stopped = job;
    const { isDone, found } = await inAttempts((session) => undo(session, stopped), limits);
    if (!isDone) {
      own.stays(replacedIds(job));
      // A computer without a printer may know nothing of pages: the report is worth more than its margins.
      if (withPageSetup && /PageLayout|HeaderFooter|HeadersFooters/i.test(officeLocation(error)))
        return writeSheets(plans, place, limits, own, options, false);
      throw (isRefusal(error) && whyStopped(job, found)) || error;
    }
  }
  return (job?.sheets ?? []).map(({ placement: { plan, name } }) => ({ id: plan.id, name }));
}

function checkProtection({ isProtected }: Surroundings, { sheets }: WriteJob): void {
  if (isProtected) throw new WorkbookProblem('workbook-protected');
  const closed = sheets.find(({ placement }) => placement.replaces?.isProtected)?.placement.name;
  if (closed !== undefined) throw new WorkbookProblem('sheet-protected', { sheet: closed });
}

/**
 * Builds the new sheets, hidden at the end of the workbook. Returns what progress is counted of: the rows, and that the sheets take their
 * places.
 */
export async function build(
  session: Session,
  job: WriteJob,
  { tabs, from1904 }: Surroundings,
  withPageSetup: boolean,
  own: OwnChanges,
  { onProgress, signal }: JobOptions,
): Promise<number> {
  const placements = job.sheets.map(({ placement }) => placement);
  const sheetNames = new Map(job.sheets.map((own) => [own.placement.plan.name, own.temporaryName]));
  const finalNames = givenNames(placements);
  session.holdStill();
  removeLeftovers(session, leftovers(tabs));
  const sheets = openSheets(session, job);
  const setting = { sheetNames, finalNames, from1904, withPageSetup };
  const rows = placements.reduce((sum, { plan }) => sum + plan.rows.length, 0);
  const of = rows + 1;
  let bytes = 0;
  let isSent = false;
  let above = 0;
  let drawn = Date.now();
  for (const [i, written] of job.sheets.entries()) {
    for (const step of writeSteps(sheets[i] as Excel.Worksheet, written, setting)) {
      bytes += step.bytes;
      isSent = bytes >= session.chunkBytes;
      if (isSent) {
        await send(session, job, sheets, own);
        onProgress?.({ done: above + step.row, of });
        session.holdStill();
        bytes = 0;
      } else if (Date.now() - drawn < BUSY) continue;
      await breathe();
      signal?.throwIfAborted();
      drawn = Date.now();
    }
    above += written.placement.plan.rows.length;
  }
  if (!isSent) await send(session, job, sheets, own);
  onProgress?.({ done: rows, of });
  await breathe();
  return of;
}

/** Sends a chunk; after the first the new sheets' ids are known. */
async function send(
  session: Session,
  job: WriteJob,
  sheets: readonly Excel.Worksheet[],
  own: OwnChanges,
): Promise<void> {
  await session.sync();
  job.sheets.forEach((sheet, i) => (sheet.id ??= sheets[i]?.id ?? null));
  own.comes(newIds(job));
}

function newIds({ sheets }: WriteJob): string[] {
  return sheets.flatMap(({ id }) => id ?? []);
}

/** Excel's ids of the earlier reports that the job's sheets take the places of. */
export function replacedIds({ sheets }: WriteJob): string[] {
  return sheets.flatMap((own) => (isFilledInPlace(own) ? [] : (own.placement.replaces?.id ?? [])));
}

/** Cleaning up, in a run of its own: the one that failed may be in no state to ask for more. Problem `host-left-unsure`. */
export async function inAttempts<T>(work: (session: Session) => Promise<T>, limits: Limits): Promise<T> {
  const timeLimit = Math.min(limits.timeLimit, UNDO_LIMIT_MS);
  for (let attempt = 1; ; attempt++) {
    try {
      return await inExcel(work, { ...limits, timeLimit });
    } catch (error) {
      if (attempt < UNDO_ATTEMPTS) continue;
      const problem = new WorkbookProblem('host-left-unsure');
      problem.cause = error;
      throw problem;
    }
  }
}
