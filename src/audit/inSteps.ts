/** Arbete i steg: a long job that stops at times and tells how far it has come, 0–1, so that whoever drives it can show it or end it. */
export type Steps<T> = Generator<number, T>;

/** Does the work to its end. */
export function finished<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Work that is a part of more: its 0–1 is the whole's `from`–`to`. */
export function* part<T>(work: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** One after another, the results in order. */
export function* each<A, B>(items: readonly A[], work: (item: A, index: number) => Steps<B>): Steps<B[]> {
  const results: B[] = [];
  for (const [index, item] of items.entries()) {
    yield index / items.length;
    results.push(yield* part(work(item, index), index / items.length, (index + 1) / items.length));
  }
  return results;
}
