import { parseLayout } from '../../src/statements/parseLayout';
import { withComparison } from '../../src/statements/withComparison';

const { layout } = parseLayout({
  id: 'prov',
  statements: [
    {
      id: 'rr',
      title: 'Resultaträkning',
      columns: [
        { id: 'utfall', title: 'Utfall {period}' },
        { id: 'foreg', title: 'Utfall {period}', period: 'samePeriodLastYear' },
        { id: 'bokslut', title: 'Bokslut', period: 'lastYear' },
        { id: 'andring', kind: 'deviation', of: ['utfall', 'foreg'] },
      ],
      rows: [{ id: 'intakter', label: 'Intäkter', accounts: '3000-3999' }],
    },
  ],
});
if (!layout) throw new Error('no layout');

const columnsWith = (comparison: 'samePeriodLastYear' | 'lastYear' | 'none' | undefined): unknown =>
  withComparison(layout, comparison).statements[0]?.columns.map((column) =>
    column.kind === 'amount' ? [column.id, column.period] : [column.id],
  );

test('without a setting, or with the usual one, the layout stands', () => {
  expect(withComparison(layout, undefined)).toBe(layout);
  expect(withComparison(layout, 'samePeriodLastYear')).toBe(layout);
});

test('föregående år makes the comparison the whole last year', () => {
  expect(columnsWith('lastYear')).toEqual([
    ['utfall', { kind: 'current' }],
    ['foreg', { kind: 'year', offset: -1 }],
    ['bokslut', { kind: 'year', offset: -1 }],
    ['andring'],
  ]);
});

test('ingen drops the comparison and what is taken from it', () => {
  expect(columnsWith('none')).toEqual([
    ['utfall', { kind: 'current' }],
    ['bokslut', { kind: 'year', offset: -1 }],
  ]);
});
