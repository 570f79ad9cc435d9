import { createReports } from '../../../src/app/createReports';
import { isUnchanged } from '../../../src/app/update/updatePreview';
import { findingText } from '../../../src/text/findingText';
import { REQUEST } from '../../contract/updateBook';
import { planned, reportsInExcel, rowOf } from './updateScene';

const SHEET = 'Resultaträkning';

/** A row of the user's between the two lines that Verksamhetens kostnader sums: Excel's SUM takes it in. */
async function withOwnRow(label: string, amount: number | string | null) {
  const opened = await reportsInExcel();
  const { host } = opened;
  const at = rowOf(host, SHEET, '4210');
  host.workbook.insertRows(SHEET, at, 1);
  host.workbook.setCells(SHEET, `A${at}`, [[label, amount]]);
  const [[value]] = (await host.workbook.getCells(SHEET, `B${at + 2}`)) as unknown as [[unknown]];
  return { ...opened, at, value };
}

test('a row of the user’s that our sum counts is told of before it is taken out', async () => {
  const { workbook, at, close } = await withOwnRow('Ej bokförd hyra', -500);
  const { preview } = await planned(workbook);
  expect(preview.sheets.flatMap(({ uncounted }) => uncounted)).toEqual([
    {
      sheet: SHEET,
      cell: `B${at}`,
      label: 'Ej bokförd hyra',
      sum: 'Verksamhetens kostnader',
      column: 'Utfall',
      amount: { value: -500, numberFormat: expect.any(String) },
    },
  ]);
  const [changed] = preview.sheets.flatMap(({ rows }) => rows);
  expect(changed).toMatchObject({
    label: 'Verksamhetens kostnader',
    from: { value: -25_500 },
    to: { value: -25_000 },
  });
  close();
});

test('… also where the ledger has changed meanwhile: what stands in the cell is what it changes from', async () => {
  const { workbook, host, close } = await withOwnRow('Ej bokförd hyra', -500);
  host.workbook.setCells('Huvudbok', 'E4', [[21_000]]);
  const { preview } = await planned(workbook);
  const sum = preview.sheets
    .flatMap(({ rows }) => rows)
    .find(({ label }) => label === 'Verksamhetens kostnader');
  expect(sum).toMatchObject({ from: { value: -25_500 }, to: { value: -26_000 } });
  expect(preview.sheets.flatMap(({ uncounted }) => uncounted)).toHaveLength(1);
  close();
});

test('where nobody is asked it is told as a finding', async () => {
  const { workbook, close } = await withOwnRow('Ej bokförd hyra', -500);
  const { findings } = await createReports(workbook, REQUEST);
  const told = findings.filter(({ code }) => code === 'own-row-not-counted').map((one) => findingText(one));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/Ej bokförd hyra.*−500.*Verksamhetens kostnader/);
  expect((await planned(workbook)).preview.sheets.flatMap(({ uncounted }) => uncounted)).toEqual([]);
  close();
});

test.each([
  ['words', null],
  ['a zero', 0],
])('a row with nothing but %s is counted by no sum', async (_, amount) => {
  const { workbook, close } = await withOwnRow('Se not 3', amount);
  const { preview } = await planned(workbook);
  expect(preview.sheets.flatMap(({ uncounted }) => uncounted)).toEqual([]);
  close();
});

test('nothing of the user’s, nothing told', async () => {
  const { workbook, close } = await reportsInExcel();
  const { preview } = await planned(workbook);
  expect(isUnchanged(preview)).toBe(true);
  expect(preview.sheets.flatMap(({ uncounted }) => uncounted)).toEqual([]);
  close();
});
