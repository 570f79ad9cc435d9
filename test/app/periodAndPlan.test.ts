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
    'Budget!C2: Budgetperiodisering är månad, men 3 rader har bara helårsbelopp och är fördelade jämnt över året. Fyll i månaderna, eller välj linjär.',
  ]);
});

test('one date typed as 2091 moves no assumed period, and is told of with its amount', async () => {
  const book = soundBook();
  book['Inställningar'] = rowsOf(book, 'Inställningar').filter(
    ([key]) => !/^(Period|Räkenskapsår)/.test(String(key)),
  );
  const before = await made(book);
  setCell(book, 'Huvudbok', 'A6', day(3, 5, 2091));
  const { reports, findings } = await made(book);
  expect(reports?.period).toEqual(before.reports?.period);
  const told = findings.filter(({ code }) => code === 'date-outside-year');
  expect(told.map(({ at, difference }) => [at, difference])).toEqual([
    [{ sheet: 'Huvudbok', cell: 'A6' }, 20_050],
  ]);
});

test('a year that has more than a few rows is no slip, however far away', async () => {
  const book = soundBook();
  book['Inställningar'] = rowsOf(book, 'Inställningar').filter(
    ([key]) => !/^(Period|Räkenskapsår)/.test(String(key)),
  );
  for (let i = 0; i < 6; i++)
    rowsOf(book, 'Huvudbok').push([day(2, 1, 2023), `B${i}`, 4010, 100, 'Arvode', 0.01, null]);
  const { reports } = await made(book);
  expect(reports?.period.to).toBe(2023 * 12 + 1);
});

test('a month of the period in which nothing is booked is told of, in a ledger that has rows in every other', async () => {
  const book = soundBook();
  setCell(book, 'Inställningar', 'B6', '2019-06-30');
  expect((await made(book)).found).toEqual([]);
  for (const month of [1, 2, 3, 5])
    for (let i = 0; i < 10; i++)
      rowsOf(book, 'Huvudbok').push(
        [day(month, 20), `B${month}${i}`, 4010, 100, 'Arvode', 1 + i, null],
        [day(month, 20), `B${month}${i}`, 1930, null, 'Arvode', null, 1 + i],
      );
  const { findings } = await made(book);
  expect(findings.filter(({ code }) => code === 'period-months-empty')).toMatchObject([
    { severity: 'varning', params: { months: '2019-04, 2019-06', from: '2019-01', to: '2019-06' } },
  ]);
});

test('rows of Budget that were pasted twice are told of, with their amounts; two of them may be as they should', async () => {
  const book = soundBook();
  const rows = rowsOf(book, 'Budget');
  const copied = rows.slice(1).map((row) => [...row]);
  rows.push(...copied.slice(0, 2));
  const told = async (): Promise<unknown> =>
    (await made(book)).findings.filter(({ code }) => code === 'plan-rows-repeated');
  expect(await told()).toEqual([]);
  rows.push(...copied.slice(2));
  const amounts = copied.reduce((sum, row) => sum + Math.abs(Number(row[2])), 0);
  expect(copied.length).toBeGreaterThan(2);
  expect(await told()).toMatchObject([
    {
      severity: 'varning',
      at: { sheet: 'Budget', cell: `A${copied.length + 2}` },
      difference: amounts * 100,
      params: {
        count: copied.length,
        original: `2–${copied.length + 1}`,
        copy: `${copied.length + 2}–${2 * copied.length + 1}`,
      },
    },
  ]);
});

test.each([
  ['2018-01-01', '2019-12-31'],
  ['2019-01-01', '2019-08-31'],
  ['2019-01-02', '2019-12-31'],
])('a räkenskapsår of %s to %s is no year', async (from, to) => {
  const book = soundBook();
  setCell(book, 'Inställningar', 'B3', from);
  setCell(book, 'Inställningar', 'B4', to);
  expect((await made(book)).findings.filter(({ code }) => code === 'setting-not-a-year')).toEqual([
    {
      code: 'setting-not-a-year',
      severity: 'varning',
      at: { sheet: 'Inställningar', cell: 'B4' },
      params: { from, to },
    },
  ]);
});
