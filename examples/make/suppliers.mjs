import { kr, splitInKronor, sum } from './amounts.mjs';
import { addDays, monthOf, monthsBetween, workday } from './dates.mjs';
import { line } from './journal.mjs';

const PAYABLE = 2411;
const BANK = 1920;
const VAT = 1687;
/** Costs are not invoiced in smaller parts than this, öre. */
const SMALLEST = kr(150);

/**
 * What comes as invoices: a period's costs (account × insats, öre) but for accounts paid in other ways, plus what the period before
 * had accrued, minus what this one accrues.
 */
export function invoicedCosts(cells, otherAccounts, before, after) {
  const amountIn = (list, { account, object }) =>
    list.find((cell) => cell.account === account && cell.object === object)?.amount ?? 0;
  return cells
    .filter(({ account }) => !otherAccounts.includes(account))
    .map((cell) => ({ ...cell, amount: cell.amount + amountIn(before, cell) - amountIn(after, cell) }));
}

/** Leverantörsreskontra: invoices as they come, and payments that leave exactly the published debt on each balance day. */
export class SupplierLedger {
  invoices = [];
  nextNumber;

  constructor(journal, random, firstNumber) {
    this.journal = journal;
    this.random = random;
    this.nextNumber = firstNumber;
  }

  /** Debts of last year, paid this year. */
  open(supplier, date, amount) {
    this.invoices.push({ supplier, date, reference: this.#reference(), amount });
  }

  /** Books an invoice ("supplier, what for"): net on cost lines, VAT on the Ludvikamoms account, the whole as a debt. */
  add(date, text, costs, vatPercent) {
    const supplier = text.slice(0, text.indexOf(','));
    const net = sum(costs.map(({ amount }) => amount));
    const vat = Math.round((net * vatPercent) / 100);
    const reference = this.#reference();
    const debt = line(PAYABLE, -net - vat, null, `${supplier}, ${reference}`);
    this.journal.add(date, 'L', text, [...costs, line(VAT, vat), debt]);
    this.invoices.push({ supplier, date, reference, amount: net + vat });
  }

  /**
   * Books the invoices of a period's costs. `cells` are account × insats totals in öre; `rules` say per account (and insats) how
   * often invoices come and `from` whom, in turn: ["supplier, what for", VAT percent].
   */
  addCosts(cells, months, rules) {
    for (const { account, object, amount } of cells) {
      if (amount === 0) continue;
      const rule = rules.find(
        (r) => r.account === account && (r.object === undefined || r.object === object),
      );
      if (!rule || amount < 0)
        throw new Error(`${account} × ${object}: ${rule ? `invoices of ${amount} öre` : 'no rule'}`);
      const wanted = rule.perMonth ? rule.perMonth * months.length : rule.count;
      const count = Math.max(1, Math.min(wanted, Math.floor(amount / SMALLEST)));
      const spread = rule.perMonth ? 0.2 : 1;
      const weights = Array.from({ length: count }, () => 1 - spread / 2 + this.random() * spread);
      const first = Math.floor(this.random() * rule.from.length);
      splitInKronor(amount, weights).forEach((part, i) => {
        const month = months[Math.floor((i * months.length) / count)];
        const [text, vat] = rule.from[(first + i) % rule.from.length];
        this.add(
          workday(month, 3 + Math.floor(this.random() * 24)),
          text,
          [line(account, part, object)],
          vat,
        );
      });
    }
  }

  /**
   * Pays invoices about 30 days after their date, but so that what is unpaid on each closing day is exactly `unpaid` öre: the newest
   * invoices, and a remainder of the one that the sum falls within.
   */
  pay(closings, firstMonth) {
    const lastMonth = monthOf(closings.at(-1).date);
    const runs = monthsBetween(firstMonth, lastMonth).flatMap((month) => [
      workday(month, 10),
      workday(month, 25),
    ]);
    const payments = new Map();
    const put = (run, invoice, amount, part) => {
      if (!payments.has(run)) payments.set(run, []);
      payments.get(run).push({ ...invoice, amount, part });
    };
    let open = this.invoices.map((invoice) => ({ ...invoice, left: invoice.amount, heldUntil: '' }));
    for (const { date: closing, unpaid } of closings) {
      let room = unpaid;
      for (const invoice of open
        .filter(({ date }) => date <= closing)
        .sort((a, b) => (a.date < b.date ? 1 : -1))) {
        const keep = Math.min(room, invoice.left);
        room -= keep;
        const pay = invoice.left - keep;
        if (pay > 0) {
          const due = addDays(invoice.date, 28);
          const possible = runs.filter(
            (run) => run <= closing && run >= invoice.date && run > invoice.heldUntil,
          );
          const run = possible.find((day) => day >= due) ?? possible.at(-1);
          if (!run) throw new Error(`${invoice.supplier} ${invoice.date}: no payment day before ${closing}`);
          put(run, invoice, pay, keep > 0 || invoice.left < invoice.amount);
          invoice.left = keep;
        }
        invoice.heldUntil = closing;
      }
      if (room > 0) throw new Error(`${closing}: ${room} öre more unpaid than there are invoices`);
      open = open.filter(({ left }) => left > 0);
    }
    for (const [run, paid] of [...payments].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const lines = paid.map(({ supplier, reference, amount, part }) =>
        line(PAYABLE, amount, null, `${supplier}, ${reference}${part ? ' (delbetalning)' : ''}`),
      );
      this.journal.add(run, 'U', 'Leverantörsbetalning', [
        ...lines,
        line(BANK, -sum(paid.map(({ amount }) => amount))),
      ]);
    }
  }

  #reference() {
    this.nextNumber += 1 + Math.floor(this.random() * 9);
    return `faktura ${this.nextNumber}`;
  }
}
