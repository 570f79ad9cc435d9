// The example workbook as plain JSON, for the pane to lay into the open workbook: {sheets: [{name, rows, formats, widths}]}.
// `formats` and `widths` are by column; the first row of each sheet is its headings.
import { readXlsx } from 'hucre/xlsx';

const DATE = 'yyyy-mm-dd';
const serial = (date) => date.getTime() / 86_400_000 + 25_569;

export async function exampleBook(bytes) {
  const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true });
  return JSON.stringify({ sheets: sheets.map(sheetOf) });
}

function sheetOf({ name, rows, columns = [], cells }) {
  const width = Math.max(...rows.map((row) => row.length));
  const byColumn = (read) => Array.from({ length: width }, (_, column) => read(column));
  const formats = byColumn((column) => {
    const row = rows.findIndex((cellsOfRow, i) => i > 0 && (cellsOfRow[column] ?? null) !== null);
    return cells?.get(`${row},${column}`)?.style?.numFmt ?? null;
  });
  // A date in a column of texts (Inställningar) is written as one, as anyone would type it.
  const valueOf = (value, column) => {
    if (!(value instanceof Date)) return value ?? null;
    return formats[column] === DATE ? serial(value) : value.toISOString().slice(0, 10);
  };
  return {
    name,
    rows: rows.map((row) => byColumn((column) => valueOf(row[column], column))),
    formats,
    widths: byColumn((column) => columns[column]?.width ?? 12),
  };
}
