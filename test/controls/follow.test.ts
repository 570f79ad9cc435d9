import type { Control, ControlLine, ControlResult } from '../../src/controls/control';
import { leadsTo } from '../../src/controls/accept';
import { followed, oneCauseEach } from '../../src/controls/follow';
import { controlParts } from '../../src/text/controlTexts';
import { controlled, SOUND } from './ruleBook';

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

describe('what follows from what follows names where it is put right', () => {
  const at = { sheet: 'Ingående balans', cell: 'B8' };
  const root: ControlLine = { ...line('opening-is-closing', 50, null), at };
  const opening: Control = { code: 'opening-balances', severity: 'fel', follows: ['opening-is-closing'] };
  const balance: Control = { code: 'balance', severity: 'fel', follows: ['opening-balances'] };
  const chain = (first: ControlLine): ControlLine => {
    const roots: ControlResult = { code: first.code, status: 'fel', lines: [first] };
    const middle = followed(line('opening-balances', 50, null), opening, [roots]);
    const between: ControlResult = { code: middle.code, status: middle.status, lines: [middle] };
    return followed(line('balance', -50, null), balance, [roots, between]);
  };

  test('the control and its cell, and leads there', () => {
    const last = chain(root);
    expect(last).toMatchObject({
      status: 'upplysning',
      follows: 'opening-is-closing',
      cause: { code: 'follows', params: { control: 'opening-is-closing' }, at },
    });
    expect(leadsTo(last)).toEqual({ at });
    expect(controlParts(last, 'sv').cause).toBe(
      'Följer av kontrollen ”Ingående balans är föregående års utgående” (Ingående balans!B8): samma skillnad finns där.',
    );
  });

  test('the cell that the cause of the first names', () => {
    const amount = { sheet: 'Huvudbok', cell: 'F9' };
    const caused = { ...root, cause: { code: 'wrong-sign', params: { name: '1930 (F9)' }, at: amount } };
    expect(chain(caused).cause?.at).toEqual(amount);
  });

  test('what has been changed on a sheet, as the first says it', () => {
    const finding = { code: 'amount-overwritten', severity: 'varning', at } as const;
    const cause = { code: 'follows-amount-overwritten', params: { count: 1, name: 'Bank' } };
    const changed: ControlLine = { ...root, follows: 'amount-overwritten', roots: [{ finding }], cause };
    expect(chain({ ...changed, status: 'upplysning' })).toMatchObject({
      follows: 'amount-overwritten',
      cause,
      roots: [{ finding }],
    });
  });

  test('a book where cash follows from the balance sheet, which follows from Ingående balans', () => {
    const { results } = controlled(SOUND, { cells: [['Ingående balans!B7', 551000]] });
    const following = results.flatMap(({ lines }) => lines.filter(({ follows }) => follows));
    expect(following.map(({ code }) => code)).toContain('balance');
    expect(new Set(following.map(({ follows }) => follows))).toEqual(new Set(['opening-is-closing']));
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

test.each(['last-year-result', 'voucher-in-other-year'])(
  '%s is all of it, whatever else is wrong',
  (code) => {
    const cause = { code, params: {} };
    expect(followed(line('balance', 51, cause), control, before)).toMatchObject({ status: 'fel', cause });
  },
);

test('last year’s result that is not carried over is said also beside a voucher that does not balance', () => {
  const { results } = controlled(SOUND, {
    cells: [['Huvudbok!F20', 251310]],
    without: [['Ingående balans', /^2068/]],
  });
  const found = results.find(({ code }) => code === 'opening-is-closing');
  expect(found?.lines.map(({ cause }) => cause?.code)).toEqual(['last-year-result']);
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

test('a row left out and another error: what follows from the row in two controls is counted once', () => {
  const follows = 'dates-in-year';
  const results: readonly ControlResult[] = [
    {
      code: 'voucher-balances',
      status: 'upplysning',
      lines: [{ ...line('voucher-balances', -7, null), follows }],
    },
    {
      code: 'ledger-balances',
      status: 'upplysning',
      lines: [{ ...line('ledger-balances', -7, null), follows }],
    },
    { code: 'opening-balances', status: 'fel', lines: [line('opening-balances', 50, null)] },
  ];
  const balance: Control = { ...control, follows: results.map(({ code }) => code) };
  expect(followed(line('balance', 43, null), balance, results)).toMatchObject({
    status: 'upplysning',
    cause: { code: 'follows-together' },
  });
});
