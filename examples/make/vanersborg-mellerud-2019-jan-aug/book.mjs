import { kr, randomFrom } from '../amounts.mjs';
import { monthsBetween, workday } from '../dates.mjs';
import { Journal, line } from '../journal.mjs';
import { accrue, payroll, payTaxes, rent, repayVat, turnBack } from '../routines.mjs';
import { invoicedCosts, SupplierLedger } from '../suppliers.mjs';
import { AUG_2018, AUG_2019, BANK_FEE_MONTH, OPENING_2018, OPENING_2019, RENT } from './balances.mjs';
import { ACCOUNTS, JOINT, OBJECTS } from './chart.mjs';
import { accrualCells, costs2018, costs2019, costsOfAutumn } from './costs.mjs';
import { income } from './income.mjs';
import { RULES } from './invoicing.mjs';
import { PLANS } from './plans.mjs';

const ID = 'vanersborg-mellerud-2019-jan-aug';
const PAYROLL = [4021, 4311, 4312, 4321, 4322, 4391, 4511];
/** Not invoiced as costs: paid with fees, prepaid as rent, or drawn by the bank. */
const ELSEWHERE = [...PAYROLL, 6011, 8491];

/** Tells both years as vouchers. */
function tell() {
  const random = randomFrom(2019);
  const journal = new Journal();
  const suppliers = new SupplierLedger(journal, random, 41_200);
  const spring18 = monthsBetween('2018-01', '2018-08');
  const autumn18 = monthsBetween('2018-09', '2018-12');
  const spring19 = monthsBetween('2019-01', '2019-08');

  const cells18 = costs2018(random);
  const cellsAutumn = costsOfAutumn(cells18);
  const cells19 = costs2019(random);

  const accrued = [OPENING_2018, AUG_2018, OPENING_2019, AUG_2019].map((balances) =>
    accrualCells(-balances.get(2991)),
  );
  turnBack(journal, '2018-01-01', accrued[0]);
  accrue(journal, '2018-08-31', accrued[1], true);
  accrue(journal, '2018-12-31', accrued[2], true);
  accrue(journal, '2019-08-31', accrued[3], false);

  suppliers.open('Vänersborgs kommun', '2017-12-11', kr(301_200));
  suppliers.open('Melleruds kommun', '2017-12-18', kr(148_650));
  suppliers.open('Utvärderarna', '2017-12-20', -OPENING_2018.get(2411) - kr(301_200 + 148_650));
  suppliers.addCosts(invoicedCosts(cells18, ELSEWHERE, accrued[0], accrued[1]), spring18, RULES);
  suppliers.addCosts(invoicedCosts(cellsAutumn, ELSEWHERE, accrued[1], accrued[2]), autumn18, RULES);
  suppliers.addCosts(invoicedCosts(cells19, ELSEWHERE, accrued[2], accrued[3]), spring19, RULES);
  rent(journal, suppliers, {
    landlord: 'Fastighetsbolaget',
    account: 6011,
    object: JOINT,
    months: monthsBetween('2018-01', '2019-08'),
    amountOf: (month) => RENT[month.slice(0, 4)],
  });
  suppliers.pay(
    [
      { date: '2018-08-31', unpaid: -AUG_2018.get(2411) },
      { date: '2018-12-31', unpaid: -OPENING_2019.get(2411) },
      { date: '2019-08-31', unpaid: -AUG_2019.get(2411) },
    ],
    '2018-01',
  );
  repayVat(journal, OPENING_2018.get(1687), '2018-01', [
    { date: '2018-08-31', left: AUG_2018.get(1687) },
    { date: '2018-12-31', left: OPENING_2019.get(1687) },
    { date: '2019-08-31', left: AUG_2019.get(1687) },
  ]);

  const pay = (cells, months, fixed) =>
    payroll(journal, {
      cells: cells.filter(({ account, amount }) => PAYROLL.includes(account) && amount !== 0),
      months,
      fixed,
      taxPercent: 30,
      taxed: [4021, 4312, 4322],
      fee: 4021,
    });
  pay(cells18, ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05', '2018-06', '2018-08'], {
    '2018-08': { fee: kr(4_760), tax: kr(1_428), social: kr(1_495) },
  });
  pay(cellsAutumn, autumn18, { '2018-12': { fee: kr(9_580), tax: kr(2_874), social: kr(3_010) } });
  pay(cells19, monthsBetween('2019-01', '2019-06'), {});
  payTaxes(journal, OPENING_2018, '2018-01', '2019-08');

  for (const month of monthsBetween('2018-01', '2019-08'))
    journal.add(workday(month, 28), 'U', 'Banken, avgifter', [
      line(8491, BANK_FEE_MONTH, JOINT),
      line(1920, -BANK_FEE_MONTH),
    ]);

  income(journal);
  journal.add('2018-12-31', 'M', 'Omföring av föregående års resultat enligt beslut', [
    line(2068, -OPENING_2018.get(2068)),
    line(2021, OPENING_2018.get(2068)),
  ]);
  return journal.rows();
}

export const book = {
  id: ID,
  settings: [
    ['Förbund', 'Samordningsförbundet Vänersborg/Mellerud'],
    ['Räkenskapsår från', '2019-01-01'],
    ['Räkenskapsår till', '2019-12-31'],
    ['Period från', '2019-01-01'],
    ['Period till', '2019-08-31'],
    ['Mall', ID],
    ['Enhet', 'kr'],
    ['Avrundning', 'närmast'],
    ['Tecken i budget', 'resultat'],
    ['Budgetperiodisering', 'linjär'],
    ['Prognosmetod', 'budget'],
    ['Högsta eget kapital', '20 %'],
    ['Jämförelse', 'samma period föregående år'],
  ],
  accounts: ACCOUNTS,
  objects: OBJECTS,
  openings: [
    [2018, OPENING_2018],
    [2019, OPENING_2019],
  ],
  postings: tell(),
  closings: [
    ['2018-08-31', 2018, AUG_2018],
    ['2018-12-31', 2018, OPENING_2019],
    ['2019-08-31', 2019, AUG_2019],
  ],
  plans: [{ year: 2019, rows: PLANS }],
  contributions: [
    ['Staten (Arbetsförmedling och Försäkringskassa)', 2_262_500, 3511],
    ['Västra Götalandsregionen', 1_131_250, 3512],
    ['Vänersborgs kommun', 922_000, 3513],
    ['Melleruds kommun', 209_250, 3514],
  ],
};
