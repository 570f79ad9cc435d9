import type { CellFormat, PlanCell, PlanRow, SheetPlan } from '../sheets/plan';
import { atOnce, type Slices } from './slices';
import { canBeTable } from '../workbook/tableNames';
import { FONT, headerFormat, HEIGHTS, INPUT_TAB, labelFormat } from '../sheets/styles';

/** Blad att lägga in: names, rows (the first is the headings), and per column a number format and a width in characters. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly formats: readonly (string | null)[];
  readonly widths: readonly number[];
}

/** Sheet data as a plan that a workbook can carry out: headings bold and frozen, the rest in the columns' formats. */
export function inputSheetPlan(data: SheetData): SheetPlan {
  return atOnce(inputSheetSlices(data));
}

/** Rows between two stops: a few milliseconds' work. */
const SLICE = 2_000;

/** The same, in slices. */
export function* inputSheetSlices({ name, rows, formats, widths }: SheetData): Slices<SheetPlan> {
  const columns = widths.map((_, i) => columnFormat(formats[i] ?? null));
  const text = columnFormat('@');
  const planned: PlanRow[] = [];
  for (const [row, cells] of rows.entries()) {
    if (row % SLICE === 0) yield;
    planned.push({
      height: row === 0 ? HEIGHTS.lowHeader : HEIGHTS.row,
      cells: columns.map((format, i): PlanCell => {
        const value = cells[i] ?? null;
        if (row === 0) return { value, format: headerFormat(isAmount(formats[i]) ? 'right' : 'left', false) };
        return { value, format: typeof value === 'string' ? text : format };
      }),
    });
  }
  return {
    id: '',
    name,
    font: FONT,
    tabColor: INPUT_TAB,
    gridlines: true,
    widths,
    rows: planned,
    frozenRows: 1,
    frozenColumns: 0,
    print: {
      landscape: false,
      titleRows: [1, 1],
      footerLeft: '',
      footerCenter: '&8&A',
      footerRight: '&8&P (&N)',
    },
    names: [],
    table: canBeTable(rows) ? name : undefined,
  };
}

function isAmount(format: string | null | undefined): boolean {
  return format?.startsWith('#,##0') ?? false;
}

function columnFormat(numberFormat: string | null): CellFormat {
  const { size, color, vertical } = labelFormat('section', 0, false);
  const horizontal = isAmount(numberFormat) ? 'right' : 'left';
  return { size, color, vertical, horizontal, numberFormat: numberFormat ?? undefined };
}

/** Reads the example as the build packed it; null where it is something else. */
export function parseSheets(json: unknown): readonly SheetData[] | null {
  const sheets = (json as { sheets?: unknown } | null)?.sheets;
  if (!Array.isArray(sheets) || sheets.length === 0) return null;
  const isSheet = (sheet: Partial<SheetData>): sheet is SheetData =>
    typeof sheet?.name === 'string' && [sheet.rows, sheet.formats, sheet.widths].every(Array.isArray);
  return sheets.every(isSheet) ? sheets : null;
}
