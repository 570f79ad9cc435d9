import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  IDefinedNamesService,
  UniverSheetsNodeCorePreset,
} from '@univerjs/preset-sheets-node-core';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import type { FWorkbook, GridServices, IWorkbookData } from './grid/univer';
import { emptyWorkbook } from './grid/newWorkbook';

/** The grid without a screen. */
export interface HeadlessGrid {
  readonly api: FUniver;
  readonly book: FWorkbook;
  readonly services: GridServices;
  dispose(): void;
}

export function createHeadlessGrid(snapshot: Partial<IWorkbookData> = emptyWorkbook()): HeadlessGrid {
  // The grid was made for browsers and looks for this one.
  globalThis.requestIdleCallback ??= (work) => setTimeout(work, 0) as unknown as number;
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  for (const entry of UniverSheetsNodeCorePreset().plugins) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    univer.registerPlugin(plugin, options);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  const api = FUniver.newAPI(univer);
  const book = api.createWorkbook(snapshot);
  const injector = univer.__getInjector();
  const services = {
    formulas: injector.get(FormulaDataModel),
    calculation: injector.get(FormulaCalculationSessionService),
    names: injector.get(IDefinedNamesService),
  };
  return { api, book, services, dispose: () => univer.dispose() };
}
