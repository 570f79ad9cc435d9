import { address, cellAt, type CellPlace, type CellValue, type SheetGrid } from '../../sheets/grid';
import type { FoundCell, ReportState } from '../../workbook/reportUpdate';
import { cellNotes } from './cellNotes';
import { spelledOut } from './sharedFormulas';
import { ownCells } from './sheetOwnNames';
import { stylesText } from './stylesOf';
import { StylesPart } from './stylesPart';
import { attribute, child, childrenOf, decodeXml, parseXmlTree } from './xmlTree';
import type { Book } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Läser ett rapportblads läge: values from `grid`, all else from the sheet's own part. */
export function readReportState(pkg: XlsxPackage, book: Book, index: number, grid: SheetGrid): ReportState {
  const tab = book.tabs[index];
  const part = tab?.part ?? '';
  const text = spelledOut(pkg.text(part), part);
  const root = parseXmlTree(text, part);
  const styled = stylesText(pkg, book);
  const styles = styled && new StylesPart(styled.text, styled.part);
  const cells: (FoundCell | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  for (const row of childrenOf(child(root, 'sheetData'), 'row')) {
    if (isOn(attribute(row, 'hidden'))) hiddenRows.add(Number(attribute(row, 'r')) - 1);
    for (const cell of childrenOf(row, 'c')) {
      const at = cellAt(attribute(cell, 'r') ?? '');
      if (!at) continue;
      const f = child(cell, 'f');
      const formula = f && f.openEnd < f.end ? decodeXml(text.slice(f.openEnd, f.closeStart)) : undefined;
      const found: FoundCell = {
        value: valueAt(grid, at),
        ...(formula !== undefined && { formula }),
        numberFormat: styles?.numberFormatOf(Number(attribute(cell, 's') ?? 0)) ?? 'General',
      };
      (cells[at.row] ??= [])[at.column] = found;
    }
  }
  const hiddenColumns = new Set<number>();
  for (const column of childrenOf(child(root, 'cols'), 'col')) {
    if (!isOn(attribute(column, 'hidden'))) continue;
    const [min, max] = [Number(attribute(column, 'min')), Number(attribute(column, 'max'))];
    for (let line = min; line <= max; line++) hiddenColumns.add(line - 1);
  }
  return {
    id: tab?.report ?? '',
    sheet: tab?.name ?? '',
    names: ownCells(book, index),
    cells: Array.from(cells, (row) => row ?? []),
    hiddenRows,
    hiddenColumns,
    notes: new Map(cellNotes(pkg, part).map(({ row, column, text: words }) => [address(row, column), words])),
  };
}

function valueAt({ firstRow, firstColumn, values }: SheetGrid, { row, column }: CellPlace): CellValue {
  return values[row - firstRow]?.[column - firstColumn] ?? null;
}
