import { checkCoverage } from '../../src/statements/coverage';
import { incomeStatementOf, ledgerOf, printed, statementsOf } from './bookkeeping';

const layout = incomeStatementOf(
  [
    { id: 'bidrag', label: 'Bidrag', accounts: '3500-3599' },
    { id: 'personal', label: 'Personal', accounts: '4000-4999' },
    { id: 'insats-', each: 'object', accounts: '5000-5999' },
    { id: 'kontor', label: 'Övriga kostnader', accounts: 'kontor' },
    { id: 'resultat', of: ['bidrag..kontor'], total: true },
  ],
  undefined,
  { sets: { kontor: '6400-6499, 6900' } },
);

test('an account on no row is a finding with its amount and the row whose accounts lie nearest', () => {
  const ledger = ledgerOf({
    actual: [
      [3510, -500],
      [6800, 120],
      [3000, -7],
    ],
    names: { 6800: 'Tele' },
  });
  const [statement] = statementsOf(layout, ledger);
  expect(checkCoverage(statement!, ledger)).toMatchObject([
    { code: 'account-on-no-row', difference: -700, params: { account: 3000, proposal: 'Bidrag' } },
    {
      code: 'account-on-no-row',
      difference: 12_000,
      params: { account: 6800, name: 'Tele', proposal: 'Övriga kostnader' },
    },
  ]);
});

test('a cost is not put with income that lies nearer', () => {
  const ledger = ledgerOf({
    actual: [
      [3999, 1],
      [4021, 5],
    ],
  });
  const few = incomeStatementOf([
    { id: 'intakter', label: 'Övriga intäkter', accounts: '3000-3999' },
    { id: 'avskrivningar', label: 'Avskrivningar', accounts: '7800-7899' },
  ]);
  const [statement] = statementsOf(few, ledger);
  expect(checkCoverage(statement!, ledger)).toMatchObject([
    { params: { account: 4021, proposal: 'Avskrivningar' } },
  ]);
});

test('a new insats has a line of its own, and is in the sum, without a change in the layout', () => {
  const before = ledgerOf({ actual: [[5540, 100, 'A']] });
  const after = ledgerOf({
    actual: [
      [5540, 100, 'A'],
      [5540, 30, 'B'],
    ],
  });
  expect(printed(statementsOf(layout, before)[0])).toMatchObject({
    'insats-A': { u: '-100' },
    resultat: { u: '-100' },
  });
  expect(printed(statementsOf(layout, after)[0])).toMatchObject({
    'insats-A': { u: '-100' },
    'insats-B': { u: '-30' },
    resultat: { u: '-130' },
  });
});
