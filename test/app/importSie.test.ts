import { importSie, prepareSieImport, readSieFiles } from '../../src/app/importSie';
import { readWorkbook } from '../../src/app/readWorkbook';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { fileOf, WHOLE_FILE } from '../sie/sample';
import { soundBook, xlsxOf } from './inputBook';

const whole = { name: 'bok.se', bytes: fileOf(WHOLE_FILE) };
const nothing = { name: 'text.se', bytes: fileOf(['hej']) };
const pause = async (): Promise<void> => undefined;
const reading = { language: 'sv', pause } as const;

test('a summary before anything is written, then the sheets', async () => {
  const read = await readSieFiles([whole, nothing], reading);
  expect(read.map(({ name, summary }) => [name, summary.company, summary.warnings.length])).toEqual([
    ['bok.se', 'Samordningsförbundet Prövning', 1],
    ['text.se', '', 1],
  ]);
  const workbook = await openXlsx(await xlsxOf({ Blad1: [['']] }));
  const prepared = await prepareSieImport(workbook, read, 1);
  expect(prepared.existing).toEqual([]);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1']);
  const written = await importSie(workbook, prepared);
  expect(written.map(({ name }) => name)).toEqual(prepared.sheets.map(({ name }) => name));
  const book = await readWorkbook(await openXlsx(workbook.bytes()));
  expect(book.sheets.map(({ role }) => role).sort()).toEqual(
    ['budget', 'chart', 'ledger', 'ledger', 'objects', 'openings', 'settings'].sort(),
  );
  expect(book.findings).toEqual([]);
});

test('sheets that exist are named first, and never written over', async () => {
  const workbook = await openXlsx(await xlsxOf(soundBook()));
  const before = await workbook.read('Kontoplan');
  const prepared = await prepareSieImport(workbook, await readSieFiles([whole], reading));
  expect(prepared.existing).toEqual(['Inställningar', 'Ingående balans', 'Budget', 'Kontoplan', 'Insatser']);
  await importSie(workbook, prepared);
  expect(await workbook.read('Kontoplan')).toEqual(before);
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
