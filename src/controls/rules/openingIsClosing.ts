import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import { fiscalYear } from '../../ledger/ledger';
import type { Comparison, Control } from '../control';
import type { Material, VoucherRow } from '../material';
import { misdatedVoucher } from '../misdatedVoucher';
import { isBookedToEnd, reportYear, resultOf } from '../years';

/**
 * Ingående balans är lika med föregående års utgående, account by account (a this year's IB, b last year's UB). Equity is compared as a
 * whole, with last year's result in it: how a förbund moves its result between accounts of equity is its own affair. Where one voucher in
 * the wrong year is all of the differences they are one finding, of the first.
 */
export const openingIsClosing: Control = {
  code: 'opening-is-closing',
  severity: 'fel',
  follows: ['input-read', 'voucher-balances'],
  compare: (material) => {
    const { ledger, layout, firstPlace } = material;
    const year = reportYear(material);
    const openings = ledger.openings.get(year);
    const before = ledger.openings.get(year - 1);
    const { from, to } = fiscalYear(ledger, year - 1);
    // A first year has no ingående balans, and starts from nothing.
    const isFirst = ledger.cubes.actual.firstMonth >= from;
    if (!openings || !isBookedToEnd(ledger, year - 1) || (!before && !isFirst)) return null;
    const closing = (index: number): number =>
      (before?.[index] ?? 0) + movement(ledger.cubes.actual, index, null, from, to);
    const isBefore = ({ month }: VoucherRow): boolean => month >= from && month <= to;
    const isEquity = (account: number): boolean => isEquityOrResult(account, material);
    const equity = { a: 0, b: 0, first: layout.accounts.broughtForward };
    const comparisons: Comparison[] = [];
    ledger.accounts.forEach((account, index) => {
      const [a, b] = [openings[index] ?? 0, closing(index)];
      if (isEquity(account)) {
        equity.a += a;
        equity.b += b;
      } else if (includesAccount(layout.accounts.balance, account) && (a !== 0 || b !== 0))
        comparisons.push({
          a,
          b,
          at: firstPlace({ account, as: 'opening', year }),
          params: { account, name: ledger.accountNames.get(account) ?? '', year },
          madeBy: (row) => (isBefore(row) && row.account === account ? -row.amount : 0),
          evidence: () => ({
            entered: [
              {
                name: `${account}`,
                amount: a,
                at: firstPlace({ account, as: 'opening', year, amount: true }),
              },
            ],
            vouchers: vouchersOn(material, year - 1, (one) => one === account),
          }),
        });
    });
    comparisons.unshift({
      a: -equity.a,
      b: -equity.b,
      at: firstPlace({ account: equity.first, as: 'opening', year }) ?? firstEquityPlace(material, year),
      params: { account: '', name: 'eget kapital', year },
      madeBy: (row) => (isBefore(row) && isEquity(row.account) ? row.amount : 0),
      evidence: () => ({
        lastYearResult: resultOf(material, year - 1),
        entered: [...openings].flatMap((amount, index) => {
          const account = ledger.accounts[index] as number;
          return includesAccount(layout.roles.equity, account)
            ? [
                {
                  name: `${account}`,
                  amount: -amount,
                  at: firstPlace({ account, as: 'opening', year, amount: true }),
                },
              ]
            : [];
        }),
        vouchers: vouchersOn(
          material,
          year - 1,
          (one) => includesAccount(layout.accounts.result, one) || includesAccount(layout.roles.equity, one),
        ),
      }),
    });
    return ofOneVoucher(comparisons, material);
  },
};

/** Equity as a whole, with the result that is on its way there. */
function isEquityOrResult(account: number, { layout: { accounts, roles } }: Material): boolean {
  return (
    includesAccount(roles.equity, account) ||
    account === accounts.broughtForward ||
    includesAccount(accounts.result, account)
  );
}

/** What equity is known by among the accounts that differ. */
const EQUITY = 0;

/** The comparisons, those that differ as one where one voucher is all of it. */
function ofOneVoucher(comparisons: readonly Comparison[], material: Material): readonly Comparison[] {
  const { layout, voucherRows } = material;
  const [first, ...others] = comparisons.filter(({ a, b }) => a !== b);
  if (!first || others.length === 0) return comparisons;
  const keyOf = (account: number): number | null => {
    if (isEquityOrResult(account, material)) return EQUITY;
    return includesAccount(layout.accounts.balance, account) ? account : null;
  };
  const differences = new Map(
    [first, ...others].map(({ a, b, params }): [number, number] => {
      const account = Number(params?.['account']);
      return account === EQUITY ? [EQUITY, b - a] : [account, a - b];
    }),
  );
  const voucher = misdatedVoucher(voucherRows(), reportYear(material), differences, keyOf);
  if (!voucher) return comparisons;
  const { name, year, at } = voucher;
  const accounts = others.map(({ params }) => params?.['account']).join(', ');
  const early = year === reportYear(material) ? 1 : 0;
  const cause = { code: 'voucher-in-other-year', params: { name, year, accounts, early }, at };
  return comparisons.flatMap((one) => {
    if (one === first) return [{ ...one, cause }];
    return others.includes(one) ? [] : [one];
  });
}

function firstEquityPlace(
  { ledger, layout, firstPlace }: Material,
  year: number,
): ReturnType<typeof firstPlace> {
  for (const account of ledger.accounts) {
    if (!includesAccount(layout.roles.equity, account)) continue;
    const place = firstPlace({ account, as: 'opening', year });
    if (place) return place;
  }
  return undefined;
}

/** What each voucher of a year puts on some accounts. */
function vouchersOn(
  { voucherRows }: Material,
  year: number,
  isWanted: (account: number) => boolean,
): { name: string; amount: number; at: VoucherRow['at'] }[] {
  const sums = new Map<string, { name: string; amount: number; at: VoucherRow['at'] }>();
  for (const row of voucherRows()) {
    if (row.year !== year || row.voucher === '' || !isWanted(row.account)) continue;
    const sum = sums.get(row.voucher) ?? { name: row.voucher, amount: 0, at: row.at };
    sum.amount += row.amount;
    sums.set(row.voucher, sum);
  }
  return [...sums.values()];
}
