import type { Place } from '../../ledger/finding';
import type { Control } from '../control';

/** Varje verifikation balanserar: debit minus credit of its rows is 0. */
export const voucherBalances: Control = {
  code: 'voucher-balances',
  severity: 'fel',
  input: ['vouchers'],
  adopts: ['voucher-unbalanced', 'voucher-lacks-row'],
  evidence: ({ at }, { voucherRows }) => {
    const rows = voucherRows().filter((row) => row.at.sheet === at?.sheet && row.voucher === at?.voucher);
    // Numbers begin anew each year.
    const year = rows.find((row) => lineOf(row.at) === lineOf(at))?.year;
    return {
      entered: rows
        .filter((row) => row.year === year)
        .map((row) => ({ name: `${row.account} (${row.at.cell})`, amount: row.amount, at: row.at })),
    };
  },
};

function lineOf(at: Place | undefined): string {
  return at?.cell?.replace(/\D/g, '') ?? '';
}
