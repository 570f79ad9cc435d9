import fc from 'fast-check';
import { inThousands } from '../../../src/app/live/thousands';
import { plain } from './liveHost';

const tkr = (area: unknown, decimals: unknown = null): unknown => plain(inThousands(area, decimals));

test('rounded parts sum to the rounded sum, the largest remainders up', () => {
  expect(tkr([[1400], [1400], [1400]])).toEqual([[2], [1], [1]]);
  expect(tkr([[1450], [1350], [1200]])).toEqual([[2], [1], [1]]);
  expect(tkr([[-1450, -1350, -1200]])).toEqual([[-2, -1, -1]]);
  expect(tkr([[1234.56], [1000]], 1)).toEqual([[1.2], [1]]);
});

test('totals within the range hold, and the total keeps its own nearest figure', () => {
  expect(tkr([[1400], [1400], [1400], [4200]])).toEqual([[2], [1], [1], [4]]);
  // Two groups with their sums, and the sum of all.
  const groups = [[1400], [1400], [2800], [600], [700], [1300], [4100]];
  const [a, b, ab, c, d, cd, all] = (tkr(groups) as number[][]).map(([value]) => value as number);
  expect([ab, cd, all]).toEqual([a! + b!, c! + d!, ab! + cd!]);
  expect(all).toBe(4);
});

test('rows add up too where the last column is their sum', () => {
  const area = [
    [1400, 1400, 2800],
    [1400, 1400, 2800],
    [2800, 2800, 5600],
  ];
  const rounded = tkr(area) as number[][];
  for (const [first, second, sum] of rounded) expect(sum).toBe(first! + second!);
  for (const c of [0, 1, 2]) expect(rounded[2]![c]).toBe(rounded[0]![c]! + rounded[1]![c]!);
  expect(rounded[2]![2]).toBe(6);
});

test('texts, empty cells, truth values and errors stay as they are', () => {
  const area = [
    ['Rubrik', 'Belopp'],
    ['Hyra', 1600],
    [null, ''],
    [true, { code: '#DIV/0!' }],
    ['El', 1100],
  ];
  const rounded = [
    ['Rubrik', 'Belopp'],
    ['Hyra', 2],
    ['', ''],
    [true, '#DIV/0!'],
    ['El', 1],
  ];
  expect(tkr(area)).toEqual(rounded);
});

test('calculated cells with parts of an öre are rounded to whole öre first', () => {
  expect(tkr([[0.1 + 0.2]], 3)).toEqual([[0]]);
  expect(tkr([[1499.9999999]])).toEqual([[2]]);
  expect(tkr([[1e15]])).toEqual([[expect.stringMatching(/^#VALUE! .*för stort/)]]);
});

test.each([-1, 4, 1.5, 'två', true])('%j decimals is #VALUE!', (decimals) => {
  expect(tkr([[1]], decimals)).toMatch(/^#VALUE! ”.+” är inget antal decimaler/);
});

test('in any column every figure is its amount rounded down or up, and they sum to the nearest of their sum', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 0, max: 3 }),
      (ore, decimals) => {
        const step = 100_000 / 10 ** decimals;
        const rows = tkr(
          ore.map((amount) => [amount / 100]),
          decimals,
        ) as number[][];
        const steps = rows.map(([value]) => Math.round((value as number) * 10 ** decimals));
        ore.forEach((amount, i) => {
          expect(steps[i]).toBeGreaterThanOrEqual(Math.floor(amount / step));
          expect(steps[i]).toBeLessThanOrEqual(Math.ceil(amount / step));
        });
        const sum = ore.reduce((all, amount) => all + amount, 0);
        const off = Math.abs(steps.reduce((all, one) => all + one, 0) * step - sum);
        // A run of cells may happen to hold its own total: then that total is counted once.
        const hasTotals = ore.some((amount, i) => i > 1 && hasTotal(ore.slice(0, i), amount));
        if (!hasTotals) expect(off).toBeLessThanOrEqual(step / 2);
      },
    ),
    { numRuns: 200, seed: 4 },
  );
});

/** True where a run of at least two amounts before sums to this one. */
function hasTotal(before: readonly number[], amount: number): boolean {
  let sum = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    sum += before[i] as number;
    if (sum === amount && i < before.length - 1) return true;
  }
  return false;
}
