import { openLines } from '../../src/app/checked';
import { CONTROLS } from '../../src/controls';
import { placeText } from '../../src/text/findingText';
import { sieChecked, writtenChecked } from './fileCases';
import { controlled, SOUND } from './ruleBook';
import { RULE_CASES } from './ruleCases';

/** What there is to try of other books than the sound one: SIE files, written sheets, lists that state their own sums. */
const OF_OTHERS = [
  'sie-read',
  'sie-agrees',
  'deviation-commented',
  'amount-overwritten',
  'own-rows',
  'report-as-computed',
  'stated-balances',
];

test('a sound SIE file and a sound written book break no rule either', async () => {
  const files = [await sieChecked(), await writtenChecked([['Kommentar krävs över', '900 000 kr']])];
  for (const { results } of files) {
    const wrong = results.filter(({ status }) => status === 'fel' || status === 'varning');
    expect(wrong.map(({ code, lines }) => [code, lines[0]?.finding?.code])).toEqual([]);
  }
  const passed = files.flatMap(({ results }) => results.filter(({ status }) => status === 'godkänd'));
  const codes = new Set(passed.map(({ code }) => code));
  expect(OF_OTHERS.filter((code) => !codes.has(code))).toEqual(['stated-balances']);
});

test('the sound book breaks no rule, and every rule but those of what it has not applies to it', () => {
  const checked = controlled(SOUND);
  expect(openLines(checked).map(({ code }) => code)).toEqual([]);
  const left = checked.results.filter(({ status }) => status === 'inte tillämplig').map(({ code }) => code);
  expect(left.sort()).toEqual([...OF_OTHERS].sort());
});

test('a voucher of last year that does not balance: what is brought forward differs by it, and follows', () => {
  const { results } = controlled(SOUND, { cells: [['Huvudbok!F7', 527000]] });
  const said = results.flatMap(({ code, status, lines }) =>
    status === 'fel' || lines.some(({ follows }) => follows) ? [[code, status]] : [],
  );
  expect(said).toContainEqual(['opening-is-closing', 'upplysning']);
  expect(said.filter(([, status]) => status === 'fel')).toEqual([['voucher-balances', 'fel']]);
});

test('every rule has a book that breaks it', () => {
  const tried = new Set(RULE_CASES.map(({ code }) => code));
  const all = CONTROLS.map(({ code }) => code);
  expect(all.filter((code) => !tried.has(code))).toEqual([]);
});

test.each(RULE_CASES.map((one) => [`${one.code}: ${one.name}`, one] as const))(
  '%s',
  async (_, { code, change, checked, status, lines, cause }) => {
    const { results } = checked ? await checked() : controlled(SOUND, change);
    const result = results.find((one) => one.code === code);
    const kronor = (value: number | undefined, measured: string): number | undefined =>
      value === undefined ? undefined : measured === 'amount' ? value / 100 : value;
    const found = (result?.lines ?? []).map(({ place, a, b, difference, measured }) =>
      [
        place && placeText(place) !== '' ? placeText(place) : undefined,
        kronor(a, measured),
        kronor(b, measured),
        kronor(difference, measured),
      ].slice(0, 4),
    );
    const wanted = lines.map((line) => [0, 1, 2, 3].map((i) => line[i]));
    expect(found).toEqual(wanted);
    expect(result?.status).toBe(status);
    expect(result?.lines[0]?.cause?.code).toBe(cause);
    // That finding, and no other error: what follows from it is told as a notice.
    const others = results.filter((one) => one.code !== code && one.status === 'fel').map((one) => one.code);
    expect(others).toEqual([]);
  },
);
