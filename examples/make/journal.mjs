import { sum } from './amounts.mjs';

/** One line of a voucher: öre, debit plus; `object` is the insats, null for balance accounts; `text` where it says more than the voucher's. */
export const line = (account, amount, object = null, text = '') => ({ account, amount, object, text });

/** Grundbok: vouchers in any order while the story is told, numbered per series and year at the end. */
export class Journal {
  vouchers = [];

  /** Adds a voucher; lines of nothing are dropped. Throws where it does not balance: that is a slip in the story. */
  add(date, series, text, lines) {
    const kept = lines.filter(({ amount }) => amount !== 0);
    if (kept.length === 0) return;
    const off = sum(kept.map(({ amount }) => amount));
    if (off !== 0) throw new Error(`${date} ${text}: ${off} öre out of balance`);
    this.vouchers.push({ date, series, text, lines: kept });
  }

  /** Movement of one account up to and including a date (and after `after`), in öre. */
  movement(account, until, after = '') {
    let total = 0;
    for (const { date, lines } of this.vouchers)
      if (date <= until && date > after)
        for (const { account: own, amount } of lines) if (own === account) total += amount;
    return total;
  }

  /** Postings as a huvudbok lists them: by date, with voucher numbers that run without gaps in each series of each year. */
  rows() {
    const counters = new Map();
    const inOrder = this.vouchers
      .map((voucher, i) => ({ ...voucher, i }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.i - b.i));
    return inOrder.flatMap(({ date, series, text, lines }) => {
      const counter = `${date.slice(0, 4)}${series}`;
      const number = (counters.get(counter) ?? 0) + 1;
      counters.set(counter, number);
      return lines.map(({ account, amount, object, text: own }) => ({
        date,
        voucher: `${series}${number}`,
        account,
        object,
        text: own || text,
        amount,
      }));
    });
  }
}
