import { freeSheetName, quotedSheet, renamedSheets } from '../../src/workbook/sheetNames';

test.each([
  ['Resultaträkning', [], 'Resultaträkning'],
  ['Resultaträkning', ['RESULTATRÄKNING'], 'Resultaträkning (2)'],
  ['Resultaträkning', ['resultaträkning', 'Resultaträkning (2)'], 'Resultaträkning (3)'],
  ['a/b\\c?d*e:f[g]', [], 'a-b-c-d-e-f-g-'],
  ["'Lars'", [], 'Lars'],
  ['  ', [], 'Blad'],
  ['History', [], 'History (2)'],
  ['Budgetuppföljning per insats och år', [], 'Budgetuppföljning per insats oc'],
  [
    'Budgetuppföljning per insats och år',
    ['Budgetuppföljning per insats oc'],
    'Budgetuppföljning per insat (2)',
  ],
])('%p beside %p is %p', (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});

test.each([
  ['Huvudbok', 'Huvudbok'],
  ['Resultaträkning', 'Resultaträkning'],
  ['Eget kapital', "'Eget kapital'"],
  ["Lars' blad", "'Lars'' blad'"],
  ['2019', "'2019'"],
  ['RR1', "'RR1'"],
  ['R1C1', "'R1C1'"],
  ['rc', "'rc'"],
  ['a-b', "'a-b'"],
])('%p is %p in a formula', (name, quoted) => {
  expect(quotedSheet(name)).toBe(quoted);
});

test('only references to a report that got another name change', () => {
  const names = new Map([
    ['Eget kapital', "Lars' (2)"],
    ['RR', 'RR (2)'],
  ]);
  expect(renamedSheets(`'Eget kapital'!A1+RR!B2+XRR!B2&"RR!"&'Annat RR'!C3+A1`, names)).toBe(
    `'Lars'' (2)'!A1+'RR (2)'!B2+XRR!B2&"RR!"&'Annat RR'!C3+A1`,
  );
});
