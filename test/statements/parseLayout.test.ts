import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendLayout } from '../../src/app/extendLayout';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { parseLayout } from '../../src/statements/parseLayout';

type Json = Record<string, unknown>;

const COLUMNS = [
  { id: 'u', title: 'Utfall' },
  { id: 'b', title: 'Budget', scenario: 'budget' },
];
const ROWS = [
  { id: 'a', label: 'A', accounts: '3000-3999' },
  { id: 'c', label: 'C', accounts: '4000-7999' },
];

/** A sound layout of one statement, with something changed. */
const layout = (statement: Json = {}, whole: Json = {}): Json => ({
  id: 'prov',
  statements: [{ id: 's', title: 'S', columns: COLUMNS, rows: ROWS, ...statement }],
  ...whole,
});
const rows = (...more: readonly unknown[]): Json => layout({ rows: [...ROWS, ...more] });
const columns = (...more: readonly unknown[]): Json => layout({ columns: [...COLUMNS, ...more] });

test('a sound layout has no findings, and what it leaves out has a default', () => {
  const { layout: parsed, findings } = parseLayout(layout());
  expect(findings).toEqual([]);
  expect(parsed).toMatchObject({ id: 'prov', title: '', unit: 'kr', rounding: 'nearest' });
  expect(parsed?.accounts.assets).toEqual([{ from: 1000, to: 1999 }]);
  expect(parsed?.roles.cash).toEqual([{ from: 1900, to: 1999 }]);
  expect(parsed?.roles.resultReserve).toEqual([]);
  expect(parsed?.statements[0]).toMatchObject({ kind: 'other', sheet: 'S', display: 'natural', decimals: 0 });
  expect(parsed?.statements[0]?.columns[0]).toMatchObject({ scenario: 'actual', measure: 'movement' });
});

test('a set of accounts, a row and a role may have no accounts on purpose', () => {
  const { layout: parsed, findings } = parseLayout(
    layout(
      {
        rows: [
          ...ROWS,
          { id: 'x', label: 'X', accounts: 'undantag' },
          { id: 'y', label: 'Y', accounts: 'undantag; 8000' },
        ],
      },
      { sets: { undantag: 'Inga' }, accounts: { cash: 'inga' } },
    ),
  );
  expect(findings).toEqual([]);
  expect(parsed?.statements[0]?.rows.slice(2)).toMatchObject([
    { accounts: [] },
    { accounts: [{ from: 8000, to: 8000 }] },
  ]);
  expect(parsed?.roles.cash).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ['no object', 'text', 'layout-not-an-object', 'mall'],
  ['a list', [], 'layout-not-an-object', 'mall'],
  ['null', null, 'layout-not-an-object', 'mall'],
  ['unknown key', layout({}, { färg: 1 }), 'layout-unknown-key', 'mall.färg'],
  ['unknown key in a statement', layout({ rad: [] }), 'layout-unknown-key', 'statements[0].rad'],
  [
    'unknown key in a row',
    rows({ id: 'x', accounts: '8000', konto: 1 }),
    'layout-unknown-key',
    'statements[0].rows[2].konto',
  ],
  [
    'unknown key in a column',
    columns({ id: 'x', title: '', år: 1 }),
    'layout-unknown-key',
    'statements[0].columns[2].år',
  ],
  ['no id', { statements: [] }, 'layout-missing-key', 'mall.id'],
  ['no title', layout({ title: undefined }), 'layout-missing-key', 'statements[0].title'],
  ['id that is no text', layout({ id: 7 }), 'layout-not-a-text', 'statements[0].id'],
  ['statements that are no list', layout({}, { statements: {} }), 'layout-not-a-list', 'mall.statements'],
  ['rows that are no list', layout({ rows: 'alla' }), 'layout-not-a-list', 'statements[0].rows'],
  ['a row that is no object', rows('text'), 'layout-not-an-object', 'statements[0].rows[2]'],
  ['unknown unit', layout({}, { unit: 'mkr' }), 'layout-unknown-choice', 'mall.unit'],
  ['unknown rounding', layout({}, { rounding: 'uppåt' }), 'layout-unknown-choice', 'mall.rounding'],
  ['unknown kind of statement', layout({ kind: 'x' }), 'layout-unknown-choice', 'statements[0].kind'],
  ['unknown display', layout({ display: 'x' }), 'layout-unknown-choice', 'statements[0].display'],
  [
    'unknown scenario',
    columns({ id: 'x', title: '', scenario: 'x' }),
    'layout-unknown-choice',
    'statements[0].columns[2].scenario',
  ],
  [
    'unknown measure',
    columns({ id: 'x', title: '', measure: 'x' }),
    'layout-unknown-choice',
    'statements[0].columns[2].measure',
  ],
  [
    'unknown kind of row',
    rows({ id: 'x', kind: 'x' }),
    'layout-unknown-choice',
    'statements[0].rows[2].kind',
  ],
  [
    'unknown period',
    columns({ id: 'x', title: '', period: 'igår' }),
    'layout-unknown-period',
    'statements[0].columns[2].period',
  ],
  [
    'flag that is no flag',
    layout({ landscape: 'ja' }),
    'layout-not-true-or-false',
    'statements[0].landscape',
  ],
  ['decimals', layout({ decimals: 4 }), 'layout-not-a-number', 'statements[0].decimals'],
  ['decimals of a half', layout({ decimals: 0.5 }), 'layout-not-a-number', 'statements[0].decimals'],
  [
    'two rows with one id',
    rows({ id: 'a', accounts: '8000' }),
    'layout-duplicate-id',
    'statements[0].rows[2].id',
  ],
  [
    'two columns with one id',
    columns({ id: 'u', title: '' }),
    'layout-duplicate-id',
    'statements[0].columns[2].id',
  ],
  [
    'a deviation of one',
    columns({ id: 'd', kind: 'deviation', of: ['u'] }),
    'layout-needs-two',
    'statements[0].columns[2].of',
  ],
  [
    'a deviation of an unknown column',
    columns({ id: 'd', kind: 'deviation', of: ['u', 'x'] }),
    'layout-unknown-column',
    'statements[0].columns.d.of',
  ],
  [
    'a row in an unknown column',
    rows({ id: 'x', accounts: '8000', columns: ['x'] }),
    'layout-unknown-column',
    'statements[0].rows[2].columns',
  ],
  [
    'a sum of an unknown row',
    rows({ id: 'x', of: ['a', 'y'] }),
    'layout-unknown-row',
    'statements[0].rows.x.of',
  ],
  [
    'a sum of a heading',
    rows({ id: 'h', label: 'H' }, { id: 'x', of: ['h'] }),
    'layout-unknown-row',
    'statements[0].rows.x.of',
  ],
  ['a sum of nothing', rows({ id: 'x', of: [] }), 'layout-empty-sum', 'statements[0].rows.x.of'],
  [
    'a sum that names a row twice',
    rows({ id: 'x', of: ['a', 'c', 'a'] }),
    'layout-part-twice',
    'statements[0].rows.x.of',
  ],
  [
    'sums in a circle',
    rows({ id: 'x', of: ['y'] }, { id: 'y', of: ['a', 'x'] }),
    'layout-circular-sum',
    'statements[0].rows.x.of',
  ],
  ['a sum of itself', rows({ id: 'x', of: ['x'] }), 'layout-circular-sum', 'statements[0].rows.x.of'],
  [
    'a ratio of one',
    rows({ id: 'x', kind: 'ratio', of: ['a'] }),
    'layout-needs-two',
    'statements[0].rows[2].of',
  ],
  ['no columns', layout({ columns: [] }), 'layout-no-columns', 'statements[0].columns'],
  ['no rows', layout({ rows: [] }), 'layout-no-rows', 'statements[0].rows'],
  [
    'an account on two rows',
    rows({ id: 'x', accounts: '7000-8999' }),
    'layout-account-twice',
    'statements[0].rows.x.accounts',
  ],
  [
    'an empty account range',
    rows({ id: 'x', accounts: '' }),
    'empty-account-range',
    'statements[0].rows[2].accounts',
  ],
  [
    'no account range',
    rows({ id: 'x', accounts: 'alla' }),
    'not-an-account-range',
    'statements[0].rows[2].accounts',
  ],
  [
    'a reversed account range',
    rows({ id: 'x', accounts: '8999-8000' }),
    'reversed-account-range',
    'statements[0].rows[2].accounts',
  ],
])('%s: %p', (_, json, code, path) => {
  const { findings } = parseLayout(json);
  expect(findings).toContainEqual(expect.objectContaining({ code, severity: 'fel', at: { path } }));
});

test('the row that two rows take an account from is named with the accounts they share', () => {
  const { findings } = parseLayout(rows({ id: 'x', label: 'X', accounts: '7000-8999' }));
  expect(findings[0]?.params).toEqual({ accounts: '7000-7999', first: 'C', second: 'X' });
});

test.each([
  ['in different columns', { columns: ['u'] }, { columns: ['b'] }],
  ['of different objects', { objects: ['1'] }, { objects: ['2'] }],
  ['with another measure', {}, { measure: 'opening' }],
])('two rows may take one account %s', (_, one, other) => {
  const { findings } = parseLayout(
    rows({ id: 'x', accounts: '8000', ...one }, { id: 'y', accounts: '8000', ...other }),
  );
  expect(findings).toEqual([]);
});

test('a statement with a slip is left out and said; the others stay', () => {
  const json = layout();
  const broken = { id: 't', title: 'T', columns: [], rows: ROWS };
  const { layout: parsed, findings } = parseLayout({
    ...json,
    statements: [...(json['statements'] as Json[]), broken],
  });
  expect(parsed?.statements.map(({ id }) => id)).toEqual(['s']);
  expect(findings.map(({ code }) => code)).toEqual(['layout-no-columns', 'layout-statement-left-out']);
});

test('two statements with one id: the second is left out', () => {
  const json = layout();
  const [statement] = json['statements'] as Json[];
  const { layout: parsed, findings } = parseLayout({ ...json, statements: [statement, statement] });
  expect(parsed?.statements).toHaveLength(1);
  expect(findings.map(({ code }) => code)).toEqual(['layout-duplicate-id', 'layout-statement-left-out']);
});

test('everything wrong is found at once', () => {
  const { findings } = parseLayout(
    layout({
      färg: 1,
      decimals: 9,
      rows: [
        { id: 'a', accounts: 'x' },
        { id: 'b', of: ['y'] },
      ],
    }),
  );
  expect(findings.map(({ code }) => code).sort()).toEqual([
    'layout-not-a-number',
    'layout-statement-left-out',
    'layout-unknown-key',
    'layout-unknown-row',
    'not-an-account-range',
  ]);
});

test.each([
  ['current', { kind: 'current' }],
  ['samePeriodLastYear', { kind: 'samePeriodLastYear' }],
  ['fullYear', { kind: 'year', offset: 0 }],
  ['lastYear', { kind: 'year', offset: -1 }],
  ['planYear+2', { kind: 'year', offset: 2 }],
  ['planYear-3', { kind: 'year', offset: -3 }],
])('period %s', (period, expected) => {
  const { layout: parsed } = parseLayout(columns({ id: 'x', title: '', period }));
  expect(parsed?.statements[0]?.columns[2]).toMatchObject({ period: expected });
});

test.each(readdirSync(join(__dirname, '../../layouts')).filter((name) => name.endsWith('.json')))(
  'layouts/%s is sound',
  (name) => {
    const layouts = layoutFiles(join(__dirname, '../../layouts'));
    const { json, findings } = extendLayout(layouts.load(name.slice(0, -'.json'.length)), layouts);
    expect([...findings, ...parseLayout(json).findings]).toEqual([]);
  },
);

test.each(readdirSync(join(__dirname, '../../layouts')).filter((name) => name.endsWith('.json')))(
  'layouts/%s says each range of accounts once, and sums runs of rows as runs',
  (name) => {
    const text = readFileSync(join(__dirname, '../../layouts', name), 'utf8');
    const taken = [...text.matchAll(/"(?:accounts|covers)": "([^"]*)"/g)].flatMap(([, accounts = '']) =>
      accounts.split(', ').filter((part) => /\d-\d/.test(part)),
    );
    expect(taken.filter((range, i) => taken.indexOf(range) < i)).toEqual([]);
    const sums = [...text.matchAll(/"of": \[([^\]]*)\]/g)].map(([, of = '']) => of.split(',').length);
    expect(sums.filter((terms) => terms > 6)).toEqual([]);
  },
);

test('accounts may say what some accounts are to the controls, by named sets too', () => {
  const { layout: parsed, findings } = parseLayout({
    id: 'prov',
    sets: { bank: '1940-1949' },
    accounts: { cash: 'bank', contributions: '3980-3999' },
    statements: layout()['statements'],
  });
  expect(findings).toEqual([]);
  expect(parsed?.roles.cash).toEqual([{ from: 1940, to: 1949 }]);
  expect(parsed?.roles.contributions).toEqual([{ from: 3980, to: 3999 }]);
  expect(parsed?.roles.equity).toEqual([{ from: 2000, to: 2099 }]);
});
