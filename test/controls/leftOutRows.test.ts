import type { CellValue } from '../../src/sheets/grid';
import { controlParts } from '../../src/text/controlTexts';
import { placeText } from '../../src/text/findingText';
import { controlled, SOUND, type TextBook } from './ruleBook';

/** What is told of a book with cells typed over: errors with place and amount, and what follows, with the place it leads to and why. */
function told(...cells: [string, CellValue][]): { errors: unknown[]; following: unknown[] } {
  return toldOf(SOUND, cells);
}

function toldOf(book: TextBook, cells: [string, CellValue][]): { errors: unknown[]; following: unknown[] } {
  const lines = controlled(book, { cells }).results.flatMap((result) => result.lines);
  const errors = lines.filter(({ status }) => status === 'fel');
  const following = lines.filter(({ follows }) => follows !== undefined);
  return {
    errors: errors.map(({ place, difference }) => [placeText(place), difference && difference / 100]),
    following: following.map((line) => [line.code, placeText(line.place), controlParts(line, 'sv').cause]),
  };
}

const follows = (...cells: readonly string[]): unknown[] => {
  const rows = cells.length === 1 ? 'raden' : 'raderna';
  const why = `Följer av att ${rows} vid ${cells.join(', ')} inte är med.`;
  const codes = ['voucher-balances', 'ledger-balances', 'balance', 'cash-roll'];
  return codes.map((code) => [code, cells[0], why]);
};

describe('a row that is left out is one error, and what follows names its cell', () => {
  test.each([
    ['amount', 'Huvudbok!G19', 'kolla', -60_000],
    ['date', 'Huvudbok!A19', 'i januari', -60_000],
    ['account', 'Huvudbok!C19', 'bidrag', -60_000],
    ['amount of the first row', 'Huvudbok!F15', 'kolla', 600_000],
    ['year', 'Huvudbok!A19', 80_000, -60_000],
  ])('%s', (_, cell, value, amount) => {
    const { errors, following } = told([cell, value]);
    expect(errors).toEqual([[cell, amount]]);
    expect(following.slice(0, 2)).toEqual(follows(cell).slice(0, 2));
    expect(following.every((line) => (line as string[])[1] === cell)).toBe(true);
  });
});

test('the cell tells what its voucher lacks without it', () => {
  const [line] = controlled(SOUND, { cells: [['Huvudbok!G19', 'kolla']] }).results.flatMap(({ lines }) =>
    lines.filter(({ status }) => status === 'fel'),
  );
  expect(line && controlParts(line, 'sv').what.replace(/\s/g, ' ')).toBe(
    '”kolla” är inte ett belopp. Raden är inte med i rapporten, och verifikation A1 saknar 60 000,00 kr i kredit.',
  );
});

test('of two cells in one voucher only the sum is known, and both say so', () => {
  const { errors, following } = told(['Huvudbok!G18', 'kolla'], ['Huvudbok!G19', 'kolla']);
  expect(errors).toEqual([
    ['Huvudbok!G18', undefined],
    ['Huvudbok!G19', undefined],
  ]);
  expect(following.slice(0, 2)).toEqual(follows('Huvudbok!G18', 'Huvudbok!G19').slice(0, 2));
  const { results } = controlled(SOUND, {
    cells: [
      ['Huvudbok!G18', 'kolla'],
      ['Huvudbok!G19', 'kolla'],
    ],
  });
  const said = results.flatMap(({ lines }) => lines).filter(({ status }) => status === 'fel');
  for (const line of said)
    expect(controlParts(line, 'sv').what.replace(/\s/g, ' ')).toContain(
      'Verifikation A1 saknar 150 000,00 kr i kredit för 2 sådana rader tillsammans.',
    );
});

test('of one cell whose amount is known and one whose is not, the rest is the amount of the other', () => {
  const { errors } = told(['Huvudbok!C18', 'bidrag'], ['Huvudbok!G19', 'kolla']);
  expect(errors).toEqual([
    ['Huvudbok!C18', -90_000],
    ['Huvudbok!G19', -60_000],
  ]);
});

test('cells in two vouchers: what differs by both follows from both', () => {
  const { errors, following } = told(['Huvudbok!F20', 'kolla'], ['Huvudbok!F22', 'kolla']);
  expect(errors).toEqual([
    ['Huvudbok!F20', 251_300],
    ['Huvudbok!F22', 240_000],
  ]);
  expect(following).toContainEqual(follows('Huvudbok!F20', 'Huvudbok!F22')[1]);
  expect(following).toContainEqual(follows('Huvudbok!F20', 'Huvudbok!F22')[2]);
});

test('a voucher that lacks more than the row that is left out is an error of its own', () => {
  const { errors } = told(['Huvudbok!C19', 'bidrag'], ['Huvudbok!G18', 91_000]);
  expect(errors).toEqual([
    ['Huvudbok!C19', -60_000],
    ['Huvudbok!B15', 59_000],
  ]);
});

describe('a ledger without voucher numbers lacks the amount as a whole', () => {
  const ledger = SOUND['Huvudbok'] ?? '';
  const book = { ...SOUND, Huvudbok: ledger.replaceAll(/^([^|]*)\|[^|]*/gm, '$1') };
  const why = (name: string): string => `Följer av att ${name} inte är med.`;

  test('one cell', () => {
    const { errors, following } = toldOf(book, [['Huvudbok!F19', 'kolla']]);
    expect(errors).toEqual([['Huvudbok!F19', -60_000]]);
    expect(following[0]).toEqual(['ledger-balances', 'Huvudbok!F19', why('raden vid Huvudbok!F19')]);
    expect(following[1]).toEqual(['balance', 'Huvudbok!F19', why('raden vid Huvudbok!F19')]);
  });

  test('two cells, and a row without account', () => {
    const { errors, following } = toldOf(book, [
      ['Huvudbok!F18', 'kolla'],
      ['Huvudbok!F19', 'kolla'],
      ['Huvudbok!B17', null],
    ]);
    expect(errors).toEqual([
      ['Huvudbok!B17', -150_000],
      ['Huvudbok!F18', undefined],
      ['Huvudbok!F19', undefined],
    ]);
    const cells = ['Huvudbok!B17', 'Huvudbok!F18', 'Huvudbok!F19'];
    expect(following[0]).toEqual(['ledger-balances', cells[0], why(`raderna vid ${cells.join(', ')}`)]);
  });
});

test('a stray amount, and a head of a voucher without a date that can be read, are each one error', () => {
  expect(told(['Huvudbok!F20', null], ['Huvudbok!H20', 251_300]).errors).toEqual([['Huvudbok!H20', 251_300]]);
  const undated = told(['Huvudbok!A20', 'i mars'], ['Huvudbok!A21', null], ['Huvudbok!B21', null]);
  expect(undated.errors).toEqual([['Huvudbok!A20', 251_300]]);
});

describe('a row left out of Ingående balans is what its year lacks', () => {
  test.each([
    ['amount', 'Ingående balans!B7', 'kolla', 552_000],
    ['account', 'Ingående balans!A7', 'banken', 552_000],
    ['year', 'Ingående balans!C7', 'i år', 552_000],
  ])('%s', (_, cell, value, amount) => {
    const { errors, following } = told([cell, value]);
    expect(errors).toEqual([[cell, amount]]);
    const why = `Följer av att raden vid ${cell} inte är med.`;
    const codes = following.map((line) => (line as string[])[0]);
    expect(codes).toEqual(expect.arrayContaining(['opening-is-closing', 'opening-balances', 'balance']));
    expect(following.filter((line) => (line as string[])[2] !== why)).toEqual([]);
  });
});

describe('a row with both debit and credit', () => {
  test.each([
    ['Huvudbok!G20', 'credit too much', -1_000],
    ['Huvudbok!F21', 'debit too much', 1_000],
  ])('%s: %s is one error, for which the voucher does not balance', (cell, _, surplus) => {
    const row = cell.slice(-2);
    const { errors, following } = told([cell, 1_000]);
    expect(errors).toEqual([[`Huvudbok!F${row}`, surplus]]);
    expect(following.slice(0, 3)).toEqual(
      ['voucher-balances', 'ledger-balances', 'balance'].map((code) => [
        code,
        `Huvudbok!F${row}`,
        `Följer av felet i Huvudbok!F${row}.`,
      ]),
    );
  });

  test('that balances is a warning alone', () => {
    const { results } = controlled(SOUND, {
      cells: [
        ['Huvudbok!F20', 252_300],
        ['Huvudbok!G20', 1_000],
      ],
    });
    const lines = results
      .flatMap((result) => result.lines)
      .filter(({ difference, status }) => difference && status !== 'godkänd');
    expect(lines.map(({ status, finding }) => [status, finding?.code])).toEqual([
      ['varning', 'debit-and-credit'],
    ]);
  });
});
