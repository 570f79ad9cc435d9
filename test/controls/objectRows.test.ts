import { controlParts } from '../../src/text/controlTexts';
import { placeText } from '../../src/text/findingText';
import { type Change, controlled, rowIn, SOUND } from './ruleBook';

/** Lines of the two controls of insatser that are to be looked at. */
function told(change: Change): unknown[] {
  return controlled(SOUND, change)
    .results.filter(({ code }) => code === 'known-activities' || code === 'account-mapped')
    .flatMap(({ lines }) => lines.filter(({ status }) => status === 'fel' || status === 'varning'))
    .map((line) => [line.status, line.finding?.code, placeText(line.place), (line.difference ?? 0) / 100]);
}

/** A row of 2024 on an account and no insats, and its other side. */
const posted = (row: number, account: number, kronor: number): NonNullable<Change['cells']> => [
  [`Huvudbok!A${row}`, '2024-06-30'],
  [`Huvudbok!B${row}`, `A${row}`],
  [`Huvudbok!C${row}`, account],
  [`Huvudbok!F${row}`, kronor],
  [`Huvudbok!A${row + 1}`, '2024-06-30'],
  [`Huvudbok!B${row + 1}`, `A${row}`],
  [`Huvudbok!C${row + 1}`, 1930],
  [`Huvudbok!G${row + 1}`, kronor],
];

test('a row without insats on an account that has one on most rows is told once, with the amount and the first cell', () => {
  const cells = posted(30, 5010, 700);
  expect(told({ cells })).toEqual([['varning', 'rows-without-object', 'Huvudbok!D30', 700]]);
  const [line] = controlled(SOUND, { cells })
    .results.flatMap(({ lines }) => lines)
    .filter(({ finding }) => finding?.code === 'rows-without-object');
  expect(line && controlParts(line, 'sv').what.replace(/\s/g, ' ')).toBe(
    'Konto 5010 bokförs annars på insats, men 1 rad saknar insats: 700,00 kr står på raden Utan insats i Uppföljning per insats.',
  );
});

test('an account that as often has none is as it should be', () => {
  expect(told({ cells: [...posted(30, 5010, 700), ...posted(32, 5010, 800)] })).toEqual([]);
});

test('an insats that is neither in Insatser nor on a row is one error', () => {
  const layout: Change['layout'] = (json) => {
    const row = rowIn(json, 'uppfoljning', 'insats-');
    delete row['each'];
    row['label'] = 'Insatser';
    row['objects'] = ['10', '20'];
  };
  expect(told({ layout })).toEqual([]);
  expect(told({ layout, cells: [['Huvudbok!D22', 21]] })).toEqual([
    ['fel', 'object-unknown', 'Huvudbok!D22', 240_000],
  ]);
});
