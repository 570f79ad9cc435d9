import { checkCoverage } from '../../src/statements/coverage';
import { unmappedRuns } from '../../src/statements/unmappedRuns';
import { incomeStatementOf, ledgerOf, statementsOf } from './bookkeeping';

const layout = incomeStatementOf([
  { id: 'ovrigt', label: 'Övriga intäkter', accounts: '3000-3999' },
  { id: 'hyra', label: 'Lokaler', accounts: '5010' },
  { id: 'avskrivningar', label: 'Avskrivningar', accounts: '7800-7899' },
  { id: 'resultat', of: ['ovrigt..avskrivningar'], total: true },
]);

function found(...actual: [number, number][]): unknown[] {
  const ledger = ledgerOf({ actual });
  const [statement] = statementsOf(layout, ledger);
  return unmappedRuns(checkCoverage(statement!, ledger), statement!, ledger.accounts).map(
    ({ code, difference, params }) => [
      code,
      params?.['account'],
      params?.['to'],
      params?.['count'],
      difference,
    ],
  );
}

test('three accounts one after another on no row are one row that is missing, with their sum', () => {
  expect(found([4010, 10], [4020, 20], [4030, -5])).toEqual([['accounts-on-no-row', 4010, 4030, 3, 2500]]);
});

test('two are two', () => {
  expect(found([4010, 10], [4020, 20])).toEqual([
    ['account-on-no-row', 4010, undefined, undefined, 1000],
    ['account-on-no-row', 4020, undefined, undefined, 2000],
  ]);
});

test('an account on a row between them ends the run', () => {
  expect(found([4010, 10], [4020, 20], [5010, 7], [5020, 30], [5030, 40], [6010, 50])).toEqual([
    ['account-on-no-row', 4010, undefined, undefined, 1000],
    ['account-on-no-row', 4020, undefined, undefined, 2000],
    ['accounts-on-no-row', 5020, 6010, 3, 12000],
  ]);
});

test('one that has an amount in another column only is in the run, and not in the sum', () => {
  const withLast = incomeStatementOf(
    [{ id: 'ovrigt', label: 'Övriga intäkter', accounts: '3000-3999' }],
    [
      { id: 'u', title: 'Utfall' },
      { id: 'b', title: 'Budget', scenario: 'budget' },
    ],
  );
  const ledger = ledgerOf({
    actual: [
      [4020, 20],
      [4030, 5],
    ],
    budget: [[4010, 700]],
  });
  const [statement] = statementsOf(withLast, ledger);
  expect(unmappedRuns(checkCoverage(statement!, ledger), statement!, ledger.accounts)).toMatchObject([
    { difference: 2500, params: { account: 4010, to: 4030, count: 3 } },
  ]);
});
