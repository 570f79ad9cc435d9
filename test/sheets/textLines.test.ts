import { textLines } from '../../src/sheets/textLines';

const cell = { width: 46, size: 10 };

test('a text takes the lines that Calibri makes of it, with a little to spare', () => {
  // 53 characters that fit in 46 of a column's width: letters are narrower than digits.
  expect(textLines('Kostnader och intäkter är budgeterade med rätt tecken', cell)).toBe(1);
  expect(textLines('Kostnader och intäkter är budgeterade med rätt tecken i båda åren', cell)).toBe(2);
  expect(textLines('MWM WMW MWM WMW MWM WMW MWM WMW MWM', cell)).toBe(2);
});

test('bold, a larger size and an indent each take room', () => {
  const text = 'Balansräkningens rader ger dess summor, alla år här';
  const fits = { ...cell, width: 44 };
  expect(textLines(text, fits)).toBe(1);
  expect(textLines(text, { ...fits, bold: true })).toBe(2);
  expect(textLines(text, { ...fits, size: 11 })).toBe(2);
  expect(textLines(text, { ...fits, indent: 2 })).toBe(2);
});

test('a word longer than the cell is broken, a line feed begins a line, nothing is one line', () => {
  expect(textLines('1234567890'.repeat(5), { width: 12, size: 10 })).toBe(5);
  expect(textLines('a\nb\n\nc', cell)).toBe(4);
  expect(textLines('', cell)).toBe(1);
});
