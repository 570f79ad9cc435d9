import { controlParts } from '../../src/text/controlTexts';
import type { CheckedLine } from '../../src/controls/accept';
import { type Change, controlled, SOUND } from './ruleBook';

/** Rows put in below the last of Budget, and names into the chart. */
function planned(
  ...rows: readonly (readonly [account: number, object: number | null, amount: number])[]
): Change {
  return {
    cells: rows.flatMap(([account, object, amount], i) => [
      [`Budget!A${9 + i}`, account] as const,
      [`Budget!B${9 + i}`, object] as const,
      [`Budget!C${9 + i}`, 2024] as const,
      [`Budget!D${9 + i}`, amount] as const,
    ]),
  };
}

const found = (change: Change, book = SOUND): readonly CheckedLine[] =>
  controlled(book, change)
    .results.filter(({ code }) => code === 'plan-row-sign' || code === 'budget-sign')
    .flatMap(({ lines }) => lines.filter(({ status }) => status === 'varning'));

test('what is booked the same way is no slip: a cost account with income on it', () => {
  const book = {
    ...SOUND,
    Huvudbok: `${SOUND['Huvudbok']}
2024-03-01 | A7 | 4010 | 10 | Ersättning | | 30000
2024-03-01 | A7 | 1930 | | Ersättning | 30000 |`,
  };
  expect(found(planned([4010, 10, 40000]), book)).toEqual([]);
});

test.each(['Besparingskrav', 'Sjuklöneersättning', 'Reserv', 'Korrigering av semesterlöneskuld'])(
  'an account that may go both ways is not judged: %s',
  (name) => {
    const book = { ...SOUND, Kontoplan: `${SOUND['Kontoplan']}\n7090 | ${name}` };
    expect(found(planned([7090, 10, 40000]), book)).toEqual([]);
  },
);

test('result accounts of neither kind, by name, are not judged; an account of last year either', () => {
  const book = { ...SOUND, Kontoplan: `${SOUND['Kontoplan']}\n8999 | Årets resultat` };
  expect(found(planned([8999, null, 40000], [2068, null, 40000]), book)).toEqual([]);
});

test('with costs as plus the amount is said as the sheet signs it', () => {
  const book = {
    ...SOUND,
    Inställningar: `${SOUND['Inställningar']}\nTecken i budget | kostnader positiva`,
    Budget: SOUND['Budget']!.replace(/-/g, ''),
    Prognos: SOUND['Prognos']!.replace(/-/g, '').replace(/3000$/, '-3000'),
    'Föregående prognos': SOUND['Föregående prognos']!.replace(/-/g, ''),
  };
  expect(found({}, book)).toEqual([]);
  const [line, ...more] = found(planned([4010, 10, -40000]), book);
  expect(more).toEqual([]);
  expect([line?.a, line?.b, line?.place?.cell]).toEqual([-4000000, 4000000, 'D9']);
});

test('one row of two is judged by what is booked, and says so', () => {
  const book = {
    ...SOUND,
    Budget: 'Konto | Insats | År | Belopp\n5010 | 10 | 2024 | 500000\n5010 | 20 | 2024 | -500000',
  };
  const [line, ...more] = found({}, book);
  expect(more).toEqual([]);
  expect(line && controlParts(line, 'sv')).toEqual({
    what: 'Kostnaden 500\u00a0000,00\u00a0kr på konto 5010 Köp av insatser, insats 10 Vägen in, står i Budget som intäkt.',
    cause: 'Omvänt tecken: på kontot är 251\u00a0300,00\u00a0kr bokfört som kostnad.',
    todo: 'Vänd tecknet på beloppet.',
  });
});

test('an income as cost is said as such', () => {
  const [line] = found({ cells: [['Budget!D3', -300000]] });
  expect(line && controlParts(line, 'sv')).toEqual({
    what: 'Intäkten 300\u00a0000,00\u00a0kr på konto 3512 Bidrag från regionen står i Budget som kostnad.',
    cause: 'Omvänt tecken: övriga intäkter i Budget står som intäkter.',
    todo: 'Vänd tecknet på beloppet.',
  });
});

test('by month: the cells of the months', () => {
  const book = {
    ...SOUND,
    Budget: `Konto | Insats | Jan | Feb | Mar
3511 | | 100 | 100 | 100
5010 | 10 | -30 | -30 | -30
4010 | 10 | -10 | -10 | -10
4010 | 20 | 10 | | 10`,
  };
  expect(found({}, book).map(({ a, place }) => [a, place?.cell])).toEqual([[2000, 'C5:E5']]);
});
