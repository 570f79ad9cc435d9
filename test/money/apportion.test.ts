import fc from 'fast-check';
import { apportion } from '../../src/money/apportion';

const sum = (steps: readonly number[]): number => steps.reduce((total, n) => total + n, 0);

test('the largest remainders take what is missing', () => {
  expect(apportion([149, 149, 102], 100, 4)).toEqual([2, 1, 1]);
  expect(apportion([-50, 50], 100, 0)).toEqual([0, 0]);
  expect(apportion([], 100, 0)).toEqual([]);
});

test('a part printed elsewhere keeps its figure', () => {
  expect(apportion([149, 149, 102], 100, 4, [1, undefined, undefined])).toEqual([1, 2, 1]);
});

test('a total that the open parts cannot reach leaves them as near as they can be', () => {
  expect(apportion([149, 200], 100, 9)).toEqual([2, 2]);
  expect(apportion([149, 200], 100, 0, [undefined, 2])).toEqual([1, 2]);
});

test('parts add up to their rounded sum, each less than one step from exact', () => {
  const parts = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(parts, fc.constantFrom(100, 10_000, 100_000), fc.boolean(), (amounts, step, up) => {
      const total = up ? Math.ceil(sum(amounts) / step) : Math.floor(sum(amounts) / step);
      const steps = apportion(amounts, step, total);
      expect(sum(steps)).toBe(total);
      steps.forEach((n, i) => expect(Math.abs(n * step - (amounts[i] as number))).toBeLessThan(step));
    }),
  );
});
