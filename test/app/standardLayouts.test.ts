import { join } from 'node:path';
import { extendLayout } from '../../src/app/extendLayout';
import type { LayoutSource } from '../../src/app/layoutSource';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { includesAccount } from '../../src/ledger/accounts';
import { balanceRequirement } from '../../src/controls/balanceRequirement';
import { requirementItems } from '../../src/controls/requirementItems';
import { requirementRows } from '../../src/controls/requirementRows';
import { checkCoverage } from '../../src/statements/coverage';
import { parseLayout } from '../../src/statements/parseLayout';
import type { Layout, Row } from '../../src/statements/layout';
import type { Statement } from '../../src/statements/statement';
import { type Line, ledgerOf, printed, statementsOf, YEAR_2024 } from '../statements/bookkeeping';

const layouts = layoutFiles(join(__dirname, '..', '..', 'layouts'));
const STANDARD = ['standard-lkbr', 'standard-lkbr-kommunbas', 'standard-lkbr-bas'];

function load(id: string): Layout {
  const extended = extendLayout(layouts.load(id), layouts);
  const { layout, findings } = parseLayout(extended.json);
  expect([...extended.findings, ...findings]).toEqual([]);
  if (!layout) throw new Error(id);
  return layout;
}

/** Every tenth account of the chart and its neighbour, each with an amount of its own; the bank takes what is left. */
function everyAccount(): Line[] {
  const lines: Line[] = [];
  let rest = 0;
  for (let account = 1000; account <= 8999; account++) {
    if (account % 10 > 1 && account % 10 < 9) continue;
    if (account === 1920) continue;
    const amount = ((account * 7919) % 1999) - 1000;
    rest += amount;
    lines.push([account, amount, account >= 4000 && account % 3 === 0 ? 'A' : '', 1 + (account % 12)]);
  }
  return [...lines, [1920, -rest]];
}

describe.each(STANDARD)('%s', (id) => {
  const layout = load(id);
  const openings = { 2024: { 1920: 5000, 2021: -4000, 2411: -1000 }, 2023: {} };
  const ledger = ledgerOf({ actual: everyAccount(), openings });
  const statements = statementsOf(layout, ledger);
  const find = (wanted: string): Statement | undefined =>
    statements.find((statement) => statement.id === wanted);
  const figure = (statement: string, row: string, column: string): number =>
    Number(printed(find(statement))[row]?.[column]);

  test('every account of the classes is on exactly one row of every statement that covers it', () => {
    expect(statements.flatMap((statement) => checkCoverage(statement, ledger))).toEqual([]);
    const income = layout.statements.find((statement) => statement.id === 'resultatrakning');
    const balance = layout.statements.find((statement) => statement.id === 'balansrakning');
    for (let account = 1000; account <= 8999; account++) {
      expect(includesAccount(balance?.covers ?? [], account)).toBe(true);
      expect(includesAccount(income?.covers ?? [], account)).toBe(account >= 3000);
    }
  });

  test('the balance sheet balances with the result of the income statement', () => {
    expect(figure('balansrakning', 'summa-tillgangar', 'ub')).toBe(
      figure('balansrakning', 'summa-ek-skulder', 'ub'),
    );
    expect(figure('balanskrav', 'resultat', 'utfall')).toBe(figure('resultatrakning', 'resultat', 'utfall'));
    expect(figure('sammanfattning', 'resultat', 'utfall')).toBe(
      Math.round(figure('resultatrakning', 'resultat', 'utfall') / 1000),
    );
  });

  test('the cash flow is the change in cash, but for what is booked straight on equity', () => {
    const change =
      figure('kassaflode', 'likvida-ub', 'utfall') - figure('kassaflode', 'likvida-ib', 'utfall');
    const equity = figure('not-4', 'ovrigt', 'forandring') + figure('not-4', 'resultatreserv', 'forandring');
    expect(figure('kassaflode', 'periodens', 'utfall') + equity).toBe(change);
  });

  test('notes are what their rows are', () => {
    expect(figure('not-1', 'summa', 'utfall')).toBe(figure('resultatrakning', 'intakter', 'utfall'));
    expect(-figure('not-2', 'summa', 'utfall')).toBe(figure('resultatrakning', 'kostnader', 'utfall'));
    expect(figure('not-3', 'summa', 'ub')).toBe(figure('balansrakning', 'fordringar', 'ub'));
    expect(figure('not-4', 'summa', 'ub')).toBe(figure('balansrakning', 'summa-ek', 'ub'));
    expect(figure('not-5', 'summa', 'ub')).toBe(figure('balansrakning', 'kortfristiga', 'ub'));
  });

  test('balanskravsutredningen has the lines that the added one has, in the order of the law', () => {
    const lines = (rows: readonly Row[]): unknown => rows.map(({ id, kind, label }) => [id, kind, label]);
    const own = layout.statements.find((statement) => statement.id === 'balanskrav');
    expect(lines(own?.rows ?? [])).toEqual(lines(requirementRows(layout)));
  });

  test('in tkr everything that is printed adds up when rounded together', () => {
    const rounded = statementsOf({ ...layout, unit: 'tkr' }, ledger, 'additive');
    const of = (statement: string, row: string, column: string): number | undefined =>
      rounded
        .find((one) => one.id === statement)
        ?.rows.find((one) => one.id === row)
        ?.figures.get(column)?.steps;
    for (const { rows, columns } of rounded)
      for (const { id, layout: column } of columns)
        for (const { parts, figures } of rows) {
          const steps = figures.get(id)?.steps;
          if (steps === undefined || parts.length === 0 || column.kind !== 'amount') continue;
          const partOf = (row: string): number =>
            rows.find((one) => one.id === row)?.figures.get(id)?.steps ?? 0;
          expect(parts.reduce((sum, { row, sign }) => sum + sign * partOf(row), 0)).toBe(steps);
        }
    const result = of('resultatrakning', 'resultat', 'utfall');
    for (const statement of ['sammanfattning', 'balanskrav'])
      expect(of(statement, 'resultat', 'utfall')).toBe(result);
    expect(of('balansrakning', 'summa-tillgangar', 'ub')).toBe(of('balansrakning', 'summa-ek-skulder', 'ub'));
  });
});

test('what may be counted, and what need not, is put back in balanskravsutredningen where it has accounts', () => {
  const sets = {
    'realisationsvinster-undantag': '3972',
    'realisationsforluster-undantag': '7691',
    'aterforda-orealiserade': '8385',
    orealiserade: '8380-8384',
  };
  const extended = extendLayout({ id: 'egen', extends: 'standard-lkbr', sets }, layouts);
  const { layout, findings } = parseLayout(extended.json);
  expect(findings).toEqual([]);
  if (!layout) throw new Error('egen');
  const lines: Line[] = [
    ...[
      [3500, -1000],
      [4000, 700],
      [3971, -100],
      [3972, -40],
      [7691, 25],
      [8381, -60],
      [8385, 30],
    ].map(([account = 0, amount = 0]): Line => [account, amount]),
    [1920, 445],
  ];
  const ledger = ledgerOf({ actual: lines, openings: {} });
  const rows = printed(statementsOf(layout, ledger).find(({ id }) => id === 'balanskrav'));
  expect(Object.values(rows).map((row) => Number(row['utfall']))).toEqual([
    445, -140, 40, 25, -60, 30, 340, 0, 340, 0, 340,
  ]);
  expect(balanceRequirement(requirementItems({ ledger, layout }, 'actual', 2024, YEAR_2024)).balanced).toBe(
    34_000,
  );
});

describe('extends', () => {
  const source = (files: Record<string, unknown>): LayoutSource => ({
    list: () => Object.keys(files).map((id) => ({ id, title: id })),
    load: (id) => files[id],
  });

  test('takes over what it does not say, and replaces single accounts and sets', () => {
    const files = { bas: { id: 'bas', title: 'Bas', unit: 'tkr', sets: { a: '1', b: '2' }, statements: [] } };
    expect(extendLayout({ id: 'egen', extends: 'bas', sets: { b: '3' } }, source(files))).toEqual({
      json: { id: 'egen', title: 'Bas', unit: 'tkr', sets: { a: '1', b: '3' }, statements: [] },
      findings: [],
    });
  });

  test('a layout that is not there, or a circle, is a finding', () => {
    expect(extendLayout({ id: 'egen', extends: 'borta' }, source({})).findings).toMatchObject([
      { code: 'layout-not-found', params: { layout: 'borta' } },
    ]);
    const circle = { a: { id: 'a', extends: 'b' }, b: { id: 'b', extends: 'a' } };
    expect(extendLayout(circle.a, source(circle)).findings).toMatchObject([{ code: 'layout-not-found' }]);
  });
});
