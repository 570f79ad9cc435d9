import { kr, randomFrom, sum } from '../amounts.mjs';
import { accruedCells, cellsOf, tellCosts } from '../costStory.mjs';
import { lastDay, monthName, monthsBetween, workday } from '../dates.mjs';
import { Journal, line } from '../journal.mjs';
import { receive, rent } from '../routines.mjs';
import { ACCOUNTS, ADMINISTRATION, OBJECTS, PROJECTS, RECIPES, RULES, TEAM } from './chart.mjs';
import { AUGUST_2014, DECIDED, ID, of, OPENING_2013, OPENING_2014, RENT, YEARLY } from './figures.mjs';

const MONTHS_2013 = monthsBetween('2013-01', '2013-12');
const MONTHS_2014 = monthsBetween('2014-01', '2014-08');
/** Pays each quarter in advance. */
const EARLY = [
  [3511, 'Försäkringskassan'],
  [3512, 'Arbetsförmedlingen'],
];
/** Pays each quarter when it is over. */
const LATE = [
  [3513, 'Landstinget Kronoberg'],
  [3514, 'Växjö kommun'],
];
const ACCRUED_ON = [
  [4691, TEAM, 70],
  [7520, ADMINISTRATION, 20],
  [5540, TEAM, 10],
];

function costCells({ administration, activities, staff, projects, months }) {
  const rentOfPeriod = RENT * months.length;
  const team = cellsOf(new Map([['activities', activities - rentOfPeriod]]), RECIPES);
  return [
    ...cellsOf(new Map([[ADMINISTRATION, administration]]), RECIPES),
    ...team.map((cell) => ({ ...cell, object: TEAM })),
    { account: 6011, object: TEAM, amount: rentOfPeriod },
    { account: 4691, object: TEAM, amount: staff },
    ...(projects > 0 ? [{ account: 5541, object: PROJECTS, amount: projects }] : []),
  ];
}

/** A cost paid by someone else, owed on the balance day: taken out of what is invoiced. */
function withoutClaim(cells, account, object, amount) {
  return cells.map((cell) =>
    cell.account === account && cell.object === object ? { ...cell, amount: cell.amount - amount } : cell,
  );
}

function tell() {
  const random = randomFrom(2014);
  const journal = new Journal();
  const costs13 = of('costs13');
  const [administration13, projects13, staff13] = [kr(712_400), kr(1_000_000), kr(1_816_350)];
  const cells13 = costCells({
    administration: administration13,
    activities: costs13 - administration13 - projects13 - staff13,
    staff: staff13,
    projects: projects13,
    months: MONTHS_2013,
  });
  const cells14 = costCells({
    administration: of('administration'),
    activities: of('activities'),
    staff: of('staff'),
    projects: 0,
    months: MONTHS_2014,
  });
  tellCosts(journal, random, {
    firstInvoice: 7_300,
    opening: OPENING_2013,
    debts: [
      { supplier: 'Växjö kommun', date: '2012-12-14', amount: kr(261_400) },
      { supplier: 'Landstinget Kronoberg', date: '2012-12-19', amount: kr(141_215) },
    ],
    accruedBefore: accruedCells(-OPENING_2013.get(2991), ACCRUED_ON),
    periods: [
      {
        months: MONTHS_2013,
        cells: withoutClaim(cells13, 5540, TEAM, of('other13')),
        accrued: accruedCells(of('accrued13'), ACCRUED_ON),
        closing: OPENING_2014,
      },
      {
        months: MONTHS_2014,
        cells: withoutClaim(cells14, 5540, TEAM, of('other')),
        accrued: accruedCells(of('accrued'), ACCRUED_ON),
        closing: AUGUST_2014,
      },
    ],
    rules: RULES,
    elsewhere: [6011],
    more: (suppliers) =>
      rent(journal, suppliers, {
        landlord: 'Fastighetsbolaget',
        account: 6011,
        object: TEAM,
        months: [...MONTHS_2013, ...MONTHS_2014],
        amountOf: () => RENT,
      }),
  });
  claims(journal);
  contributions(journal);
  journal.add('2013-12-30', 'I', 'Swedbank, ränta 2013', [
    line(1920, of('interest13')),
    line(8311, -of('interest13')),
  ]);
  journal.add('2014-08-29', 'M', 'Projektmedel enligt styrelsens beslut', [
    line(5541, DECIDED, PROJECTS),
    line(2995, -DECIDED),
  ]);
  return journal.rows();
}

/** Advances to Växjö kommun and costs that others have paid: on the balance days, and settled in the January after. */
function claims(journal) {
  const owed = [
    ['2013-01-21', -OPENING_2013.get(2890)],
    ['2014-01-20', of('other13')],
  ];
  for (const [date, amount] of owed)
    journal.add(date, 'U', 'Växjö kommun, utlägg för deltagare', [line(2890, amount), line(1920, -amount)]);
  for (const [date, amount] of [
    ['2013-12-31', of('other13')],
    ['2014-08-31', of('other')],
  ])
    journal.add(date, 'M', 'Utlägg för deltagare', [line(5540, amount, TEAM), line(2890, -amount)]);
  const advance13 = OPENING_2014.get(1680);
  journal.add('2013-12-18', 'U', 'Växjö kommun, förskott', [line(1680, advance13), line(1920, -advance13)]);
  journal.add('2014-01-27', 'I', 'Växjö kommun, förskott åter', [
    line(1920, advance13),
    line(1680, -advance13),
  ]);
  journal.add('2014-08-27', 'U', 'Växjö kommun, förskott', [
    line(1680, of('advance')),
    line(1920, -of('advance')),
  ]);
}

function contributions(journal) {
  for (const [year, months] of [
    [2013, MONTHS_2013],
    [2014, MONTHS_2014],
  ]) {
    const quarter = YEARLY[year] / 4;
    const part = (i) => Math.round((YEARLY[year] * (i + 1)) / 12) - Math.round((YEARLY[year] * i) / 12);
    for (const [members, account] of [
      [EARLY, 2992],
      [LATE, 1712],
    ])
      for (const [income, member] of members) {
        months.forEach((month, i) => {
          journal.add(lastDay(month), 'M', `${member}, insats ${monthName(month)}`, [
            line(account, part(i)),
            line(income, -part(i)),
          ]);
          const first = i % 3 === 0 && members === EARLY;
          const last = i % 3 === 2 && members === LATE;
          if (first || last) receive(journal, workday(month, last ? 27 : 15), member, quarter, account);
        });
      }
  }
}

const budget = [
  [3511, '', 800_000],
  [3512, '', 800_000],
  [3513, '', 800_000],
  [3514, '', 800_000],
  [7520, ADMINISTRATION, -300_000],
  [4691, ADMINISTRATION, -270_000],
  [7551, ADMINISTRATION, -60_000],
  [4691, TEAM, -1_600_000],
  [5540, TEAM, -700_000],
  [5544, TEAM, -250_000],
  [6011, TEAM, -143_400],
  [6451, TEAM, -57_600],
  [5541, PROJECTS, -800_000],
];
const planned = sum(budget.map(([, , amount]) => amount));
if (planned !== 3_200_000 - 4_181_000) throw new Error(`the budget is ${planned}`);

export const book = {
  id: ID,
  settings: [
    ['Förbund', 'Växjö samordningsförbund'],
    ['Räkenskapsår från', '2014-01-01'],
    ['Räkenskapsår till', '2014-12-31'],
    ['Period från', '2014-01-01'],
    ['Period till', '2014-08-31'],
    ['Mall', ID],
    ['Enhet', 'tkr'],
    ['Avrundning', 'närmast'],
    ['Tecken i budget', 'resultat'],
  ],
  accounts: ACCOUNTS,
  objects: OBJECTS,
  openings: [
    [2013, OPENING_2013],
    [2014, OPENING_2014],
  ],
  postings: tell(),
  closings: [
    ['2013-12-31', 2013, OPENING_2014],
    ['2014-08-31', 2014, AUGUST_2014],
  ],
  plans: [{ year: 2014, rows: budget }],
};
