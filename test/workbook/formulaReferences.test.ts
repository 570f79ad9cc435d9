import { changeReferences, type Corner, type Reference } from '../../src/workbook/formulaReferences';
import { cornerText, shiftFormula, shiftSpan } from '../../src/workbook/shiftReferences';

/** Each reference of a formula as `sheet!first:last`, dollars and all; the sheet is "." where it is the formula's own. */
function found(formula: string): string[] {
  const list: string[] = [];
  changeReferences(formula, ({ sheet, first, last }: Reference) => {
    const corner = (one: Corner): string => cornerText(one);
    list.push(`${sheet ?? '.'}!${corner(first)}${last ? `:${corner(last)}` : ''}`);
    return null;
  });
  return list;
}

test.each([
  // Cells and areas, with dollars, in small letters, beside operators.
  ['B6', ['.!B6']],
  ['b6+$B$6*B$6-$b6', ['.!B6', '.!$B$6', '.!B$6', '.!$B6']],
  ['SUM(B6:B8,B10:$B$11)', ['.!B6:B8', '.!B10:$B$11']],
  ['-B5%^2&"x"', ['.!B5']],
  ['(B5,C6) D7:E8 F9', ['.!B5', '.!C6', '.!D7:E8', '.!F9']],
  ['IF(B5>=0,"B6",C7)', ['.!B5', '.!C7']],
  ['XFD1048576', ['.!XFD1048576']],
  // Whole rows and columns; a number alone is a number.
  ['SUM(B:B)+SUM($B:D)+SUM(5:7)+SUM($5:$5)+7', ['.!B:B', '.!$B:D', '.!5:7', '.!$5:$5']],
  // Sheets: bare, quoted, with an apostrophe, a bracket and a cell in the name.
  ['Noter!B5+Åtgärder_2.1!$B$5:C6', ['Noter!B5', 'Åtgärder_2.1!$B$5:C6']],
  ["'Eget kapital'!B5+'Lars'' blad'!B6:B7+'B5'!A1", ['Eget kapital!B5', "Lars' blad!B6:B7", 'B5!A1']],
  ['SUM(Noter!B5:Noter!B9)', ['Noter!B5', 'Noter!B9']],
  ['SUM(Noter!B:B,Noter!3:3)', ['Noter!B:B', 'Noter!3:3']],
  // What only looks like references: texts, names, functions, tables, other workbooks, several sheets.
  ['"B5"&"säg ""B6"""', []],
  ['moms_B5+B5.x+_B5+Å5+B5x+ABCD5', []],
  ['LOG10(2)+ATAN2(1,2)+BIN2DEC(1)', []],
  ['LOG10(B5)', ['.!B5']],
  ['FINSAM.UTFALL("B5",B6)', ['.!B6']],
  ['SUM(Tabell1[[#Headers],[B5]:[B6]])+Tabell1[@B7]', []],
  ["[1]Blad1!B5+'[Bok 2.xlsx]Blad1'!B6+'C:\\mapp\\[Bok.xlsx]B'!B7", []],
  ["SUM(Blad1:Blad3!B5)+SUM('Blad 1:Blad 3'!B6)", []],
  // Names that would be cells if the sheet were larger.
  ['XFE1+XYZ2024+A1048577+B0', []],
  // The rest of what a formula may hold.
  ['{1,2;3,4}*B5#', ['.!B5']],
  ['#REF!+B5', ['.!B5']],
  ['B5:INDEX(C:C,9)', ['.!B5', '.!C:C']],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', ['.!A1', '.!B:B', '.!C:C']],
  ['SUM( B5 : B6 )', ['.!B5', '.!B6']],
])('%s', (formula, references) => {
  expect(found(formula)).toEqual(references);
  // What is not changed comes out as it was, to the letter.
  expect(changeReferences(formula, () => null)).toBe(formula);
});

test('a reference is replaced with its sheet and all', () => {
  expect(changeReferences("SUM(B5:B6,'Lars'' blad'!C7)*2", ({ prefix }) => `${prefix}X`)).toBe(
    "SUM(X,'Lars'' blad'!X)*2",
  );
});

const row = (kind: 'insert' | 'delete', at: number, count: number) =>
  ({ axis: 'row', at, count, kind }) as const;
const column = (kind: 'insert' | 'delete', at: number, count: number) =>
  ({ axis: 'column', at, count, kind }) as const;

test.each([
  // Rows put in above 6 (0-based 5): what stands there and below moves, a range that it falls within grows.
  ['B5+B6+$B$7', row('insert', 5, 2), 'B5+B8+$B$9'],
  ['SUM(B5:B9)', row('insert', 5, 2), 'SUM(B5:B11)'],
  ['SUM(B6:B9)', row('insert', 5, 2), 'SUM(B8:B11)'],
  ['SUM(B2:B5)', row('insert', 5, 2), 'SUM(B2:B5)'],
  ['SUM(B9:B5)', row('insert', 5, 2), 'SUM(B5:B11)'],
  ['SUM(B:B)+SUM(6:6)', row('insert', 5, 1), 'SUM(B:B)+SUM(7:7)'],
  // Rows taken out: a range shrinks, what pointed at them alone points at nothing.
  ['B5+B6+B9', row('delete', 5, 2), 'B5+#REF!+B7'],
  ['SUM(B5:B9)', row('delete', 5, 2), 'SUM(B5:B7)'],
  ['SUM(B6:B9)', row('delete', 5, 2), 'SUM(B6:B7)'],
  ['SUM(B4:B6)', row('delete', 5, 2), 'SUM(B4:B5)'],
  ['SUM(B6:B7)', row('delete', 5, 2), 'SUM(#REF!)'],
  ['SUM(6:7)', row('delete', 5, 2), 'SUM(#REF!)'],
  // Columns the same way.
  ['A1+B1+SUM(A1:C1)+SUM(A:C)', column('insert', 1, 1), 'A1+C1+SUM(A1:D1)+SUM(A:D)'],
  ['A1+B1+SUM(A1:C1)+SUM(B:B)', column('delete', 1, 1), 'A1+#REF!+SUM(A1:B1)+SUM(#REF!)'],
])('%s, lines moved', (formula, shift, expected) => {
  expect(shiftFormula(formula, shift, (sheet) => sheet === null)).toBe(expected);
});

test('only references to the sheet whose lines move are changed', () => {
  const moves = (sheet: string | null): boolean => sheet === "Lars' blad";
  expect(shiftFormula("B9+'Lars'' blad'!B9+Noter!B9+'Lars'' blad'!B6", row('delete', 5, 1), moves)).toBe(
    "B9+'Lars'' blad'!B8+Noter!B9+'Lars'' blad'!#REF!",
  );
});

test('a stretch of lines', () => {
  expect(shiftSpan(2, 5, row('insert', 5, 3))).toEqual([2, 8]);
  expect(shiftSpan(2, 5, row('insert', 6, 3))).toEqual([2, 5]);
  expect(shiftSpan(2, 5, row('delete', 0, 3))).toEqual([0, 2]);
  expect(shiftSpan(2, 5, row('delete', 4, 9))).toEqual([2, 3]);
  expect(shiftSpan(2, 5, row('delete', 2, 4))).toBeNull();
});
