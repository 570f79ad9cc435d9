import fc from 'fast-check';
import { oreToDecimal, stepsToDecimal, stepsToOre } from '../../src/money/decimalText';
import { kronor, MAX_ORE, ore, type Ore } from '../../src/money/ore';
import { percentOf, type Precision, roundToStep, shareOf, stepOf } from '../../src/money/round';

const anyOre = fc.integer({ min: -MAX_ORE, max: MAX_ORE }) as fc.Arbitrary<Ore>;
const KR: Precision = { unit: 'kr', decimals: 0 };
const TKR: Precision = { unit: 'tkr', decimals: 0 };

test.each([
  [-111_650_000, TKR, -1117],
  [111_650_000, TKR, 1117],
  [111_649_999, TKR, 1116],
  [-49_999, TKR, 0],
  [-50, KR, -1],
  [50, KR, 1],
  [49, KR, 0],
  [-49, KR, 0],
  [-123_456, { unit: 'öre', decimals: 0 }, -123_456],
  [-5_000, { unit: 'tkr', decimals: 1 }, -1],
  [12_345_678, { unit: 'tkr', decimals: 1 }, 1235],
] as const)('%p öre in %p is %p steps', (amount, precision, steps) => {
  expect(Object.is(roundToStep(ore(amount), stepOf(precision)), steps)).toBe(true);
});

test('a rounded amount is never more than half a step away, and ties go away from zero', () => {
  fc.assert(
    fc.property(anyOre, fc.constantFrom(1, 100, 10_000, 100_000), (amount, step) => {
      const steps = roundToStep(amount, step);
      const off = steps * step - amount;
      expect(Math.abs(off) * 2).toBeLessThanOrEqual(step);
      if (Math.abs(off) * 2 === step) expect(Math.abs(steps * step)).toBeGreaterThan(Math.abs(amount));
      expect(roundToStep(ore(-amount), step)).toBe(steps === 0 ? 0 : -steps);
    }),
  );
});

test('parts of a year add up to the year', () => {
  fc.assert(
    fc.property(anyOre, fc.integer({ min: 1, max: 18 }), (amount, months) => {
      const upTo = Array.from({ length: months + 1 }, (_, m) => shareOf(amount, m, months));
      expect(upTo[0]).toBe(0);
      expect(upTo[months]).toBe(amount === 0 ? 0 : amount);
      const steps = upTo.slice(1).map((sum, m) => sum - (upTo[m] as number));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
    }),
  );
  expect(shareOf(ore(-5), 1, 2)).toBe(-3);
  expect(shareOf(kronor(100), 8, 12)).toBe(6667);
});

test('percent of nothing is no percent', () => {
  expect(percentOf(ore(5), ore(0))).toBeNull();
  expect(percentOf(ore(25), ore(100))).toBe(0.25);
});

test('steps are written in their unit', () => {
  expect(stepsToDecimal(-1117, TKR)).toBe('-1117');
  expect(stepsToDecimal(-7, { unit: 'tkr', decimals: 1 })).toBe('-0.7');
  expect(oreToDecimal(-5)).toBe('-0.05');
  expect(oreToDecimal(0)).toBe('0.00');
  expect(stepsToOre(3, { unit: 'tkr', decimals: 1 })).toBe(30_000);
});

test('öre written as a decimal and read again are the same', () => {
  fc.assert(
    fc.property(anyOre, (amount) => expect(Math.round(Number(oreToDecimal(amount)) * 100)).toBe(amount)),
  );
});

test('what is not whole öre is a programmer’s mistake', () => {
  expect(() => ore(0.5)).toThrow(RangeError);
  expect(() => ore(1e17)).toThrow(RangeError);
  expect(() => ore(NaN)).toThrow(RangeError);
  expect(Object.is(ore(-0), 0)).toBe(true);
});
