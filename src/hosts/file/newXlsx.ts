import { type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type FileWorkbook, openXlsx } from './openXlsx';

/** A sheet of a new workbook: rows (the first is the headings), and per column a number format and a width in characters. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly formats: readonly (string | null)[];
  readonly widths: readonly number[];
}

/** Ny arbetsbok med indatablad: each sheet is an Excel table with its headings frozen. Text is text whatever it begins with. */
export async function newXlsx(sheets: readonly NewSheet[]): Promise<FileWorkbook> {
  return openXlsx(await writeXlsx({ sheets: sheets.map(tableSheet) }));
}

function tableSheet({ name, rows, formats, widths }: NewSheet, index: number): WriteSheet {
  const headings = (rows[0] ?? []).map((heading, i) => String(heading ?? `Kolumn ${i + 1}`));
  const columns = widths.map((width, i): ColumnDef => ({ width, numFmt: formats[i] ?? undefined }));
  // Headings that stand twice are no table to Excel.
  const isTable = new Set(headings.map((heading) => heading.toLowerCase())).size === headings.length;
  const table = {
    name: `Tabell${index + 1}`,
    displayName: `Tabell${index + 1}`,
    columns: headings.map((heading) => ({ name: heading })),
    style: 'TableStyleLight1',
  };
  return {
    name,
    rows: rows.map((row) => [...row]),
    columns,
    freezePane: { rows: 1 },
    tables: isTable && rows.length > 1 ? [table] : undefined,
  };
}
