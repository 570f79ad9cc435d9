import { createHeadlessHost, type HeadlessHost, type HeadlessOptions } from '../../workbench/host/headless';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

let host: HeadlessHost;
const start = (options?: HeadlessOptions): void => {
  host = createHeadlessHost({ sheets: ['Blad1', 'Indata'], ...options });
};
afterEach(() => host.dispose());

/** Writes 1, 2, 3 … one sync at a time and tells how far it came and why it ended. */
async function writeOneByOne(syncs: number, options = {}): Promise<{ done: number; code: string }> {
  let done = 0;
  try {
    await host.Excel.run(options as Excel.RunOptions, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Indata');
      for (; done < syncs; done++) {
        sheet.getCell(done, 0).values = [[done + 1]];
        await context.sync();
      }
    });
    return { done, code: 'none' };
  } catch (error) {
    return { done, code: (error as OfficeExtension.Error).code };
  }
}

test('counts syncs, not the housekeeping of Excel.run', async () => {
  start();
  await writeOneByOne(3);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Indata').getRange('A1').load('values');
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 10));
  expect(host.syncCount).toBe(4);
});

test('an error of choice at sync k, with nothing of it done', async () => {
  start({ faults: [{ at: 3, error: 'GeneralException', message: 'Det gick inte.' }] });
  expect(await writeOneByOne(5)).toEqual({ done: 2, code: 'GeneralException' });
  expect(await host.workbook.getCells('Indata', 'A1:A3')).toEqual([[1], [2], ['']]);
});

test('a sync that is never answered', async () => {
  start({ faults: [{ at: 2, noAnswer: true }] });
  const waited = new Promise((done) => setTimeout(() => done('still waiting'), 50));
  expect(await Promise.race([writeOneByOne(3), waited])).toBe('still waiting');
});

test('a sheet deleted by someone else', async () => {
  start({ faults: [{ at: 2, sheetDeleted: 'Indata' }] });
  expect(await writeOneByOne(3)).toEqual({ done: 1, code: 'ItemNotFound' });
});

test('a workbook that is protected meanwhile', async () => {
  start();
  host.faults.next({ workbookProtected: true });
  const added = host.Excel.run(async (context) => {
    context.workbook.worksheets.add('Rapport');
    await context.sync();
  });
  await expect(added).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('a cell being edited refuses, unless the add-in said that it can wait', async () => {
  start();
  host.faults.next({ cellEditing: 60 }, 2);
  expect(await writeOneByOne(3)).toEqual({ done: 1, code: 'InvalidOperationInCellEditMode' });
  host.workbook.endCellEdit();
  host.faults.next({ cellEditing: 60 }, 2);
  expect(await writeOneByOne(3, { delayForCellEdit: true })).toEqual({ done: 3, code: 'none' });
});

test('anything else a test wants to happen', async () => {
  start({ faults: [{ at: 2, act: () => host.workbook.renameSheet('Blad1', 'Döpt om') }] });
  await writeOneByOne(2);
  expect(host.workbook.sheetNames).toEqual(['Döpt om', 'Indata']);
});

describe('the 5 MB limit of Excel on the web', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`Text nummer ${i} ${'x'.repeat(280)}`]);
  const write = (): Promise<void> =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Indata').getRangeByIndexes(0, 0, rows.length, 1).values = rows;
      await context.sync();
    });

  test('refuses a request that is too large', async () => {
    start();
    await expect(write()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(await host.workbook.getCells('Indata', 'A1')).toEqual([['']]);
  });

  test('refuses an answer that is too large', async () => {
    start({ requestLimit: Infinity });
    await write();
    const read = host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Indata').getUsedRange().load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('can be lifted', async () => {
    start({ requestLimit: Infinity, responseLimit: Infinity });
    await write();
    expect((await host.workbook.getCells('Indata', 'A20000'))[0]?.[0]).toContain('19999');
  });
});
