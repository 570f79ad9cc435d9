import { readLayout } from '../../src/app/chooseLayout';
import type { LayoutSource } from '../../src/app/layoutSource';
import type { Finding } from '../../src/ledger/finding';
import type { CellValue, SheetGrid } from '../../src/sheets/grid';
import type { SheetPlan } from '../../src/sheets/plan';
import { readLayoutSheet } from '../../src/sheets/readLayoutSheet';
import { recogniseSheets } from '../../src/sheets/recognise';
import type { Layout } from '../../src/statements/layout';

/** The cells of a planned sheet, as a host reads them back. */
export function cellsOf(plan: SheetPlan): CellValue[][] {
  return plan.rows.map(({ cells }) => cells.map(({ value }) => (value === '' ? null : value)));
}

export function gridOf(values: readonly (readonly CellValue[])[], sheet = 'Rapportmall'): SheetGrid {
  return { sheet, firstRow: 0, firstColumn: 0, values, merged: [], uncomputed: new Set() };
}

/** Reads the cells of a Rapportmall sheet as the program does. */
export function layoutIn(
  grid: SheetGrid,
  layouts: LayoutSource,
): { layout: Layout | null; json: unknown; findings: readonly Finding[] } {
  const { sheets, findings } = recogniseSheets([{ grid, hidden: false }]);
  const [sheet] = sheets;
  if (!sheet) return { layout: null, json: null, findings };
  const text = { name: 'Rapportmall', ...readLayoutSheet(sheet) };
  const read = readLayout(text, layouts);
  return { layout: read.layout, json: text.json, findings: [...findings, ...read.findings] };
}
