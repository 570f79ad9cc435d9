import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

describe('headless host', () => {
  let host: HeadlessHost;
  beforeAll(() => {
    host = createHeadlessHost();
  });
  afterAll(() => host.dispose());

  test('a sheet, values, a formula', async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Budget');
      const range = sheet.getRange('A1:A3');
      range.formulas = [[2], [3], ['=sum(A1:A2)']];
      range.load('values,formulas,address,text,numberFormat,valueTypes');
      const none = context.workbook.worksheets.getItemOrNullObject('Saknas');
      context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(range.values).toEqual([[2], [3], [5]]);
      expect(range.formulas).toEqual([[2], [3], ['=SUM(A1:A2)']]);
      expect(range.address).toBe('Budget!A1:A3');
      expect(none.isNullObject).toBe(true);
      expect(context.workbook.worksheets.items.map((s) => s.name)).toEqual(['Blad1', 'Budget']);
    });
  });
});
