import { readColumnSheet, sayColumns } from '../../src/app/columnSheet';
import { readWorkbook } from '../../src/app/readWorkbook';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { headlessExcel } from '../contract/openWorkbooks';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';
import { runFile, soundBook, xlsxOf } from './inputBook';

/** The sound book with its ledger under headings that no one knows, on a sheet of another name. */
function unknownBook() {
  const { Huvudbok: ledger = [], ...others } = soundBook();
  const book = {
    ...others,
    Utdrag: [
      ['Utdrag ur redovisningen'],
      [],
      ['Bokf.dag', 'V.nr', 'K-nr', 'Enhet', 'Händelse', 'Plus', 'Minus'],
      ...ledger.slice(1),
    ],
  };
  return book;
}

test('what is said in the pane holds for the file: the same reports as with known headings', async () => {
  const expected = await runFile(await xlsxOf(soundBook()));
  const workbook = await openXlsx(await xlsxOf(unknownBook()));
  expect((await readWorkbook(workbook)).findings.map(({ code }) => code)).toEqual(['sheet-looks-like']);
  const sheet = await readColumnSheet(workbook, 'Utdrag');
  expect(sheet.isSaid).toBe(false);
  const { suggested } = sheet;
  if (!suggested) throw new Error('no guess');
  const [, , , object] = sheet
    .columnsAt(suggested.row)
    .map(({ letters, heading, sample, column }) => ({ text: `${letters} ${heading} ${sample}`, column }));
  expect(object?.text).toBe('D Enhet 100');
  const columns = new Map([...suggested.columns, ['object', object?.column ?? -1]]);
  await sayColumns(workbook, 'Utdrag', { ...suggested, columns });

  // Saved, opened in Excel, a row put in above, saved, and read by the command line.
  const host = await headlessExcel(workbook.bytes());
  host.workbook.insertRows('Utdrag', 1, 2);
  await host.workbook.getCells('Utdrag', 'A1');
  const again = await openXlsx(await writeXlsx(host.content()));
  host.dispose();
  const { reports, findings } = await runFile(again.bytes());
  expect(findings).toEqual([]);
  expect(reports?.statements).toEqual(expected.reports?.statements);

  await sayColumns(again, 'Utdrag', null);
  expect((await readWorkbook(again)).sheets.some(({ role }) => role === 'ledger')).toBe(false);
});
