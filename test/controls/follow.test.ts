import type { Control, ControlLine, ControlResult } from '../../src/controls/control';
import { followed, oneCauseEach } from '../../src/controls/follow';

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
  expect(followed(line('balance', 51, guessed), control, [])).toMatchObject({
    status: 'fel',
    cause: guessed,
  });
});

test('where another error is part of it, no cause is guessed for the whole', () => {
  const guessed = { code: 'wrong-sign', params: { name: '4010' } };
  expect(followed(line('balance', 51, guessed), control, before)).toMatchObject({
    status: 'fel',
    cause: null,
  });
});

describe('one difference, one cause', () => {
  const swapped = { code: 'transposed-digits', params: { name: '4010 (F20)' }, support: 3 };
  const sign = { code: 'wrong-sign', params: { name: '5010 (F8)' }, support: 4 };
  const causes = (...named: (ControlLine['cause'] & object)[]): unknown =>
    oneCauseEach(
      named.map((cause, i) => ({
        code: `c${i}`,
        status: 'fel',
        lines: [line(`c${i}`, i % 2 ? 50 : -50, cause)],
      })),
    ).map(({ lines }) => lines[0]?.cause);

  test('of two guesses the best supported is kept', () => {
    expect(causes(swapped, sign)).toEqual([null, sign]);
  });

  test('of two as good none', () => {
    expect(causes(swapped, { ...sign, support: 3 })).toEqual([null, null]);
  });

  test('the same guess twice is one', () => {
    expect(causes(swapped, swapped)).toEqual([swapped, swapped]);
  });

  test('what is known is no guess', () => {
    const known = { code: 'follows', params: { control: 'balance' } };
    expect(causes(sign, known)).toEqual([sign, known]);
  });
});
