import { prepareUpdate } from '../../src/app/update/prepareUpdate';
import { planUpdate } from '../../src/app/update/planUpdate';
import { carryOut } from '../../src/app/update/applyUpdate';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import { isUnchanged } from '../../src/app/update/updatePreview';
import { randomFrom } from '../statements/randomReport';
import { inExcel } from './openWorkbooks';
import { type Host, KINDS, UpdateRounds } from './updateChecks';
import { click, randomVouchers, REQUEST, updateBook } from './updateBook';

/** How many seeds each kind gets; the 200 are run with FINSAM_SEEDS=200 (bench/README.md). */
const SEEDS = Number(process.env['FINSAM_SEEDS'] ?? 2);
const SHARE = 4;
const MOST_FAILURES = Number(process.env['FINSAM_FAILURES'] ?? 1);

/** Kinds of one round: every fourth or so, since what one leaves in the sheet is in the way of the next. */
function kindsOf(host: Host, seed: number): string[] {
  const random = randomFrom(seed * 31 + 7);
  return KINDS[host].filter(() => random(SHARE) === 0);
}

/** Seeds until each kind has had its number. */
function seedsOf(host: Host): number[] {
  const left = new Map(KINDS[host].map((kind) => [kind, SEEDS]));
  const seeds: number[] = [];
  for (let seed = Number(process.env['FINSAM_SEED'] ?? 1); left.size > 0; seed++) {
    seeds.push(seed);
    for (const kind of kindsOf(host, seed)) {
      const still = (left.get(kind) ?? 0) - 1;
      if (still > 0) left.set(kind, still);
      else left.delete(kind);
    }
  }
  return seeds;
}

/** The grid waits a tenth of a second after the last change before it calculates, for someone who types; nobody does. */
function calculateAtOnce(): void {
  const later = globalThis.setTimeout;
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((work: () => void, delay?: number) =>
      later(work, delay === 100 ? 0 : delay)) as typeof setTimeout);
}

describe.each(Object.keys(KINDS) as Host[])('%s', (host) => {
  const seeds = seedsOf(host);
  test(
    'what the user has added survives, our figures are those of a report made from scratch, Ångra restores the workbook',
    async () => {
      calculateAtOnce();
      const rounds = new UpdateRounds(host);
      const failed: unknown[] = [];
      for (const seed of seeds) {
        const wrong = await rounds.round(kindsOf(host, seed), seed).catch((error: unknown) => {
          rounds.end();
          return [error instanceof Error ? String(error.stack) : String(error)];
        });
        if (wrong.length > 0) failed.push({ seed, kinds: kindsOf(host, seed), wrong: wrong.slice(0, 12) });
        if (failed.length >= MOST_FAILURES) break;
      }
      rounds.end();
      jest.restoreAllMocks();
      expect(failed).toEqual([]);
      const { tally } = rounds;
      process.stderr.write(`${host}: ${seeds.length} workbooks, ${JSON.stringify(tally)}\n`);
      for (const count of Object.values(tally)) expect(count).toBeGreaterThan(seeds.length);
    },
    140_000 + 20_000 * SEEDS,
  );
});

test('nothing changed: that is what the preview says, and nothing is written', async () => {
  const { workbook, host, close } = await inExcel(await updateBook(randomVouchers(randomFrom(7))));
  await click(workbook);
  const { material } = await prepareUpdate(workbook, REQUEST);
  const planned = planUpdate(material as never, new Map(), UNTIMED);
  expect(isUnchanged(planned.preview)).toBe(true);
  const before = host.syncCount;
  await carryOut(workbook, planned);
  expect(host.syncCount).toBe(before);
  await undoUpdate(workbook, UNTIMED);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Inställningar', 'Huvudbok', 'Budget']);
  close();
});
