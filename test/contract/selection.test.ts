import { UNTIMED } from '../../src/app/update/stamp';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { OfficeView } from '../../src/hosts/office/officeView';
import { OwnChanges } from '../../src/hosts/office/ownChanges';
import { rowOf, VOUCHERS } from '../app/update/updateScene';
import { inExcel } from './openWorkbooks';
import { click, LEDGER_HEAD, ledgerRows, updateBook } from './updateBook';

const LABEL = 'Övriga kostnader';

/** Verkställ and Ångra leave the user where they were: on the same sheet, with the same cell selected. */
test.each([
  ['a report whose rows move', 'Resultaträkning'],
  ['the user’s own sheet', 'Huvudbok'],
  ['Kontroller, which is written anew', 'Kontroller'],
])('on %s', async (_, sheet) => {
  const { workbook, host, close } = await inExcel(await updateBook(VOUCHERS));
  const view = new OfficeView(new OwnChanges());
  await click(workbook);
  const more = [...VOUCHERS, { date: '2025-03-01', account: 4110, amount: 700 }];
  host.workbook.range('Huvudbok', 'A1:E40').Clear('Contents');
  host.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...ledgerRows(more)]);
  const cell = (): string => (sheet === 'Resultaträkning' ? `B${rowOf(host, sheet, LABEL)}` : 'C6');
  const where = async (): Promise<string> => {
    const selected = await view.selected();
    return `${selected.sheet}!${'ABC'[selected.column]}${selected.row + 1}`;
  };
  const first = cell();
  await view.show(sheet, first);
  await click(workbook);
  if (sheet === 'Resultaträkning') expect(cell()).not.toBe(first);
  expect(await where()).toBe(`${sheet}!${cell()}`);
  await undoUpdate(workbook, UNTIMED);
  expect(cell()).toBe(first);
  expect(await where()).toBe(`${sheet}!${first}`);
  close();
});
