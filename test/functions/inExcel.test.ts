import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionsOf } from '../../tools/build-function-help.mjs';
import { toSwedishNumber } from '../../workbench/page/swedishNumber';
import { FunctionsInExcel } from './functionsInExcel';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const root = join(__dirname, '..', '..');
let excel: FunctionsInExcel;
beforeAll(async () => {
  excel = await FunctionsInExcel.open(
    readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx')),
  );
  excel.host.workbook.addSheet('Mitt');
});
afterAll(() => excel.close());

/** Formulas and what the documentation says they give. */
function examples(): { formula: string; gives: string }[] {
  const markdown = readFileSync(join(root, 'docs', 'funktioner.md'), 'utf8');
  return [...sectionsOf(markdown).values()].flatMap((section) =>
    [...section.matchAll(/^\| `(=[^`]+)` +\| (.*?) +\|$/gm)].map(([, formula, gives]) => ({
      formula: formula as string,
      gives: gives as string,
    })),
  );
}

const SWEDISH: Readonly<Record<string, string>> = {
  '#N/A': '#SAKNAS!',
  '#VALUE!': '#VÄRDEFEL!',
  true: 'SANT',
};

/** A cell as a Swedish Excel shows it. */
const shown = (cell: unknown): string =>
  typeof cell === 'number' ? toSwedishNumber(cell) : (SWEDISH[String(cell)] ?? String(cell));

test('every example of the documentation gives what it says, typed in a cell', async () => {
  const all = examples();
  expect(all.length).toBeGreaterThan(35);
  excel.type('Mitt', 'A1', ...all.map(({ formula }) => formula));
  const cells = await excel.cells('Mitt', `A1:A${all.length}`);
  const given = all.map(({ formula }, i) => ({
    formula,
    gives: shown(cells[i]?.[0]).replaceAll('\u00a0', ' '),
  }));
  expect(given).toEqual(all);
  expect(excel.complaints).toEqual([]);
});
