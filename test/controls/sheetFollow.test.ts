import { openLines } from '../../src/app/checked';
import { controlParts } from '../../src/text/controlTexts';
import { placeText } from '../../src/text/findingText';
import { type Change, controlled, rowIn, SOUND } from './ruleBook';

/** What there is to look at when amounts have been typed over, as far as it is known that they have. */
const found = (change: Change): string[] =>
  openLines(controlled(SOUND, { ...change, isKnown: true })).map((line) =>
    [line.status, line.code, placeText(line.place), controlParts(line, 'sv').cause].join(' | '),
  );

test('two amounts typed over: what follows leads to the one that it follows from', () => {
  expect(
    found({
      typed: [
        ['uppfoljning.insats-10.prognos', -500000],
        ['kassaflode.likvida-ub.utfall', 636700],
      ],
    }),
  ).toEqual([
    'fel | amount-overwritten | Budgetuppföljning!E5 | ',
    'fel | amount-overwritten | Kassaflödesanalys!B17 | ',
    'upplysning | cash-flow-closing | Kassaflödesanalys!B17 | Följer av det överskrivna beloppet på likvida-ub (utfall).',
    'upplysning | follow-up-same | Budgetuppföljning!E5 | Följer av det överskrivna beloppet på insats-10 (prognos).',
  ]);
});

test('what either of two would give follows from both', () => {
  expect(
    found({
      typed: [
        ['not-2.k4010.utfall', 15000],
        ['not-2.summa.utfall', 506300],
      ],
    }),
  ).toContain(
    'upplysning | note-costs | Noter!B15 | Följer av de överskrivna beloppen på k4010 (utfall), summa (utfall).',
  );
});

test('what fails whatever has been typed is an error of its own', () => {
  const layout: Change['layout'] = (json) => {
    rowIn(json, 'balansrakning', 'summa-skulder').of = ['langfristiga'];
  };
  const errors = found({ layout, typed: [['kassaflode.likvida-ub.utfall', 636700]] });
  expect(errors.filter((line) => line.includes('| balance |'))).toEqual([
    'fel | balance | Balansräkning!C29 | ',
    'fel | balance | Balansräkning!D29 | ',
  ]);
});

test('an amount typed over that no rule minds is a warning', () => {
  expect(found({ typed: [['kassaflode.likvida-ib.utfall', 525000]] })).toEqual([
    'varning | amount-overwritten | Kassaflödesanalys!B16 | ',
  ]);
});

describe.each([
  ['of the layout', 'balanskrav', undefined],
  [
    'that is added',
    'finsam-balanskrav',
    ((json) => {
      json.statements = json.statements.filter(({ id }) => id !== 'balanskrav');
    }) satisfies Change['layout'],
  ],
] as const)('the balanskravsutredning %s', (_, statement, layout) => {
  const balanced = (lines: readonly string[]): string[] =>
    lines.filter((line) => /balanced-budget|amount-overwritten/.test(line));

  test('a deficit typed on the sheet follows from what was typed', () => {
    const typed: Change['typed'] = [[`${statement}.resultat.prognos`, -70000]];
    expect(balanced(found({ layout, typed }))).toEqual([
      'varning | amount-overwritten | Balanskravsutredning!C5 | ',
      'upplysning | balanced-budget | Balanskravsutredning!C5 | Följer av det överskrivna beloppet på resultat (prognos).',
    ]);
  });

  test('a deficit of the ledger is not there where the sheet says another result', () => {
    const cells: Change['cells'] = [['Prognos!D6', -643000]];
    expect(balanced(found({ layout, cells }))).toEqual([
      'varning | balanced-budget | Balanskravsutredning!C13 | ',
    ]);
    const typed: Change['typed'] = [[`${statement}.resultat.prognos`, 1000]];
    expect(balanced(found({ layout, cells, typed }))).toEqual([
      'varning | amount-overwritten | Balanskravsutredning!C5 | ',
    ]);
  });
});

test('equity typed over in the report is what the ceiling is tried on', () => {
  const [line] = openLines(
    controlled(SOUND, { isKnown: true, typed: [['sammanfattning.eget-kapital.prognos', 800000]] }),
  ).filter(({ code }) => code === 'equity-ceiling');
  expect([line?.a, line?.follows, line && controlParts(line, 'sv').what.includes('ingående')]).toEqual([
    80_000_000,
    'amount-overwritten',
    false,
  ]);
});

test('equity that no report shows is reckoned of the forecast as it stands, and stays the same finding', () => {
  const layout: Change['layout'] = (json) => {
    json.statements = json.statements.filter(({ id }) => id !== 'sammanfattning');
  };
  const cells: Change['cells'] = [['Inställningar!B8', '20 %']];
  const equity = (typed?: Change['typed']): unknown[] => {
    const lines = openLines(controlled(SOUND, { layout, cells, typed, isKnown: typed !== undefined }));
    const line = lines.find(({ code }) => code === 'equity-ceiling');
    const said = line && controlParts(line, 'sv').what.replaceAll('\u00a0', ' ');
    return [line?.a, line?.subject, said?.split('. ').at(-1)];
  };
  const [a, subject, said] = equity();
  expect([a, said]).toEqual([
    50_500_000,
    'A är ingående eget kapital 402 000,00 kr + årets prognos 103 000,00 kr.',
  ]);
  expect(subject).toMatch(/\|prognos$/);
  const [, row = ''] = /\|(\w+\|[\w-]+\|prognos)$/.exec(String(subject)) ?? [];
  expect(equity([[row.replaceAll('|', '.'), 100_000]])).toEqual([
    50_200_000,
    subject,
    'A är ingående eget kapital 402 000,00 kr + årets prognos 100 000,00 kr.',
  ]);
});
