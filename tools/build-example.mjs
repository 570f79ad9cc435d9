// The example workbook as plain JSON, for the pane to lay into the open workbook: {sheets: [{name, rows, formats, widths}]}.
// `formats` and `widths` are by column; the first row of each sheet is its headings.
import { readXlsx } from 'hucre/xlsx';

const plain = (value) => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : (value ?? null));

export async function exampleBook(bytes) {
  const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true });
  return JSON.stringify({ sheets: sheets.map(sheetOf) });
}

function sheetOf({ name, rows, columns = [], cells }) {
  const width = Math.max(...rows.map((row) => row.length));
  const formatOf = (row, column) => cells?.get(`${row},${column}`)?.style?.numFmt ?? null;
  const byColumn = (read) => Array.from({ length: width }, (_, column) => read(column));
  return {
    name,
    rows: rows.map((row) => byColumn((column) => plain(row[column]))),
    formats: byColumn((column) => {
      const row = rows.findIndex((cellsOfRow, i) => i > 0 && (cellsOfRow[column] ?? null) !== null);
      return row < 0 ? null : formatOf(row, column);
    }),
    widths: byColumn((column) => columns[column]?.width ?? 12),
  };
}
