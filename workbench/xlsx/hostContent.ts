import type { Host } from '../host/createHost';
import type { FWorkbook, GridServices } from '../host/grid/univer';
import { NamedItemCollection, WORKBOOK_SCOPE } from '../host/model/names';
import type { SheetRecord } from '../host/model/sheetRecord';
import type { BookContent } from './content';

/** Gives a host whose grid was made from `content.snapshot` the rest of the content. */
export function installContent({ workbook, state, grid }: Host, content: BookContent): void {
  content.records.forEach((record, sheetId) => state.setSheet(sheetId, record));
  content.settings.forEach((value, key) => state.settings.set(key, value));
  state.title = content.title;
  state.author = content.author;
  for (const { name, formula, sheetId, hidden, comment } of content.names) {
    const sheet = sheetId === null ? null : workbook.worksheets.GetItem(sheetId);
    const names = new NamedItemCollection(workbook, sheet);
    if (names.find(name)) continue;
    names.insert({ name, formulaOrRefString: formula, comment, hidden });
  }
  if (content.structureProtected) state.structurePassword = '';
  grid.flush();
}

/** Everything of a host's workbook that a file can hold. */
export function contentOf({ state, grid }: Host): BookContent {
  grid.flush();
  const book: FWorkbook = grid.univer;
  const services: GridServices = grid.services;
  const ids = book.getSheets().map((sheet) => sheet.getSheetId());
  const names = Object.values(services.names.getDefinedNameMap(grid.id) ?? {});
  return {
    snapshot: withSpills(grid, book.save()),
    names: names.map(({ name, formulaOrRefString, localSheetId, hidden, comment }) => ({
      name,
      formula: formulaOrRefString.replace(/^=/, ''),
      sheetId: localSheetId && localSheetId !== WORKBOOK_SCOPE ? localSheetId : null,
      hidden: hidden ?? false,
      comment: comment ?? '',
    })),
    records: new Map<string, SheetRecord>(ids.map((id) => [id, state.sheet(id)])),
    settings: state.settings,
    structureProtected: state.structurePassword !== null,
    title: state.title,
    author: state.author,
  };
}

/** Values that array formulas spill stand in no cell of the grid; a file must show them. */
function withSpills(grid: Host['grid'], snapshot: BookContent['snapshot']): BookContent['snapshot'] {
  for (const [sheetId, sheet] of Object.entries(snapshot.sheets ?? {})) {
    const cells = (sheet.cellData ??= {});
    for (const [row, line] of Object.entries(grid.spilled(sheetId) ?? {}))
      for (const [column, { v, t }] of Object.entries(line)) {
        const target = ((cells[Number(row)] ??= {})[Number(column)] ??= {});
        if (target.v === undefined && !target.f) Object.assign(target, { v, t });
      }
  }
  return snapshot;
}
