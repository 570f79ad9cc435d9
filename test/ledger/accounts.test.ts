import fc from 'fast-check';
import {
  accountSetText,
  includesAccount,
  overlap,
  parseAccount,
  parseAccountSet,
} from '../../src/ledger/accounts';

const setOf = (text: string) => {
  const parsed = parseAccountSet(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.accounts;
};

test.each([
  ['4000-4399, 4511', '4000-4399, 4511'],
  ['4000–4399;4511', '4000-4399, 4511'],
  ['4000 - 4399', '4000-4399'],
  ['4511-4511', '4511'],
])('%p is the accounts %p', (text, expected) => {
  expect(accountSetText(setOf(text))).toBe(expected);
});

test.each([
  ['', 'empty-account-range', ''],
  [' , ', 'empty-account-range', ' , '],
  ['4000-', 'not-an-account-range', '4000-'],
  ['4000, abc', 'not-an-account-range', 'abc'],
  ['40*', 'not-an-account-range', '40*'],
  ['4399-4000', 'reversed-account-range', '4399-4000'],
])('%p is no account range: %p', (text, problem, part) => {
  expect(parseAccountSet(text)).toEqual({ ok: false, problem, part });
});

test('bounds are inclusive', () => {
  const set = setOf('4000-4399, 4511');
  expect([3999, 4000, 4399, 4400, 4511].map((account) => includesAccount(set, account))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('two sets overlap in the accounts they share', () => {
  expect(overlap(setOf('1000-1999'), setOf('1900-2999'))).toEqual({ from: 1900, to: 1999 });
  expect(overlap(setOf('1000-1899, 1901'), setOf('1900'))).toBeNull();
});

test('a set written and read again is the same', () => {
  const range = fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.nat(5000)).map(([from, more]) => ({
    from,
    to: Math.min(from + more, 99_999_999),
  }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 8 }), (set) =>
      expect(setOf(accountSetText(set))).toEqual(set),
    ),
  );
});

test.each([
  [4021, 4021, ''],
  ['4021', 4021, ''],
  [' 4021 Arvoden ', 4021, 'Arvoden'],
  ['4021: Arvoden till styrelsen 2019', 4021, 'Arvoden till styrelsen 2019'],
  ['4021\u00a0–\u00a0Arvoden', 4021, 'Arvoden'],
])('the cell %p is account %p %p', (cell, account, name) => {
  expect(parseAccount(cell)).toEqual({ account, name });
});

test.each([0, -4021, 40.5, 1e9, NaN, '', 'Arvoden', '0', '4O21', '4021-22', '123456789'])(
  'the cell %p is no account',
  (cell) => {
    expect(parseAccount(cell)).toBeNull();
  },
);
