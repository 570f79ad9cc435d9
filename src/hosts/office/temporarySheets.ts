import type { OfficeTab } from './lookAround';

/** A job that has not finished in this time never will: its program has crashed or been closed. */
const GIVEN_UP_MS = 15 * 60_000;

/** An update that is written down as under way is somebody's for so long: one sync may take a minute, and clocks differ. */
const UNDER_WAY_MS = 3 * 60_000;

/** True for a job that may still be going on at a co-author's; older ones have crashed or been closed. */
export function isUnderWay(job: string, now: number = Date.now()): boolean {
  return Math.abs(now - beganAt(job)) < UNDER_WAY_MS;
}

const beganAt = (job: string): number => Number.parseInt(job, 36);

/** Ids of jobs tell when they began, so that a co-author's job under way can be told from the remains of a crash. */
export function newJobId(now: number = Date.now()): string {
  return `${now.toString(36)}.${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
}

/** What a sheet is called while it is being written; at most 31 characters. */
export function temporaryName(job: string, index: number): string {
  return `finsam ${job} ${index + 1}`;
}

/** What an earlier report is called from the moment it has been replaced until it is gone, in one and the same sync. */
export function retiredName(job: string, index: number): string {
  return `finsam ${job} x${index + 1}`;
}

/** What the copy of a user's sheet is called until it is whole (see fillInPlace.ts); from then on by the retired name. */
export function unfilledName(job: string, index: number): string {
  return `finsam ${job} s${index + 1}`;
}

const OWN_NAME = /^finsam ([0-9a-z]+\.[0-9a-z]+) [sx]?\d+$/;

/** True for the names above, whichever job they belong to. */
export function isOwnTemporaryName(name: string | undefined): boolean {
  return name !== undefined && OWN_NAME.test(name);
}

/** Sheets that a run left behind when it broke off: they are ours, hidden, and no one is writing them any more. */
export function leftovers(tabs: readonly OfficeTab[], now: number = Date.now()): OfficeTab[] {
  return tabs.filter(({ temporary, name, visibility }) => {
    const job = temporary ?? (visibility === 'Visible' ? undefined : OWN_NAME.exec(name)?.[1]);
    if (job === undefined) return false;
    return !(now - beganAt(job) < GIVEN_UP_MS);
  });
}
