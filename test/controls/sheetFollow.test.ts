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
