import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { reportJson } from '../../src/app/reportJson';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { inExcel, inFile } from './openWorkbooks';

const folder = join(__dirname, '../../examples');
const examples = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
const request = { layouts: layoutFiles(join(__dirname, '../../layouts')), language: 'sv' } as const;

test('there are examples to try', () => {
  expect(examples.length).toBeGreaterThan(1);
});

describe.each(examples)('%s', (file) => {
  test('gives the same reports in a file and in Excel, from the same input, cell by cell', async () => {
    const bytes = readFileSync(join(folder, file));
    const inTheFile = await inFile(bytes);
    const inTheGrid = await inExcel(bytes);
    const names = (await inTheFile.workbook.sheets()).map(({ name }) => name);
    expect(await inTheGrid.workbook.readSheets(names)).toEqual(await inTheFile.workbook.readSheets(names));

    const [first, second] = [
      await createReports(inTheFile.workbook, request),
      await createReports(inTheGrid.workbook, request),
    ];
    expect(reportJson(second, 'sv')).toEqual(reportJson(first, 'sv'));
    expect(second.sheets.length).toBeGreaterThan(0);

    const all = (await inTheFile.workbook.sheets()).map(({ name }) => name);
    expect(await inTheGrid.workbook.sheets()).toEqual(await inTheFile.workbook.sheets());
    const grids = await inTheGrid.workbook.readSheets(all);
    expect(grids).toEqual(await inTheFile.workbook.readSheets(all));
    for (const { id } of second.sheets)
      expect(await inTheGrid.workbook.namedCells(id)).toEqual(await inTheFile.workbook.namedCells(id));

    // Once more over what is there: nothing is added, nothing is different.
    await createReports(inTheGrid.workbook, request);
    expect(await inTheGrid.workbook.readSheets(all)).toEqual(grids);
    inTheGrid.close();
  }, 120_000);
});
