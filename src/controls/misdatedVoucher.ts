import type { VoucherRow } from './material';

/** Verifikation i fel räkenskapsår: which, the year its date puts it in, and its first row. */
export interface MisdatedVoucher {
  readonly name: string;
  readonly year: number;
  readonly at: VoucherRow['at'];
}

/**
 * The one voucher that is all that a year's ingående balans (IB) and the year before's utgående (UB) differ by: posted the year before and
 * not in IB, or posted the year of IB and in it already. `differences` is IB − UB in öre, debit +, by what `keyOf` makes of an account (null:
 * none of them). Null where no voucher, or more than one, has these amounts and no other.
 *
 * Rows that follow each other are one voucher: where a date is wrong its number is often taken in that year too.
 */
export function misdatedVoucher(
  rows: readonly VoucherRow[],
  year: number,
  differences: ReadonlyMap<number, number>,
  keyOf: (account: number) => number | null,
): MisdatedVoucher | null {
  const found: MisdatedVoucher[] = [];
  let first: VoucherRow | undefined;
  let sums = new Map<number, number>();
  const close = (): void => {
    if (!first || first.voucher === '') return;
    const sign = first.year === year ? 1 : -1;
    const held = [...sums].filter(([, amount]) => amount !== 0);
    const isAll =
      held.length === differences.size &&
      held.every(([key, amount]) => differences.get(key) === sign * amount);
    if (isAll) found.push({ name: first.voucher, year: first.year, at: first.at });
  };
  for (const row of rows) {
    if (row.year !== year && row.year !== year - 1) continue;
    if (!first || row.voucher !== first.voucher || row.year !== first.year) {
      close();
      first = row;
      sums = new Map();
    }
    const key = keyOf(row.account);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.amount);
  }
  close();
  return found.length === 1 ? (found[0] as MisdatedVoucher) : null;
}
