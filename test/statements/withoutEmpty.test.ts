import type { Layout } from '../../src/statements/layout';
import { withoutEmpty } from '../../src/statements/withoutEmpty';
import { type Book, layoutOf, ledgerOf, YEAR_2024 } from './bookkeeping';

type Json = Record<string, unknown>;

const COLUMNS: readonly Json[] = [
  { id: 'not', kind: 'note' },
  { id: 'u', title: 'Utfall' },
  { id: 'b', title: 'Budget {year}', scenario: 'budget' },
  { id: 'd', kind: 'deviation', title: 'Avvikelse', of: ['u', 'b'] },
  { id: 'p', kind: 'percent', title: 'Andel', of: ['d', 'b'] },
  { id: 'f', title: 'Utfall förra året', period: 'samePeriodLastYear' },
  { id: 'k', kind: 'comment', title: 'Kommentar' },
];
const ROWS: readonly Json[] = [
  { id: 'i', label: 'Intäkter', accounts: '3000-3999' },
  { id: 'x', label: 'Bara budget', accounts: '4000-4999', columns: ['b'] },
  { id: 's', label: 'Summa', of: ['i', 'x'] },
];
const layout = (whole: Json = { omitEmpty: true }): Layout =>
  layoutOf({
    unit: 'kr',
    ...whole,
    statements: [
      { id: 's', title: 'S', columns: COLUMNS, rows: ROWS },
      {
        id: 'm',
        title: 'Medlemsbidrag',
        columns: [{ id: 'a', title: 'Avtalat', scenario: 'contribution' }],
        rows: [{ id: 'p-', each: 'object', accounts: '3000-3999' }],
      },
    ],
  });
const BOOKED: Book = { actual: [[3000, -100]] };

function shape(book: Book, from = layout()): unknown {
  const { layout: left, leftOut } = withoutEmpty(from, ledgerOf(book), YEAR_2024);
  return {
    statements: left.statements.map(({ id, columns, rows }) => [
      id,
      columns.map((column) => column.id).join(' '),
      rows.map((row) => row.id).join(' '),
    ]),
    leftOut: leftOut.map(({ statement, scenario, columns, whole }) => [
      statement.id,
      scenario,
      columns.map(({ title }) => title).join(', '),
      whole,
    ]),
  };
}

test('what no sheet says anything of goes: columns, what is worked out of them, their rows, whole statements', () => {
  expect(shape(BOOKED)).toEqual({
    statements: [['s', 'not u k', 'i s']],
    leftOut: [
      ['s', 'budget', 'Budget 2024, Avvikelse, Andel', false],
      ['s', 'actual', 'Utfall förra året', false],
      ['m', 'contribution', 'Avtalat', true],
    ],
  });
});

test('what there is something for stays, a single amount of it is enough', () => {
  const book: Book = { ...BOOKED, budget: [[3000, -90]] };
  expect(shape(book)).toMatchObject({ statements: [['s', 'not u b d p k', 'i x s']] });
});

test('this period’s utfall stays where anything is booked at all, and goes where nothing is', () => {
  expect(shape({ openings: { 2024: { 1920: 100 } } })).toMatchObject({
    statements: [['s', 'not u k', 'i s']],
  });
  expect(shape({ budget: [[3000, -90]] })).toMatchObject({ statements: [['s', 'not b k', 'i x s']] });
});

test('a layout that does not ask for it prints empty columns, as it was drawn', () => {
  const drawn = layout({});
  const { layout: same, leftOut } = withoutEmpty(drawn, ledgerOf(BOOKED), YEAR_2024);
  expect([same, leftOut]).toEqual([drawn, []]);
});
