import { postingCount } from '../ledger/cube';
import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import { type Month, monthText, type Period } from '../ledger/months';

/** Rows in an ordinary month, from where a month with none is missed: a small ledger may have nothing in one. */
const ORDINARY = 10;

/**
 * Månader i perioden där inget är bokfört, in a ledger that has rows in the others: the period is set too long, or a month of the ledger
 * is not in the workbook. Code: period-months-empty.
 */
export function emptyMonths({ cubes: { actual } }: Ledger, { from, to }: Period, sheet: string): Finding[] {
  const months = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const empty = months.filter((month) => postingCount(actual, month, month) === 0);
  const booked = months.length - empty.length;
  if (empty.length === 0 || booked === 0 || postingCount(actual, from, to) < ORDINARY * booked) return [];
  const params = { months: stretches(empty).join(', '), from: monthText(from), to: monthText(to) };
  return [{ code: 'period-months-empty', severity: 'varning', at: { sheet }, params }];
}

/** 2019-03, 2019-09–2019-12. */
function stretches(months: readonly Month[]): string[] {
  return months.flatMap((month, i) => {
    if (months[i - 1] === month - 1) return [];
    const length = months.slice(i).findIndex((one, n) => one !== month + n);
    const last = length === -1 ? (months.at(-1) as Month) : month + length - 1;
    return [last === month ? monthText(month) : `${monthText(month)}–${monthText(last)}`];
  });
}
