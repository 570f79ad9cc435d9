import type { OfficeTab } from './lookAround';

/** A job that has not finished in this time never will: its program has crashed or been closed. */
const GIVEN_UP_MS = 15 * 60_000;

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

/** True for the names above, whichever job they belong to. */
export function isOwnTemporaryName(name: string | undefined): boolean {
  return name !== undefined && /^finsam [0-9a-z]+\.[0-9a-z]+ x?\d+$/.test(name);
}

/** Sheets that a run left behind when it broke off: they are ours, hidden, and no one is writing them any more. */
export function leftovers(tabs: readonly OfficeTab[], now: number = Date.now()): OfficeTab[] {
  return tabs.filter(({ temporary }) => {
    if (temporary === null) return false;
    const began = Number.parseInt(temporary, 36);
    return !(now - began < GIVEN_UP_MS);
  });
}
