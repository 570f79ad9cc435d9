import { accept } from '../../../src/app/acceptances';
import { openLines } from '../../../src/app/checked';
import { runControls } from '../../../src/app/runControls';
import { carryOut } from '../../../src/app/update/applyUpdate';
import { createReports } from '../../../src/app/createReports';
import { inspectWorkbook } from '../../../src/app/inspectWorkbook';
import { undoUpdate } from '../../../src/app/update/undoUpdate';
import { monthOf } from '../../../src/ledger/months';
import { figuresOf } from '../../../src/controls/accept';
import { planUpdate } from '../../../src/app/update/planUpdate';
import { prepareUpdate, type UpdateMaterial } from '../../../src/app/update/prepareUpdate';
import { mustBeSeen } from '../../../src/app/update/proposal';
import { UNTIMED } from '../../../src/app/update/stamp';
import { isUnchanged, type RowChange } from '../../../src/app/update/updatePreview';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { shownText, toldApart } from '../../../src/text/shownText';
import { REQUEST, updateBook } from '../../contract/updateBook';
import { planned, reportsInExcel, VOUCHERS } from './updateScene';

test('where only Kontroller changes that is what is said, and the next time nothing is', async () => {
  const { workbook, close } = await reportsInExcel();
  const [line] = openLines(await runControls(workbook, REQUEST));
  await accept(workbook, [{ subject: line!.subject, figures: figuresOf(line!) }], {
    reason: 'Beslutat',
    day: '2025-04-01',
  });
  const plan = await planned(workbook);
  const controls = plan.preview.sheets.find(({ sheet }) => sheet === 'Kontroller');
  expect(controls?.rewritten).toMatchObject({ statuses: 1 });
  expect(controls?.rows).toMatchObject([{ kind: 'status', to: { value: 'Godtagen' } }]);
  expect(isUnchanged(plan.preview)).toBe(false);
  expect(mustBeSeen(plan.preview)).toBe(true);
  expect(plan.preview).toMatchObject({ amounts: 0, newRows: 0, goneRows: 0, texts: 0 });
  const before = (await workbook.read('Kontroller')).values;
  await carryOut(workbook, plan);
  const again = await planned(workbook);
  expect(isUnchanged(again.preview)).toBe(true);
  expect(again.update).toBeNull();
  // And it can be undone, like any other update.
  const inspected = await inspectWorkbook(workbook, { ...REQUEST, today: monthOf(2025, 4) });
  expect(inspected.undoable).toBe(true);
  expect((await undoUpdate(workbook, UNTIMED)).sheets).toEqual(['Kontroller']);
  expect((await workbook.read('Kontroller')).values).toEqual(before);
  close();
});

test('amounts that change by less than they show are not among the changed; a footnote is a text, not a row', async () => {
  const workbook = await openXlsx(
    await updateBook(VOUCHERS.map((one) => ({ ...one, amount: one.amount + Math.sign(one.amount) * 0.4 }))),
  );
  const plan = async (rounding: 'nearest' | 'additive'): Promise<ReturnType<typeof planUpdate>> => {
    const { material } = await prepareUpdate(workbook, { ...REQUEST, unit: 'tkr', rounding });
    return planUpdate(material as UpdateMaterial, new Map(), UNTIMED);
  };
  await createReports(workbook, { ...REQUEST, unit: 'tkr', rounding: 'nearest' });
  const { preview } = await plan('additive');
  const rows = preview.sheets.flatMap((sheet) => sheet.rows);
  const shown = (one: RowChange['from']): string => shownText(one!.value, one!.numberFormat, 'sv');
  expect(preview.unseen).toBeGreaterThan(5);
  // Two deviations are rounded another way.
  expect(preview.amounts).toBe(2);
  for (const { from, to, kind } of rows) if (kind === 'changed') expect(shown(from)).not.toBe(shown(to));
  for (const { from, to } of rows.filter(({ kind }) => kind === 'unseen')) {
    const [before, after] = toldApart(from!, to!, 'sv');
    expect(shown(from)).toBe(shown(to));
    expect(before).not.toBe(after);
  }
  expect(preview).toMatchObject({ newRows: 0, goneRows: 0 });
  expect(preview.texts).toBeGreaterThan(0);
  expect(isUnchanged(preview)).toBe(false);
  // And back: what is gone then is a text too.
  await carryOut(workbook, await plan('additive'));
  const back = (await plan('nearest')).preview;
  expect(back).toMatchObject({ newRows: 0, goneRows: 0, amounts: 2 });
  expect(back.texts).toBe(preview.texts);
});
