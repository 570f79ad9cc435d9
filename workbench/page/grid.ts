import '@univerjs/preset-sheets-core/lib/index.css';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  IDefinedNamesService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import type { FWorkbook, GridServices, IWorkbookData } from '../host/grid/univer';
import { swedishUi } from './swedishUi';
import { useSwedishEntry } from './swedishEntry';

/** The grid on the page, with one workbook at a time. */
export interface PageGrid {
  readonly api: FUniver;
  readonly services: GridServices;
  /** Takes the present workbook away and shows another. */
  show(snapshot: Partial<IWorkbookData>): FWorkbook;
}

export function createPageGrid(container: string): PageGrid {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    // The grid knows no Swedish: our texts stand in for its English ones.
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: swedishUi },
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const entry of preset.plugins) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    univer.registerPlugin(plugin, options);
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  keepHiddenNamesHidden(injector.get(IDefinedNamesService));
  let shown: FWorkbook | undefined;
  return {
    api,
    get services(): GridServices {
      return {
        formulas: injector.get(FormulaDataModel),
        calculation: injector.get(FormulaCalculationSessionService),
        names: injector.get(IDefinedNamesService),
      };
    },
    show(snapshot) {
      if (shown) api.disposeUnit(shown.getId());
      const book = api.createWorkbook(snapshot) as unknown as FWorkbook;
      if (!shown) useSwedishEntry(univer, book);
      shown = book;
      return book;
    },
  };
}

/** The name box shows a cell's name only where a person may see it. */
function keepHiddenNamesHidden(names: IDefinedNamesService): void {
  const nameOf = names.getDefinedNameByRefString.bind(names);
  names.getDefinedNameByRefString = (bookId, reference) => {
    const name = nameOf(bookId, reference);
    return name?.hidden ? null : name;
  };
}
