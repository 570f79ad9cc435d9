import { fromSwedishFormula, toSwedishFormula } from '../../workbench/page/swedishFormula';
import { fromSwedishBoolean, fromSwedishNumber, toSwedishNumber } from '../../workbench/page/swedishNumber';

test.each([
  ['=SUM(A1;2,5)', '=SUM(A1,2.5)'],
  ['=IF(A1>0,5;"a;b";0)', '=IF(A1>0.5,"a;b",0)'],
  ["=SUM('Blad; ett'!A1;1)", "=SUM('Blad; ett'!A1,1)"],
  ['=A1*1,25', '=A1*1.25'],
  ['=SUM({1\\2;3\\4})', '=SUM({1,2;3,4})'],
  ['=SUM(A1,B2)', '=SUM(A1,B2)'],
  ['=ROUND(A1,2)', '=ROUND(A1,2)'],
])('%s is typed, %s is meant', (typed, meant) => {
  expect(fromSwedishFormula(typed)).toBe(meant);
});

test.each([
  ['=SUM(A1,2.5)', '=SUM(A1;2,5)'],
  ['=IF(A1>0.5,"a,b.c",0)', '=IF(A1>0,5;"a,b.c";0)'],
  ['=SUM({1,2;3,4})', '=SUM({1\\2;3\\4})'],
])('%s is shown as %s and read back', (formula, shown) => {
  expect(toSwedishFormula(formula)).toBe(shown);
  expect(fromSwedishFormula(shown)).toBe(formula);
});

test.each([
  ['1 234,50', '1234.50'],
  ['1\u00a0234', '1234'],
  ['-1234,5', '-1234.5'],
  ['−7', '-7'],
  ['12,5 %', '12.5%'],
  [',5', '0.5'],
  ['1 23', null],
  ['2025-01-31', null],
  ['konto', null],
])('%s is the number %s', (typed, number) => {
  expect(fromSwedishNumber(typed)).toBe(number);
});

test('numbers and truth values the other way', () => {
  expect(toSwedishNumber(-1234.5)).toBe('-1234,5');
  expect([fromSwedishBoolean('Sant'), fromSwedishBoolean('FALSKT'), fromSwedishBoolean('x')]).toEqual([
    true,
    false,
    null,
  ]);
});
