import { CONTROLS } from '../../src/controls';
import { controlParts } from '../../src/text/controlTexts';
import { type Change, controlled, type LayoutJson, SOUND, type TextBook } from './ruleBook';

const without = (...names: readonly string[]): TextBook =>
  Object.fromEntries(Object.entries(SOUND).filter(([name]) => !names.includes(name)));

/** A sheet that has its headings and no more. */
const emptied = (name: string): TextBook => ({
  ...SOUND,
  [name]: (SOUND[name] as string).trim().split('\n')[0] as string,
});

const keeping = (...kinds: readonly string[]): Change => ({
  layout: (json: LayoutJson) => {
    json.statements = json.statements.filter(({ kind }) => kinds.includes(kind));
  },
});

/** What is not there, and the controls that have nothing to try then: they are not passed. */
const ABSENT: readonly (readonly [string, TextBook, Change, readonly string[]])[] = [
  ['no Kontoplan', without('Kontoplan'), {}, ['known-accounts']],
  ['no Insatser', without('Insatser'), {}, ['known-activities', 'budget-outside-activity']],
  ['an empty list of Insatser', emptied('Insatser'), {}, ['known-activities', 'budget-outside-activity']],
  ['an empty list of members', emptied('Medlemsbidrag'), {}, ['contributions-read']],
  [
    'a member whose amount cannot be read',
    SOUND,
    { cells: [['Medlemsbidrag!B4', 'kolla']] },
    ['contribution-shares', 'contribution-period', 'equity-ceiling'],
  ],
  [
    'no members and no budget',
    without('Medlemsbidrag', 'Budget', 'Prognos', 'Föregående prognos'),
    {},
    [
      'contributions-read',
      'contribution-shares',
      'contribution-period',
      'plans-read',
      'plan-unit',
      'plan-row-sign',
      'budget-sign',
      'budget-outside-activity',
      'deviation',
    ],
  ],
  ['an empty budget', emptied('Budget'), {}, ['budget-sign', 'budget-outside-activity', 'deviation']],
  ['no ingående balans in a first year', first(), {}, ['opening-balances', 'equity-roll']],
  [
    'a budget alone',
    without('Huvudbok', 'Ingående balans'),
    {},
    [
      'opening-present',
      'opening-is-closing',
      'ledger-balances',
      'dates-in-year',
      'dates-as-dates',
      'interim-period',
      'requirement-stated',
    ],
  ],
  [
    'a ledger without voucher numbers',
    { ...SOUND, Huvudbok: (SOUND['Huvudbok'] as string).replace(/\| A\d \|/g, '| |') },
    {},
    ['voucher-balances', 'voucher-twice', 'voucher-gaps'],
  ],
  ['no list that states its own sums', SOUND, {}, ['stated-balances']],
  [
    'a layout that leaves nothing out',
    SOUND,
    { layout: (json) => Object.assign(json, { omitEmpty: false }) },
    ['input-suffices'],
  ],
  [
    'an income statement alone',
    SOUND,
    keeping('incomeStatement'),
    [
      'balance',
      'balance-sums',
      'result-same',
      'equity-roll',
      'opening-movement-closing',
      'note-income',
      'note-costs',
      'note-assets',
      'note-equity',
      'note-liabilities',
      'cash-flow-sums',
      'cash-flow-operating',
      'cash-flow-closing',
      'cash-roll',
      'follow-up-sums',
      'follow-up-same',
      'summary-rounded',
      'other-sums',
    ],
  ],
  ['no report that covers accounts', SOUND, keeping('contributions'), ['account-mapped', 'account-once']],
  ['no limit for comments', SOUND, {}, ['deviation-commented']],
  ['no SIE file', SOUND, {}, ['sie-read', 'sie-agrees']],
  ['no report sheet written', SOUND, {}, ['report-as-computed', 'amount-overwritten', 'own-rows']],
];

/** 2024 as the förbund's first year. */
function first(): TextBook {
  return {
    ...without('Ingående balans'),
    Huvudbok: (SOUND['Huvudbok'] as string)
      .split('\n')
      .filter((line) => !/^2023|^2024-01/.test(line))
      .join('\n'),
  };
}

test.each(ABSENT)('%s: the control does not apply, and says why', (_, book, change, codes) => {
  const { results } = controlled(book, change);
  const said = codes.map((code) => {
    const result = results.find((one) => one.code === code);
    return [code, result?.status, result?.lines.length];
  });
  expect(said).toEqual(codes.map((code) => [code, 'inte tillämplig', 1]));
  for (const code of codes) {
    const [line] = results.find((one) => one.code === code)?.lines ?? [];
    for (const language of ['sv', 'en'] as const)
      expect([code, line && controlParts(line, language).cause]).toEqual([
        code,
        expect.stringMatching(/\S.*\.$/),
      ]);
  }
});

describe('Medlemsbidrag is of the räkenskapsår, or of the year it says', () => {
  const LAST_YEAR: Change = {
    cells: [
      ['Inställningar!B5', '2023-01-01'],
      ['Inställningar!B6', '2023-12-31'],
    ],
  };
  const reasons = (book: TextBook, change: Change): string[] => {
    const { results } = controlled(book, change);
    return ['contribution-shares', 'contribution-period'].map((code) => {
      const [line] = results.find((one) => one.code === code)?.lines ?? [];
      return `${line?.status}: ${line && controlParts(line, 'sv').cause}`;
    });
  };
  const ofYear = (year: number): TextBook => ({
    ...without('Medlemsbidrag'),
    Medlemsbidrag: (SOUND['Medlemsbidrag'] as string)
      .trim()
      .split('\n')
      .map((line, i) => `${line} | ${i === 0 ? 'År' : year}`)
      .join('\n'),
  });

  test('a report of last year is not compared with this year’s', () => {
    const said = 'inte tillämplig: Bladet Medlemsbidrag gäller 2024, inte 2023.';
    expect(reasons(SOUND, LAST_YEAR)).toEqual([said, said]);
  });

  test('a column År, or a year in the name, says which year it is of', () => {
    expect(reasons(ofYear(2023), LAST_YEAR)).toEqual(['godkänd: ', 'godkänd: ']);
    const { Medlemsbidrag, ...others } = SOUND;
    const named = { ...others, 'Medlemsbidrag 2023': Medlemsbidrag as string };
    expect(reasons(named, LAST_YEAR)).toEqual(['godkänd: ', 'godkänd: ']);
    // This year's report then has its budget to go by.
    expect(reasons(named, {})).toEqual(['godkänd: ', 'godkänd: ']);
  });
});

test('every control that can lack what it tries has been tried without it, in some book', () => {
  const tried = new Set(ABSENT.flatMap(([, , , codes]) => codes));
  const always = CONTROLS.map(({ code }) => code).filter((code) => !tried.has(code));
  expect(always.sort()).toEqual(
    [
      'amounts-as-numbers',
      'balanced-budget',
      'brought-forward-income',
      'input-read',
      'layout-read',
      'net-cost',
      'period-chosen',
      'result',
      'settings-read',
      'sheets-recognised',
    ].sort(),
  );
});

test('where no report can be made, nothing is passed', () => {
  const { results, counts } = controlled(without('Huvudbok', 'Budget', 'Prognos', 'Föregående prognos'));
  expect(counts.passed).toBe(0);
  expect(results.filter(({ status }) => status === 'godkänd')).toEqual([]);
});
