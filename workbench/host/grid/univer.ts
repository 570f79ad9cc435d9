/** The types of the grid component (Univer) that the host uses, from one place; erased when built. */
export type {
  IBorderStyleData,
  ICellData,
  IColumnData,
  IRowData,
  IColorStyle,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from '@univerjs/core';
export type { FUniver } from '@univerjs/core/lib/facade';
export type { FRange, FWorkbook, FWorksheet } from '@univerjs/preset-sheets-node-core';

import type {
  FormulaCalculationSessionService,
  FormulaDataModel,
  IDefinedNamesService,
} from '@univerjs/preset-sheets-node-core';

/**
 * Services of the grid that its facade does not offer. Each entry point looks them up with the tokens of the preset it has
 * loaded, since a page and a Node process load different ones.
 */
export interface GridServices {
  readonly formulas: FormulaDataModel;
  readonly calculation: FormulaCalculationSessionService;
  readonly names: IDefinedNamesService;
}
