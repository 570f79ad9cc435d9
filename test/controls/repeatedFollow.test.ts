import { controlParts } from '../../src/text/controlTexts';
import type { CheckedLine } from '../../src/controls/accept';
import { controlled, SOUND, type TextBook } from './ruleBook';

/** The sound book with rows of Huvudbok (by a word) written once more, below. */
const twice = (holds: RegExp, book: TextBook = SOUND): TextBook => {
  const again = book['Huvudbok']!.split('\n').filter((row) => holds.test(row));
  return { ...book, Huvudbok: [book['Huvudbok'], ...again].join('\n') };
};

const linesOf = (book: TextBook, control: string): readonly CheckedLine[] =>
  controlled(book).results.find(({ code }) => code === control)?.lines ?? [];

test('contributions that are pasted in twice: the contributions follow from it, and lead there', () => {
  const book = twice(/^2024-0[1-2]/);
  const [line, ...more] = linesOf(book, 'contribution-period');
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    status: 'upplysning',
    follows: 'voucher-twice',
    difference: 600000_00,
    place: { sheet: 'Huvudbok', cell: 'B30' },
  });
  expect(line && controlParts(line, 'sv')).toMatchObject({
    cause: 'Följer av att rad 30–36 står två gånger i Huvudbok: utan dem finns ingen skillnad.',
    todo: '',
  });
});

test('contributions that are wrong as well: no consequence', () => {
  const book = twice(/^2024-0[1-2]/, {
    ...SOUND,
    Huvudbok: SOUND['Huvudbok']!.replace('90000', '95000').replace(
      '| 600000 |\n2024-01-10 | A1 | 3511',
      '| 605000 |\n2024-01-10 | A1 | 3511',
    ),
  });
  expect(linesOf(book, 'contribution-period')).toMatchObject([{ status: 'varning' }]);
});

test('last year pasted in twice: what is brought forward follows, account by account', () => {
  const book = twice(/^2023-(05|09)/);
  const lines = linesOf(book, 'opening-is-closing');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map(({ status, follows }) => [status, follows])).toEqual(
    lines.map(() => ['upplysning', 'voucher-twice']),
  );
});

test('a list that was doubled and sorted', () => {
  const rows = SOUND['Huvudbok']!.trim().split('\n');
  const sorted = rows.flatMap((row, i) => {
    const name = /\| (A\d) \|/.exec(row)?.[1];
    if (!row.startsWith('2024') || name === undefined) return [row];
    const isLast = !rows[i + 1]?.includes(`| ${name} |`);
    const own = rows.filter((one) => one.startsWith('2024') && one.includes(`| ${name} |`));
    return isLast ? [row, ...own] : [row];
  });
  expect(linesOf({ ...SOUND, Huvudbok: sorted.join('\n') }, 'contribution-period')).toMatchObject([
    { status: 'upplysning', follows: 'voucher-twice' },
  ]);
});
