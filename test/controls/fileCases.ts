import type { Checked } from '../../src/app/checked';
import { checkReports } from '../../src/app/checkReports';
import { createReports } from '../../src/app/createReports';
import { prepareReports } from '../../src/app/prepareReports';
import { runControls } from '../../src/app/runControls';
import { sieBook } from '../../src/app/sieBook';
import { combineSie } from '../../src/sie/combineSie';
import { type Cell, xlsxOf } from '../app/inputBook';
import { inFile } from '../contract/openWorkbooks';
import type { OpenWorkbook } from '../contract/workbookContract';
import { read } from '../sie/sample';
import { gridsOf, SOUND, STANDARD } from './ruleBook';

/** A förbund's first half-year as a SIE file without a fault. */
export const SOUND_SIE: readonly string[] = [
  '#FLAGGA 0',
  '#PROGRAM "Bokföraren" 3.2',
  '#FORMAT PC8',
  '#SIETYP 4',
  '#FNAMN "Samordningsförbundet Prov"',
  '#RAR 0 20240101 20241231',
  '#KONTO 1930 "Bank"',
  '#KONTO 2010 "Eget kapital"',
  '#KONTO 3511 "Bidrag från staten"',
  '#KONTO 4010 "Arvoden"',
  '#IB 0 1930 50000',
  '#IB 0 2010 -50000',
  '#UB 0 1930 99000',
  '#UB 0 2010 -50000',
  '#RES 0 3511 -600000',
  '#RES 0 4010 551000',
  '#VER A 1 20240110 "Bidrag"',
  '{',
  '#TRANS 1930 {} 600000',
  '#TRANS 3511 {} -600000',
  '}',
  '#VER A 2 20240518 "Arvode"',
  '{',
  '#TRANS 4010 {} 551000',
  '#TRANS 1930 {} -551000',
  '}',
];

/** The controls of a report that is made of a SIE file, with some of its lines changed; an empty text takes a line out. */
export function sieChecked(...changes: readonly (readonly [line: string, to: string])[]): Promise<Checked> {
  const lines = SOUND_SIE.map((line) => changes.find(([from]) => from === line)?.[1] ?? line);
  const file = read(...lines.filter((line) => line !== ''));
  const { book } = sieBook(combineSie([file]), ['bok.se'], null);
  const { reports, findings } = prepareReports(book, { layouts: STANDARD });
  return Promise.resolve(checkReports(book, reports, findings));
}

/** The controls of the sound book as a file, with settings of its own, when its reports have been written and then something has been done to it. */
export async function writtenChecked(
  settings: readonly (readonly [string, string])[],
  then: (opened: OpenWorkbook) => Promise<void> = () => Promise.resolve(),
): Promise<Checked> {
  const sheets = gridsOf(SOUND).map(({ sheet, values }): [string, Cell[][]] => [
    sheet,
    values.map((row) => [...row]),
  ]);
  const book = Object.fromEntries(sheets);
  book['Inställningar']?.push(...settings.map((row): Cell[] => [...row]));
  const request = { layouts: STANDARD, language: 'sv' as const };
  const opened = await inFile(await xlsxOf(book));
  await createReports(opened.workbook, request);
  await then(opened);
  return runControls(opened.workbook, request);
}
