import { kr, splitInKronor, sum } from './amounts.mjs';
import { addDays, lastDay, monthName, monthOf, monthsBetween, nextMonth, workday } from './dates.mjs';
import { line } from './journal.mjs';

const BANK = 1920;
const RECEIVABLE = 1511;
const VAT = 1687;
const PREPAID_COST = 1711;
const TAX = 2711;
const SOCIAL_DEBT = 2931;
const ACCRUED_COST = 2991;
const PREPAID_INCOME = 2992;
const SOCIAL_COST = 4511;

/**
 * Arvoden och ersättningar: one pay run a month, tax and social fees paid the month after.
 *
 * `cells` are the period's totals of account × insats; a month in `fixed` has a fee, tax and social fee of its own, so that the debts
 * on a balance day are the published ones. Only accounts in `taxed` carry tax.
 */
export function payroll(journal, { cells, months, fixed = {}, taxPercent, taxed, fee }) {
  const free = months.filter((month) => !(month in fixed));
  const runs = new Map(months.map((month) => [month, []]));
  for (const { account, object, amount } of cells) {
    const key = account === fee ? 'fee' : account === SOCIAL_COST ? 'social' : null;
    const given = key ? Object.entries(fixed).map(([month, f]) => [month, f[key]]) : [];
    for (const [month, own] of given) runs.get(month).push(line(account, own, object));
    const rest = amount - sum(given.map(([, own]) => own));
    if (rest < 0) throw new Error(`${account}: ${rest} öre left for pay runs`);
    // Allowances are few: two or three pay runs have them.
    const taking = key ? free : free.filter((_, i) => i % 2 === 1);
    splitInKronor(
      rest,
      taking.map((_, i) => 4 + ((i * 3) % 5)),
    ).forEach((part, i) => runs.get(taking[i]).push(line(account, part, object)));
  }
  for (const [month, lines] of runs) {
    const pay = lines.filter(({ account }) => account !== SOCIAL_COST);
    const base = sum(pay.filter(({ account }) => taxed.includes(account)).map(({ amount }) => amount));
    const tax = fixed[month]?.tax ?? kr(Math.round((base * taxPercent) / 10_000));
    const paid = sum(pay.map(({ amount }) => amount)) - tax;
    const name = monthName(month);
    journal.add(workday(month, 25), 'P', `Arvoden och ersättningar ${name}`, [
      ...pay,
      line(TAX, -tax),
      line(BANK, -paid),
    ]);
    const social = lines.filter(({ account }) => account === SOCIAL_COST);
    const debt = sum(social.map(({ amount }) => amount));
    journal.add(workday(month, 25), 'P', `Sociala avgifter ${name}`, [...social, line(SOCIAL_DEBT, -debt)]);
  }
}

/** Skattekontot: the tax and social fees owed at a month's end are paid on the 12th of the next, up to `lastMonth`. */
export function payTaxes(journal, openings, firstMonth, lastMonth) {
  for (const month of monthsBetween(firstMonth, lastMonth)) {
    const owed = (account) =>
      (openings.get(account) ?? 0) + journal.movement(account, addDays(`${month}-01`, -1));
    const [tax, social] = [-owed(TAX), -owed(SOCIAL_DEBT)];
    journal.add(workday(month, 12), 'U', 'Skatteverket, skatt och sociala avgifter', [
      line(TAX, tax),
      line(SOCIAL_DEBT, social),
      line(BANK, -tax - social),
    ]);
  }
}

/** Ludvikamoms: last month's VAT is repaid on the 26th, but on each closing day exactly `left` öre are still to come. */
export function repayVat(journal, opening, firstMonth, closings) {
  let from = firstMonth;
  for (const { date: closing, left } of closings) {
    let refundable = opening + journal.movement(VAT, closing) - left;
    if (refundable < 0) throw new Error(`${closing}: VAT is ${refundable} öre short`);
    for (const month of monthsBetween(from, monthOf(closing))) {
      const last = month === monthOf(closing);
      const balance = opening + journal.movement(VAT, last ? closing : addDays(`${month}-01`, -1));
      const refund = last ? refundable : Math.max(0, Math.min(balance, refundable));
      refundable -= refund;
      journal.add(workday(month, 26), 'I', 'Skatteverket, återbetald Ludvikamoms', [
        line(BANK, refund),
        line(VAT, -refund),
      ]);
    }
    from = nextMonth(monthOf(closing));
  }
}

/** Upplupna kostnader: booked on the closing day, turned back on the first day after it (unless the book ends there). */
export function accrue(journal, closing, cells, turnedBack) {
  const total = sum(cells.map(({ amount }) => amount));
  const lines = cells.map(({ account, object, amount }) => line(account, amount, object));
  journal.add(closing, 'M', 'Upplupna kostnader', [...lines, line(ACCRUED_COST, -total)]);
  if (turnedBack) turnBack(journal, addDays(closing, 1), cells);
}

/** The other half of an accrual: last period's accrued costs are taken back when their invoices come. */
export function turnBack(journal, date, cells) {
  const total = sum(cells.map(({ amount }) => amount));
  journal.add(date, 'M', 'Återföring av upplupna kostnader', [
    line(ACCRUED_COST, total),
    ...cells.map(({ account, object, amount }) => line(account, -amount, object)),
  ]);
}

/** Hyra: invoiced the month before, a prepaid cost until its own month begins. */
export function rent(journal, suppliers, { landlord, account, object, months, amountOf }) {
  for (const month of months) {
    const amount = amountOf(month);
    journal.add(`${month}-01`, 'M', `Hyra ${monthName(month)}`, [
      line(account, amount, object),
      line(PREPAID_COST, -amount),
    ]);
    const next = nextMonth(month);
    const prepaid = [line(PREPAID_COST, amountOf(next))];
    suppliers.add(workday(month, 20), `${landlord}, hyra ${monthName(next)}`, prepaid, 0);
  }
}

/**
 * Kundfaktura i förskott: income of the invoice's months, taken month by month up to `until`. `parts` are the öre of each month,
 * `alreadyPaid` what the member paid before the invoice.
 */
export function invoiceInAdvance(journal, { date, member, account, months, parts, until, alreadyPaid = 0 }) {
  const total = sum(parts) - alreadyPaid;
  const span = `${monthName(months[0]).split(' ')[0]}–${monthName(months.at(-1))}`;
  journal.add(date, 'K', `${member}, medlemsbidrag ${span}`, [
    line(RECEIVABLE, total),
    line(PREPAID_INCOME, -total),
  ]);
  months.forEach((month, i) => {
    if (month > until) return;
    journal.add(lastDay(month), 'M', `${member}, medlemsbidrag ${monthName(month)}`, [
      line(PREPAID_INCOME, parts[i]),
      line(account, -parts[i]),
    ]);
  });
}

/** Inbetalning: a member pays an invoice or what has been accrued. */
export function receive(journal, date, member, amount, account = RECEIVABLE) {
  journal.add(date, 'I', `${member}, inbetalning`, [line(BANK, amount), line(account, -amount)]);
}
