import type { VoucherRow } from '../../src/controls/material';
import { misdatedVoucher } from '../../src/controls/misdatedVoucher';
import { monthOf } from '../../src/ledger/months';
import { ore } from '../../src/money/ore';

/** Year, voucher, account, öre; the cell is the row's. */
type Row = readonly [year: number, voucher: string, account: number, amount: number];

const rowsOf = (rows: readonly Row[]): VoucherRow[] =>
  rows.map(([year, voucher, account, amount], i) => ({
    year,
    month: monthOf(year, 1),
    voucher,
    account,
    amount: ore(amount),
    at: { sheet: 'Huvudbok', cell: `F${i + 2}`, voucher },
  }));

/** The balance accounts by themselves, equity and result as one (0), and what is of neither. */
const keyOf = (account: number): number | null => (account >= 9000 ? null : account < 3000 ? account : 0);

const found = (differences: readonly [number, number][], ...rows: readonly Row[]): unknown =>
  misdatedVoucher(rowsOf(rows), 2024, new Map(differences), keyOf);

const LATE: readonly Row[] = [
  [2023, 'A7', 5010, 100],
  [2023, 'A7', 1687, 25],
  [2023, 'A7', 2440, -125],
];
const OPENING: readonly [number, number][] = [
  [0, -100],
  [1687, -25],
  [2440, 125],
];

test('a voucher of the year before that is not in the ingående balans, on all of its accounts', () => {
  expect(found(OPENING, [2023, 'A6', 5010, 100], [2023, 'A6', 1930, -100], ...LATE)).toEqual({
    name: 'A7',
    year: 2023,
    at: { sheet: 'Huvudbok', cell: 'F4', voucher: 'A7' },
  });
});

test('a voucher of the year that is in the ingående balans already', () => {
  const early = LATE.map(([, ...rest]): Row => [2024, ...rest]);
  expect(found(OPENING, ...early)).toBeNull();
  expect(
    found(
      OPENING.map(([key, amount]) => [key, -amount]),
      ...early,
    ),
  ).toMatchObject({ name: 'A7', year: 2024 });
});

test('rows of the same number elsewhere in the year are another voucher', () => {
  expect(found(OPENING, ...LATE, [2024, 'B1', 1930, 1], [2023, 'A7', 1930, 50])).toMatchObject({
    name: 'A7',
  });
});

test('not one öre more, no account more, no account less', () => {
  expect(found([...OPENING, [1930, 7]], ...LATE)).toBeNull();
  expect(found(OPENING.slice(1), ...LATE)).toBeNull();
  expect(
    found(
      [
        [0, -101],
        [1687, -25],
        [2440, 126],
      ],
      ...LATE,
    ),
  ).toBeNull();
});

test('of two vouchers that are alike neither is named, nor rows without a number', () => {
  expect(found(OPENING, ...LATE, [2024, 'B1', 1930, 1], ...LATE)).toBeNull();
  expect(found(OPENING, ...LATE.map(([year, , ...rest]): Row => [year, '', ...rest]))).toBeNull();
});
