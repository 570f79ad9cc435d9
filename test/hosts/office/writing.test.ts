import { OfficeWorkbook } from '../../../src/hosts/office/officeWorkbook';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { createHeadlessHost, type HeadlessHost } from '../../../workbench/host/headless';
import { writeXlsx } from '../../../workbench/xlsx/writeXlsx';
import { cell, samplePlan } from '../file/samplePlan';

let host: HeadlessHost;
beforeEach(() => {
  host = createHeadlessHost({ sheets: ['Huvudbok'] });
});
afterEach(() => host.dispose());

test('a large sheet is written in chunks that Excel on the web accepts', async () => {
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
  const sizes: number[] = [];
  host.connection.onBatch = ({ requestSize }) => sizes.push(requestSize);
  const before = host.syncCount;
  await new OfficeWorkbook().addSheets([samplePlan({ name: 'Stort', rows, names: [] })]);
  expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);
  expect(host.syncCount - before).toBeLessThanOrEqual(3 + 3);
  const { values } = await new OfficeWorkbook().read('Stort');
  expect(values).toHaveLength(12_000);
  expect(values[11_999]).toEqual([`11999 ${'åäö'.repeat(60)}`, 11999, '=1+1', '"11999"']);
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
