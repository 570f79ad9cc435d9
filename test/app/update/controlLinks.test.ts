import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CreatedReports } from '../../../src/app/createReports';
import { createReports } from '../../../src/app/createReports';
import { layoutFiles } from '../../../src/cli/layoutFiles';
import { inFile } from '../../contract/openWorkbooks';

const root = join(__dirname, '..', '..', '..');
const request = { layouts: layoutFiles(join(root, 'layouts')), language: 'sv' as const };

test('Kontroller leads to the cells of sheets that the user has put rows into and renamed', async () => {
  const book = await inFile(readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx')));
  const places = async (): Promise<unknown[]> =>
    (await book.workbook.read('Kontroller')).values
      .map((row) => row[6])
      .filter((place) => /^Kassaflöde/.test(String(place)));
  const placeIn = ({ controls }: CreatedReports): unknown =>
    controls?.results.find(({ code }) => code === 'cash-flow-operating')?.lines[0]?.place;
  expect(placeIn(await createReports(book.workbook, request))).toEqual({
    sheet: 'Kassaflödesanalys',
    cell: 'B10',
  });
  expect(await places()).toEqual(['B10', 'B7', 'B15', 'B13'].map((cell) => `Kassaflödesanalys!${cell}`));
  await book.insertRows('Kassaflödesanalys', 9, 2);
  await book.renameSheet('Kassaflödesanalys', 'Kassaflöde 2019');
  const again = await createReports(book.workbook, request);
  expect(placeIn(again)).toEqual({ sheet: 'Kassaflöde 2019', cell: 'B12' });
  expect(await places()).toEqual(['B12', 'B7', 'B17', 'B15'].map((cell) => `Kassaflöde 2019!${cell}`));
}, 60_000);
