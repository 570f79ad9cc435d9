import { openXlsx } from '../../src/hosts/file/openXlsx';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import { readXlsx } from '../../workbench/xlsx/readXlsx';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';
import type { OpenWorkbook } from './workbookContract';

/** A file in the headless Excel. */
export async function headlessExcel(bytes: Uint8Array): Promise<HeadlessHost> {
  return createHeadlessHost({ content: await readXlsx(bytes) });
}

/** The port over Office.js: Microsoft's client, our host. */
export async function inExcel(bytes: Uint8Array): Promise<OpenWorkbook & { readonly host: HeadlessHost }> {
  const host = await headlessExcel(bytes);
  return {
    host,
    workbook: new OfficeWorkbook({ timeLimit: 10_000 }),
    insertRows: async (sheet, before, count) => host.workbook.insertRows(sheet, before, count),
    calculate: async () => undefined,
    tables: async () => tablesIn(host),
    insertColumns: async (sheet, before, count) => host.workbook.insertColumns(sheet, before, count),
    renameSheet: async (sheet, newName) => host.workbook.renameSheet(sheet, newName),
    type: async (sheet, cell, entry) => host.workbook.setCells(sheet, cell, [[entry]]),
    bytes: async () => writeXlsx(host.content()),
    close: () => host.dispose(),
  };
}

/** The port over a file. Its user opens it in Excel and saves it. */
export async function inFile(bytes: Uint8Array): Promise<OpenWorkbook> {
  let file = await openXlsx(bytes);
  const inHost = async (work: (host: HeadlessHost) => void): Promise<void> => {
    const host = await headlessExcel(file.bytes());
    work(host);
    for (const name of host.workbook.sheetNames) await host.workbook.getCells(name, 'A1');
    file = await openXlsx(await writeXlsx(host.content()));
    host.dispose();
  };
  return {
    get workbook() {
      return file;
    },
    insertRows: (sheet, before, count) => inHost((host) => host.workbook.insertRows(sheet, before, count)),
    // Excel calculates all when it opens a file that asks for it; the headless one is made to by entering the formula again.
    calculate: () =>
      inHost(({ workbook }) => {
        const [[formula]] = workbook.getFormulas('Hänvisar', 'A2') as [[string]];
        workbook.setCells('Hänvisar', 'A2', [[formula]]);
      }),
    async tables() {
      const host = await headlessExcel(file.bytes());
      const tables = tablesIn(host);
      host.dispose();
      return tables;
    },
    insertColumns: (sheet, before, count) =>
      inHost((host) => host.workbook.insertColumns(sheet, before, count)),
    renameSheet: (sheet, newName) => inHost((host) => host.workbook.renameSheet(sheet, newName)),
    type: (sheet, cell, entry) => inHost((host) => host.workbook.setCells(sheet, cell, [[entry]])),
    bytes: async () => file.bytes(),
    close: () => undefined,
  };
}

function tablesIn({ workbook }: HeadlessHost): string[] {
  return workbook.sheetNames.flatMap((name) =>
    workbook
      .sheet(name)
      .Tables.list()
      .map((table) => `${table.Name} ${table.GetRange().Address}`),
  );
}
