import { ore } from '../../src/money/ore';
import { type CommentLimit, exceeds, parseCommentLimit } from '../../src/sheets/commentLimit';

test.each<[unknown, CommentLimit | null]>([
  [50_000, { amount: ore(5_000_000), both: false }],
  ['50 000 kr', { amount: ore(5_000_000), both: false }],
  ['50 tkr', { amount: ore(5_000_000), both: false }],
  [0.1, { percent: 10, both: false }],
  ['10 %', { percent: 10, both: false }],
  ['2,5%', { percent: 2.5, both: false }],
  ['50 000 kr och 10 %', { amount: ore(5_000_000), percent: 10, both: true }],
  ['10 % eller 50 000', { amount: ore(5_000_000), percent: 10, both: false }],
  [0, { amount: ore(0), both: false }],
  ['-5', null],
  ['mycket', null],
  ['10 % och 20 %', null],
  ['5 kr eller 6 kr', null],
  [true, null],
])('%j', (cell, limit) => {
  expect(parseCommentLimit(cell)).toEqual(limit);
});

test('over means more than the limit, whichever way; nothing is over where nothing deviates', () => {
  const amount = { amount: ore(1000), both: false };
  expect([1000, 1001, -1001].map((deviation) => exceeds(amount, deviation, 1))).toEqual([false, true, true]);
  const percent = { percent: 10, both: false };
  expect([100, 101, -101].map((deviation) => exceeds(percent, deviation, -1000))).toEqual([
    false,
    true,
    true,
  ]);
  // Without a budget every deviation is over the percentage.
  expect(exceeds(percent, 1, 0)).toBe(true);
  expect(exceeds({ amount: ore(0), percent: 10, both: false }, 0, 0)).toBe(false);
  const both = { amount: ore(1000), percent: 10, both: true };
  expect([exceeds(both, 1001, 100_000), exceeds(both, 1001, 10_000), exceeds(both, 900, 1000)]).toEqual([
    false,
    true,
    false,
  ]);
});
