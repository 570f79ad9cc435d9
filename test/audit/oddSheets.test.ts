import { type Audit, auditSheets } from '../../src/audit/audit';
import { auditFindings } from '../../src/audit/findings';
import { presentAudit } from '../../src/app/presentAudit';
import type { PrintedCell } from '../../src/audit/printed';
import { randomFrom } from './mutate';

type Rows = readonly (readonly PrintedCell[])[];
const audited = (rows: Rows, sheet = 'Blad1'): Audit =>
  auditSheets([{ sheet, firstRow: 0, firstColumn: 0, rows, merged: [] }]);
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const random = randomFrom(7);
const amount = (): number => Math.round(random() * 1e7) / 100;

test.each<[string, Rows]>([
  ['no rows', []],
  ['empty rows', [[], [null, null], [' ']]],
  ['texts only', times(300, (i) => [`text ${i}`, 'mer', 'ord'])],
  ['one column of texts', times(100, (i) => [`text ${i}`])],
  ['one column of figures', times(300, (i) => [i])],
  ['only zeroes', [['', 'A', 'B'], ...times(50, (i) => [i === 49 ? 'Summa' : `Post ${i}`, 0, 0])]],
  ['days', [['', 'Start', 'Slut'], ...times(60, (i) => [`Insats ${i}`, 43_000 + i * 11, 44_000 + i * 17])]],
  ['shares', [['', '2023 %', '2024 %'], ...times(20, (i) => [`Grupp ${i}`, (i * 31) % 97, (i * 77) % 89])]],
  [
    'figures that are no amounts',
    [
      ['', 1e300, 2e16],
      ['a', 1e300, 1e16],
      ['b', Number.NaN, -1e300],
      ['Summa', 0, 3e16],
    ],
  ],
  [
    'a part of a balance sheet',
    [
      ['Balansräkning'],
      ['', '2024', '2023'],
      ['Kundfordringar', 100, 90],
      ['Kassa', 700, 400],
      ['Summa tillgångar', 800, 490],
      ['Leverantörsskulder', 120, 130],
      ['Övriga skulder', 30, 45],
      ['Summa skulder', 150, 175],
    ],
  ],
  [
    'true and false',
    [
      ['', 'A'],
      ['a', true],
      ['b', false],
      ['Summa', 1],
    ],
  ],
  [
    'errors of formulas',
    [
      ['', '2024'],
      ['Hyra', '#REF!'],
      ['Löner', 120],
      ['Summa', '#VALUE!'],
    ],
  ],
  ['rows of different lengths', [['Kr'], ['a', 1, 2, 3], ['b'], [null, null, null, 7], ['Summa', 1]]],
])('nothing is called an error on a sheet with %s', (_, rows) => {
  expect(auditFindings(audited(rows)).filter((finding) => finding.class === 'fel')).toEqual([]);
});

const messages = (audit: Audit): string[] => presentAudit(audit, 'sv').leftOut.map(({ message }) => message);

test('bare figures: a sum that agrees is found, and one that does not is told where another column agrees', () => {
  const sums = audited([
    [120, 40],
    [310, 75],
    [55, 20],
    [485, 135],
  ]).equations.filter(({ kind }) => kind === 'sum');
  expect(sums).toHaveLength(2);
  const wrong = audited([
    [12_000, 4013, 31],
    [31_070, 7521, 17],
    [55_110, 2036, 5],
    [98_180, 13_507, 53],
  ]);
  expect(presentAudit(wrong, 'sv').findings).toMatchObject([
    { class: 'fel', printed: '13507', expected: '13570' },
  ]);
});

test('a long list: sums are not looked for, formulas between columns are, and it is said', () => {
  const rows = times(600, (i) => [`Post ${i}`, 100 + i, 50 + 2 * i, 150 + 3 * i]);
  (rows[300] as PrintedCell[])[3] = 105;
  const audit = audited([['Lista'], ['', 'Löner', 'Hyra', 'Totalt'], ...rows]);
  expect(messages(audit)).toEqual(['Blad1!B3:D602: summor är inte sökta, tabellen har 600 rader.']);
  expect(presentAudit(audit, 'sv').findings).toMatchObject([
    { class: 'fel', cell: 'D303', expected: '1050' },
  ]);
});

test('a wide list: columns are not compared, and it is said', () => {
  const audit = audited([
    ['', ...times(60, (i) => `K${i}`)],
    ...times(5, (i) => [`Post ${i}`, ...times(60, amount)]),
  ]);
  expect(messages(audit)).toEqual([
    'Blad1!B2:BI6: samband mellan kolumner är inte sökta, tabellen har 60 kolumner.',
  ]);
});

test('a register is not read at all, and it is said; what stands on other sheets is audited', () => {
  const register = times(60_001, (i) => [i, 'x', 2, 3, 4]);
  const report = [['Kostnader'], ['', '2024'], ['Hyra', 1200], ['Löner', 3400], ['Summa kostnader', 4610]];
  const audit = auditSheets(
    [register, report].map((rows, i) => ({ sheet: `B${i}`, firstRow: 0, firstColumn: 0, rows, merged: [] })),
  );
  expect(messages(audit)).toEqual([
    'B0 är inte granskat: 300\u00a0005 celler är ett register, ingen rapport.',
  ]);
  expect(auditFindings(audit)).toHaveLength(1);
});

test('hundreds of tables on one sheet: neighbours are compared, the rest is said', () => {
  const rows = times(200, (t): Rows => [
    [`${t + 1} Kostnader för område ${t}`],
    [null, 'Utfall 2024', 'Budget 2024'],
    ...times(9, (i) => [`Slag ${String.fromCharCode(97 + i)}`, amount(), amount()]),
    [null],
  ]).flat();
  const audit = audited(rows);
  expect(audit.tables).toHaveLength(200);
  expect(messages(audit)).toEqual([expect.stringMatching(/par av tabeller är inte jämförda/) as string]);
  expect(auditFindings(audit).filter((finding) => finding.class === 'fel')).toEqual([]);
});

test('more errors than anyone could go through: how many more is said', () => {
  const table = (t: number): Rows => [
    [`${t + 1} Kostnader`],
    [null, '2024', '2023'],
    ['Hyra', 1000 + 37 * t, 2000 + 17 * t],
    ['Löner', 51_000 + 7 * t, 61_000 + 3 * t],
    ['Summa kostnader', 77_123 + t * 919, 63_000 + 20 * t],
    [null],
  ];
  const audit = audited(times(80, table).flat());
  expect(messages(audit).at(-1)).toMatch(/samband till stämmer inte och visas inte/);
});
