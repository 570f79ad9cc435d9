import type { FoundCell, ReportState } from '../../workbook/reportUpdate';
import { cellValue } from './gridBuilder';
import type { OfficeTab } from './lookAround';
import { hasExcelApi } from './requirementSets';
import type { Session } from './session';

/**
 * Läser rapportbladens läge: one sync for all sheets, one more where lines are hidden or there are comments. Reports are small: they
 * are read whole.
 */
export async function readReportStates(session: Session, tabs: readonly OfficeTab[]): Promise<ReportState[]> {
  if (tabs.length === 0) return [];
  const asked = tabs.map((tab) => {
    const sheet = session.sheets.getItem(tab.id);
    const used = sheet
      .getUsedRangeOrNullObject(false)
      .load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,rowHidden,columnHidden');
    const comments = hasExcelApi('1.10') ? sheet.comments.load('items/content') : null;
    const notes = hasExcelApi('1.18') ? sheet.notes.load('items/content') : null;
    return { tab, sheet, used, comments, notes };
  });
  await session.sync();
  const more = asked.map(({ sheet, used, comments, notes }) => ({
    words: [...(notes?.items ?? []), ...(comments?.items ?? [])].map((item) => ({
      text: item.content,
      at: item.getLocation().load('address'),
    })),
    rows: used.isNullObject ? [] : linesOf(sheet, used, 'row'),
    columns: used.isNullObject ? [] : linesOf(sheet, used, 'column'),
  }));
  if (more.some(({ words, rows, columns }) => words.length + rows.length + columns.length > 0))
    await session.sync();
  return asked.map(({ tab, used }, i) => {
    const { words, rows, columns } = more[i] as (typeof more)[number];
    return {
      id: tab.report ?? '',
      sheet: tab.name,
      names: new Map([...tab.names].flatMap(([name, place]) => (place ? [[name, place] as const] : []))),
      cells: used.isNullObject ? [] : cellsOf(used),
      hiddenRows: new Set(rows.filter(({ range }) => range.rowHidden).map(({ line }) => line)),
      hiddenColumns: new Set(columns.filter(({ range }) => range.columnHidden).map(({ line }) => line)),
      notes: new Map(words.map(({ text, at }) => [at.address.slice(at.address.lastIndexOf('!') + 1), text])),
    };
  });
}

/** Lines to ask one by one: none where none is hidden. Excel answers for a whole range only when all are alike. */
function linesOf(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  axis: 'row' | 'column',
): { line: number; range: Excel.Range }[] {
  const property = axis === 'row' ? 'rowHidden' : 'columnHidden';
  if (used[property] === false) return [];
  const [first, count] =
    axis === 'row' ? [used.rowIndex, used.rowCount] : [used.columnIndex, used.columnCount];
  return Array.from({ length: count }, (_, i) => {
    const line = first + i;
    const cell = axis === 'row' ? sheet.getCell(line, used.columnIndex) : sheet.getCell(used.rowIndex, line);
    return { line, range: cell.load(property) };
  });
}

function cellsOf({
  rowIndex,
  columnIndex,
  values,
  formulas,
  numberFormat,
}: Excel.Range): (FoundCell | undefined)[][] {
  const cells: (FoundCell | undefined)[][] = Array.from({ length: rowIndex }, () => []);
  (values as unknown[][]).forEach((row, i) => {
    const found: (FoundCell | undefined)[] = Array.from({ length: columnIndex }, () => undefined);
    row.forEach((raw, j) => {
      const formula = (formulas as unknown[][])[i]?.[j];
      // Text that begins with = is given back as it is; a formula never shows its own text.
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
      found.push({
        value: cellValue(raw, undefined),
        ...(isFormula && { formula: formula.slice(1) }),
        numberFormat: String((numberFormat as unknown[][])[i]?.[j] ?? 'General'),
      });
    });
    cells.push(found);
  });
  return cells;
}
