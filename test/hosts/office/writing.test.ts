import { OfficeWorkbook } from '../../../src/hosts/office/officeWorkbook';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import type { SheetPlan } from '../../../src/sheets/plan';
import { createHeadlessHost, type HeadlessHost } from '../../../workbench/host/headless';
import { writeXlsx } from '../../../workbench/xlsx/writeXlsx';
import { cell, samplePlan } from '../file/samplePlan';

let host: HeadlessHost;
beforeEach(() => {
  host = createHeadlessHost({ sheets: ['Huvudbok'] });
});
afterEach(() => host.dispose());

/** Rows of a large sheet, in a plan of its own. */
function largeSheet(): SheetPlan {
  const text = {
    size: 10,
    color: '1F2937',
    horizontal: 'left',
    vertical: 'center',
    numberFormat: '@',
  } as const;
  const number = { ...text, numberFormat: '#,##0' };
  const rows = Array.from({ length: 12_000 }, (_, i) => ({
    height: 15,
    cells: [
      cell(`${i} ${'åäö'.repeat(60)}`, text),
      cell(i, number),
      cell('=1+1', text),
      cell(`"${i}"`, text),
    ],
  }));
  return samplePlan({ name: 'Stort', rows, names: [] });
}

test('a large sheet is written in chunks that Excel on the web accepts', async () => {
  const sizes: number[] = [];
  host.connection.onBatch = ({ requestSize }) => sizes.push(requestSize);
  const before = host.syncCount;
  await new OfficeWorkbook().addSheets([largeSheet()]);
  expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);
  expect(host.syncCount - before).toBeLessThanOrEqual(3 + 3);
  const { values } = await new OfficeWorkbook().read('Stort');
  expect(values).toHaveLength(12_000);
  expect(values[11_999]).toEqual([`11999 ${'åäö'.repeat(60)}`, 11999, '=1+1', '"11999"']);
}, 60_000);

test('the pane may draw between the blocks of a chunk where they take their time', async () => {
  const pauses = async (perLook: number): Promise<number> => {
    let now = 0;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += perLook));
    const timers = jest.spyOn(globalThis, 'setTimeout');
    await new OfficeWorkbook().addSheets([{ ...largeSheet(), name: `Stort ${perLook}` }]);
    const count = timers.mock.calls.filter(({ length }) => length === 1).length;
    clock.mockRestore();
    timers.mockRestore();
    return count;
  };
  expect(await pauses(50)).toBeGreaterThanOrEqual((await pauses(0)) + 5);
}, 60_000);

test('a protected workbook and a protected report are told of before anything is written', async () => {
  const workbook = new OfficeWorkbook();
  await workbook.writeReports([samplePlan()]);
  host.workbook.protectSheet('Resultaträkning');
  await expect(workbook.writeReports([samplePlan()])).rejects.toMatchObject({
    code: 'sheet-protected',
    params: { sheet: 'Resultaträkning' },
  });
  host.workbook.protectWorkbook();
  await expect(workbook.writeReports([samplePlan({ id: 'ny' })])).rejects.toMatchObject({
    code: 'workbook-protected',
  });
  await expect(workbook.addSheets([samplePlan({ id: 'ny', name: 'Ny' })])).rejects.toMatchObject({
    code: 'workbook-protected',
  });
  expect(host.workbook.sheetNames).toEqual(['Huvudbok', 'Resultaträkning']);
  await workbook.saveSettings(new Map([['enhet', 'kr']]));
  expect(await workbook.settings()).toEqual(new Map([['enhet', 'kr']]));
});

test('a sheet that could not be taken away is no input and no report, in a file either', async () => {
  host.faults.next({ workbookProtected: true }, 4);
  const workbook = new OfficeWorkbook();
  await expect(workbook.writeReports([samplePlan()])).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(host.workbook.sheetNames).toHaveLength(2);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Huvudbok']);
  const file = await openXlsx(await writeXlsx(host.content()));
  expect((await file.sheets()).map(({ name }) => name)).toEqual(['Huvudbok']);
  expect(await file.writeReports([samplePlan()])).toEqual([
    { id: 'incomeStatement', name: 'Resultaträkning' },
  ]);
});
