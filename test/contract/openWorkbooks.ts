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
    close: () => host.dispose(),
  };
}

/** The port over a file. Its user opens it in Excel and saves it. */
export async function inFile(bytes: Uint8Array): Promise<OpenWorkbook> {
  let file = await openXlsx(bytes);
  return {
    get workbook() {
      return file;
    },
    async insertRows(sheet, before, count) {
      const host = await headlessExcel(file.bytes());
      host.workbook.insertRows(sheet, before, count);
      await host.workbook.getCells(sheet, 'A1');
      file = await openXlsx(await writeXlsx(host.content()));
      host.dispose();
    },
    close: () => undefined,
  };
}
