import { OfficeView } from '../../../src/hosts/office/officeView';
import { OfficeWorkbook } from '../../../src/hosts/office/officeWorkbook';
import { OwnChanges } from '../../../src/hosts/office/ownChanges';
import { createHeadlessHost, type HeadlessHost } from '../../../workbench/host/headless';
import { Worksheet } from '../../../workbench/host/model/worksheet';
import { invalidOperation } from '../../../workbench/host/protocol/hostError';
import { samplePlan } from '../file/samplePlan';

let host: HeadlessHost;
let workbook: OfficeWorkbook;
let view: OfficeView;
beforeEach(() => {
  host = createHeadlessHost({ sheets: ['Huvudbok', 'Budget'] });
  const ownChanges = new OwnChanges();
  workbook = new OfficeWorkbook({ ownChanges });
  view = new OfficeView(ownChanges);
});
afterEach(() => host.dispose());

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 300));

describe('show', () => {
  test('a cell, or only a sheet', async () => {
    await view.show('Budget', 'C17');
    expect(host.workbook.activeSheet).toBe('Budget');
    expect(host.host.workbook.GetSelectedRange().Address).toBe('Budget!C17');
    await view.show('Huvudbok');
    expect(host.workbook.activeSheet).toBe('Huvudbok');
  });

  test('a sheet that is gone, or hidden', async () => {
    await expect(view.show('Prognos')).rejects.toMatchObject({ code: 'sheet-gone' });
    host.workbook.hideSheet('Budget');
    await expect(view.show('Budget')).rejects.toMatchObject({ code: 'sheet-not-in-view' });
    expect(host.workbook.sheet('Budget').Visibility).toBe('Hidden');
  });
});

describe('the selected cell', () => {
  test('knows the cell that a formula spills into it from', async () => {
    host.workbook.setCells('Budget', 'B2', [['=SEQUENCE(3,2)']]);
    await host.workbook.getCells('Budget', 'B2:C4');
    await view.show('Budget', 'C4');
    expect(await view.selected()).toEqual({
      sheet: 'Budget',
      row: 3,
      column: 2,
      value: 6,
      formula: '',
      spilledFrom: { row: 1, column: 1, formula: '=SEQUENCE(3,2)' },
    });
    await view.show('Budget', 'D9');
    expect(await view.selected()).not.toHaveProperty('spilledFrom');
  });
});

describe('changes', () => {
  let told: string[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    told = [];
    stop = await view.onChange(({ sheet }) => told.push(sheet));
  });
  afterEach(() => stop());

  test('of cells, by the sheet they are on, a burst of them once', async () => {
    host.workbook.setCells('Budget', 'A1', [[1]]);
    host.workbook.setCells('Budget', 'A2', [[2]]);
    host.workbook.setCells('Huvudbok', 'A1', [[3]]);
    await settled();
    expect(told).toEqual(['Budget', 'Huvudbok']);
  });

  test('a sheet that comes, and goes', async () => {
    host.workbook.addSheet('Prognos');
    await settled();
    host.workbook.deleteSheet('Prognos');
    await settled();
    expect(told).toEqual(['Prognos', 'Prognos']);
  });

  test('not of what we write ourselves, whether it goes well or not', async () => {
    const before = host.syncCount;
    await workbook.writeReports([samplePlan()]);
    await workbook.writeReports([samplePlan()]);
    await settled();
    // And nothing is asked of Excel on their account.
    expect(host.syncCount - before).toBe(2 * 4);
    await workbook.addSheets([samplePlan({ id: 'ny', name: 'Ny', names: [] })]);
    jest.spyOn(Worksheet.prototype, 'TabColor', 'set').mockImplementation(() => {
      throw invalidOperation();
    });
    await expect(workbook.writeReports([samplePlan()])).rejects.toMatchObject({ code: 'host-failed' });
    jest.restoreAllMocks();
    await settled();
    expect(told).toEqual([]);
    host.workbook.setCells('Resultaträkning', 'A1', [['ändrad av användaren']]);
    await settled();
    expect(told).toEqual(['Resultaträkning']);
    host.workbook.deleteSheet('Resultaträkning');
    await settled();
    expect(told).toEqual(['Resultaträkning', 'Resultaträkning']);
  });

  test('no more once stopped', async () => {
    await stop();
    host.workbook.setCells('Budget', 'A1', [[1]]);
    await settled();
    expect(told).toEqual([]);
  });
});
