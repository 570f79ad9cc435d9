import { UNTIMED } from '../../src/app/update/stamp';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { WorkbookPort } from '../../src/workbook/port';
import type { HeadlessHost } from '../../workbench/host/headless';
import { VOUCHERS } from '../app/update/updateScene';
import { headlessExcel, inExcel } from './openWorkbooks';
import { click, updateBook } from './updateBook';

const COUNT = '=COUNTIF(Kontroller!C:C,"Fel")';

type Excel = Awaited<ReturnType<typeof inExcel>>;

/** The workbook as it stands in Excel, by the port over each host, and how its formulas are seen. */
async function inHost(
  host: string,
  opened: Excel,
): Promise<{ readonly workbook: WorkbookPort; readonly formulas: () => Promise<string[]> }> {
  if (host === 'Excel') return { workbook: opened.workbook, formulas: async () => formulasIn(opened.host) };
  const file = await openXlsx(await opened.bytes());
  return { workbook: file, formulas: async () => formulasIn(await headlessExcel(file.bytes())) };
}

const formulasIn = ({ workbook }: HeadlessHost): string[] =>
  (workbook.getFormulas('Egna tal', 'A1:C1')[0] as string[]).map((formula) => formula.replace(/'/g, ''));
const rowIn = (formula = ''): number => Number(/(\d+)$/.exec(formula)?.[1]);

/** What Kontroller says on its rows: title and status. */
async function lines(workbook: WorkbookPort): Promise<(row: number) => readonly unknown[]> {
  const { values, firstRow } = await workbook.read('Kontroller');
  return (row) => (values[row - 1 - firstRow] ?? []).slice(1, 3);
}

async function rowWith(workbook: WorkbookPort, status: string): Promise<number> {
  const at = await lines(workbook);
  return Array.from({ length: 100 }, (_, row) => row).findIndex((row) => at(row)[1] === status);
}

/** A voucher that cannot be read: lines with Fel come first on Kontroller, and everything else moves down. */
const enterDate = ({ host }: Excel, date: string): void => host.workbook.setCells('Huvudbok', 'A6', [[date]]);

describe.each(['Excel', 'a file'])('%s: the user’s formulas that point at Kontroller', (host) => {
  let opened: Excel;
  beforeEach(async () => {
    opened = await inExcel(await updateBook(VOUCHERS));
  });
  afterEach(() => opened.close());

  test('follow their lines, and are as they were after Ångra', async () => {
    await click(opened.workbook);
    const row = await rowWith(opened.workbook, 'Godkänd');
    const line = (await lines(opened.workbook))(row);
    const own = [`=Kontroller!B${row}`, `=Kontroller!$C$${row}`, COUNT];
    opened.host.workbook.addSheet('Egna tal', [own]);
    enterDate(opened, 'i går');
    const { workbook, formulas } = await inHost(host, opened);
    await click(workbook);
    const [title, status, count] = await formulas();
    expect(rowIn(title)).toBeGreaterThan(row);
    expect(rowIn(status)).toBe(rowIn(title));
    expect((await lines(workbook))(rowIn(title))).toEqual(line);
    expect(count).toBe(COUNT);
    await undoUpdate(workbook, UNTIMED);
    expect(await formulas()).toEqual(own);
  });

  test('point at an empty row where the line is gone, and at the line again after Ångra', async () => {
    enterDate(opened, 'i går');
    await click(opened.workbook);
    const row = await rowWith(opened.workbook, 'Fel');
    const own = [`=Kontroller!B${row}`, `=Kontroller!C${row}`, COUNT];
    opened.host.workbook.addSheet('Egna tal', [own]);
    enterDate(opened, '2025-02-11');
    const { workbook, formulas } = await inHost(host, opened);
    await click(workbook);
    const [title = ''] = await formulas();
    expect(rowIn(title)).toBeGreaterThan(row);
    expect((await lines(workbook))(rowIn(title)).filter((value) => value !== null)).toEqual([]);
    await undoUpdate(workbook, UNTIMED);
    expect(await formulas()).toEqual(own);
  });
});
