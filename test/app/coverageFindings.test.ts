import { prepareReports } from '../../src/app/prepareReports';
import { readWorkbook } from '../../src/app/readWorkbook';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { layoutSheetPlan } from '../../src/sheets/renderLayoutSheet';
import { cellsOf } from '../sheets/layoutSheetBook';
import { type Book, type Cell, layoutsOf, PROV_LAYOUT, soundBook, xlsxOf } from './inputBook';

/** The place of the finding that 4020 is on no row, where the layout's costs take 4010 alone. */
async function placeIn(book: Book, layout: typeof PROV_LAYOUT): Promise<unknown> {
  const read = await readWorkbook(await openXlsx(await xlsxOf(book)));
  const { findings } = prepareReports(read, { layouts: layoutsOf(layout) });
  const [found] = findings.filter(({ code }) => code === 'account-on-no-row');
  return [found?.params?.['account'], found?.at];
}

const narrowed = JSON.parse(
  JSON.stringify(PROV_LAYOUT).replaceAll('4000-4999', '4000-4015').replaceAll('4000-7999', '4000-4015'),
) as typeof PROV_LAYOUT;

test('an account on no row is shown at the row of Rapportmall where it probably belongs', async () => {
  const cells = cellsOf(layoutSheetPlan(narrowed)) as Cell[][];
  const [, headings = []] = cells;
  const row = cells.findIndex((one) => String(one[headings.indexOf('Konton')]) === '4000-4015');
  expect(row).toBeGreaterThan(1);
  const [, at] = (await placeIn({ ...soundBook(), Rapportmall: cells }, PROV_LAYOUT)) as [
    unknown,
    { cell: string },
  ];
  expect(at).toMatchObject({ sheet: 'Rapportmall' });
  expect(Number(/\d+$/.exec(at.cell)?.[0])).toBe(row + 1);
});

test('where the layout is no sheet, at the account in Kontoplan, else in Huvudbok', async () => {
  const { Kontoplan, ...without } = soundBook();
  expect(await placeIn({ ...without, Kontoplan: Kontoplan ?? [] }, narrowed)).toEqual([
    4020,
    { sheet: 'Kontoplan', cell: 'A7' },
  ]);
  expect(await placeIn(without, narrowed)).toEqual([4020, { sheet: 'Huvudbok', cell: 'C6' }]);
});
