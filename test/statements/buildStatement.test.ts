import { monthOf } from '../../src/ledger/months';
import { buildStatement } from '../../src/statements/buildStatement';
import { checkCoverage } from '../../src/statements/coverage';
import type { Statement } from '../../src/statements/statement';
import { type Book, layoutOf, ledgerOf, printed, statementsOf } from './bookkeeping';

const UTFALL = { id: 'u', title: 'Utfall' };
const BUDGET = { id: 'b', title: 'Budget', scenario: 'budget' };
const AVVIKELSE = { id: 'd', kind: 'deviation', of: ['u', 'b'] };

type Json = Record<string, unknown>;

/** One statement of a book. */
function statementOf(rows: readonly Json[], book: Book, statement: Json = {}, whole: Json = {}): Statement {
  const layout = layoutOf({
    statements: [{ id: 's', title: 'S', columns: [UTFALL], rows, ...statement }],
    ...whole,
  });
  return statementsOf(layout, ledgerOf(book))[0] as Statement;
}

const INCOME = { id: 'i', accounts: '3000-3999' };
const COSTS = { id: 'k', accounts: '4000-7999' };

describe('sums', () => {
  test('may stand before, after or between their parts, and be sums of sums', () => {
    const rows = [
      { id: 'total', of: ['delsumma', 'f'], total: true },
      INCOME,
      { id: 'delsumma', of: ['i', 'k'] },
      COSTS,
      { id: 'f', accounts: '8000-8999' },
    ];
    const book = {
      actual: [
        [3000, -100],
        [4000, 60],
        [8300, -5],
      ],
    } as const;
    expect(printed(statementOf(rows, book))).toEqual({
      total: { u: '45' },
      i: { u: '100' },
      delsumma: { u: '40' },
      k: { u: '-60' },
      f: { u: '5' },
    });
  });

  test('take away what has a minus', () => {
    const rows = [{ ...INCOME }, { ...COSTS, display: 'debitPositive' }, { id: 'r', of: ['i', '-k'] }];
    const book = {
      actual: [
        [3000, -100],
        [4000, 60],
      ],
    } as const;
    expect(printed(statementOf(rows, book))['r']).toEqual({ u: '40' });
  });

  test('of no insats at all are zero where the column has data', () => {
    const rows = [
      { id: 'o-', each: 'object', accounts: '4000' },
      { id: 'r', of: ['o-'] },
    ];
    expect(printed(statementOf(rows, { actual: [[3000, -100]] }))).toEqual({ r: { u: '0' } });
  });
});

describe('one line per account or insats', () => {
  const book: Book = {
    actual: [
      [4010, 10, '1'],
      [4020, 20, '2'],
      [4020, 5, '1'],
      [4030, 7],
    ],
    names: { 4010: 'Arvoden', 4020: 'Hyra' },
    accounts: [4040],
  };

  test('accounts with amounts, named, in rising order; those without are left out', () => {
    const { rows } = statementOf([{ id: 'k', each: 'account', accounts: '4000-4999', showCode: true }], book);
    expect(rows.map(({ id, label }) => [id, label])).toEqual([
      ['k4010', '4010 Arvoden'],
      ['k4020', '4020 Hyra'],
      ['k4030', '4030'],
    ]);
  });

  test('insatser', () => {
    expect(printed(statementOf([{ id: 'o-', each: 'object', accounts: '4000-4999' }], book))).toEqual({
      'o-1': { u: '-15' },
      'o-2': { u: '-20' },
    });
  });

  test('the rest is what no other row takes', () => {
    const rows = [
      { id: 'hyra', accounts: '4020', objects: ['2'] },
      { id: 'k', each: 'account', accounts: '4000-4999', rest: true },
      { id: 'summa', of: ['hyra', 'k'] },
    ];
    const statement = statementOf(rows, book, { covers: '4000-4999' });
    expect(printed(statement)).toEqual({
      hyra: { u: '-20' },
      k4010: { u: '-10' },
      k4020: { u: '-5' },
      k4030: { u: '-7' },
      summa: { u: '-42' },
    });
    expect(checkCoverage(statement, ledgerOf(book))).toEqual([]);
  });

  test('postings without an insats are a selection of their own', () => {
    const rows = [{ id: 'utan', accounts: '4000-4999', objects: ['none'] }];
    expect(printed(statementOf(rows, book))).toEqual({ utan: { u: '-7' } });
  });

  test('a line never takes the id of another row', () => {
    const rows = [
      { id: 'k4010', accounts: '5000' },
      { id: 'k', each: 'account', accounts: '4010' },
      { id: 'summa', of: ['k4010', 'k'] },
    ];
    const statement = statementOf(rows, book);
    expect(new Set(statement.rows.map(({ id }) => id)).size).toBe(statement.rows.length);
    expect(printed(statement)['summa']).toEqual({ u: '-10' });
  });
});

describe('signs', () => {
  const book: Book = {
    actual: [
      [1930, 40],
      [2440, -30],
      [3000, -100],
      [4000, 90],
    ],
  };
  const rows = [{ id: 'bank', accounts: '1000-1999' }, { id: 'skuld', accounts: '2000-2999' }, INCOME, COSTS];
  test.each([
    ['natural', ['40', '30', '100', '-90']],
    ['creditPositive', ['-40', '30', '100', '-90']],
    ['debitPositive', ['40', '-30', '-100', '90']],
  ])('%s', (display, expected) => {
    const figures = printed(statementOf(rows, book, { display }));
    expect(Object.values(figures).map(({ u }) => u)).toEqual(expected);
  });

  test('a row’s own display goes before', () => {
    const figures = printed(statementOf([{ ...COSTS, display: 'debitPositive' }], book));
    expect(figures).toEqual({ k: { u: '90' } });
  });

  test('assets are what the layout says', () => {
    const figures = printed(
      statementOf([{ id: 'x', accounts: '2440' }], book, {}, { accounts: { assets: '2440' } }),
    );
    expect(figures).toEqual({ x: { u: '-30' } });
  });
});

describe('deviation is plus where it is better for the result', () => {
  const columns = [UTFALL, BUDGET, AVVIKELSE];
  const book: Book = {
    actual: [
      [3000, -110],
      [4000, 90],
    ],
    budget: [
      [3000, -100],
      [4000, 80],
    ],
  };

  test('costs printed as minus', () => {
    const rows = [INCOME, COSTS, { id: 'r', of: ['i', 'k'] }];
    expect(printed(statementOf(rows, book, { columns }))).toEqual({
      i: { u: '110', b: '100', d: '10' },
      k: { u: '-90', b: '-80', d: '-10' },
      r: { u: '20', b: '20', d: '0' },
    });
  });

  test('costs printed as plus, and sums of them', () => {
    const rows = [
      INCOME,
      { ...COSTS, display: 'debitPositive' },
      { id: 'sk', of: ['k'] },
      { id: 'r', of: ['i', '-sk'] },
    ];
    const figures = printed(statementOf(rows, book, { columns }));
    expect([figures['k']?.['d'], figures['sk']?.['d'], figures['r']?.['d']]).toEqual(['-10', '-10', '0']);
  });

  test('is empty where either column is', () => {
    const figures = printed(statementOf([INCOME], { actual: book.actual ?? [] }, { columns }));
    expect(figures).toEqual({ i: { u: '110' } });
  });
});

describe('measures', () => {
  const book: Book = {
    openings: { 2024: { 1930: 500, 2010: -500 } },
    actual: [
      [1930, 70, '', 2],
      [2010, -70, '', 2],
      [1930, 9, '', 11],
      [2010, -9, '', 11],
    ],
  };
  const build = (from: number, to: number): Record<string, Record<string, string>> => {
    const columns = ['opening', 'movement', 'closing'].map((measure) => ({
      id: measure,
      title: '',
      measure,
    }));
    const layout = layoutOf({
      statements: [{ id: 's', title: 'S', columns, rows: [{ id: 'bank', accounts: '1930' }] }],
    });
    const period = { from: monthOf(2024, from), to: monthOf(2024, to) };
    const [statement] = layout.statements;
    if (!statement) throw new Error('no statement');
    return printed(
      buildStatement(layout, statement, ledgerOf(book), { period, unit: 'kr', rounding: 'nearest' }),
    );
  };

  test('balance before, change in and balance after the period', () => {
    expect(build(1, 12)).toEqual({ bank: { opening: '500', movement: '79', closing: '579' } });
    expect(build(3, 12)).toEqual({ bank: { opening: '570', movement: '9', closing: '579' } });
  });

  test('a balance without a posting in the period is still a balance', () => {
    expect(build(4, 6)).toEqual({ bank: { opening: '570', closing: '570' } });
  });

  test('a row’s own measure goes before the column’s', () => {
    const figures = printed(statementOf([{ id: 'x', accounts: '1930', measure: 'opening' }], book));
    expect(figures).toEqual({ x: { u: '500' } });
  });
});

describe('columns', () => {
  test('without data stay, and are empty', () => {
    const statement = statementOf([INCOME], { actual: [[3000, -1]] }, { columns: [UTFALL, BUDGET] });
    expect(statement.columns.map(({ id, hasData }) => [id, hasData])).toEqual([
      ['u', true],
      ['b', false],
    ]);
    expect(printed(statement)).toEqual({ i: { u: '1' } });
  });

  test('a row may keep to some of them', () => {
    const book: Book = { actual: [[3000, -1]], budget: [[3000, -2]] };
    const figures = printed(
      statementOf([{ ...INCOME, columns: ['b'] }], book, { columns: [UTFALL, BUDGET] }),
    );
    expect(figures).toEqual({ i: { b: '2' } });
  });

  test('blankZero prints nothing for nothing', () => {
    const book: Book = { actual: [[4000, 1]], accounts: [3000] };
    expect(printed(statementOf([INCOME, { ...COSTS, blankZero: true }], book))).toEqual({
      i: { u: '0' },
      k: { u: '-1' },
    });
    expect(printed(statementOf([{ ...INCOME, blankZero: true }], book))).toEqual({ i: {} });
  });

  test('last year and the same period last year have their own months and titles', () => {
    const columns = [
      { id: 'p', title: '{period}', period: 'samePeriodLastYear' },
      { id: 'y', title: '{year} {from} {to}', period: 'planYear-2' },
    ];
    const statement = statementOf([INCOME], {}, { columns });
    expect(statement.columns.map(({ title }) => title)).toEqual([
      'jan–dec 2023',
      '2022 2022-01-01 2022-12-31',
    ]);
  });
});

describe('percent', () => {
  const book: Book = {
    actual: [
      [3000, -100],
      [4000, 50],
    ],
    budget: [[4000, 200]],
  };
  const percentsOf = (statement: Statement): unknown[] =>
    statement.rows.map(({ id, percents }) => [id, Object.fromEntries(percents)]);

  test('of budget used is plus for costs too; of nothing there is none', () => {
    const columns = [UTFALL, BUDGET, { id: 'p', kind: 'percent', title: '%', of: ['u', 'b'] }];
    expect(percentsOf(statementOf([INCOME, COSTS], book, { columns }))).toEqual([
      ['i', {}],
      ['k', { p: 0.25 }],
    ]);
  });

  test('of a deviation keeps the deviation’s sign', () => {
    const columns = [UTFALL, BUDGET, AVVIKELSE, { id: 'p', kind: 'percent', title: '%', of: ['d', 'b'] }];
    expect(percentsOf(statementOf([COSTS], book, { columns }))).toEqual([['k', { p: 0.75 }]]);
  });

  test('a ratio is for amounts, not for deviations', () => {
    const rows = [INCOME, COSTS, { id: 'andel', kind: 'ratio', of: ['k', 'i'] }];
    const both: Book = {
      ...book,
      budget: [
        [3000, -80],
        [4000, 200],
      ],
    };
    const statement = statementOf(rows, both, { columns: [UTFALL, BUDGET, AVVIKELSE] });
    expect(percentsOf(statement)[2]).toEqual(['andel', { u: -0.5, b: -2.5 }]);
  });
});

describe('precision', () => {
  test.each([
    ['kr', 3, { unit: 'kr', decimals: 2 }],
    ['tkr', 3, { unit: 'tkr', decimals: 3 }],
    ['öre', 0, { unit: 'öre', decimals: 2 }],
    ['tkr', 1, { unit: 'tkr', decimals: 1 }],
  ])('%s with %d decimals', (unit, decimals, expected) => {
    const statement = statementOf([INCOME], { actual: [[3000, -1]] }, { unit, decimals });
    expect(statement.precision).toEqual(expected);
    expect(Number.isInteger(statement.rows[0]?.figures.get('u')?.steps)).toBe(true);
  });
});

describe('coverage', () => {
  const covers = '3000-8999';
  const findingsOf = (rows: readonly Json[], book: Book, statement: Json = {}): unknown[] =>
    checkCoverage(statementOf(rows, book, { covers, ...statement }), ledgerOf(book)).map(
      ({ code, difference, params }) => [code, params?.['account'], difference, params?.['rows']],
    );

  test('an account on no row, with its amount; one without an amount is no matter', () => {
    expect(
      findingsOf([INCOME], {
        actual: [
          [3000, -1],
          [8500, 12],
        ],
        accounts: [8600],
      }),
    ).toEqual([['account-on-no-row', 8500, 1200, '']]);
  });

  test('an account on two rows', () => {
    const rows = [
      { ...INCOME, label: 'A' },
      { id: 'x', label: 'B', each: 'account', accounts: '3100-3200', rest: false, objects: ['1'] },
    ];
    const layout = layoutOf({
      statements: [{ id: 's', title: 'S', covers, columns: [UTFALL], rows: [rows[0]] }],
    });
    const [statement] = statementsOf(layout, ledgerOf({ actual: [[3100, -7, '1']] }));
    const twice = {
      ...(statement as Statement),
      rows: [...(statement as Statement).rows, ...(statement as Statement).rows],
    };
    expect(checkCoverage(twice, ledgerOf({ actual: [[3100, -7, '1']] }))).toMatchObject([
      {
        code: 'account-on-two-rows',
        severity: 'fel',
        difference: -700,
        params: { account: 3100, rows: 'A, A' },
      },
    ]);
  });

  test('a row that keeps to some columns is left out of the others on purpose', () => {
    const book: Book = { actual: [[3000, -1]], budget: [[3000, -2]] };
    const columns = [UTFALL, BUDGET];
    expect(findingsOf([{ ...INCOME, columns: ['u'] }], book, { columns })).toEqual([]);
  });

  test('two rows that share out the columns cover an account once', () => {
    const book: Book = { actual: [[3000, -1]], budget: [[3000, -2]] };
    const rows = [
      { ...INCOME, columns: ['u'] },
      { ...INCOME, id: 'i2', columns: ['b'] },
    ];
    expect(findingsOf(rows, book, { columns: [UTFALL, BUDGET] })).toEqual([]);
  });

  test('postings without an insats are on no row where rows take insatser', () => {
    const book: Book = {
      actual: [
        [4000, 5, '1'],
        [4000, 3],
      ],
    };
    expect(findingsOf([{ id: 'o-', each: 'object' }], book)).toEqual([['row-without-object', 4000, 300, '']]);
  });

  test('rows with a measure of their own do not count', () => {
    const rows = [{ id: 'ub', accounts: '3000-8999', measure: 'closing' }];
    expect(findingsOf(rows, { actual: [[3000, -1]] })).toEqual([['account-on-no-row', 3000, -100, '']]);
  });
});
