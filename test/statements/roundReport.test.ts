import { stepOf } from '../../src/money/round';
import { roundReport } from '../../src/statements/roundReport';
import type { Statement, StatementRow } from '../../src/statements/statement';
import { layoutOf, ledgerOf, printed, statementsOf } from './bookkeeping';
import { randomFrom, randomReport } from './randomReport';

const STATEMENTS = 10_000;

const row = (statement: Statement | undefined, id: string): StatementRow | undefined =>
  statement?.rows.find((candidate) => candidate.id === id);
const steps = (statement: Statement | undefined, id: string, column: string): number | undefined =>
  row(statement, id)?.figures.get(column)?.steps;

test(`${STATEMENTS} random statements: every sum right, every figure within a unit, one figure for one amount`, () => {
  const random = randomFrom(20_191_231);
  const wrong: string[] = [];
  let figures = 0;
  let reports = 0;
  let statementCount = 0;
  let worst = 0;
  let total = 0;
  for (let n = 0; statementCount < STATEMENTS; n++) {
    reports++;
    const { statements, ledger } = randomReport(random, n % 2 === 0);
    const rounded = roundReport(statements, ledger);
    statementCount += rounded.length;
    const [income] = rounded;
    const find = (id: string): Statement | undefined => rounded.find((statement) => statement.id === id);
    for (const statement of rounded) {
      const step = stepOf(statement.precision);
      const figuresOf = new Map(statement.rows.map(({ id, figures: own }) => [id, own]));
      for (const { id, layout } of statement.columns)
        for (const { id: rowId, figures: own, parts } of statement.rows) {
          const figure = own.get(id);
          if (!figure) continue;
          const fail = (what: string): number =>
            wrong.push(`report ${n} ${statement.id}.${rowId}.${id}: ${what}`);
          if (layout.kind === 'deviation') {
            const [first, second] = layout.of.map((of) => own.get(of)?.steps ?? 0) as [number, number];
            if (figure.steps !== first - second) fail('not the difference');
            continue;
          }
          const error = Math.abs(figure.steps * step - figure.exact) / step;
          figures++;
          total += error;
          worst = Math.max(worst, error);
          if (!(error < 1)) fail(`${error} units off`);
          if (parts.length === 0) continue;
          let sum = 0;
          for (const part of parts) sum += part.sign * (figuresOf.get(part.row)?.get(id)?.steps ?? 0);
          if (sum !== figure.steps) fail(`${figure.steps}, parts ${sum}`);
        }
    }
    for (const { id, layout } of income?.columns ?? []) {
      if (layout.kind !== 'amount') continue;
      const result = steps(income, 'resultat', id);
      if (!find('br')) continue;
      for (const other of ['br', 'grupper'])
        if (find(other) && steps(find(other), 'resultat', id) !== result)
          wrong.push(`report ${n} ${other}.resultat.${id}`);
      if (steps(find('br'), 'summa-tillgangar', id) !== steps(find('br'), 'summa-skulder', id))
        wrong.push(`report ${n} balansomslutning ${id}`);
      const note = row(find('not'), 'summa');
      const [account] = row(find('not'), 'not0')?.origin?.accounts ?? [];
      const same = income?.rows.find(({ origin }) => origin?.accounts[0] === account);
      const [a, b] = [note?.figures.get(id), same?.figures.get(id)];
      if (Math.abs(a?.steps ?? 0) !== Math.abs(b?.steps ?? 0)) wrong.push(`report ${n} note ${id}`);
    }
  }
  process.stdout.write(
    `summerande: ${statementCount} statements in ${reports} reports, ${figures} figures; ` +
      `off by at most ${worst.toFixed(6)} and on average ${(total / figures).toFixed(3)} units\n`,
  );
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(figures).toBeGreaterThan(300_000);
});

test('a row that is part of two sums adds up in both, and in its columns ingående plus förändring is utgående', () => {
  const layout = layoutOf({
    unit: 'tkr',
    statements: [
      {
        id: 'br',
        title: 'BR',
        columns: [
          { id: 'ib', title: 'IB', measure: 'opening' },
          { id: 'f', title: 'Förändring' },
          { id: 'ub', title: 'UB', measure: 'closing' },
        ],
        rows: [
          { id: 'a', accounts: '1500' },
          { id: 'b', accounts: '1600' },
          { id: 'c', accounts: '1900' },
          { id: 'fordringar', of: ['a', 'b'] },
          { id: 'likvida', of: ['b', 'c'] },
        ],
      },
    ],
  });
  const ledger = ledgerOf({
    openings: { 2024: { 1500: 1400, 1600: 1400, 1900: 1400 } },
    actual: [
      [1500, 400],
      [1600, 400],
      [1900, 1400],
    ],
  });
  const [statement] = statementsOf(layout, ledger, 'additive');
  const figures = printed(statement);
  const of = (id: string, column: string): number => Number(figures[id]?.[column]);
  for (const column of ['ib', 'f', 'ub']) {
    expect(of('a', column) + of('b', column)).toBe(of('fordringar', column));
    expect(of('b', column) + of('c', column)).toBe(of('likvida', column));
  }
  for (const id of ['a', 'b', 'c', 'fordringar', 'likvida'])
    expect(of(id, 'ib') + of(id, 'f')).toBe(of(id, 'ub'));
});

test('totals keep their own nearest figure, and the largest remainder takes what is over', () => {
  const layout = layoutOf({
    unit: 'tkr',
    statements: [
      {
        id: 's',
        title: 'S',
        columns: [{ id: 'u', title: 'U' }],
        rows: [
          { id: 'a', accounts: '3001' },
          { id: 'b', accounts: '3002' },
          { id: 'c', accounts: '3003' },
          { id: 'summa', of: ['a..c'], total: true },
        ],
      },
    ],
  });
  const ledger = ledgerOf({
    actual: [
      [3001, -1490],
      [3002, -1480],
      [3003, -1020],
    ],
  });
  expect(printed(statementsOf(layout, ledger, 'additive')[0])).toEqual({
    a: { u: '2' },
    b: { u: '1' },
    c: { u: '1' },
    summa: { u: '4' },
  });
});
