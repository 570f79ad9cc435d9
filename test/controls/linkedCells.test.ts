import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedSheets } from '../../src/app/controlSheet';
import { prepareReports } from '../../src/app/prepareReports';
import { readWorkbook } from '../../src/app/readWorkbook';
import { layoutFiles } from '../../src/cli/layoutFiles';
import type { CheckedLine } from '../../src/controls/accept';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { type CellValue, cellAt } from '../../src/sheets/grid';
import { oreText } from '../../src/text/amountText';
import { controlParts } from '../../src/text/controlTexts';
import { goldenReports } from '../golden/goldenReport';

const layouts = layoutFiles(join(__dirname, '../../layouts'));

type Row = readonly (CellValue | undefined)[];

/** The lines of an example with amounts and a cell, and what stands in that cell and on its row. */
async function linkedLines(
  workbook: string,
): Promise<{ readonly line: CheckedLine; readonly cell: CellValue | undefined; readonly row: Row }[]> {
  const book = await readWorkbook(await openXlsx(readFileSync(workbook)));
  const { reports, findings } = prepareReports(book, { layouts });
  if (!reports) throw new Error(workbook);
  const { plans, check } = plannedSheets(book, reports, findings, { language: 'sv', written: true });
  const rowsOf = (sheet: string): readonly Row[] =>
    plans.find(({ name }) => name === sheet)?.rows.map(({ cells }) => cells.map(({ value }) => value)) ??
    book.sheets.find(({ grid }) => grid.sheet === sheet)?.grid.values ??
    [];
  return check([])
    .results.flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const { sheet, cell } = line.place ?? {};
      const at = cell === undefined ? null : cellAt(cell);
      if (line.measured !== 'amount' || line.a === undefined || sheet === undefined || !at) return [];
      const row = rowsOf(sheet)[at.row] ?? [];
      return [{ line, cell: row[at.column], row }];
    });
}

/** Rows print with their own sign: a deficit may be plus there. */
const holds = (cell: CellValue | undefined, { a = 0, b = 0 }: CheckedLine): boolean =>
  typeof cell === 'number' && [Math.abs(a), Math.abs(b)].includes(Math.round(Math.abs(cell) * 100));

/** The sentence says the amount that is there, or the account of a row of the input. */
const tells = (cell: CellValue | undefined, row: Row, line: CheckedLine): boolean => {
  const { what } = controlParts(line, 'sv');
  if (line.figure) return typeof cell === 'number' && what.includes(oreText(Math.round(cell * 100)));
  return row.some(
    (value) => typeof value === 'number' && /^\d{4}$/.test(`${value}`) && what.includes(`${value}`),
  );
};

describe.each(goldenReports(join(__dirname, '../golden')).map(({ id, workbook }) => ({ id, workbook })))(
  '$id',
  ({ workbook }) => {
    test('every line leads to a cell that holds what it compares, or says what the cell has to do with it', async () => {
      const lines = await linkedLines(workbook);
      expect(lines.length).toBeGreaterThan(5);
      const elsewhere = lines.filter(
        ({ line, cell, row }) =>
          !holds(cell, line) &&
          !(!line.figure && row.some((one) => holds(one, line))) &&
          !tells(cell, row, line),
      );
      expect(elsewhere.map(({ line }) => line.code)).toEqual(
        // Its title says that A is what the cell holds, and what was there before.
        elsewhere.filter(({ line }) => line.code === 'cash-roll').map(({ line }) => line.code),
      );
    });
  },
);

test('equity as forecast says how it is reckoned, and leads to the forecast', async () => {
  const report = goldenReports(join(__dirname, '../golden')).find(({ id }) => id.endsWith('2019-jan-aug'));
  const lines = await linkedLines(report?.workbook ?? '');
  const found = lines.find(({ line }) => line.code === 'equity-ceiling');
  expect(found && controlParts(found.line, 'sv').what.replaceAll('\u00a0', ' ')).toBe(
    'Eget kapital (A, enligt prognosen för hela året) är 37,6 % av årets bidrag; förbundets tak är 20 % (B). ' +
      'A är ingående eget kapital 1 812 590,59 kr + årets prognos −109 999,00 kr.',
  );
  expect([found?.row[0], found?.cell]).toEqual(['Årets resultat enligt resultaträkningen', -109_999]);
});
