import { importSie, prepareSieImport, readSieFiles, type SieImport } from '../../src/app/importSie';
import { readWorkbook } from '../../src/app/readWorkbook';
import { type FileWorkbook, openXlsx } from '../../src/hosts/file/openXlsx';
import { fileOf, WHOLE_FILE } from '../sie/sample';
import { type Book, soundBook, xlsxOf } from './inputBook';

const whole = { name: 'bok.se', bytes: fileOf(WHOLE_FILE) };
const nothing = { name: 'text.se', bytes: fileOf(['hej']) };
const pause = async (): Promise<void> => undefined;
const reading = { language: 'sv', pause } as const;
const year = (from: number): { name: string; bytes: Uint8Array } => ({
  name: `${from}.se`,
  bytes: fileOf(
    WHOLE_FILE.map((line) => line.replace(/201([89])/g, (_, digit) => String(from - 9 + Number(digit)))),
  ),
});

/** The year alone, without a word of the one before. */
const whole2019 = { name: '2019.se', bytes: fileOf(WHOLE_FILE.filter((line) => !/^#\w+ -1 /.test(line))) };

const prepare = async (
  workbook: FileWorkbook,
  ...files: { name: string; bytes: Uint8Array }[]
): Promise<SieImport> => prepareSieImport(workbook, await readSieFiles(files, reading), { pause });
const usual = ({ sheets }: SieImport): Set<string> =>
  new Set(sheets.filter((sheet) => sheet.usual).map(({ data }) => data.name));
const actions = ({ sheets }: SieImport): string[] =>
  sheets.map(({ data, action, goes, rows, usual: isUsual }) =>
    [data.name, action, `${goes} → ${rows}`, ...(isUsual ? [] : ['on request'])].join(', '),
  );
const open = async (book: Book): Promise<FileWorkbook> => openXlsx(await xlsxOf(book));

test('a summary before anything is written, then the sheets', async () => {
  const read = await readSieFiles([whole, nothing], reading);
  expect(read.map(({ name, summary }) => [name, summary.company, summary.warnings.length])).toEqual([
    ['bok.se', 'Samordningsförbundet Prövning', 1],
    ['text.se', '', 1],
  ]);
  const workbook = await open({ Blad1: [['']] });
  const prepared = await prepareSieImport(workbook, read, { pause, dimension: 1 });
  expect(prepared.sheets.every(({ action, usual: isUsual }) => action === 'add' && isUsual)).toBe(true);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1']);
  const written = await importSie(workbook, prepared, usual(prepared), { pause });
  expect(written.map(({ name }) => name)).toEqual(prepared.sheets.map(({ data }) => data.name));
  const book = await readWorkbook(await openXlsx(workbook.bytes()));
  expect(book.sheets.map(({ role }) => role).sort()).toEqual(
    ['budget', 'chart', 'ledger', 'ledger', 'objects', 'openings', 'settings'].sort(),
  );
  expect(book.findings).toEqual([]);
});

describe('over what is there', () => {
  test("the user's rows stay in the lists, their budget is left, the ledger goes", async () => {
    const workbook = await open(soundBook());
    const budget = await workbook.read('Budget');
    const prepared = await prepare(workbook, whole);
    expect(actions(prepared)).toEqual([
      'Inställningar, update, 0 → 7',
      'Huvudbok, replace, 6 → 7',
      'Huvudbok 2018, add, 0 → 4',
      'Ingående balans, replace, 2 → 4',
      'Budget, replace, 3 → 2, on request',
      'Kontoplan, update, 0 → 8',
      'Insatser, update, 0 → 3',
    ]);
    await importSie(workbook, prepared, usual(prepared), { pause });
    expect(await workbook.read('Budget')).toEqual(budget);
    const after = async (name: string): Promise<unknown> => (await workbook.read(name)).values;
    expect(await after('Insatser')).toEqual([
      ['Kod', 'Benämning'],
      [100, 'Styrelse'],
      [200, 'Kansli'],
      ['P1', 'Förrehab'],
    ]);
    expect(await after('Inställningar')).toContainEqual(['Förbund', 'Samordningsförbundet Prov']);
    expect(await after('Inställningar')).toContainEqual(['Mall', 'prov']);
    expect(await after('Kontoplan')).toContainEqual([3511, 'Bidrag från staten']);
    expect((await readWorkbook(workbook)).findings).toEqual([]);
  });

  test('the same files again change nothing but the ledger; and next month the ledger of the year is the one replaced', async () => {
    const workbook = await open({ Blad1: [['']] });
    const first = await prepare(workbook, year(2019), year(2018));
    expect(actions(first).slice(1, 3)).toEqual(['Huvudbok 2019, add, 0 → 7', 'Huvudbok 2018, add, 0 → 7']);
    await importSie(workbook, first, usual(first), { pause });
    const again = await prepare(workbook, year(2019));
    expect(actions(again).slice(0, 2)).toEqual([
      'Huvudbok 2019, replace, 7 → 7',
      'Huvudbok 2018, replace, 7 → 4, on request',
    ]);
    await importSie(workbook, again, usual(again), { pause });
    const book = await readWorkbook(workbook);
    expect(book.findings).toEqual([]);
    expect(book.sheets.filter(({ role }) => role === 'ledger').map(({ grid }) => grid.sheet)).toEqual([
      'Huvudbok 2019',
      'Huvudbok 2018',
      'Huvudbok 2017',
    ]);
  });

  test("a ledger under the user's own name is known by its year; opening balances of other years stay", async () => {
    const workbook = await open({
      Verifikationslista: [
        ['Datum', 'Ver', 'Konto', 'Belopp'],
        ['2019-03-01', 'A1', 4010, 5],
        ['2019-03-01', 'A1', 1930, -5],
      ],
      'Ingående balans': [
        ['Konto', 'Belopp', 'År'],
        [1930, 7, 2017],
        [2021, -7, 2017],
      ],
    });
    const prepared = await prepare(workbook, whole);
    expect(actions(prepared)).toContain('Verifikationslista, replace, 2 → 7');
    expect(actions(prepared)).toContain('Ingående balans, update, 0 → 6');
    await importSie(workbook, prepared, usual(prepared), { pause });
    expect((await workbook.read('Ingående balans')).values.slice(-2)).toEqual([
      [1930, null, 7, 2017],
      [2021, null, -7, 2017],
    ]);
    expect((await readWorkbook(workbook)).findings).toEqual([]);
  });

  test('one sheet of several years: those of the files are replaced, the others stay, none stands twice', async () => {
    const workbook = await open({
      Huvudbok: [
        ['Datum', 'Serie', 'Ver', 'Konto', 'Belopp', 'Kst'],
        ['2017-03-01', 'B', 7, 4010, 5.5, 100],
        [null, null, null, 1930, -5.5, null],
        ['2018-03-01', 'A', 1, 4010, 5, null],
        ['2018-03-01', 'A', 1, 1930, -5, null],
        ['2019-03-01', 'A', 1, 4010, 6, null],
        ['2019-03-01', 'A', 1, 1930, -6, null],
      ],
    });
    const prepared = await prepare(workbook, year(2019), year(2018));
    // 2017 is only sums in the files: its vouchers stay.
    expect(actions(prepared)[1]).toBe('Huvudbok, replace, 4 → 16');
    const only2019 = await prepare(workbook, whole2019);
    expect(actions(only2019)[1]).toBe('Huvudbok, replace, 2 → 11');
    await importSie(workbook, only2019, usual(only2019), { pause });
    const { values } = await workbook.read('Huvudbok');
    expect(values).toHaveLength(12);
    expect(values.slice(8)).toEqual([
      ['2017-03-01', 'B7', 4010, 100, null, 5.5],
      [null, null, 1930, null, null, null, 5.5],
      ['2018-03-01', 'A1', 4010, null, null, 5],
      ['2018-03-01', 'A1', 1930, null, null, null, 5],
    ]);
    expect((await readWorkbook(workbook)).sheets.filter(({ role }) => role === 'ledger')).toHaveLength(1);
  });

  test('a new year gets a sheet of its own beside the old', async () => {
    const workbook = await open({
      Huvudbok: [
        ['Datum', 'Konto', 'Belopp'],
        ['2015-03-01', 4010, 5],
        ['2015-03-01', 1930, -5],
      ],
    });
    const prepared = await prepare(workbook, whole);
    expect(actions(prepared).slice(1, 3)).toEqual(['Huvudbok 2019, add, 0 → 7', 'Huvudbok 2018, add, 0 → 4']);
  });

  test('empty input sheets are filled; a sheet that no one can read is not touched unasked', async () => {
    const workbook = await open({
      Huvudbok: [['Datum', 'Konto', 'Belopp']],
      Kontoplan: [['Mina anteckningar']],
    });
    const prepared = await prepare(workbook, whole);
    expect(actions(prepared)).toContain('Huvudbok, replace, 0 → 7');
    expect(actions(prepared)).toContain('Kontoplan, replace, 0 → 6, on request');
    await importSie(workbook, prepared, usual(prepared), { pause });
    expect((await workbook.read('Kontoplan')).values).toEqual([['Mina anteckningar']]);
  });
});

describe('Ingående balans: what goes is what the files change', () => {
  /** Openings of the sample file: two accounts of 2019, two of 2018. */
  const openings = async (...rows: Book[string]): Promise<SieImport['sheets'][number] | undefined> => {
    const workbook = await open({ 'Ingående balans': rows });
    const { sheets } = await prepare(workbook, whole);
    return sheets.find(({ role }) => role === 'openings');
  };
  const headings = ['Konto', 'Benämning', 'Belopp', 'År'];
  const first = async (): Promise<Book[string]> => {
    const workbook = await open({ Blad1: [['']] });
    const { sheets } = await prepare(workbook, whole);
    const made = sheets.find(({ role }) => role === 'openings')?.data.rows.slice(1) ?? [];
    return made.map((row) => [...row]);
  };

  test('the same amounts again are no change', async () => {
    expect(await openings(headings, ...(await first()).reverse())).toBeUndefined();
  });

  test('one that has changed goes; the rest, and years the files do not have, are not counted as replaced', async () => {
    const rows = await first();
    const [, ...same] = rows;
    const changed = [rows[0]?.[0] ?? null, null, 1, rows[0]?.[3] ?? null];
    const sheet = await openings(headings, changed, ...same, [1930, null, 7, 2015], [2021, null, -7, 2015]);
    expect(sheet).toMatchObject({ action: 'replace', goes: 1, stays: 2, rows: rows.length + 2 });
  });

  test('rows without a year are the latest year’s: they never stand beside the new ones', async () => {
    const sheet = await openings(headings, [1930, null, 1, null], [2021, null, -1, null]);
    expect(sheet).toMatchObject({ action: 'replace', goes: 2, stays: 0, rows: (await first()).length });
  });
});

test('progress goes forward; cancelling stops between two slices', async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => `#VER A ${i} 20190115 "x"\r\n{\r\n#TRANS 1930 {} 1.00\r\n#TRANS 3511 {} -1.00\r\n}`,
  );
  const big = { name: 'stor.se', bytes: fileOf([...WHOLE_FILE, ...lines]) };
  const seen: number[] = [];
  await readSieFiles([big, whole], { ...reading, onProgress: ({ done }) => seen.push(done) });
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  expect(seen.at(-1)).toBe(big.bytes.length + whole.bytes.length);
  const control = new AbortController();
  const stopped = readSieFiles([big], {
    ...reading,
    signal: control.signal,
    pause: async () => control.abort(),
  });
  await expect(stopped).rejects.toThrow();
});
