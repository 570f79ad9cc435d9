import { basename } from 'node:path';
import type { LayoutText } from '../app/chooseLayout';
import { layoutOfWorkbook } from '../app/layoutOfWorkbook';
import { openXlsx } from '../hosts/file/openXlsx';
import { WorkbookProblem } from '../workbook/port';
import { readInput } from './outputFile';

/**
 * --mall names a bundled layout, a JSON file or a workbook with a sheet Rapportmall, by what it looks like.
 * Codes: layout-unreadable, layout-no-sheet and those of readInput and openXlsx.
 */
export async function layoutInput(layout: string | undefined): Promise<string | LayoutText | undefined> {
  if (layout === undefined) return undefined;
  const file = basename(layout);
  if (/\.xls[xm]$/i.test(layout)) return layoutOfWorkbook(await openXlsx(readInput(layout)), file);
  if (!/\.json$/i.test(layout)) return layout;
  // The decoder leaves out a byte order mark.
  const text = new TextDecoder().decode(readInput(layout));
  try {
    return { name: file, json: JSON.parse(text) as unknown };
  } catch (error) {
    throw new WorkbookProblem('layout-unreadable', { layout, reason: (error as Error).message });
  }
}
