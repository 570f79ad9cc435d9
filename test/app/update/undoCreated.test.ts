import { planUpdate } from '../../../src/app/update/planUpdate';
import { prepareUpdate } from '../../../src/app/update/prepareUpdate';
import { UNTIMED } from '../../../src/app/update/stamp';
import { undoUpdate } from '../../../src/app/update/undoUpdate';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { LAYOUT, REQUEST } from '../../contract/updateBook';
import { reportsInExcel } from './updateScene';

/** Ångra after reports were made for the first time: their sheets go, but not with anything of the user's on them. */
test.each([
  ['a figure beside ours', ({ set }: Editor) => set('Noter', 'F6', 12)],
  ['words over ours', ({ set }: Editor) => set('Noter', 'A1', 'Våra noter')],
  ['a note', ({ annotate }: Editor) => annotate('Noter', 'A1', 'Fråga revisorn')],
] as const)('a sheet with %s stays', async (_, edit) => {
  const { host, bytes, close } = await reportsInExcel();
  edit({
    set: (sheet, cell, value) => host.workbook.setCells(sheet, cell, [[value]]),
    annotate: (sheet, cell, text) => void host.workbook.sheet(sheet).Notes.Add(cell, text),
  });
  const workbook = await openXlsx(await bytes());
  close();
  const { kept } = await undoUpdate(workbook, UNTIMED);
  expect(kept).toEqual(['Noter']);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
    'Inställningar',
    'Huvudbok',
    'Budget',
    'Noter',
  ]);
  // It is still known for what it is: the next update finds what the user has done.
  const { material } = await prepareUpdate(workbook, { ...REQUEST, layout: { name: 'prov', json: LAYOUT } });
  const { preview } = planUpdate(material as never, new Map(), UNTIMED);
  expect(preview.sheets.find(({ id }) => id === 'noter')?.isNew).toBe(false);
});

interface Editor {
  readonly set: (sheet: string, cell: string, value: string | number) => void;
  readonly annotate: (sheet: string, cell: string, text: string) => void;
}

test('a sheet that is as it was written goes', async () => {
  const { workbook, close } = await reportsInExcel();
  const { kept } = await undoUpdate(workbook, UNTIMED);
  expect(kept).toEqual([]);
  expect(await workbook.sheets()).toHaveLength(3);
  close();
});
