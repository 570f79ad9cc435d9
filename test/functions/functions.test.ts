import { balans, egetKapital } from '../../src/functions/rules';

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
Object.assign(globalThis, {
  CustomFunctions: { Error: FunctionError, ErrorCode: { invalidValue: '#VALUE!' } },
});

/** Excel hands over null, not undefined, for a parameter that is left out. */
const OMITTED = null as unknown as undefined;

test('BALANS of the published balance sheet of 2019 tells the 20 kronor', () => {
  expect(balans(2_773_595, 1_900_729, 872_886, OMITTED)).toBe('Differens −20,00');
  expect(balans(2_773_595, 1_900_729, 872_866, OMITTED)).toBe(true);
  expect(balans(2_773_595, 1_900_729, 872_886, 20)).toBe(true);
  expect(balans(2_773_595, 1_900_729, 872_886, 19.99)).toBe('Differens −20,00');
});

test('BALANS is exact to the öre where floating point is not', () => {
  expect(balans(0.3, 0.1, 0.2, OMITTED)).toBe(true);
  expect(balans(1234567.89, 1234567.88, 0, OMITTED)).toBe('Differens 0,01');
});

test('EGETKAPITAL: opening and result make closing', () => {
  expect(egetKapital(1_812_591, 88_138, 1_900_729, OMITTED)).toBe(true);
  expect(egetKapital(1_812_591, 88_138, 1_900_749, OMITTED)).toBe('Differens 20,00');
});

test('what is not an amount is #VALUE! with the argument named', () => {
  expect(() => balans(1.234, 0, 0, OMITTED)).toThrow(/tillgångar/);
  expect(() => egetKapital(0, Infinity, 0, OMITTED)).toThrow(/resultat/);
  expect(() => balans(0, 0, 0, -0.001)).toThrow(/tolerans/);
});
