import { carryForward } from '../../src/ledger/carryForward';
import { incomeStatementOf, layoutOf, ledgerOf, printed, statementsOf } from './bookkeeping';

/** How the published reports differ in signs, columns and rows, one convention a test. */
const isResult = (account: number): boolean => account >= 3000;

test('costs as plus: the result is income minus costs, and a deviation is favourable as plus on every row', () => {
  const layout = layoutOf({
    statements: [
      {
        id: 'rr',
        title: 'Resultaträkning',
        covers: '3000-8999',
        display: 'debitPositive',
        columns: [
          { id: 'utfall', title: 'Utfall' },
          { id: 'budget', title: 'Budget', scenario: 'budget' },
          { id: 'avvikelse', kind: 'deviation', of: ['utfall', 'budget'] },
        ],
        rows: [
          { id: 'bidrag', accounts: '3000-3999', display: 'creditPositive' },
          { id: 'kansli', objects: ['1'] },
          { id: 'insats-', each: 'object', rest: true },
          { id: 'kostnader', of: ['kansli..insats-'] },
          { id: 'resultat', of: ['bidrag', '-kostnader'], total: true },
        ],
      },
    ],
  });
  const ledger = ledgerOf({
    actual: [
      [3510, -1000],
      [5000, 700, '1'],
      [5000, 100, '2'],
    ],
    budget: [
      [3510, -900],
      [5000, 750, '1'],
      [5000, 80, '2'],
    ],
  });
  expect(printed(statementsOf(layout, ledger)[0])).toEqual({
    bidrag: { utfall: '1000', budget: '900', avvikelse: '100' },
    kansli: { utfall: '700', budget: '750', avvikelse: '50' },
    'insats-2': { utfall: '100', budget: '80', avvikelse: '-20' },
    kostnader: { utfall: '800', budget: '830', avvikelse: '30' },
    resultat: { utfall: '200', budget: '70', avvikelse: '130' },
  });
});

test('credit as minus: income is minus, a deficit plus', () => {
  const layout = layoutOf({
    statements: [
      {
        id: 'budget',
        title: 'Budget',
        display: 'debitPositive',
        columns: [{ id: 'b', title: 'Budget', scenario: 'budget' }],
        rows: [
          { id: 'intakter', accounts: '3000-3999' },
          { id: 'kostnader', accounts: '4000-8999' },
          { id: 'resultat', of: ['intakter', 'kostnader'] },
        ],
      },
    ],
  });
  const ledger = ledgerOf({
    budget: [
      [3510, -900],
      [5000, 1000],
    ],
  });
  expect(printed(statementsOf(layout, ledger)[0])).toEqual({
    intakter: { b: '-900' },
    kostnader: { b: '1000' },
    resultat: { b: '100' },
  });
});

test('a row by insats leaves what other rows take by account: no posting on two rows, none on no row', () => {
  const layout = incomeStatementOf([
    { id: 'ranta', accounts: '8300-8399' },
    { id: 'kansli', objects: ['1'] },
    { id: 'utan', objects: ['none'] },
    { id: 'summa', of: ['ranta', 'kansli', 'utan'] },
  ]);
  const ledger = ledgerOf({
    actual: [
      [8310, -5, '1'],
      [5000, 7, '1'],
      [5000, 3],
    ],
  });
  expect(printed(statementsOf(layout, ledger)[0])).toEqual({
    ranta: { u: '5' },
    kansli: { u: '-7' },
    utan: { u: '-3' },
    summa: { u: '-5' },
  });
});

describe('plan years', () => {
  const rows = [
    { id: 'arvode', accounts: '4000-4999' },
    { id: 'resor', accounts: '5000-5999' },
    { id: 'styrelse', of: ['arvode', 'resor'] },
    { id: 'nytt', accounts: '7000-7999' },
    { id: 'summa', of: ['styrelse', 'nytt'] },
  ];
  const layout = layoutOf({
    statements: [
      {
        id: 'budget',
        title: 'Budget',
        display: 'debitPositive',
        columns: [
          { id: 'b', title: 'Budget {year}', scenario: 'budget', period: 'fullYear' },
          { id: 'p', title: 'Plan {year}', scenario: 'budget', period: 'planYear+1', sumsOnly: true },
          { id: 'q', title: 'Plan {year}', scenario: 'budget', period: 'planYear+2' },
        ],
        rows,
      },
    ],
  });
  const ledger = ledgerOf({
    budget: [
      [4000, 25],
      [5000, 10],
      [7000, 200],
      [4000, 26, '', 1, 2025],
      [5000, 10, '', 1, 2025],
      [7000, 1428, '', 1, 2025],
    ],
  });
  const [statement] = statementsOf(layout, ledger);

  test('a column of sums prints sums and what stands beside them; the detail counts all the same', () => {
    expect(printed(statement)).toEqual({
      arvode: { b: '25' },
      resor: { b: '10' },
      styrelse: { b: '35', p: '36' },
      nytt: { b: '200', p: '1428' },
      summa: { b: '235', p: '1464' },
    });
  });

  test('a year without a plan is an empty column that stays, with its year in the title', () => {
    expect(statement?.columns.map(({ title }) => title)).toEqual(['Budget 2024', 'Plan 2025', 'Plan 2026']);
  });
});

describe('a balance sheet over three years in three scenarios', () => {
  const layout = layoutOf({
    statements: [
      {
        id: 'br',
        title: 'Balansräkning',
        display: 'debitPositive',
        covers: '1000-8999',
        columns: [
          { id: 'utfall', title: '{to}', period: 'planYear-2', measure: 'closing' },
          { id: 'prognos', title: '{to}', scenario: 'forecast', period: 'lastYear', measure: 'closing' },
          { id: 'budget', title: '{to}', scenario: 'budget', period: 'fullYear', measure: 'closing' },
        ],
        rows: [
          { id: 'bank', accounts: '1900-1999' },
          { id: 'ek', accounts: '2000-2068' },
          { id: 'resultat', accounts: '2069, 3000-8999' },
          { id: 'summa', of: ['ek', 'resultat'] },
        ],
      },
    ],
  });
  const booked = {
    openings: { 2022: { 1920: 500, 2021: -500 } },
    accounts: [2068],
    actual: [
      [1920, -100, '', 12, 2022],
      [5000, 100, '', 12, 2022],
    ],
    forecast: [
      [1920, -150, '', 6, 2023],
      [5000, 150, '', 6, 2023],
    ],
    budget: [
      [1920, -50],
      [5000, 50],
    ],
  } as const;

  test('each plan begins where the best of the year before ends, with its result brought forward', () => {
    const ledger = carryForward(ledgerOf(booked), isResult, 2068);
    expect(printed(statementsOf(layout, ledger)[0])).toEqual({
      bank: { utfall: '400', prognos: '250', budget: '200' },
      ek: { utfall: '-500', prognos: '-400', budget: '-250' },
      resultat: { utfall: '100', prognos: '150', budget: '50' },
      summa: { utfall: '-400', prognos: '-250', budget: '-200' },
    });
  });

  test('an ingående balans that is entered goes before', () => {
    const openings = { ...booked.openings, 2024: { 1920: 900, 2021: -900 } };
    const ledger = carryForward(ledgerOf({ ...booked, openings }), isResult, 2068);
    expect(printed(statementsOf(layout, ledger)[0])['bank']).toEqual({
      utfall: '400',
      prognos: '250',
      budget: '850',
    });
  });

  test('a year booked to its end goes before its forecast', () => {
    const actual = [...booked.actual, [1920, -10, '', 12, 2023], [5000, 10, '', 12, 2023]] as const;
    const ledger = carryForward(
      ledgerOf({ ...booked, openings: { 2022: {}, 2023: { 1920: 400, 2021: -400 } }, actual }),
      isResult,
      2068,
    );
    expect(printed(statementsOf(layout, ledger)[0])['bank']).toEqual({
      utfall: '-100',
      prognos: '250',
      budget: '340',
    });
  });
});

test('decimals of a row, words for figures, a total first, a total without a label', () => {
  const layout = layoutOf({
    unit: 'tkr',
    statements: [
      {
        id: 's',
        title: 'S',
        columns: [
          { id: 'u', title: 'Utfall' },
          { id: 'f', title: 'Prognos', scenario: 'forecast' },
          { kind: 'note' },
        ],
        rows: [
          { id: 'summa', of: ['a', 'b'], total: true },
          { id: 'a', label: 'A', accounts: '3000', decimals: 1 },
          { id: 'b', label: 'B', accounts: '3001' },
          { id: 'panter', label: 'Panter och ansvarsförbindelser', text: 'Inga' },
          { id: 'not', label: 'Utfallet', text: 'preliminärt', columns: ['u'] },
        ],
      },
    ],
  });
  const ledger = ledgerOf({
    actual: [
      [3000, -482_500],
      [3001, -482_500],
    ],
  });
  const [statement] = statementsOf(layout, ledger);
  expect(printed(statement)).toEqual({
    summa: { u: '965' },
    a: { u: '482.5' },
    b: { u: '483' },
    panter: {},
    not: {},
  });
  expect(statement?.rows[0]?.label).toBe('');
  expect(statement?.rows.map(({ texts }) => Object.fromEntries(texts)).slice(3)).toEqual([
    { u: 'Inga', f: 'Inga' },
    { u: 'preliminärt' },
  ]);
});

test('an income row of the budget only counts there only', () => {
  const layout = layoutOf({
    statements: [
      {
        id: 'rr',
        title: 'RR',
        columns: [
          { id: 'u', title: 'Utfall' },
          { id: 'b', title: 'Budget', scenario: 'budget' },
        ],
        rows: [
          { id: 'bidrag', accounts: '3500-3599' },
          { id: 'balanserat', accounts: '3990', columns: ['b'] },
          { id: 'summa', of: ['bidrag', 'balanserat'] },
        ],
      },
    ],
  });
  const ledger = ledgerOf({
    actual: [[3510, -100]],
    budget: [
      [3510, -100],
      [3990, -40],
    ],
  });
  expect(printed(statementsOf(layout, ledger)[0])).toEqual({
    bidrag: { u: '100', b: '100' },
    balanserat: { b: '40' },
    summa: { u: '100', b: '140' },
  });
});
