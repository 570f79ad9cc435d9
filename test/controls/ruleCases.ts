import type { Checked } from '../../src/app/checked';
import { sieChecked, writtenChecked } from './fileCases';
import { type Change, gridsOf, rowIn, SOUND } from './ruleBook';

/** Ett frö: what is changed in the sound book, and all that the control is to say of it. Amounts are kronor (counts as they are). */
export interface RuleCase {
  readonly code: string;
  readonly name: string;
  readonly change?: Change;
  /** A book of its own, where the rule is of files or of written sheets. */
  readonly checked?: () => Promise<Checked>;
  readonly status: 'fel' | 'varning' | 'upplysning';
  /** Of each line, in order: the cell, A, B, the difference (undefined where the line has none). */
  readonly lines: readonly (readonly [
    place: string | undefined,
    a?: number | undefined,
    b?: number | undefined,
    difference?: number | undefined,
  ])[];
  readonly cause?: string;
}

/** Rows of Huvudbok written once more, from row `to` on. */
function rowsAgain(first: number, last: number, to: number): NonNullable<Change['cells']> {
  const rows = gridsOf({ Huvudbok: SOUND['Huvudbok'] ?? '' })[0]?.values.slice(first - 1, last) ?? [];
  return rows.flatMap((row, i) =>
    row.map((cell, column) => [`Huvudbok!${'ABCDEFG'[column]}${to + i}`, cell] as const),
  );
}

/** One book that breaks each rule, and that rule alone. The sound book's rows of Huvudbok: A2 of 2024 in 20–21, A3 in 22–23, A4 in 24–25. */
export const RULE_CASES: readonly RuleCase[] = [
  {
    code: 'sheets-recognised',
    name: 'two sheets are Budget',
    change: { sheets: { 'Budget (2)': 'Konto | Insats | År | Belopp\n4010 | | 2024 | -1' } },
    status: 'fel',
    lines: [['Budget (2)']],
  },
  {
    code: 'input-read',
    name: 'an amount that can be read in two ways',
    change: { cells: [['Budget!D8', '1.234']] },
    status: 'fel',
    lines: [['Budget!D8']],
  },
  {
    code: 'settings-read',
    name: 'a unit that there is not',
    change: {
      cells: [
        ['Inställningar!A9', 'Enhet'],
        ['Inställningar!B9', 'miljoner'],
      ],
    },
    status: 'fel',
    lines: [['Inställningar!B9']],
  },
  {
    code: 'layout-read',
    name: 'a layout that there is not',
    change: { cells: [['Inställningar!B7', 'egen-mall']] },
    status: 'fel',
    lines: [['Inställningar!B7']],
  },
  {
    code: 'period-chosen',
    name: 'a period without postings',
    change: {
      cells: [
        ['Inställningar!B5', '2024-08-01'],
        ['Inställningar!B6', '2024-09-30'],
      ],
    },
    status: 'fel',
    lines: [[undefined]],
  },
  {
    code: 'dates-in-year',
    name: 'a voucher dated 2091',
    change: {
      cells: [
        ['Huvudbok!A24', '2091-05-18'],
        ['Huvudbok!A25', '2091-05-18'],
      ],
    },
    status: 'fel',
    lines: [['Huvudbok!A24', undefined, undefined, 51000]],
  },
  {
    code: 'dates-as-dates',
    name: 'a date that is text',
    change: { cells: [['Huvudbok!A24', '18/5 2024']] },
    status: 'upplysning',
    lines: [['Huvudbok!A24']],
  },
  {
    code: 'amounts-as-numbers',
    name: 'an amount that is text',
    change: { cells: [['Huvudbok!F24', '51 000,00']] },
    status: 'upplysning',
    lines: [['Huvudbok!F24']],
  },
  {
    code: 'sie-read',
    name: 'a line of a kind that there is not',
    checked: () => sieChecked(['#PROGRAM "Bokföraren" 3.2', '#PROGRM "Bokföraren" 3.2']),
    status: 'upplysning',
    lines: [['bok.se rad 2']],
  },
  {
    code: 'sie-agrees',
    name: 'a closing balance that is not its opening one and what has been posted',
    checked: () => sieChecked(['#UB 0 1930 99000', '#UB 0 1930 98100']),
    status: 'varning',
    lines: [
      ['bok.se', undefined, undefined, -900],
      ['bok.se', undefined, undefined, -900],
    ],
  },
  {
    code: 'voucher-balances',
    name: 'two digits swapped in a voucher',
    change: { cells: [['Huvudbok!F20', 215300]] },
    status: 'fel',
    lines: [['Huvudbok!B20', 215300, 251300, -36000]],
    cause: 'transposed-digits',
  },
  {
    code: 'voucher-twice',
    name: 'one number on two days',
    change: { cells: [['Huvudbok!A25', '2024-05-19']] },
    status: 'varning',
    lines: [['Huvudbok!B25']],
  },
  {
    code: 'voucher-twice',
    name: 'A3 and A4 are pasted in once more',
    change: { cells: rowsAgain(22, 25, 30) },
    status: 'fel',
    lines: [['Huvudbok!B30', 582000, 291000, 291000]],
  },
  {
    code: 'voucher-twice',
    name: 'a voucher is doubled where it stands',
    change: { cells: rowsAgain(28, 29, 30) },
    status: 'varning',
    lines: [['Huvudbok!B30', 6000, 3000, 3000]],
  },
  {
    code: 'voucher-gaps',
    name: 'A6 and A7 are missing',
    change: {
      cells: [
        ['Huvudbok!B28', 'A8'],
        ['Huvudbok!B29', 'A8'],
      ],
    },
    status: 'varning',
    lines: [['Huvudbok!B28']],
  },
  {
    code: 'ledger-balances',
    name: 'a row without a number has no counterpart',
    change: {
      cells: [
        ['Huvudbok!A30', '2024-06-30'],
        ['Huvudbok!C30', 4010],
        ['Huvudbok!F30', 750],
      ],
    },
    status: 'fel',
    lines: [[undefined, 1166050, 1165300, 750]],
  },
  {
    code: 'opening-present',
    name: 'no ingående balans this year',
    change: { without: [['Ingående balans', /\|2024$/]] },
    status: 'fel',
    lines: [['Ingående balans', 0, 652000, -652000]],
  },
  {
    code: 'opening-is-closing',
    name: 'a receivable carried over as bank',
    change: {
      cells: [
        ['Ingående balans!B6', 90000],
        ['Ingående balans!B7', 562000],
      ],
    },
    status: 'fel',
    lines: [
      ['Ingående balans!A6', 90000, 100000, -10000],
      ['Ingående balans!A7', 562000, 552000, 10000],
    ],
  },
  {
    code: 'opening-is-closing',
    name: 'last year’s result is not carried over',
    change: { without: [['Ingående balans', /^2068/]] },
    status: 'fel',
    lines: [['Ingående balans!A8', 350000, 402000, -52000]],
    cause: 'last-year-result',
  },
  {
    code: 'opening-is-closing',
    name: 'a voucher dated the year before, where its number is taken',
    change: {
      cells: [
        ['Huvudbok!A24', '2023-05-18'],
        ['Huvudbok!A25', '2023-05-18'],
      ],
    },
    status: 'fel',
    lines: [['Huvudbok!F24', 402000, 351000, 51000]],
    cause: 'voucher-in-other-year',
  },
  {
    code: 'opening-balances',
    name: 'bank with the wrong sign, the year before not in the book',
    change: {
      cells: [['Ingående balans!B7', -552000]],
      without: [
        ['Huvudbok', /\|A\d\|.*\|/],
        ['Ingående balans', /\|2023$/],
      ],
      sheets: {
        'Huvudbok 2024': `
Datum | Ver | Konto | Insats | Text | Debet | Kredit
2024-01-10 | A1 | 1930 | | Bidrag | 600000 |
2024-01-10 | A1 | 3511 | | Bidrag | | 300000
2024-01-10 | A1 | 3512 | | Bidrag | | 150000
2024-01-10 | A1 | 3513 | | Bidrag | | 90000
2024-01-10 | A1 | 3514 | | Bidrag | | 60000`,
      },
    },
    status: 'fel',
    lines: [['Ingående balans!B3', undefined, undefined, -1104000]],
    cause: 'wrong-sign',
  },
  {
    code: 'stated-balances',
    name: 'a total row that is not its rows',
    change: {
      cells: [
        ['Medlemsbidrag!A6', 'Summa'],
        ['Medlemsbidrag!B6', 1210000],
      ],
    },
    status: 'varning',
    lines: [['Medlemsbidrag!B6', 1210000, 1200000, 10000]],
  },
  {
    code: 'known-accounts',
    name: 'budget on an account that the chart has not',
    change: {
      cells: [
        ['Budget!A9', 4999],
        ['Budget!C9', 2024],
        ['Budget!D9', -1000],
      ],
    },
    status: 'varning',
    lines: [['Budget!A9', undefined, undefined, 1000]],
  },
  {
    code: 'known-activities',
    name: 'an insats that the sheet Insatser has not',
    change: { cells: [['Huvudbok!D22', 21]] },
    status: 'varning',
    lines: [['Huvudbok!D22', undefined, undefined, 240000]],
  },
  {
    code: 'plans-read',
    name: 'budget by month without months',
    change: {
      cells: [
        ['Inställningar!A9', 'Budgetperiodisering'],
        ['Inställningar!B9', 'månad'],
      ],
    },
    status: 'varning',
    lines: [['Budget!D2']],
  },
  {
    code: 'input-suffices',
    name: 'columns of budget, and no budget of the year',
    change: {
      without: [['Budget', /2024/]],
      layout: (json) => {
        json['omitEmpty'] = false;
      },
    },
    status: 'varning',
    lines: [['Budget']],
  },
  {
    code: 'contributions-read',
    name: 'a member twice',
    change: {
      cells: [
        ['Medlemsbidrag!A6', 'Beta kommun'],
        ['Medlemsbidrag!B6', 0],
        ['Medlemsbidrag!C6', 3514],
      ],
    },
    status: 'varning',
    lines: [['Medlemsbidrag!A6']],
  },
  {
    code: 'input-suffices',
    name: 'the sheet Prognos is empty',
    change: { without: [['Prognos', /./]] },
    status: 'upplysning',
    lines: [[undefined]],
  },
  {
    code: 'plan-row-sign',
    name: 'the only budget row of an insats as plus',
    change: { cells: [['Budget!D6', 500000]] },
    status: 'varning',
    lines: [['Budget!D6', 500000, -500000, 1000000]],
    cause: 'turned-like-others',
  },
  {
    code: 'plan-row-sign',
    name: 'a cost as income in an insats whose net is right',
    change: {
      cells: [
        ['Budget!A9', 4010],
        ['Budget!B9', 10],
        ['Budget!C9', 2024],
        ['Budget!D9', 40000],
      ],
    },
    status: 'varning',
    lines: [['Budget!D9', 40000, -40000, 80000]],
    cause: 'turned-like-others',
  },
  {
    code: 'plan-row-sign',
    name: 'two rows of one insats of the same amount, and one of Prognos: each with its own amount',
    change: {
      cells: [
        ...[9, 10].flatMap((row) => [
          [`Budget!A${row}`, row === 9 ? 4010 : 5010] as const,
          [`Budget!B${row}`, 10] as const,
          [`Budget!C${row}`, 2024] as const,
          [`Budget!D${row}`, 40000] as const,
        ]),
        ['Prognos!D8', 100000],
      ],
    },
    status: 'varning',
    lines: [
      ['Budget!D9', 40000, -40000, 80000],
      ['Budget!D10', 40000, -40000, 80000],
      ['Prognos!D8', 100000, -100000, 200000],
    ],
    cause: 'turned-like-others',
  },
  {
    code: 'plan-row-sign',
    name: 'an income as cost',
    change: { cells: [['Budget!D3', -300000]] },
    status: 'varning',
    lines: [['Budget!D3', -300000, 300000, -600000]],
    cause: 'turned-like-others',
  },
  {
    code: 'plan-row-sign',
    name: 'interest income planned as a cost, the only row of its kind, and booked as income',
    change: {
      cells: [
        ['Budget!A9', 8310],
        ['Budget!C9', 2024],
        ['Budget!D9', -5000],
      ],
      without: [['Prognos', /^8310/]],
    },
    status: 'varning',
    lines: [['Budget!D9', -5000, 5000, -10000]],
    cause: 'turned-like-others',
  },
  {
    code: 'plan-unit',
    name: 'a budget in thousands',
    change: {
      cells: [600, 300, 180, 120, -500, -500, -120].map((amount, i) => [`Budget!D${i + 2}`, amount] as const),
    },
    status: 'varning',
    lines: [['Budget!D2', 2320, 1142300, -1139980]],
  },
  {
    code: 'budget-sign',
    name: 'a whole forecast with costs as plus',
    change: {
      cells: [
        ['Prognos!D6', 520000],
        ['Prognos!D7', 500000],
        ['Prognos!D8', 100000],
      ],
    },
    status: 'varning',
    lines: [['Prognos!B6', -491300, 510000, -1001300]],
  },
  {
    code: 'budget-sign',
    name: 'a whole budget with costs as plus is one finding',
    change: {
      cells: [
        ['Budget!D6', 500000],
        ['Budget!D7', 500000],
      ],
    },
    status: 'varning',
    lines: [['Budget!B6', -491300, 500000, -991300]],
  },
  {
    code: 'budget-outside-activity',
    name: 'an insats that begins in April has budget from January',
    change: { cells: [['Insatser!C3', '2024-04-01']] },
    status: 'varning',
    lines: [['Budget!D7', -500000, -375000, -125000]],
    cause: 'outside-activity',
  },
  {
    code: 'budget-outside-activity',
    name: 'each of two insatser has its own amount and cell',
    change: {
      cells: [
        ['Insatser!C2', '2024-07-01'],
        ['Insatser!C3', '2024-04-01'],
      ],
    },
    status: 'varning',
    lines: [
      ['Budget!D6', -500000, -250000, -250000],
      ['Budget!D7', -500000, -375000, -125000],
    ],
    cause: 'outside-activity',
  },
  {
    code: 'account-mapped',
    name: 'a receivable on an account that no row has',
    change: {
      cells: [
        ['Huvudbok!C26', 1650],
        ['Kontoplan!A16', 1650],
        ['Kontoplan!B16', 'Skattefordran'],
      ],
      layout: (json) => {
        rowIn(json, 'balansrakning', 'fordringar').accounts = '1500-1599';
      },
    },
    status: 'fel',
    lines: [['Kontoplan!A16', undefined, undefined, 20000]],
  },
  {
    code: 'account-mapped',
    name: 'a row without insats, where the follow-up is by insats',
    change: {
      cells: [['Huvudbok!D20', null]],
      layout: (json) => {
        rowIn(json, 'uppfoljning', 'utan-insats').accounts = '4000-4999';
      },
    },
    status: 'fel',
    lines: [['Huvudbok!D20', undefined, undefined, 251300]],
  },
  {
    code: 'account-once',
    name: 'two rows of a follow-up take the rest',
    change: {
      layout: (json) => {
        const followUp = json.statements.find(({ id }) => id === 'uppfoljning');
        followUp?.rows.splice(1, 0, { id: 'konto-', each: 'account', accounts: '5010', rest: true });
        rowIn(json, 'uppfoljning', 'insats-')['rest'] = true;
      },
    },
    status: 'fel',
    lines: [['Kontoplan!A14', undefined, undefined, 491300]],
  },
  {
    code: 'balance',
    name: 'the total leaves out the liabilities',
    change: {
      layout: (json) => {
        rowIn(json, 'balansrakning', 'summa-skulder').of = ['langfristiga'];
      },
    },
    status: 'fel',
    lines: [
      ['Balansräkning!C29', 783700, 482700, 301000],
      ['Balansräkning!D29', 652000, 402000, 250000],
    ],
  },
  {
    code: 'balance-sums',
    name: 'a subtotal typed over',
    change: { typed: [['balansrakning.summa-anlaggning.ub-foreg', 500]] },
    status: 'fel',
    lines: [
      ['Balansräkning!D10', 500, 0, 500],
      ['Balansräkning!D17', 652000, 652500, -500],
    ],
  },
  {
    code: 'net-cost',
    name: 'a subtotal typed over',
    change: { typed: [['resultatrakning.avskrivningar.utfall-foreg', -2000]] },
    status: 'fel',
    lines: [['Resultaträkning!F8', 700000, 698000, 2000]],
  },
  {
    code: 'result',
    name: 'an item typed over',
    change: { typed: [['resultatrakning.extraordinara.utfall-foreg', -25000]] },
    status: 'fel',
    lines: [['Resultaträkning!F14', 700000, 675000, 25000]],
  },
  {
    code: 'result-same',
    name: 'last year’s result still stands on the account of the year’s',
    change: { cells: [['Ingående balans!A9', 2069]] },
    status: 'fel',
    lines: [
      ['Balansräkning!C20', 132700, 80700, 52000],
      ['Noter!D28', 132700, 80700, 52000],
    ],
    cause: 'last-year-result',
  },
  {
    code: 'equity-roll',
    name: 'a cost booked on equity',
    change: {
      cells: [['Huvudbok!C24', 2010]],
    },
    status: 'varning',
    lines: [[undefined, 482700, 533700, -51000]],
  },
  {
    code: 'opening-movement-closing',
    name: 'ingående typed over',
    change: {
      typed: [
        ['not-4.ovrigt.ib', 402009],
        ['not-4.summa.ib', 402009],
      ],
    },
    status: 'fel',
    lines: [
      ['Noter!D26', 402000, 402009, -9],
      ['Noter!D29', 482700, 482709, -9],
    ],
  },
  {
    code: 'note-income',
    name: 'a note without a part',
    change: {
      typed: [
        ['not-1.k3690.utfall', 5000],
        ['not-1.summa.utfall', 605000],
      ],
    },
    status: 'fel',
    lines: [['Resultaträkning!C5', 620000, 605000, 15000]],
  },
  {
    code: 'note-costs',
    name: 'a note with a figure typed over',
    change: {
      typed: [
        ['not-2.k4010.utfall', 15000],
        ['not-2.summa.utfall', 506300],
      ],
    },
    status: 'fel',
    lines: [['Resultaträkning!C6', -542300, -506300, -36000]],
    cause: 'transposed-digits',
  },
  {
    code: 'note-assets',
    name: 'a note with a figure typed over',
    change: {
      typed: [
        ['not-3.k1510.ub', 120500],
        ['not-3.summa.ub', 120500],
      ],
    },
    status: 'fel',
    lines: [['Balansräkning!C13', 120000, 120500, -500]],
  },
  {
    code: 'note-equity',
    name: 'a note with last year’s figure',
    change: {
      typed: [
        ['not-4.ovrigt.forandring', 100],
        ['not-4.ovrigt.ub', 402100],
        ['not-4.summa.forandring', 80800],
        ['not-4.summa.ub', 482800],
      ],
    },
    status: 'fel',
    lines: [['Balansräkning!C23', 482700, 482800, -100]],
  },
  {
    code: 'note-liabilities',
    name: 'a note with a figure typed over',
    change: {
      typed: [
        ['not-5.k2440.ub', 300981],
        ['not-5.summa.ub', 300981],
      ],
    },
    status: 'fel',
    lines: [['Balansräkning!C27', 301000, 300981, 19]],
  },
  {
    code: 'cash-flow-sums',
    name: 'a row typed over',
    change: { typed: [['kassaflode.forrad.utfall', 1000]] },
    status: 'fel',
    lines: [['Kassaflödesanalys!B12', 111700, 112700, -1000]],
  },
  {
    code: 'cash-flow-operating',
    name: 'the subtotal is of working capital alone',
    change: {
      layout: (json) => {
        rowIn(json, 'kassaflode', 'lopande').of = ['forrad..kortfristiga'];
        rowIn(json, 'kassaflode', 'periodens').of = [
          'fore-rorelsekapital',
          'lopande',
          'investering',
          'finansiering',
        ];
      },
    },
    status: 'upplysning',
    lines: [['Kassaflödesanalys!B12', 31000, 111700, -80700]],
  },
  {
    code: 'cash-flow-closing',
    name: 'the closing cash typed over',
    change: { typed: [['kassaflode.likvida-ub.utfall', 636700]] },
    status: 'fel',
    lines: [['Kassaflödesanalys!B17', 636700, 663700, -27000]],
    cause: 'transposed-digits',
  },
  {
    code: 'cash-roll',
    name: 'a liability that the cash flow has not',
    change: {
      cells: [
        ['Huvudbok!C25', 2890],
        ['Kontoplan!A16', 2890],
        ['Kontoplan!B16', 'Övriga skulder'],
      ],
      layout: (json) => {
        const cashFlow = json.statements.find(({ id }) => id === 'kassaflode');
        if (cashFlow) cashFlow.covers = '1000-1899, 2069, 2100-2399, 2400-2799, 3000-8999';
        rowIn(json, 'kassaflode', 'kortfristiga').accounts = '2400-2799';
      },
    },
    status: 'fel',
    lines: [['Kassaflödesanalys!B15', 612700, 663700, -51000]],
  },
  {
    code: 'deviation',
    name: 'a deviation with the wrong sign',
    change: { typed: [['resultatrakning.kostnader.avvikelse', -17700]] },
    status: 'fel',
    lines: [['Resultaträkning!E6', -17700, 17700, -35400]],
    cause: 'wrong-sign',
  },
  {
    code: 'follow-up-sums',
    name: 'a row typed over',
    change: { typed: [['uppfoljning.insats-10.prognos', -500000]] },
    status: 'fel',
    lines: [['Budgetuppföljning!E8', -1120000, -1100000, -20000]],
  },
  {
    code: 'follow-up-same',
    name: 'a row and its total typed over',
    change: {
      typed: [
        ['uppfoljning.insats-10.prognos', -500000],
        ['uppfoljning.summa.prognos', -1100000],
      ],
    },
    status: 'fel',
    lines: [['Budgetuppföljning!E8', -1100000, -1120000, 20000]],
  },
  {
    code: 'summary-rounded',
    name: 'a cost and the result typed over',
    change: {
      typed: [
        ['sammanfattning.kostnader.prognos', -1200000],
        ['sammanfattning.resultat.prognos', 23000],
      ],
    },
    status: 'fel',
    lines: [
      ['Sammanfattning!F6', -1200000, -1120000, -80000],
      ['Sammanfattning!F8', 23000, 103000, -80000],
    ],
  },
  {
    code: 'other-sums',
    name: 'an agreed contribution typed over',
    change: { typed: [['medlemsbidrag.part-Regionen.avtalat', 305000]] },
    status: 'fel',
    lines: [['Finansiering!B9', 1200000, 1205000, -5000]],
  },
  {
    code: 'deviation-commented',
    name: 'a deviation over the limit without a comment',
    checked: () => writtenChecked([['Kommentar krävs över', '9 500 kr']]),
    status: 'varning',
    lines: [['Budgetuppföljning!I6', undefined, undefined, 10000]],
  },
  {
    code: 'amount-overwritten',
    name: 'an amount typed over on the sheet',
    checked: () => writtenChecked([], (opened) => opened.type('Kassaflödesanalys', 'B16', 525000)),
    status: 'varning',
    lines: [['Kassaflödesanalys!B16', 525000, 552000, -27000]],
  },
  {
    code: 'own-rows',
    name: 'a row of one’s own between two that a sum counts',
    checked: () =>
      writtenChecked([], async (opened) => {
        await opened.insertRows('Balansräkning', 14, 1);
        await opened.type('Balansräkning', 'C14', 1000);
      }),
    status: 'fel',
    lines: [['Balansräkning!C14', undefined, undefined, 1000]],
  },
  {
    code: 'report-as-computed',
    name: 'a voucher edited when the reports had been created',
    checked: () =>
      writtenChecked([], async (opened) => {
        await opened.type('Huvudbok', 'F24', 61000);
        await opened.type('Huvudbok', 'G25', 61000);
      }),
    status: 'varning',
    lines: [['Sammanfattning!B6', -542300, -552300, 10000]],
  },
  {
    code: 'contribution-shares',
    name: 'the region pays more, a kommun less',
    change: {
      cells: [
        ['Medlemsbidrag!B3', 350000],
        ['Medlemsbidrag!B4', 130000],
      ],
    },
    status: 'varning',
    lines: [
      ['Medlemsbidrag!C3', 350000, 300000, 50000],
      ['Medlemsbidrag!C4', 250000, 300000, -50000],
    ],
  },
  {
    code: 'contribution-shares',
    name: 'a digit too many in the region’s: the two others agree, so it is the region’s alone',
    change: { cells: [['Medlemsbidrag!B3', 3_000_000]] },
    status: 'varning',
    lines: [['Medlemsbidrag!C3', 3_000_000, 300_000, 2_700_000]],
    cause: 'lost-digit',
  },
  {
    code: 'contribution-period',
    name: 'a member’s whole year is booked at half-year',
    change: {
      cells: [
        ['Huvudbok!F15', 900000],
        ['Huvudbok!G16', 600000],
      ],
    },
    status: 'varning',
    lines: [['Huvudbok!C16', 900000, 600000, 300000]],
  },
  {
    code: 'balanced-budget',
    name: 'a forecast below zero',
    change: { cells: [['Prognos!D6', -643000]] },
    status: 'varning',
    lines: [['Balanskravsutredning!C13', -20000, 0, -20000]],
  },
  {
    code: 'balanced-budget',
    name: 'a forecast below zero, and the balanskravsutredning is one that is added',
    change: {
      cells: [['Prognos!D6', -643000]],
      layout: (json) => {
        json.statements = json.statements.filter(({ id }) => id !== 'balanskrav');
      },
    },
    status: 'varning',
    lines: [['Balanskravsutredning!C13', -20000, 0, -20000]],
  },
  {
    code: 'requirement-stated',
    name: 'a layout without a balanskravsutredning',
    change: {
      layout: (json) => {
        json.statements = json.statements.filter(({ id }) => id !== 'balanskrav');
      },
    },
    status: 'upplysning',
    lines: [['Balanskravsutredning!B13', 0, 1, -1]],
  },
  {
    code: 'brought-forward-income',
    name: 'a retained result is budgeted as income',
    change: {
      cells: [
        ['Kontoplan!A16', 3990],
        ['Kontoplan!B16', 'Balanserat resultat'],
        ['Budget!A9', 3990],
        ['Budget!C9', 2024],
        ['Budget!D9', 120000],
      ],
    },
    status: 'varning',
    lines: [['Budget!A9', 120000, 0, 120000]],
  },
  {
    code: 'equity-ceiling',
    name: 'equity above 20 %',
    change: { cells: [['Inställningar!B8', '20 %']] },
    status: 'varning',
    lines: [['Sammanfattning!F9', 505000, 240000, 265000]],
  },
  {
    code: 'interim-period',
    name: 'a report of five months',
    change: {
      cells: [
        ['Inställningar!B6', '2024-05-31'],
        ['Huvudbok!G16', 250000],
        ['Huvudbok!F15', 550000],
      ],
    },
    status: 'upplysning',
    lines: [[undefined, 5, 6, -1]],
  },
];
