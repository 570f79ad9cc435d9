import { scoreMutations } from './mutationScore';
import { scoreUnseen } from './unseenScore';

const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

/** The audit was tuned on even seeds; odd ones are unseen. The full thousands are run by bench/audit.ts. */
const UNSEEN = Array.from({ length: 40 }, (_, i) => 2 * i + 1);

test('made-up reports that were never seen: few false errors, one slip is found', () => {
  const score = scoreUnseen(UNSEEN);
  console.log(JSON.stringify(score));
  expect(share(score.falseErrors, score.reports)).toBeLessThanOrEqual(2);
  expect(share(score.found, score.planted)).toBeGreaterThanOrEqual(90);
  expect(share(score.right, score.findings)).toBeGreaterThanOrEqual(85);
}, 60_000);

/** A small sample: its bounds leave room for chance. bench/audit.ts runs fifty per table against the real ones. */
test('one slip in a table of the five reports is detected, named and put right', () => {
  const score = scoreMutations(2, 11);
  console.log(JSON.stringify(score));
  expect(share(score.detected, score.planted)).toBeGreaterThanOrEqual(92);
  expect(share(score.named, score.planted)).toBeGreaterThanOrEqual(82);
  expect(share(score.restored, score.planted)).toBeGreaterThanOrEqual(76);
  expect(share(score.elsewhere, score.planted)).toBeLessThanOrEqual(2.5);
}, 60_000);
