import { click, MEMORY, openClickBook, REPORTS } from './clickBook';
import { expectWorded, faultsOver, openAt, syncsOf } from './faultyClicks';

faultsOver('no earlier reports');

test('what a crash left behind is taken away by the next click, a job under way is left alone', async () => {
  const host = openClickBook();
  const age = async (minutes: number): Promise<void> => {
    const began = (Date.now() - minutes * 60_000).toString(36);
    await host.Excel.run(async (context) => {
      const name = `finsam ${began}.x 1`;
      const sheet = context.workbook.worksheets.add(name);
      sheet.names.add(`_finsam.ny.${began}.x`, `='${name}'!$A$1`).visible = false;
      sheet.visibility = 'Hidden';
      await context.sync();
    });
  };
  await age(60);
  await age(1);
  expect(host.workbook.sheetNames).toHaveLength(5);
  const { sheets } = await click();
  expect(sheets.map(({ name }) => name)).toEqual(REPORTS);
  expect(host.workbook.sheetNames.filter((name) => name !== MEMORY)).toHaveLength(8);
  host.dispose();
});

test('when even the cleaning up fails, that is what is said', async () => {
  const host = openAt('no earlier reports');
  const syncs = syncsOf('no earlier reports');
  for (let after = 0; after < 4; after++) host.faults.next({ error: 'GeneralException' }, syncs + after);
  const error = await click().catch((reason: unknown) => reason);
  expectWorded(error);
  expect(error).toMatchObject({ code: 'host-left-unsure' });
  host.dispose();
});
