import type { Control, ControlLine, ControlResult } from '../../src/controls/control';
import { followed } from '../../src/controls/follow';

const control: Control = { code: 'balance', severity: 'fel', follows: ['voucher-balances'] };
const line = (code: string, difference: number, cause: ControlLine['cause']): ControlLine => ({
  code,
  status: 'fel',
  measured: 'amount',
  difference,
  params: {},
  cause,
});
const before: readonly ControlResult[] = [
  { code: 'voucher-balances', status: 'fel', lines: [line('voucher-balances', 50, null)] },
];

test('what follows from a known error says so, not that it may be rounding', () => {
  const guessed = { code: 'rounding', params: {} };
  expect(followed(line('balance', -50, guessed), control, before)).toMatchObject({
    status: 'upplysning',
    follows: 'voucher-balances',
    cause: { code: 'follows', params: { control: 'voucher-balances' } },
  });
});

test('the account that is on no row is said, also where the difference follows from it', () => {
  const known = { code: 'unmapped-account', params: { name: '8600 Extraordinärt' } };
  expect(followed(line('balance', -50, known), control, before)).toMatchObject({
    status: 'upplysning',
    cause: known,
  });
});

test('a difference of its own keeps its likely cause', () => {
  const guessed = { code: 'rounding', params: {} };
  expect(followed(line('balance', 51, guessed), control, before)).toMatchObject({
    status: 'fel',
    cause: guessed,
  });
});
