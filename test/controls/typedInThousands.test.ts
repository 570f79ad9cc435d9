import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLines } from '../../src/app/checked';
import { plannedSheets } from '../../src/app/controlSheet';
import { prepareReports } from '../../src/app/prepareReports';
import { type ReadWorkbook, readWorkbook } from '../../src/app/readWorkbook';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { Finding } from '../../src/ledger/finding';
import { ore } from '../../src/money/ore';
import type { Unit } from '../../src/money/round';
import type { Rounding } from '../../src/statements/layout';
import { controlParts } from '../../src/text/controlTexts';

const READ = 301_600_000;
const root = join(__dirname, '../..');
const layouts = layoutFiles(join(root, 'layouts'));
let book: ReadWorkbook;
beforeAll(async () => {
  const bytes = readFileSync(join(root, 'examples/vanersborg-mellerud-2019-jan-aug.xlsx'));
  book = await readWorkbook(await openXlsx(bytes));
});

/** What there is to look at with the contributions typed over, so many kronor. */
function linesWith(kronor: number, unit: Unit, rounding: Rounding): string[] {
  const { reports, findings } = prepareReports(book, { layouts, unit, rounding });
  if (!reports) throw new Error('no reports');
  const { check } = plannedSheets(book, reports, findings, { language: 'sv', written: true });
  const typed: Finding = {
    code: 'amount-overwritten',
    severity: 'varning',
    params: {
      row: 'Verksamhetens medlemsavgifter',
      column: 'Utfall',
      stated: kronor * 100,
      read: READ,
      figure: 'resultatrakning|medlemsavgifter|utfall',
    },
    difference: ore(kronor * 100 - READ),
  };
  return openLines(check([typed])).map((line) =>
    [line.status, line.code, controlParts(line, 'sv').cause].join(' | '),
  );
}

const causes = (lines: readonly string[]): string[] =>
  lines.filter((line) => /amount-overwritten/.test(line));

test('what follows from an amount typed over is the same in tkr that add up: no sum fails by rounding', () => {
  const codes = (lines: readonly string[]): string[] => lines.map((line) => line.split(' | ')[1] ?? '');
  expect(codes(linesWith(3_116_000, 'tkr', 'additive'))).toEqual(
    codes(linesWith(3_116_000, 'kr', 'nearest')),
  );
});

test('kronor where cells hold thousands, and the other way round, is told as the cause', () => {
  expect(causes(linesWith(3_116_000_000, 'tkr', 'additive'))).toEqual([
    'fel | amount-overwritten | Beloppet är troligen skrivet i kronor, men cellen har tusental kronor.',
  ]);
  for (const unit of ['kr', 'tkr'] as const)
    expect(causes(linesWith(3_116, unit, 'nearest'))).toEqual([
      'fel | amount-overwritten | Beloppet är troligen skrivet i tusental kronor, men cellen har kronor.',
    ]);
});

test('an amount of the right size has no such cause', () => {
  for (const [kronor, unit, rounding] of [
    [3_116_000, 'tkr', 'additive'],
    [3_116_000, 'kr', 'nearest'],
    [31_160_000, 'tkr', 'additive'],
    [300, 'kr', 'nearest'],
  ] as const)
    expect(causes(linesWith(kronor, unit, rounding))).toEqual(['fel | amount-overwritten | ']);
});
