import fc from 'fast-check';
import { MAX_ORE } from '../../src/money/ore';
import { parseAmount } from '../../src/money/parseAmount';

const oreOf = (cell: number | string): number | string => {
  const parsed = parseAmount(cell);
  return parsed.ok ? parsed.ore : parsed.problem;
};

test.each([
  ['1 234,50', 123450],
  ['-1 234,50', -123450],
  ['−1 234,50', -123450],
  ['1 234,50-', -123450],
  ['(1 234,50)', -123450],
  ['1.234,50', 123450],
  ['- 660', -66000],
  ['1 234 kr', 123400],
  ['1\u00a0234,50', 123450],
  ['1\u2009234\u202f567,5', 123456750],
  ['0,5', 50],
  ['+100', 10000],
  ['1234.50', 123450],
  ['1.234.567', 123456700],
  ['25:-', 2500],
  ['0', 0],
])('text %p is %p öre', (text, expected) => {
  expect(oreOf(text)).toBe(expected);
});

test.each(['1.234', '1,234', '12,345', '12 34', '1,234.50', '-5-', '(-5)', "1'000"])(
  'text %p could be read in two ways',
  (text) => {
    expect(oreOf(text)).toBe('ambiguous');
  },
);

test('a number of thousandths is refused, not rounded', () => {
  expect(oreOf('1 234,567')).toBe('not-whole-ore');
  expect(oreOf(1234.567)).toBe('not-whole-ore');
});

test('what is too large to be exact is refused', () => {
  expect(oreOf(1e17)).toBe('too-large');
  expect(oreOf('100 000 000 000 000 000')).toBe('too-large');
});

test.each(['', 'abc', '#REF!', '-', ',', 'kr', '12 maj'])('text %p is no amount', (text) => {
  expect(oreOf(text)).toBe('not-an-amount');
});

test('what a spreadsheet computes is read as the öre it means', () => {
  expect(oreOf(0.1 + 0.2)).toBe(30);
  expect(oreOf(-83.1 * 3)).toBe(-24930);
});

const anyOre = fc.integer({ min: -MAX_ORE, max: MAX_ORE });

test('written as a number and read again, an amount is the same', () => {
  fc.assert(fc.property(anyOre, (n) => expect(oreOf(n / 100)).toBe(n === 0 ? 0 : n)));
});

test('written in Swedish form and read again, an amount is the same', () => {
  const minus = fc.constantFrom('-', '−', '- ');
  const space = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', '');
  fc.assert(
    fc.property(anyOre, minus, space, fc.constantFrom('', ' kr'), (n, sign, gap, suffix) => {
      const digits = String(Math.abs(n)).padStart(3, '0');
      const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, gap);
      expect(oreOf(`${n < 0 ? sign : ''}${whole},${digits.slice(-2)}${suffix}`)).toBe(n === 0 ? 0 : n);
    }),
  );
});
