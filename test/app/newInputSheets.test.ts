import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { createReports } from '../../src/app/createReports';
import { newInputSheets } from '../../src/app/newInputSheets';
import { readWorkbook } from '../../src/app/readWorkbook';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { type FileWorkbook, openXlsx } from '../../src/hosts/file/openXlsx';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { forecastMethodOf } from '../../src/sheets/forecastMethods';
import { SETTING_KEYS } from '../../src/sheets/readSettings';
import { SETTING_EXPLANATIONS } from '../../src/sheets/explanations';
import { headlessExcel } from '../contract/openWorkbooks';
import { type Book, type Cell, day, xlsxOf } from './inputBook';

const layouts = layoutFiles(join(__dirname, '..', '..', 'layouts'));
const EMPTY: Book = { Blad1: [['x']] };

async function withSheets(book: Book): Promise<FileWorkbook> {
  const workbook = await openXlsx(await xlsxOf(book));
  await workbook.addSheets(await newInputSheets(workbook, layouts));
  return openXlsx(workbook.bytes());
}

/** Lists of a sheet, by the cells they hold for. */
async function listsOn(workbook: FileWorkbook, sheet: string): Promise<Record<string, unknown>> {
  const file = await readXlsx(workbook.bytes());
  const found = file.sheets.find(({ name }) => name === sheet)?.dataValidations ?? [];
  return Object.fromEntries(found.map(({ range, values, formula1 }) => [range, values ?? formula1]));
}

test('every empty sheet is recognised by its headings under the explaining line, without a finding', async () => {
  const workbook = await withSheets(EMPTY);
  const { sheets, findings, settings } = await readWorkbook(workbook);
  expect(findings).toEqual([]);
  expect(sheets.map(({ role }) => role).sort()).toEqual(
    ['settings', 'ledger', 'openings', 'budget', 'forecast', 'contributions', 'chart', 'objects'].sort(),
  );
  for (const { grid, header } of sheets) {
    expect([grid.sheet, header.row, header.dataRow]).toEqual([grid.sheet, 1, 2]);
    expect(String(grid.values[0]?.[0]).length).toBeGreaterThan(20);
  }
  expect(settings).toEqual({});
});

test('cells to fill in are seen: every sheet has its gridlines, in a file and in Excel', async () => {
  const workbook = await withSheets(EMPTY);
  const { sheets } = await readXlsx(workbook.bytes());
  expect(sheets.filter(({ view }) => view?.showGridLines === false).map(({ name }) => name)).toEqual([]);
  const excel = await headlessExcel(await xlsxOf(EMPTY));
  try {
    const inExcel = new OfficeWorkbook();
    await inExcel.addSheets(await newInputSheets(inExcel, layouts));
    const shown = excel.workbook.sheetNames.map((name) => excel.workbook.sheet(name).ShowGridlines);
    expect(shown).toEqual(Array(9).fill(true));
  } finally {
    excel.dispose();
  }
});

test('settings are chosen from the words that are read; every word of every list is accepted', async () => {
  const workbook = await withSheets(EMPTY);
  const lists = await listsOn(workbook, 'Inställningar');
  const at = (key: string): string => `B${SETTING_KEYS.indexOf(key) + 3}`;
  expect(lists[at('Enhet')]).toEqual(['öre', 'kr', 'tkr']);
  expect(lists[at('Avrundning')]).toEqual(['närmast', 'summerande']);
  expect(lists[at('Tecken i budget')]).toEqual(['resultat', 'debet-kredit', 'kostnader positiva']);
  expect(lists[at('Mall')]).toEqual(['Rapportmall', ...layouts.list().map(({ id }) => id)]);
  const longest = Math.max(...Object.values(lists).map((list) => (list as string[]).length));
  for (let i = 0; i < longest; i++) {
    const rows: Cell[][] = SETTING_KEYS.map((key) => [
      key,
      (lists[at(key)] as string[] | undefined)?.[i] ?? null,
    ]);
    const book = await openXlsx(await xlsxOf({ Inställningar: [['Nyckel', 'Värde'], ...rows] }));
    expect((await readWorkbook(book)).findings).toEqual([]);
  }
  expect(Object.keys(SETTING_EXPLANATIONS)).toEqual(SETTING_KEYS);
});

test('accounts and insatser are chosen from Kontoplan and Insatser, and forecast methods from those there are', async () => {
  const workbook = await withSheets(EMPTY);
  const accounts = 'OFFSET(Kontoplan!$A$3,0,0,MAX(1,COUNTA(Kontoplan!$A$3:$A$2002)),1)';
  const insatser = 'OFFSET(Insatser!$A$3,0,0,MAX(1,COUNTA(Insatser!$A$3:$A$2002)),1)';
  expect(await listsOn(workbook, 'Huvudbok')).toEqual({ 'C3:C10000': accounts, 'D3:D10000': insatser });
  expect(await listsOn(workbook, 'Prognos')).toEqual({ 'A3:A10000': accounts, 'B3:B10000': insatser });
  expect(await listsOn(workbook, 'Kontoplan')).toEqual({});
  const { 'F3:F10000': methods, ...others } = await listsOn(workbook, 'Insatser');
  expect(others).toEqual({});
  for (const method of methods as string[]) expect(forecastMethodOf(method)).toBeDefined();
});

test('a Kontoplan that is there is left and chosen from, wherever its accounts stand', async () => {
  const kontoplan: Cell[][] = [['Vår kontoplan'], [], [null, 'Benämning', 'Konto'], [null, 'Bank', 1930]];
  const workbook = await withSheets({ Kontoplan: kontoplan });
  expect((await workbook.read('Kontoplan')).values.flat()).toContain('Vår kontoplan');
  expect((await listsOn(workbook, 'Budget'))['A3:A10000']).toContain('OFFSET(Kontoplan!$C$4,');
});

test('filled in as they are, the sheets make a report', async () => {
  const workbook = await withSheets(EMPTY);
  const filled: Book = {};
  for (const { name } of await workbook.sheets())
    filled[name] = (await workbook.read(name)).values.map((row) => [...row]) as Cell[][];
  filled['Huvudbok']?.push(
    [day(1, 15), 'A1', 1930, null, 'Bidrag', 1000, null],
    [day(1, 15), 'A1', 3510, null, 'Bidrag', null, 1000],
  );
  filled['Ingående balans']?.push([1930, 'Bank', 500, 2019], [2021, 'Eget kapital', -500, 2019]);
  const { sheets, findings } = await createReports(await openXlsx(await xlsxOf(filled)), {
    layouts,
    language: 'sv',
  });
  expect(sheets.length).toBeGreaterThan(5);
  expect(findings.filter(({ severity }) => severity === 'fel')).toEqual([]);
});

test('what to fill in first is said, also where nothing but headings is there', async () => {
  const { findings, reports } = await createReports(await withSheets(EMPTY), {
    layouts,
    language: 'sv',
  });
  expect(reports).toBeNull();
  const said = findings.filter(({ severity }) => severity === 'fel');
  expect(said).toEqual([
    { code: 'input-empty', severity: 'fel', at: { sheet: 'Huvudbok' }, params: { sheet: 'Huvudbok' } },
  ]);
});

test('what is entered for a year has a column for it', async () => {
  const { sheets } = await readWorkbook(await withSheets(EMPTY));
  const yearly = sheets.filter(({ spec }) => spec.yearly && spec.columns.some(({ key }) => key === 'year'));
  expect(yearly.map(({ role }) => role)).toContain('contributions');
  expect(yearly.filter(({ header }) => !header.columns.has('year')).map(({ role }) => role)).toEqual([]);
});
