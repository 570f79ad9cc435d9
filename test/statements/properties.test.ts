import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { includesAccount } from '../../src/ledger/accounts';
import { LedgerDraft } from '../../src/ledger/draft';
import type { Ledger } from '../../src/ledger/ledger';
import { firstDay, monthOf } from '../../src/ledger/months';
import { ore } from '../../src/money/ore';
import { stepOf } from '../../src/money/round';
import { buildStatements } from '../../src/statements/buildStatement';
import { checkCoverage } from '../../src/statements/coverage';
import type { Layout, Rounding } from '../../src/statements/layout';
import { parseLayout } from '../../src/statements/parseLayout';
import type { Statement } from '../../src/statements/statement';

/** A voucher: amounts on accounts and insatser, and the account that takes what is left. */
const voucher = fc.record({
  month: fc.integer({ min: monthOf(2018, 1), max: monthOf(2019, 12) }),
  lines: fc.array(
    fc.record({
      account: fc.integer({ min: 1000, max: 8999 }),
      object: fc.constantFrom('', '100', '110', '200', '310', '999'),
      amount: fc.integer({ min: -1e9, max: 1e9 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  rest: fc.integer({ min: 1000, max: 8999 }),
});
const book = fc.record({
  vouchers: fc.array(voucher, { maxLength: 30 }),
  openings: fc.array(
    fc.record({ account: fc.integer({ min: 1000, max: 2999 }), amount: fc.integer({ min: -1e9, max: 1e9 }) }),
    { maxLength: 6 },
  ),
});
type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function ledgerOf({ vouchers, openings }: Book, isUsed: (account: number) => boolean): Ledger {
  const draft = new LedgerDraft(1);
  const used = (account: number): number => (isUsed(account) ? account : 1930);
  for (const { month, lines, rest } of vouchers) {
    let left = 0;
    const post = (account: number, object: string, amount: number): void =>
      draft.postings.actual.addInMonth(
        firstDay(month),
        month,
        draft.accountIndex(used(account)),
        draft.objectIndex(object),
        ore(amount),
      );
    for (const { account, object, amount } of lines) {
      post(account, object, amount);
      left -= amount;
    }
    post(rest, '', left);
  }
  for (const { account, amount } of openings) {
    draft.addOpening(2019, used(account), ore(amount));
    draft.addOpening(2019, 2010, ore(-amount));
  }
  return draft.finish();
}

const layoutFile = (name: string): Layout => {
  const json = JSON.parse(readFileSync(join(__dirname, '../../layouts', `${name}.json`), 'utf8')) as unknown;
  const { layout } = parseLayout(json);
  if (!layout) throw new Error(name);
  return layout;
};

const LAYOUTS = ['vanersborg-mellerud-2007-q1', 'vanersborg-mellerud-2019-jan-aug'].map(layoutFile);

const build = (
  layout: Layout,
  ledger: Ledger,
  rounding: Rounding,
  unit: 'kr' | 'tkr' = 'kr',
): readonly Statement[] =>
  buildStatements(layout, layout.statements, ledger, {
    period: { from: monthOf(2019, 1), to: monthOf(2019, 8) },
    unit,
    rounding,
  });

/** True where a row of the layout's statement of that kind takes the account. */
function isOn(layout: Layout, statement: 'balanceSheet' | 'incomeStatement'): (account: number) => boolean {
  const rows = layout.statements.find(({ kind }) => kind === statement)?.rows ?? [];
  return (account) =>
    rows.some((row) => row.kind === 'postings' && includesAccount(row.accounts ?? [], account));
}

test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
  '%s: any balanced ledger has a balance sheet that balances exactly',
  (_, layout) => {
    const isUsed = isOn(layout, 'balanceSheet');
    fc.assert(
      fc.property(book, (entries) => {
        const ledger = ledgerOf(entries, isUsed);
        const statement = build(layout, ledger, 'nearest').find(
          ({ layout: { kind } }) => kind === 'balanceSheet',
        );
        expect(statement && checkCoverage(statement, ledger)).toEqual([]);
        const totals = statement?.rows.filter(({ total }) => total) ?? [];
        expect(totals).toHaveLength(2);
        for (const { id, hasData } of statement?.columns ?? []) {
          const [assets, rest] = totals.map(({ figures }) => figures.get(id)?.exact);
          if (hasData) expect(assets).toBe(rest);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('the result is the same in every statement that has it, to the öre', () => {
  const layout = LAYOUTS[1] as Layout;
  const inResult = isOn(layout, 'incomeStatement');
  fc.assert(
    fc.property(book, (entries) => {
      const ledger = ledgerOf(entries, (account) => account < 3000 || inResult(account));
      const statements = build(layout, ledger, 'nearest');
      const result = (id: string, row: string): number | undefined =>
        statements
          .find((statement) => statement.id === id)
          ?.rows.find((one) => one.id === row)
          ?.figures.get('utfall')?.exact;
      const income = result('resultatrakning', 'resultat');
      expect(result('sammanfattning', 'resultat')).toBe(income);
    }),
    { numRuns: 40 },
  );
});

/** A sum or deviation that is not what it is made of, as a text; in printed steps or exact öre. */
function slips(
  statement: Statement,
  valueOf: (figure: { exact: number; steps: number }) => number,
): string[] {
  const found: string[] = [];
  const byId = new Map(statement.rows.map((row) => [row.id, row]));
  for (const row of statement.rows)
    for (const { id, layout } of statement.columns) {
      const figure = row.figures.get(id);
      if (!figure) continue;
      if (layout.kind === 'deviation') {
        const [a, b] = layout.of.map((of) => row.figures.get(of)) as [typeof figure, typeof figure];
        if ((valueOf(a) - valueOf(b)) * row.resultSign !== valueOf(figure) + 0) found.push(`${row.id}.${id}`);
      } else if (row.parts.length > 0) {
        const sum = row.parts.reduce((so, { row: part, sign }) => {
          const of = byId.get(part)?.figures.get(id);
          return of ? so + valueOf(of) * sign : so;
        }, 0);
        if (sum !== valueOf(figure) + 0) found.push(`${row.id}.${id}`);
      }
    }
  return found;
}

test('sums and deviations are exact to the öre, and each printed figure is its nearest', () => {
  const layout = LAYOUTS[1] as Layout;
  fc.assert(
    fc.property(book, fc.constantFrom('kr' as const, 'tkr' as const), (entries, unit) => {
      for (const statement of build(
        layout,
        ledgerOf(entries, () => true),
        'nearest',
        unit,
      )) {
        expect(slips(statement, ({ exact }) => exact)).toEqual([]);
        for (const { figures, precision } of statement.rows)
          for (const { exact, steps } of figures.values())
            expect(Math.abs(steps * stepOf(precision) - exact) * 2).toBeLessThanOrEqual(stepOf(precision));
      }
    }),
    { numRuns: 40 },
  );
});

test('rounding that adds up: every printed sum is the sum of what is printed, no amount a whole unit from exact', () => {
  const layout = LAYOUTS[1] as Layout;
  const income = layout.statements.filter(({ id }) => id === 'resultatrakning');
  fc.assert(
    fc.property(book, (entries) => {
      const ledger = ledgerOf(entries, () => true);
      for (const statement of build({ ...layout, statements: income }, ledger, 'additive', 'tkr')) {
        expect(slips(statement, ({ steps }) => steps)).toEqual([]);
        for (const { id, layout: column } of statement.columns)
          if (column.kind === 'amount')
            for (const { figures } of statement.rows) {
              const figure = figures.get(id);
              if (figure) expect(Math.abs(figure.steps * 100_000 - figure.exact)).toBeLessThan(100_000);
            }
      }
    }),
    { numRuns: 60 },
  );
});
