import { importSie, prepareSieImport, readSieFiles } from '../../src/app/importSie';
import type { WorkbookPort } from '../../src/workbook/port';
import { inExcel, inFile } from '../contract/openWorkbooks';
import { fileOf, WHOLE_FILE } from '../sie/sample';
import { xlsxOf } from './inputBook';

/** What a formula, a quotation or a machine would make of the text, were it not text. */
const EVIL: readonly string[] = [
  '=1+1',
  '=HYPERLINK("x")',
  '+46 010',
  '-minus',
  '@SUM(A1)',
  "'apostrof",
  'sa "hej"',
  'tabb\tmitt i',
  'ringer\u0007 och\u0001',
  '#N/A',
  '1E5',
  '2019-02-30',
  'SANT',
  'å'.repeat(5_000),
];

const escaped = (text: string): string => `"${text.replace(/"/g, '\\"')}"`;
const vouchers = EVIL.flatMap((text, i) => [
  `#VER A ${i + 10} 20190501 ${escaped(text)}`,
  '{',
  '#TRANS 4010 {} 1',
  '#TRANS 1930 {} -1',
  '}',
]);
const accounts = EVIL.slice(0, 9).map((text, i) => `#KONTO ${4100 + i} ${escaped(text)}`);

describe.each([
  ['Excel', inExcel],
  ['a file', inFile],
])('in %s', (_, open) => {
  test('texts of the file are texts in the cells, as they are, also over earlier ones', async () => {
    const opened = await open(await xlsxOf({ Blad1: [['']] }));
    const { workbook }: { workbook: WorkbookPort } = opened;
    const pause = async (): Promise<void> => undefined;
    const file = { name: 'x.se', bytes: fileOf([...WHOLE_FILE, ...accounts, ...vouchers]) };
    for (const time of ['first', 'again']) {
      const read = await readSieFiles([file], { language: 'sv', pause });
      const texts = read[0]?.file;
      const prepared = await prepareSieImport(workbook, read, { pause });
      const all = new Set(prepared.sheets.map(({ data }) => data.name));
      await importSie(workbook, prepared, all, { pause });
      const planned = (name: string, column: number): unknown[] =>
        prepared.sheets.find(({ data }) => data.name === name)?.data.rows.map((row) => row[column] ?? null) ??
        [];
      const written = async (name: string, column: number): Promise<unknown[]> =>
        (await workbook.read(name)).values.map((row) => row[column] ?? null);
      expect([time, texts?.usable]).toEqual([time, true]);
      const ledger = await written('Huvudbok 2019', 4);
      if (time === 'first') expect(await written('Kontoplan', 1)).toEqual(planned('Kontoplan', 1));
      expect(ledger).toEqual(planned('Huvudbok 2019', 4));
      // The reader may clean control characters; the rest is letter by letter what the file says.
      for (const text of EVIL.filter((one) => !/[\u0000-\u001f]/.test(one))) expect(ledger).toContain(text);
      expect(ledger.some((text) => String(text).startsWith('ringer'))).toBe(true);
    }
    expect((await opened.tables()).length).toBeGreaterThan(4);
    opened.close();
  }, 60_000);
});
