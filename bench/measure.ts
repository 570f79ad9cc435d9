/** Times of one contender, in ms. */
export interface Timed {
  readonly what: string;
  readonly times: readonly number[];
}

/** Middle of the times: one slow run on a machine shared with others does not move it. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Milliseconds of one call. */
export function timeOf(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/**
 * Runs the contenders by turns, so that what else the machine does falls on all alike. The first `warmUp` rounds are not counted.
 * No forced garbage collection between: what runs right after one is two to three times slower than it is in use.
 */
export async function byTurns(
  rounds: number,
  warmUp: number,
  contenders: Readonly<Record<string, () => number | Promise<number>>>,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(contenders).map((name) => [name, []]),
  );
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const ms = await run();
      if (round >= warmUp) times[name]?.push(ms);
    }
  }
  return times;
}

/** `--rows 1000` on the command line, or the usual number. */
export function numberArgument(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}
