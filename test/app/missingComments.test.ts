import { missingComments } from '../../src/app/comments/missingComments';
import { ore } from '../../src/money/ore';
import { commentKey } from '../../src/sheets/comments';
import type { Statement } from '../../src/statements/statement';

type Line = readonly [id: string, objects: readonly number[] | null, deviation: number];

/** A report with a deviation and a comment column; what a row deviates from is twice the deviation. */
function statement(id: string, lines: readonly Line[]): Statement {
  return {
    id,
    columns: [
      {
        id: 'avvikelse',
        title: 'Avvikelse',
        layout: { kind: 'deviation', id: 'avvikelse', of: ['utfall', 'budget'] },
      },
      {
        id: 'kommentar',
        title: 'Kommentar',
        layout: { kind: 'comment', id: 'kommentar', title: 'Kommentar' },
      },
    ],
    rows: lines.map(([row, objects, deviation]) => ({
      id: row,
      label: row,
      parts: [],
      figures: new Map([['avvikelse', { exact: ore(deviation), steps: 0 }]]),
      amounts: new Map([['budget', ore(deviation * 2)]]),
      origin: { accounts: [], objects },
    })),
  } as unknown as Statement;
}

function asked(statements: readonly Statement[], comments: Readonly<Record<string, string>> = {}): string[] {
  const cells = new Map(
    statements.flatMap(({ id, rows }) =>
      rows.map(({ id: row }) => {
        const value = comments[`${id}!${row}`] ?? null;
        return [commentKey(id, row, 'kommentar'), { sheet: id, cell: row, value }] as const;
      }),
    ),
  );
  const limit = { amount: ore(100_000_00), percent: 10, both: true };
  return missingComments(statements, { cells, findings: [] }, limit).map(
    ({ at }) => `${at?.sheet}!${at?.cell}`,
  );
}

const follow = statement('uppföljning', [
  ['insats', [3], 377_618_91],
  ['annan', [4], 200_000_00],
]);
const extra = statement('tillägg', [
  ['egen', [3], 377_618_91],
  ['annan', [4], 150_000_00],
]);

test('one insats\u2019 deviation in two reports is asked about in the first; another amount of it is another deviation', () => {
  expect(asked([follow, extra])).toEqual(['uppföljning!insats', 'uppföljning!annan', 'tillägg!annan']);
});

test('a comment in either report answers', () => {
  const rest = ['uppföljning!annan', 'tillägg!annan'];
  expect(asked([follow, extra], { 'uppföljning!insats': 'Senare start' })).toEqual(rest);
  expect(asked([follow, extra], { 'tillägg!egen': 'Senare start' })).toEqual(rest);
});

test('the same amount on rows that are not one insats\u2019, or on several rows of it, is asked about each time', () => {
  const whole = (id: string): Statement => statement(id, [['allt', null, 300_000_00]]);
  expect(asked([whole('a'), whole('b')])).toEqual(['a!allt', 'b!allt']);
  const split = statement('b', [
    ['lön', [3], 377_618_91],
    ['hyra', [3], 377_618_91],
  ]);
  expect(asked([follow, split])).toEqual(['uppföljning!insats', 'uppföljning!annan', 'b!lön', 'b!hyra']);
});
