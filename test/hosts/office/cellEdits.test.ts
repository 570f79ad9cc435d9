import { CellEdits } from '../../../src/hosts/office/cellEdits';
import { OfficeView } from '../../../src/hosts/office/officeView';
import { OfficeWorkbook } from '../../../src/hosts/office/officeWorkbook';
import { OwnChanges } from '../../../src/hosts/office/ownChanges';
import { LIMITS } from '../../../src/hosts/office/session';
import { createHeadlessHost, type HeadlessHost } from '../../../workbench/host/headless';

let host: HeadlessHost;
let workbook: OfficeWorkbook;
let view: OfficeView;
let told: boolean[];
beforeEach(() => {
  host = createHeadlessHost({ sheets: ['Huvudbok', 'Budget'] });
  const cellEdits = new CellEdits();
  told = [];
  cellEdits.onChange((isWaiting) => told.push(isWaiting));
  workbook = new OfficeWorkbook({ cellEdits });
  view = new OfficeView(new OwnChanges(), { ...LIMITS, cellEdits });
});
afterEach(() => host.dispose());

const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test('a cell being edited: told within a second, and what was asked for is done when it no longer is', async () => {
  host.workbook.beginCellEdit();
  const shown = view.show('Budget', 'C17');
  const sheets = workbook.sheets();
  await after(1000);
  expect(told).toEqual([true]);
  expect(host.workbook.activeSheet).toBe('Huvudbok');
  host.workbook.endCellEdit();
  await Promise.all([shown, sheets]);
  await after(0);
  expect(host.workbook.activeSheet).toBe('Budget');
  expect(told).toEqual([true, false]);
});

test('nothing is told of an answer that is only slow, nor of a cell that was open for a moment', async () => {
  host.faults.next({ act: () => after(900) });
  await view.show('Budget');
  host.workbook.beginCellEdit();
  const shown = view.show('Huvudbok');
  host.workbook.endCellEdit();
  await shown;
  expect(told).toEqual([]);
});
