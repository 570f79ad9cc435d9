import { type Book, day, rowsOf, runFile, setCell, soundBook, xlsxOf } from './inputBook';

const made = async (book: Book): ReturnType<typeof runFile> => runFile(await xlsxOf(book));

test('a report of an earlier year is made from a book that goes on: the book’s own year is no slip', async () => {
  const book = soundBook();
  rowsOf(book, 'Huvudbok').push(
    [day(2, 1, 2018), 'A1', 4010, 100, 'Arvode', 50, null],
    [day(2, 1, 2018), 'A1', 1930, null, 'Arvode', null, 50],
  );
  setCell(book, 'Inställningar', 'B5', '2018-01-01');
  setCell(book, 'Inställningar', 'B6', '2018-03-31');
  const { findings } = await made(book);
  expect(findings.map(({ code }) => code)).not.toContain('date-outside-year');
});

test('a year after the book’s own is a slip', async () => {
  const book = soundBook();
  setCell(book, 'Huvudbok', 'A6', day(3, 5, 2020));
  setCell(book, 'Huvudbok', 'A7', day(3, 5, 2020));
  const { findings } = await made(book);
  expect(findings.map(({ code }) => code)).toContain('date-outside-year');
});

test('Budgetperiodisering månad says where a yearly amount was spread all the same', async () => {
  const book = soundBook();
  rowsOf(book, 'Inställningar').push(['Budgetperiodisering', 'månad']);
  const { found } = await made(book);
  expect(found.map(([sentence]) => sentence)).toEqual([
    'Budget!C2: Budgetperiodisering är månad, men 3 rader har bara helårsbelopp; de är fördelade jämnt över året. Fyll i månaderna, eller välj linjär.',
  ]);
});
