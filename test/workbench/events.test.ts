import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

let host: HeadlessHost;
beforeAll(() => {
  host = createHeadlessHost({ sheets: ['Blad1', 'Indata'] });
});
afterAll(() => host.dispose());

const delivered = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

test('onChanged tells address, kind of change and who did it', async () => {
  const seen: unknown[] = [];
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Indata');
    const handler = sheet.onChanged.add(async ({ address, changeType, triggerSource }) => {
      seen.push([address, changeType, triggerSource]);
    });
    await context.sync();
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1').format.font.bold = true;
    await context.sync();
    await delivered();
    host.workbook.setCells('Indata', 'C3', [[5]]);
    host.workbook.setCells('Blad1', 'A1', [['annat blad']]);
    host.workbook.insertRows('Indata', 2, 3);
    host.workbook.deleteRows('Indata', 2);
    host.workbook.insertColumns('Indata', 1);
    await delivered();
    handler.remove();
    await context.sync();
    host.workbook.setCells('Indata', 'C9', [[5]]);
    await delivered();
  });
  expect(seen).toEqual([
    ['A1:B2', 'RangeEdited', 'ThisLocalAddin'],
    ['C3', 'RangeEdited', 'Unknown'],
    ['2:4', 'RowInserted', 'Unknown'],
    ['2:2', 'RowDeleted', 'Unknown'],
    ['A:A', 'ColumnInserted', 'Unknown'],
  ]);
});

test('the range of a change can be fetched', async () => {
  const seen: unknown[] = [];
  await host.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.getItem('Blad1').onChanged.add(async (event) => {
      await host.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values,address');
        await inner.sync();
        seen.push(range.address, range.values);
      });
    });
    await context.sync();
    host.workbook.setCells('Blad1', 'B2', [['ändrad']]);
    await delivered();
    await delivered();
    handler.remove();
    await context.sync();
  });
  expect(seen).toEqual(['Blad1!B2', [['ändrad']]]);
});

test('sheets added, activated, renamed and deleted, and the selection', async () => {
  const seen: string[] = [];
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void seen.push('added'));
    worksheets.onDeleted.add(async () => void seen.push('deleted'));
    worksheets.onActivated.add(async () => void seen.push('activated'));
    worksheets.onChanged.add(async ({ address }) => void seen.push(`changed ${address}`));
    worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
    await context.sync();
    host.workbook.addSheet('Tillfälligt', [['x']]);
    await delivered();
    host.workbook.activateSheet('Tillfälligt');
    host.workbook.select('Tillfälligt', 'B2:C3');
    host.workbook.renameSheet('Tillfälligt', 'Annat');
    await delivered();
    host.workbook.deleteSheet('Annat');
    await delivered();
  });
  expect(seen[0]).toBe('added');
  expect(seen).toEqual(expect.arrayContaining(['changed A1', 'activated', 'selected B2:C3', 'deleted']));
});
