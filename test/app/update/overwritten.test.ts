import { lineBody } from '../../../src/cli/controlCommand';
import { applyUpdate } from '../../../src/app/update/applyUpdate';
import { type Checked, openLines } from '../../../src/app/checked';
import { runControls } from '../../../src/app/runControls';
import { planUpdate } from '../../../src/app/update/planUpdate';
import type { UpdatePreview } from '../../../src/app/update/updatePreview';
import { UNTIMED } from '../../../src/app/update/stamp';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import type { WorkbookPort } from '../../../src/workbook/port';
import { click, REQUEST } from '../../contract/updateBook';
import { planned, reportsInExcel, rowOf } from './updateScene';

const SHEET = 'Resultaträkning';

/** Övriga kostnader has been typed over: 9 000 for 8 000. */
async function typedOver() {
  const opened = await reportsInExcel();
  const at = rowOf(opened.host, SHEET, 'Övriga kostnader');
  opened.host.workbook.setCells(SHEET, `B${at}`, [[-9000]]);
  return { ...opened, cell: `B${at}` };
}

const overwrittenIn = async (workbook: WorkbookPort): Promise<unknown[]> => {
  const checked = await runControls(workbook, REQUEST);
  return openLines(checked)
    .filter(({ code }) => code === 'amount-overwritten' || code === 'report-as-computed')
    .map(({ place, status, a, b, difference }) => [place?.cell, status, a, b, difference]);
};

const controlSheet = async (workbook: WorkbookPort): Promise<string> =>
  JSON.stringify((await workbook.read('Kontroller')).values);

test('an amount that the user typed over and kept is shown by its control, also after saving, opening and reading again', async () => {
  const { workbook, bytes, cell, close } = await typedOver();
  expect(await overwrittenIn(workbook)).toEqual([[cell, 'varning', -900_000, -800_000, -100_000]]);
  const { controls } = await click(workbook);
  const lines = openLines(controls!).filter(({ code }) => code === 'amount-overwritten');
  expect(lines.map(({ place }) => place?.cell)).toEqual([cell]);
  expect(await controlSheet(workbook)).toContain('överskrivet för hand');
  const again = await openXlsx(await bytes());
  expect(await overwrittenIn(again)).toEqual([[cell, 'varning', -900_000, -800_000, -100_000]]);
  close();
});

test('what is written and shown after Verkställ is what the next reading finds: sums follow what was typed', async () => {
  const { workbook, host, bytes, close } = await typedOver();
  // The budget's cell too, so that the deviation changes.
  const at = rowOf(host, SHEET, 'Övriga kostnader');
  host.workbook.setCells(SHEET, `C${at}`, [[-500]]);
  const { controls } = await click(workbook);
  const again = await openXlsx(await bytes());
  const read = await runControls(again, REQUEST);
  const said = (checked: Checked): unknown[] =>
    checked.results.flatMap(({ code, lines }) =>
      lines.map(({ status, a, b, difference, place }) => [code, status, a, b, difference, place?.cell]),
    );
  expect(said(controls!)).toEqual(said(read));
  close();
});

test('the preview says what a sum becomes with what was typed and is kept, and what it becomes without', async () => {
  const { workbook, host, close } = await typedOver();
  host.workbook.setCells('Huvudbok', 'E4', [[22_000]]);
  const { preview, material } = await planned(workbook);
  const resultOf = (one: UpdatePreview): unknown => {
    const row = one.sheets.flatMap(({ rows }) => rows).find(({ label }) => label === 'Årets resultat');
    return [row?.from?.value, row?.to?.value];
  };
  const [asked] = preview.sheets.flatMap(({ overwritten }) => overwritten);
  const taken = planUpdate(material, new Map([[asked!.key, 'new' as const]]), UNTIMED).preview;
  expect(resultOf(preview)).toEqual([56_000, 54_000]);
  expect(resultOf(taken)).toEqual([56_000, 55_000]);
  await click(workbook);
  const at = rowOf(host, SHEET, 'Årets resultat');
  expect(await host.workbook.getCells(SHEET, `B${at}`)).toEqual([[54_000]]);
  close();
});

test('where the new amount is taken the control is passed', async () => {
  const { workbook, cell, close } = await typedOver();
  const { preview, material } = await planned(workbook);
  const [asked] = preview.sheets.flatMap(({ overwritten }) => overwritten);
  expect(asked?.cell).toBe(cell);
  await applyUpdate(workbook, material, new Map([[asked!.key, 'new']]), UNTIMED);
  expect(await overwrittenIn(workbook)).toEqual([]);
  expect(await controlSheet(workbook)).not.toContain('överskrivet för hand');
  close();
});

test('what is written over an amount may be words', async () => {
  const { workbook, host, cell, close } = await typedOver();
  host.workbook.setCells(SHEET, cell, [['se not']]);
  expect(await overwrittenIn(workbook)).toEqual([[cell, 'varning', undefined, -800_000, undefined]]);
  const [line] = openLines(await runControls(workbook, REQUEST)).filter(
    ({ code }) => code === 'amount-overwritten',
  );
  const said = lineBody(line!, 'sv').replaceAll('\u00a0', ' ');
  expect(said).toContain('Där står ”se not”, rapporten ger −8 000,00 kr.');
  expect(said).toContain('\n  B −8 000,00\n');
  close();
});

test('a report that is only older than the ledger has nothing typed over', async () => {
  const { workbook, host, close } = await reportsInExcel();
  host.workbook.setCells('Huvudbok', 'E4', [[21_000]]);
  const open = openLines(await runControls(workbook, REQUEST)).map(({ code }) => code);
  expect(open).toContain('report-as-computed');
  expect(open).not.toContain('amount-overwritten');
  close();
});
