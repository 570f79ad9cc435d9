import { unsound } from '../test/sie/soundness';
import { mutate, seeded } from '../test/sie/mutate';
import { type Encoding, fileOf, WHOLE_FILE } from '../test/sie/sample';
import { numberArgument } from './measure';

/** The fuzzing of test/sie/fuzz.test.ts at length: `node sie.mjs fuzz --runs 1000000 --seed 0`. Exit code 1 where anything is unsound. */
const runs = numberArgument('runs', 1_000_000);
const first = numberArgument('seed', 1_000_000);
const encodings: readonly Encoding[] = ['CP437', 'UTF-8', 'UTF-8 BOM', 'Latin-1'];
const seeds = encodings.flatMap((encoding) =>
  ['\r\n', '\n', '\r'].map((end) => fileOf(WHOLE_FILE, encoding, end)),
);
const started = performance.now();
const failures: string[] = [];
let slowest = 0;
let peak = 0;
for (let i = 0; i < runs; i++) {
  const random = seeded(first + i);
  const bytes = mutate(seeds[random(seeds.length)] as Uint8Array, random);
  const before = performance.now();
  try {
    const problem = unsound(bytes);
    if (problem) failures.push(`seed ${first + i}: ${problem}`);
  } catch (error) {
    failures.push(`seed ${first + i}: ${(error as Error).stack}`);
  }
  slowest = Math.max(slowest, performance.now() - before);
  if (i % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${runs} mutated SIE files from seed ${first}: ${failures.length} unsound, slowest ${slowest.toFixed(0)} ms, peak ${Math.round(peak / 1e6)} MB, ${seconds.toFixed(0)} s`,
);
for (const failure of failures.slice(0, 20)) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
