import { randomFrom } from '../amounts.mjs';
import { monthsBetween, workday } from '../dates.mjs';
import { Journal, line } from '../journal.mjs';
import { accrue, invoiceInAdvance, payroll, payTaxes, receive, repayVat } from '../routines.mjs';
import { invoicedCosts, SupplierLedger } from '../suppliers.mjs';
import { ACCOUNTS, JOINT, OBJECTS, RULES } from './chart.mjs';
import * as figures from './figures.mjs';

const { CELLS_2006, CELLS_2007, ID, MARCH_2007, OPENING_2007 } = figures;
const PAYROLL = [4021, 4321, 4511];
const MONTHS_2006 = monthsBetween('2006-04', '2006-12');
const MONTHS_2007 = monthsBetween('2007-01', '2007-03');
const MEMBERS = [
  [3511, 'Försäkringskassan'],
  [3512, 'Länsarbetsnämnden'],
  [3513, 'Vänersborgs och Melleruds kommuner'],
  [3514, 'Hälso- och sjukvårdsnämnden'],
];
/** Paid its last invoice of 2006 in January, and had not paid that of 2007 by March. */
const LATE = 3512;
/** Paid half its first quarter of 2007 before the new year. */
const EARLY = 3513;

/** Tells April 2006–March 2007 as vouchers; the förbund began in March 2006. */
function tell() {
  const random = randomFrom(2007);
  const journal = new Journal();
  const accrued = [-OPENING_2007.get(2991), -MARCH_2007.get(2991)].map((amount) => [
    { account: 7551, object: JOINT, amount },
  ]);
  accrue(journal, '2006-12-31', accrued[0], true);
  accrue(journal, '2007-03-31', accrued[1], false);

  const suppliers = new SupplierLedger(journal, random, 10_300);
  suppliers.addCosts(invoicedCosts(CELLS_2006, PAYROLL, [], accrued[0]), MONTHS_2006, RULES);
  const { account, object, amount } = figures.STAFF_2006;
  suppliers.add(
    '2006-12-15',
    'Vänersborgs kommun, samordnare april–december 2006',
    [line(account, amount, object)],
    0,
  );
  suppliers.addCosts(invoicedCosts(CELLS_2007, PAYROLL, accrued[0], accrued[1]), MONTHS_2007, RULES);
  suppliers.pay(
    [
      { date: '2006-12-31', unpaid: -OPENING_2007.get(2411) },
      { date: '2007-03-31', unpaid: -MARCH_2007.get(2411) },
    ],
    '2006-04',
  );
  repayVat(journal, 0, '2006-04', [
    { date: '2006-12-31', left: OPENING_2007.get(1687) },
    { date: '2007-03-31', left: MARCH_2007.get(1687) },
  ]);

  const rules = { taxPercent: 35, taxed: [4021], fee: 4021 };
  const paid = (cells) => cells.filter(({ account }) => PAYROLL.includes(account));
  const [december, march] = [{ '2006-12': figures.PAY_DECEMBER }, { '2007-03': figures.PAY_MARCH }];
  payroll(journal, { ...rules, cells: paid(CELLS_2006), months: MONTHS_2006, fixed: december });
  payroll(journal, { ...rules, cells: paid(CELLS_2007), months: MONTHS_2007, fixed: march });
  payTaxes(journal, new Map(), '2006-04', '2007-03');

  const fees = [
    ...Object.entries(figures.BANK_2006),
    ...MONTHS_2007.map((month, i) => [month, figures.BANK_2007[i]]),
  ];
  for (const [month, fee] of fees)
    journal.add(workday(month, 28), 'U', 'Plusgirot, avgifter', [line(8491, fee, JOINT), line(1920, -fee)]);
  contributions(journal);
  return journal.rows();
}

function contributions(journal) {
  for (const [account, member] of MEMBERS) {
    for (const [month, amount] of Object.entries(figures.INVOICES_2006)) {
      const text = `${member}, medlemsbidrag 2006`;
      journal.add(workday(month, 10), 'K', text, [line(1511, amount), line(account, -amount)]);
      const late = account === LATE && month === '2006-10';
      receive(journal, late ? workday('2007-01', 16) : workday(month, 28), member, amount);
    }
    const early = account === EARLY ? figures.PAID_EARLY : 0;
    const parts = MONTHS_2007.map(() => figures.MONTH_2007);
    const invoice = { date: workday('2007-01', 10), member, account, months: MONTHS_2007, parts };
    invoiceInAdvance(journal, { ...invoice, until: '2007-03', alreadyPaid: early });
    if (early) receive(journal, workday('2006-12', 20), member, early, 2992);
    if (account !== LATE) receive(journal, workday('2007-02', 12), member, 3 * figures.MONTH_2007 - early);
  }
}

export const book = {
  id: ID,
  settings: [
    ['Förbund', 'Samordningsförbundet Vänersborg/Mellerud'],
    ['Räkenskapsår från', '2007-01-01'],
    ['Räkenskapsår till', '2007-12-31'],
    ['Period från', '2007-01-01'],
    ['Period till', '2007-03-31'],
    ['Mall', ID],
    ['Enhet', 'öre'],
    ['Avrundning', 'närmast'],
    ['Tecken i budget', 'kostnader positiva'],
    ['Budgetperiodisering', 'linjär'],
    ['Prognosmetod', 'budget'],
    ['Jämförelse', 'samma period föregående år'],
  ],
  accounts: ACCOUNTS,
  objects: OBJECTS,
  openings: [[2007, OPENING_2007]],
  postings: tell(),
  closings: [
    ['2006-12-31', 2006, OPENING_2007],
    ['2007-03-31', 2007, MARCH_2007],
  ],
  plans: [{ year: 2007, rows: figures.PLANS }],
  contributions: [
    ['Försäkringskassa', 937_500, 3511],
    ['Länsarbetsnämnd', 937_500, 3512],
    ['Kommun', 937_500, 3513],
    ['Hälso- och sjukvårdsnämnd', 937_500, 3514],
  ],
};
