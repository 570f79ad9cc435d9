import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { undoUpdate } from '../../../src/app/update/undoUpdate';
import { controlSheetText } from '../../../src/text/controlSheetText';
import { UNTIMED } from '../../../src/app/update/stamp';
import type { HeadlessHost } from '../../../workbench/host/headless';
import { headlessExcel } from '../../contract/openWorkbooks';
import { click } from '../../contract/updateBook';
import { planned, reportsInExcel, rowOf } from './updateScene';

const SHEET = 'Kontroller';
const COLUMN_OF_OWN = 'K';

interface Written {
  readonly host: HeadlessHost;
  readonly title: string;
}

/** The row of Kontroller whose second column says so, from 1; 0 where there is none. */
function lineOf({ host, title }: Written): number {
  const values = host.workbook.sheet(SHEET).GetUsedRangeOrNullObject(true)?.Values ?? [];
  return 1 + values.findIndex((cells) => cells.includes(title));
}

const FORMULA = (row: number): string => `=B${row}&" – klar"`;

/** Reports with an error in the ledger that the user has written about on Kontroller. */
async function annotated() {
  const opened = await reportsInExcel();
  const { host } = opened;
  // The last control that is passed: new lines come above it.
  const values = host.workbook.sheet(SHEET).GetUsedRangeOrNullObject(true)?.Values ?? [];
  const row = values.findLastIndex((cells) => cells[2] === 'Godkänd') + 1;
  const title = String(values[row - 1]?.[1]);
  host.workbook.setCells(SHEET, `${COLUMN_OF_OWN}${row}`, [['Kollat med revisorn', FORMULA(row)]]);
  host.workbook.setCells(SHEET, 'K4', [['Vår anteckning']]);
  return { ...opened, title, row };
}

/** A voucher that does not balance: new lines above all others. */
function spoil(host: HeadlessHost): void {
  host.workbook.setCells('Huvudbok', 'E4', [[21_000]]);
  host.workbook.setCells('Huvudbok', 'A6', [['31 februari']]);
}

const cellsAt = (host: HeadlessHost, row: number): unknown[] =>
  (host.workbook.getFormulas(SHEET, `${COLUMN_OF_OWN}${row}:L${row}`) as unknown[][]).flat();

test('words and formulas beside a line go with it where the list is written anew, and come back with Ångra', async () => {
  const { workbook, host, title, row, close } = await annotated();
  host.workbook.sheet(SHEET).Comments.Add(`C${row}`, 'Fråga revisorn');
  const commented = (): string[] =>
    host.workbook
      .sheet(SHEET)
      .Comments.list()
      .map((one) => `${one.GetLocation().Address.replace(/^.*!/, '')} ${one.Content}`);
  spoil(host);
  await click(workbook);
  const now = lineOf({ host, title });
  expect(now).not.toBe(row);
  expect(commented()).toEqual([`C${now} Fråga revisorn`]);
  expect(cellsAt(host, now)).toEqual(['Kollat med revisorn', FORMULA(now)]);
  expect(cellsAt(host, 4)[0]).toBe('Vår anteckning');
  await undoUpdate(workbook, UNTIMED);
  expect(lineOf({ host, title })).toBe(row);
  expect(cellsAt(host, row)).toEqual(['Kollat med revisorn', FORMULA(row)]);
  expect(commented()).toEqual([`C${row} Fråga revisorn`]);
  close();
});

test('so they do after the user has sorted the list, put in a row above it and a column within it', async () => {
  const { workbook, host, title, row, close } = await annotated();
  const [mine, other] = [row, row - 1].map(
    (line) => (host.workbook.getFormulas(SHEET, `A${line}:I${line}`) as (string | number)[][])[0] ?? [],
  );
  host.workbook.setCells(SHEET, `A${row - 1}`, [[...(mine ?? []), '', 'Kollat med revisorn']]);
  host.workbook.setCells(SHEET, `A${row}`, [[...(other ?? []), '', '', '']]);
  host.workbook.insertRows(SHEET, 1, 2);
  host.workbook.insertColumns(SHEET, 4, 1);
  spoil(host);
  await click(workbook);
  const now = lineOf({ host, title });
  expect((host.workbook.getFormulas(SHEET, `L${now}`) as unknown[][])[0]).toEqual(['Kollat med revisorn']);
  expect((host.workbook.getFormulas(SHEET, `L4`) as unknown[][])[0]).toEqual(['Vår anteckning']);
  close();
});

test('notes go with their line, in a file too', async () => {
  const { host, bytes, title, row, close } = await annotated();
  host.workbook.sheet(SHEET).Notes.Add(`B${row}`, 'Fråga revisorn');
  spoil(host);
  const file = await openXlsx(await bytes());
  close();
  await click(file);
  const after = await headlessExcel(file.bytes());
  const now = lineOf({ host: after, title });
  const [note] = after.workbook.sheet(SHEET).Notes.list();
  expect([note?.GetLocation().Address.replace(/^.*!/, ''), note?.Content]).toEqual([
    `B${now}`,
    'Fråga revisorn',
  ]);
  expect(cellsAt(after, now)[0]).toBe('Kollat med revisorn');
  after.dispose();
});

test('words on a line that is gone stay below the list, and the preview says so', async () => {
  const { workbook, host, close } = await reportsInExcel();
  spoil(host);
  await click(workbook);
  const title = String(host.workbook.getFormulas(SHEET, 'B5')[0]?.[0]);
  host.workbook.setCells(SHEET, 'K5', [['Rättas i morgon']]);
  host.workbook.setCells('Huvudbok', 'E4', [[20_000]]);
  host.workbook.setCells('Huvudbok', 'A6', [['2025-02-11']]);
  const { preview } = await planned(workbook);
  const { rows } = preview.sheets.find(({ sheet }) => sheet === SHEET)!;
  expect(rows.filter(({ kind }) => kind !== 'status')).toEqual([
    expect.objectContaining({ kind: 'gone', label: title, stays: true }),
  ]);
  await click(workbook);
  const now = lineOf({ host, title });
  const footnote = rowOf(host, SHEET, controlSheetText('sv').sides);
  expect(now).toBeGreaterThan(footnote);
  expect(cellsAt(host, now)[0]).toBe('Rättas i morgon');
  close();
});

test('words over ours become a note, and the preview says so', async () => {
  const { workbook, host, bytes, title, row, close } = await annotated();
  host.workbook.setCells(SHEET, `I${row}`, [['Gör inget']]);
  spoil(host);
  const { preview } = await planned(workbook);
  const [change] = preview.sheets.find(({ sheet }) => sheet === SHEET)?.rows ?? [];
  expect(change).toMatchObject({ kind: 'text', noted: true, from: { value: 'Gör inget' } });
  const file = await openXlsx(await bytes());
  close();
  await click(file);
  const after = await headlessExcel(file.bytes());
  const now = lineOf({ host: after, title });
  expect(
    after.workbook
      .sheet(SHEET)
      .Notes.list()
      .map((note) => [note.GetLocation().Address.replace(/^.*!/, ''), note.Content]),
  ).toEqual([[`I${now}`, 'Gör inget']]);
  after.dispose();
});
