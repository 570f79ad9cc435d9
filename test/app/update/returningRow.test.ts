import { UNTIMED } from '../../../src/app/update/stamp';
import { undoUpdate } from '../../../src/app/update/undoUpdate';
import { isUnchanged } from '../../../src/app/update/updatePreview';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { ledgerRows, LEDGER_HEAD, type Voucher, click } from '../../contract/updateBook';
import { planned, reportsInExcel, rowOf } from './updateScene';

const SHEET = 'Resultaträkning';
const ALL: readonly Voucher[] = [4010, 4110, 4210].map((account) => ({
  date: '2025-01-11',
  account,
  amount: account,
}));
const WITHOUT = ALL.filter(({ account }) => account !== 4110);

test('a row within a sum goes and comes back: nobody has typed over the sum', async () => {
  const { workbook, host, close } = await reportsInExcel(ALL);
  const book = (vouchers: readonly Voucher[]): void => {
    host.workbook.range('Huvudbok', 'A1:E40').Clear('Contents');
    host.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...ledgerRows(vouchers)]);
  };
  book(WITHOUT);
  await click(workbook);
  expect(host.workbook.range(SHEET, `A${rowOf(host, SHEET, '4110')}`).RowHidden).toBe(true);
  book(ALL);
  const { preview } = await planned(workbook);
  expect(preview.sheets.flatMap(({ overwritten }) => overwritten)).toEqual([]);
  const sum = preview.sheets
    .flatMap(({ rows }) => rows)
    .find(({ label }) => label === 'Verksamhetens kostnader');
  expect(sum).toMatchObject({ from: { value: -8220 }, to: { value: -12_330 } });
  await click(workbook);
  expect(host.workbook.range(SHEET, `A${rowOf(host, SHEET, '4110')}`).RowHidden).toBe(false);
  expect(isUnchanged((await planned(workbook)).preview)).toBe(true);
  close();
});

test('a row that goes: a formula that points at it holds, Ångra shows it again, and it comes back in its place', async () => {
  const { workbook, host, bytes, close } = await reportsInExcel(ALL);
  const row = rowOf(host, SHEET, '4110');
  host.workbook.addSheet('Egna tal', [[`=${SHEET}!B${row}`]]);
  const book = (vouchers: readonly Voucher[]): void => {
    host.workbook.range('Huvudbok', 'A1:E40').Clear('Contents');
    host.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...ledgerRows(vouchers)]);
  };
  const seen = async (): Promise<unknown[]> => {
    const [[value]] = (await host.workbook.getCells('Egna tal', 'A1')) as [[unknown]];
    const [[label]] = (await host.workbook.getCells(SHEET, `A${row}`)) as [[unknown]];
    const [[formula]] = host.workbook.getFormulas('Egna tal', 'A1') as [[unknown]];
    return [value, label, formula, host.workbook.range(SHEET, `A${row}`).RowHidden];
  };
  const there = [-4110, '4110', `=${SHEET}!B${row}`, false];
  const gone = [0, '4110', `=${SHEET}!B${row}`, true];
  expect(await seen()).toEqual(there);
  book(WITHOUT);
  await click(workbook);
  expect(await seen()).toEqual(gone);
  await undoUpdate(workbook, UNTIMED);
  expect(await seen()).toEqual(there);
  await click(workbook);
  expect(await seen()).toEqual(gone);
  // The same in the file that Excel saves: the row comes back where it stood, and is taken out again by Ångra.
  book(ALL);
  await host.workbook.getCells(SHEET, 'A1');
  const file = await openXlsx(await bytes());
  const inFile = async (): Promise<unknown[]> => (await file.read(SHEET)).values[row - 1]?.slice(0, 2) ?? [];
  await click(file);
  expect(await inFile()).toEqual(['4110', -4110]);
  await undoUpdate(file, UNTIMED);
  expect((await inFile()).filter((value) => value !== null && value !== '')).toEqual(['4110']);
  await click(workbook);
  expect(await seen()).toEqual(there);
  await undoUpdate(workbook, UNTIMED);
  expect(await seen()).toEqual(gone);
  close();
});

test('a row of ours that the user has deleted comes back: in a file, too, what the sums above it lean on shows the right figure', async () => {
  const { host, bytes, close } = await reportsInExcel(ALL);
  host.workbook.deleteRows(SHEET, rowOf(host, SHEET, '4110'));
  await host.workbook.getCells(SHEET, 'A1');
  const file = await openXlsx(await bytes());
  await click(file);
  const values = (await file.read(SHEET)).values;
  const shown = (label: string): unknown => values.find(([first]) => first === label)?.[1];
  expect(['4110', 'Verksamhetens kostnader', 'Årets resultat'].map(shown)).toEqual([-4110, -12_330, -12_330]);
  close();
});

test('a number format that the user has put on a heading stays', async () => {
  const { workbook, host, close } = await reportsInExcel(ALL);
  const heading = `B${rowOf(host, SHEET, 'Verksamhetens intäkter') - 1}`;
  host.workbook.range(SHEET, heading).NumberFormat = [['0.0']];
  expect(isUnchanged((await planned(workbook)).preview)).toBe(true);
  close();
});
