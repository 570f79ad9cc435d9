import { logToWrite } from '../../../src/app/update/logSheet';
import { readReports } from '../../../src/app/update/readReports';
import { UNTIMED } from '../../../src/app/update/stamp';
import { undoUpdate } from '../../../src/app/update/undoUpdate';
import { gridDigest } from '../../../src/sheets/gridDigest';
import type { CellValue } from '../../../src/sheets/grid';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import type { WorkbookPort } from '../../../src/workbook/port';
import { click } from '../../contract/updateBook';
import { reportsInExcel } from './updateScene';

const INPUT = ['Inställningar', 'Huvudbok', 'Budget'];

/** Skriv logg till ett blad. */
async function write(workbook: WorkbookPort): Promise<string> {
  const { memory } = await readReports(workbook);
  const [written] = await workbook.writeReports([await logToWrite(workbook, memory.log, 'sv')]);
  return written?.name ?? '';
}

async function linesOf(workbook: WorkbookPort, sheet = 'Logg'): Promise<(CellValue | undefined)[][]> {
  return [...(await workbook.read(sheet)).values.slice(4)].map((cells) => [...cells]);
}

/** What each time was, with how many sheets were read. */
const times = (lines: readonly (readonly unknown[])[]): unknown[] => lines.flatMap(([, what]) => what || []);

test('each time a line for every sheet that was read, with its rows and its whole checksum; the latest first', async () => {
  const { workbook, host, bytes, close } = await reportsInExcel();
  expect(await write(workbook)).toBe('Logg');
  const first = await linesOf(workbook);
  expect(times(first)).toEqual(['Skapade']);
  expect(first.map((cells) => cells.slice(6, 8))).toEqual([
    ['Inställningar', '3'],
    ['Huvudbok', '8'],
    ['Budget', '3'],
  ]);
  const sums = await Promise.all(INPUT.map(async (name) => gridDigest(await workbook.read(name))));
  expect(first.map((cells) => cells[8])).toEqual(sums);
  expect(new Set(sums).size).toBe(3);
  expect(sums.every((sum) => /^[0-9a-f]{64}$/.test(sum))).toBe(true);

  host.workbook.setCells('Huvudbok', 'E2', [[-95_000]]);
  await click(workbook);
  // The sheet is left as it was by the update, and by Ångra, until it is asked for again.
  expect(await linesOf(workbook)).toEqual(first);
  await undoUpdate(workbook, UNTIMED);
  expect(await linesOf(workbook)).toEqual(first);
  expect(await write(workbook)).toBe('Logg');
  const all = await linesOf(workbook);
  expect(times(all)).toEqual(['Ångrade', 'Uppdaterade', 'Skapade']);
  expect(all.slice(-3)).toEqual(first);
  const ledger = all.filter((cells) => cells[6] === 'Huvudbok').map((cells) => cells[8]);
  expect(ledger.at(-2)).toBe(await gridDigest(await workbook.read('Huvudbok')));
  expect(ledger.at(-2)).not.toBe(ledger.at(-1));
  // The changed cells by sheet, of the update's own line.
  expect(all.find((cells) => cells[1] === 'Uppdaterade')?.[5]).toMatch(/^Resultaträkning \d+, Noter \d+/);
  const file = await openXlsx(await bytes());
  expect(await linesOf(file)).toEqual(all);
  expect((await file.sheets()).filter(({ name }) => name.startsWith('Logg'))).toHaveLength(1);
  close();
});

test('what the user has written on the sheet stays: the log gets a sheet of its own', async () => {
  const { workbook, host, close } = await reportsInExcel();
  await write(workbook);
  host.workbook.setCells('Logg', 'J5', [['Styrelsens ordförande har sett den här']]);
  const before = await linesOf(workbook);
  expect(await write(workbook)).toBe('Logg 2');
  expect(await linesOf(workbook)).toEqual(before);
  expect(await linesOf(workbook, 'Logg 2')).toEqual(before.map((cells) => cells.slice(0, 9)));
  // No input, and no report that an update would look for.
  await click(workbook);
  expect((await workbook.sheets()).map(({ name }) => name)).toContain('Logg 2');
  close();
});
