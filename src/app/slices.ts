import type { CancelSignal } from '../workbook/port';

/** Arbete i skivor: long work that stops now and then, so that whoever does it may let a screen be drawn. */
export type Slices<T> = Generator<void, T, void>;

/** Milliseconds of work before a pause. */
const BUSY = 40;

/** All of it at once, where no one is waiting for a screen. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Slice by slice; `pause` is awaited between them. Aborting throws the signal's own reason. */
export async function inSlices<T>(
  work: Slices<T>,
  pause: () => Promise<void>,
  signal?: CancelSignal,
): Promise<T> {
  let drawn = Date.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (Date.now() - drawn < BUSY) continue;
    await pause();
    signal?.throwIfAborted();
    drawn = Date.now();
  }
}
