import { kr, randomFrom } from '../amounts.mjs';
import { accruedCells, cellsOf, tellCosts } from '../costStory.mjs';
import { lastDay, monthName, monthsBetween, workday } from '../dates.mjs';
import { Journal, line } from '../journal.mjs';
import { ACCOUNTS, ENTER, MEMBERS, NOVA, OBJECTS, OFFICE, RECIPES, ROW_OF, RULES, STATE } from './chart.mjs';
import * as figures from './figures.mjs';

const { ADVANCE, contributions, ID, JUNE_2024, objectTotals, of, OPENING_2023, OPENING_2024 } = figures;
const MONTHS_2023 = monthsBetween('2023-01', '2023-12');
const MONTHS_2024 = monthsBetween('2024-01', '2024-06');
const ACCRUED_ON = [
  [5541, NOVA, 55],
  [5541, ENTER, 35],
  [4691, OFFICE, 10],
];

function tell() {
  const random = randomFrom(2024);
  const journal = new Journal();
  const accrued = (balances) => accruedCells(-balances.get(2991), ACCRUED_ON);
  tellCosts(journal, random, {
    firstInvoice: 23_100,
    opening: OPENING_2023,
    debts: [
      { supplier: 'Jönköpings kommun', date: '2022-12-12', amount: kr(640_310) },
      { supplier: 'Region Jönköpings län', date: '2022-12-16', amount: kr(265_000) },
    ],
    accruedBefore: accrued(OPENING_2023),
    periods: [
      {
        months: MONTHS_2023,
        cells: cellsOf(objectTotals(23), RECIPES),
        accrued: accrued(OPENING_2024),
        closing: OPENING_2024,
      },
      {
        months: MONTHS_2024,
        cells: cellsOf(objectTotals(24), RECIPES),
        accrued: accrued(JUNE_2024),
        closing: JUNE_2024,
      },
    ],
    rules: RULES,
  });
  income(journal, '2023', MONTHS_2023, contributions('utfall-foreg'), of('interest 23'), of('rounding 23'));
  income(journal, '2024', MONTHS_2024, contributions('utfall'), of('interest 24'), of('rounding 24'));
  journal.add('2023-12-15', 'U', 'Grannförbundet, förskott för gemensam insats', [
    line(1680, ADVANCE),
    line(1920, -ADVANCE),
  ]);
  journal.add('2024-01-18', 'I', 'Grannförbundet, förskott åter', [
    line(1920, ADVANCE),
    line(1680, -ADVANCE),
  ]);
  return journal.rows();
}

/** The state pays month by month; the others pay the whole year in January, which is booked as income at once. */
function income(journal, year, months, amounts, interest, rounding) {
  const state = amounts.get(STATE[0]);
  months.forEach((month, i) => {
    const upTo = (n) => Math.round((state * n) / months.length / 100) * 100;
    const part = upTo(i + 1) - upTo(i);
    journal.add(workday(month, 20), 'I', `${STATE[1]}, bidrag ${monthName(month)}`, [
      line(1920, part),
      line(STATE[0], -part),
    ]);
  });
  for (const [account, member] of MEMBERS) {
    const amount = amounts.get(account);
    journal.add(workday(`${year}-01`, 24), 'I', `${member}, bidrag ${year}`, [
      line(1920, amount),
      line(account, -amount),
    ]);
  }
  const last = lastDay(months.at(-1));
  journal.add(last, 'I', 'Banken, ränta', [line(1920, interest), line(8311, -interest)]);
  journal.add(last, 'M', 'Öresutjämning', [line(3740, rounding), line(1920, -rounding)]);
}

/** Plans per insats on the account that takes most of its costs. */
const plans = [...ROW_OF].map(([code, row]) => [RECIPES.get(code)[0][0], code, ...figures.planOf(row)]);

export const book = {
  id: ID,
  settings: [
    ['Förbund', 'Samordningsförbundet Södra Vätterbygden'],
    ['Räkenskapsår från', '2024-01-01'],
    ['Räkenskapsår till', '2024-12-31'],
    ['Period från', '2024-01-01'],
    ['Period till', '2024-06-30'],
    ['Mall', ID],
    ['Enhet', 'kr'],
    ['Avrundning', 'närmast'],
    ['Tecken i budget', 'kostnader positiva'],
  ],
  accounts: ACCOUNTS,
  objects: OBJECTS,
  openings: [
    [2023, OPENING_2023],
    [2024, OPENING_2024],
  ],
  postings: tell(),
  closings: [
    ['2023-12-31', 2023, OPENING_2024],
    ['2024-06-30', 2024, JUNE_2024],
  ],
  plans: [{ year: 2024, rows: [...figures.PLANS, ...plans] }],
};
