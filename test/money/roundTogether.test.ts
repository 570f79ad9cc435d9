import { ore } from '../../src/money/ore';
import { roundTogether, type RoundedSum } from '../../src/money/roundTogether';

const amounts = (...list: readonly number[]): ReturnType<typeof ore>[] => list.map(ore);
const sum = (total: number, ...parts: readonly number[]): RoundedSum => ({
  total,
  parts: parts.map((at) => ({ at: Math.abs(at), sign: Object.is(at, -0) || at < 0 ? -1 : 1 })),
});

test('without sums each amount is rounded alone, half away from zero', () => {
  expect(roundTogether(amounts(150, -150, 149, 0), [], 100)).toEqual([2, -2, 1, 0]);
  expect(roundTogether([], [], 100)).toEqual([]);
});

test('the first keep their nearest figure, the largest remainders take what is missing', () => {
  expect(roundTogether(amounts(400, 102, 149, 149), [sum(0, 1, 2, 3)], 100)).toEqual([4, 1, 1, 2]);
  expect(roundTogether(amounts(0, -50, 50), [sum(0, 1, 2)], 100)).toEqual([0, -1, 1]);
});

test('a part that is taken away', () => {
  expect(roundTogether(amounts(40, 130, 90), [sum(0, 1, -2)], 100)).toEqual([0, 1, 1]);
});

test('a part of two sums adds up in both', () => {
  const [ab, bc, a, b, c] = roundTogether(
    amounts(280, 280, 140, 140, 140),
    [sum(0, 2, 3), sum(1, 3, 4)],
    100,
  ) as [number, number, number, number, number];
  expect([a + b, b + c]).toEqual([ab, bc]);
  expect([ab, bc]).toEqual([3, 3]);
});

test('a table adds up along its rows and its columns', () => {
  // 0 the whole; 1–2 row totals; 3–4 column totals; 5–8 the cells.
  const table = amounts(600, 300, 300, 300, 300, 150, 150, 150, 150);
  const sums = [sum(0, 1, 2), sum(0, 3, 4), sum(1, 5, 6), sum(2, 7, 8), sum(3, 5, 7), sum(4, 6, 8)];
  const steps = roundTogether(table, sums, 100);
  for (const { total, parts } of sums)
    expect(parts.reduce((all, { at }) => all + (steps[at] as number), 0)).toBe(steps[total]);
  expect(steps.slice(0, 5)).toEqual([6, 3, 3, 3, 3]);
});

test('what no rounding can fulfil is still rounded, each amount within a step', () => {
  // Every two of three halves make a whole: no whole figures do.
  const steps = roundTogether(
    amounts(100, 100, 100, 50, 50, 50),
    [sum(0, 3, 4), sum(1, 4, 5), sum(2, 3, 5)],
    100,
  );
  expect(steps.slice(0, 3)).toEqual([1, 1, 1]);
  for (const step of steps.slice(3)) expect(Math.abs(step * 100 - 50)).toBeLessThan(100);
});
