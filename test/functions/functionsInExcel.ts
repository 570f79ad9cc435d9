import { join } from 'node:path';
import { provideLedgerHost } from '../../src/app/live/ledgerHost';
import type { LayoutSource } from '../../src/app/layoutSource';
import * as functions from '../../src/functions/functions';
import { OfficeView } from '../../src/hosts/office/officeView';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { OwnChanges } from '../../src/hosts/office/ownChanges';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import { fromSwedishFormula } from '../../workbench/page/swedishFormula';
import { readXlsx } from '../../workbench/xlsx/readXlsx';
import { type FunctionsMetadata, functionsMetadata } from './metadata';

const root = join(__dirname, '..', '..');

/** The FINSAM functions in Microsoft's own runtime, over a workbook in the headless Excel. One a test file: the runtime is the process's. */
export class FunctionsInExcel {
  private constructor(
    readonly host: HeadlessHost,
    readonly metadata: FunctionsMetadata,
    readonly complaints: unknown[],
  ) {}

  static async open(
    bytes: Uint8Array,
    layouts: LayoutSource = layoutFiles(join(root, 'layouts')),
  ): Promise<FunctionsInExcel> {
    const metadata = await functionsMetadata();
    const host = createHeadlessHost({
      content: await readXlsx(bytes),
      functions: { namespace: 'FINSAM', metadata: metadata.sv },
    });
    for (const { id, functionName } of metadata.associate)
      CustomFunctions.associate(id, functions[functionName as keyof typeof functions]);
    const ownChanges = new OwnChanges();
    const complaints: unknown[] = [];
    const request = { layouts };
    provideLedgerHost({
      language: 'sv',
      workbook: new OfficeWorkbook({ timeLimit: 10_000, ownChanges }),
      view: new OfficeView(ownChanges),
      request: () => request,
      onRequest: () => undefined,
      later(work, milliseconds) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      complain: (error) => complaints.push(error),
    });
    return new FunctionsInExcel(host, metadata, complaints);
  }

  /** Types formulas as a Swede does, `;` between arguments, under each other from a cell on. */
  type(sheet: string, corner: string, ...formulas: readonly string[]): void {
    this.host.workbook.setCells(
      sheet,
      corner,
      formulas.map((formula) => [fromSwedishFormula(formula)]),
    );
  }

  /** Reads cells until they are as wanted, or time is out; then as they are. */
  async cells(
    sheet: string,
    address: string,
    wanted: (cells: unknown[][]) => boolean = arrived,
  ): Promise<unknown[][]> {
    const end = Date.now() + 15_000;
    for (;;) {
      const cells = await this.host.workbook.getCells(sheet, address);
      if (wanted(cells) || Date.now() > end) return cells;
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  async close(): Promise<void> {
    // The runtime of custom functions looks once more, half a second later, for results to hand over.
    await new Promise((done) => setTimeout(done, 700));
    this.host.dispose();
  }
}

/** True where no cell waits any more. */
export function arrived(cells: unknown[][]): boolean {
  return !cells.flat().includes('#GETTING_DATA');
}
