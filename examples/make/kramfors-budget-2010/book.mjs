import { kr, sum } from '../amounts.mjs';
import { printedReport } from '../printed.mjs';

export const ID = 'kramfors-budget-2010';
const { figure } = printedReport(ID);
const balance = (row, column) => figure('balansrakning', row, column);
const tkr = (row, column = 'b2010') => figure('budget', row, column) * 1_000;

const ACCOUNTS = [
  [1511, 'Kundfordringar'],
  [1920, 'Bank'],
  [2021, 'Balanserat eget kapital'],
  [2068, 'Föregående års resultat'],
  [2069, 'Årets resultat'],
  [2411, 'Leverantörsskulder'],
  [2991, 'Upplupna kostnader'],
  [3511, 'Bidrag från Försäkringskassan och Arbetsförmedlingen'],
  [3512, 'Bidrag från Landstinget Västernorrland'],
  [3513, 'Bidrag från Kramfors kommun'],
  [4021, 'Styrelsearvoden'],
  [4511, 'Övriga kostnader styrelse'],
  [5540, 'Samverkansaktiviteter'],
  [5541, 'Medfinansiering av projekt'],
  [6011, 'Hyra lokal'],
  [6451, 'Kontorsmaterial'],
  [7211, 'Fast telefoni'],
  [7510, 'Revisionsarvode'],
  [7520, 'Redovisningstjänster'],
  [7541, 'IT-tjänster, datadrift'],
  [7551, 'Konsulter'],
  [8311, 'Ränteintäkter'],
  [8491, 'Övriga finansiella kostnader'],
];

const PROJECTS = [
  [31, 'Ris-Flis', 'ris-flis'],
  [32, 'Nytänk', 'nytank'],
  [33, 'Bryggan', 'bryggan'],
  [34, 'Skolkuggen', 'skolkuggen'],
  [35, 'Familjeverkstad', 'familjeverkstad'],
  [36, 'Medel till samverkansorganet KramSam', 'kramsam'],
];
const COOPERATION = [
  [41, 'Gemensam konferens', 'konferens'],
  [42, 'Föreläsningar', 'forelasningar'],
  [43, 'Studieresor', 'studieresor'],
  [44, 'Konf/utb', 'konf-utb'],
];
const NEW_PROJECTS = 50;

/** Account, row of the budget. */
const BY_ACCOUNT = [
  [4021, 'styrelsearvoden'],
  [4511, 'ovriga-styrelse'],
  [6011, 'lokalhyra'],
  [6451, 'kontorsmaterial'],
  [7211, 'telefoni'],
  [7510, 'revisionsarvode'],
  [7520, 'redovisningstjanster'],
  [7541, 'it-tjanster'],
  [7551, 'konsulter'],
  [8491, 'ovriga-fin-kostnader'],
];

/** The income statement says 2 601 540 kr of costs, the budget 2 602 tkr: the largest project is that much less than its whole tkr. */
const BELOW_TKR = -figure('resultatrakning', 'kostnader', 'b2010') - 2_602_000;

const result2010 = balance('arets-resultat', 'ub2010');

/** Account, insats, budget of 2010 in kronor; costs plus, and so is more in a balance account. */
const BUDGET_2010 = [
  [3511, '', -tkr('fk-af')],
  [3512, '', -tkr('landstinget')],
  [3513, '', -tkr('kommun')],
  ...BY_ACCOUNT.map(([account, row]) => [account, '', tkr(row)]),
  [8311, '', tkr('ranteintakter')],
  ...PROJECTS.map(([code, , row]) => [5541, code, tkr(row) + (row === 'ris-flis' ? BELOW_TKR : 0)]),
  ...COOPERATION.map(([code, , row]) => [5540, code, tkr(row)]),
  [5541, NEW_PROJECTS, tkr('nya-projekt')],
  [1920, '', -result2010],
];
const planned =
  sum(BUDGET_2010.slice(3, -1).map(([, , amount]) => amount)) -
  sum(BUDGET_2010.slice(0, 3).map(([, , amount]) => amount));
if (planned !== result2010) throw new Error(`the budget's deficit is ${planned}, printed ${result2010}`);

/** A plan year has sums only; how they lie on accounts is made up. */
const plan = (column) => [
  [3511, '', 965_000],
  [3512, '', 482_500],
  [3513, '', 482_500],
  [4021, '', 26_000],
  [4511, '', tkr('summa-styrelsen', column) - 26_000],
  [6011, '', 52_000],
  [7520, '', 72_000],
  [7551, '', tkr('summa-administration', column) - 52_000 - 72_000 - 26_000],
  [7510, '', 26_000],
  [5541, NEW_PROJECTS, tkr('nya-projekt', column)],
];

/** The forecast of 2009: print has its result and what is left of receivables and debts; how costs lie on accounts is made up. */
const INCOME_2009 = 1_930_000;
const COSTS_2009 = INCOME_2009 + balance('arets-resultat', 'ub2009');
const receivables = balance('ovriga-fordringar', 'ub2008');
const debts = -balance('kortfr-skulder', 'ub2008');
const FORECAST_2009 = [
  [3511, '', null, 965_000],
  [3512, '', null, 482_500],
  [3513, '', null, 482_500],
  [7551, '', null, 410_000],
  [5540, 41, null, 96_000],
  [5541, 31, null, COSTS_2009 - 410_000 - 96_000],
  [1511, '', null, -receivables],
  [2411, '', null, debts],
  [1920, '', null, -balance('arets-resultat', 'ub2009') + receivables - debts],
];

/** 2008 as a saldolista: account, IB, change, UB in kronor. Print has the closing balances and the result; the rest is made up. */
const result2008 = balance('arets-resultat', 'ub2008');
const CLOSING_2008 = [
  [1511, 214_300, receivables],
  [1920, null, balance('kassa-bank', 'ub2008')],
  [2021, balance('balanserat-ek', 'ub2008'), balance('balanserat-ek', 'ub2008')],
  [2411, -402_150, -debts + 120_000],
  [2991, -98_400, -120_000],
];
const RESULT_2008 = [
  [3511, -965_000],
  [3512, -482_500],
  [3513, -482_500],
  [4021, 24_600],
  [5541, result2008 + 1_930_000 - 24_600 - 412_350 + 61_204],
  [7551, 412_350],
  [8311, -61_204],
];
const bankBefore = -sum(CLOSING_2008.map(([, opening]) => opening ?? 0));
const balanceList2008 = [
  ...CLOSING_2008.map(([account, opening, closing]) => [account, opening ?? bankBefore, closing]),
  ...RESULT_2008.map(([account, closing]) => [account, 0, closing]),
].map(([account, opening, closing]) => [account, kr(opening), kr(closing - opening), kr(closing)]);
for (const column of [1, 2, 3])
  if (sum(balanceList2008.map((row) => row[column])) !== 0)
    throw new Error('the saldolista does not balance');

export const book = {
  id: ID,
  settings: [
    ['Förbund', 'Samordningsförbundet i Kramfors'],
    ['Räkenskapsår från', '2010-01-01'],
    ['Räkenskapsår till', '2010-12-31'],
    ['Period från', '2010-01-01'],
    ['Period till', '2010-12-31'],
    ['Mall', ID],
    ['Enhet', 'kr'],
    ['Avrundning', 'närmast'],
    ['Tecken i budget', 'kostnader positiva'],
  ],
  accounts: ACCOUNTS,
  objects: [
    ...PROJECTS.map(([code, name]) => [code, name, 'Projekt', '']),
    ...COOPERATION.map(([code, name]) => [code, name, 'Samverkansaktiviteter', '']),
    [NEW_PROJECTS, 'Nya projekt', 'Projekt', '2010-01-01'],
  ],
  openings: [],
  postings: [],
  closings: [],
  balanceLists: [[2008, balanceList2008]],
  plans: [
    { year: 2009, rows: FORECAST_2009 },
    { year: 2010, rows: BUDGET_2010 },
    { year: 2011, rows: plan('b2011') },
    { year: 2012, rows: plan('b2012') },
  ],
};
