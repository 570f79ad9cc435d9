import { readXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { editPart, malformedParts, partText, partsOf, smallestPackage } from './packageParts';
import { cell, samplePlan } from './samplePlan';
import { sampleWorkbook } from './sampleWorkbook';

const inputSheet = (name: string) =>
  samplePlan({ id: name, name, rows: [{ height: 15, cells: [cell(`${name}!`)] }], names: [] });

describe('added sheets', () => {
  test("become the user's own and stand before the first report; names and the open tab follow along", async () => {
    const workbook = await openXlsx(await sampleWorkbook());
    await workbook.writeReports([samplePlan()]);
    const open = editPart(workbook.bytes(), 'xl/workbook.xml', (text) =>
      text.replace('activeTab="0"', 'activeTab="3"'),
    );
    const again = await openXlsx(open);
    expect(await again.addSheets([inputSheet('Budget'), inputSheet('Prognos')])).toEqual([
      { id: 'Budget', name: 'Budget' },
      { id: 'Prognos', name: 'Prognos' },
    ]);
    expect((await again.sheets()).map(({ name, report }) => [name, report])).toEqual([
      ['Huvudbok', null],
      ["Lars' egna blad", null],
      ['Gömt', null],
      ['Budget', null],
      ['Prognos', null],
      ['Resultaträkning', 'incomeStatement'],
    ]);
    expect((await again.read('Prognos')).values).toEqual([['Prognos!']]);
    expect((await again.read('Resultaträkning')).values[2]?.[1]).toBe(-1500.5);
    const text = partText(again.bytes(), 'xl/workbook.xml');
    expect(text).toContain('activeTab="5"');
    const { namedRanges } = await readXlsx(again.bytes());
    expect(namedRanges).toContainEqual({
      name: '_finsam.rad.summa',
      range: 'Resultaträkning!$A$5',
      scope: 'Resultaträkning',
    });
    expect(namedRanges).toContainEqual({
      name: 'Lokalt',
      range: "'Lars'' egna blad'!$A$1",
      scope: "Lars' egna blad",
    });
    expect(malformedParts(again.bytes())).toEqual([]);

    await again.writeReports([samplePlan()]);
    expect(await again.sheets()).toHaveLength(6);
  });

  test('go last where there are no reports', async () => {
    const workbook = await openXlsx(smallestPackage('x:'));
    await workbook.addSheets([inputSheet('Budget')]);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1', 'Budget']);
  });

  test('never take the place of a sheet that is there, and then none is added', async () => {
    const input = await sampleWorkbook();
    const workbook = await openXlsx(input);
    await expect(workbook.addSheets([inputSheet('Budget'), inputSheet('HUVUDBOK')])).rejects.toMatchObject({
      code: 'sheet-exists',
      params: { sheet: 'HUVUDBOK' },
    });
    expect(workbook.bytes()).toBe(input);
  });
});

describe('settings', () => {
  test('are kept in the file, changed and taken away one by one', async () => {
    const workbook = await openXlsx(await sampleWorkbook());
    expect(await workbook.settings()).toEqual(new Map());
    await workbook.saveSettings(
      new Map([
        ['mall', 'Förbundets "egen" <mall> & mer'],
        ['period', '2019-08'],
      ]),
    );
    await workbook.saveSettings(
      new Map([
        ['period', ''],
        ['enhet', 'tkr'],
      ]),
    );
    const again = await openXlsx(workbook.bytes());
    expect(await again.settings()).toEqual(
      new Map([
        ['mall', 'Förbundets "egen" <mall> & mer'],
        ['enhet', 'tkr'],
      ]),
    );
    expect(malformedParts(workbook.bytes())).toEqual([]);
    expect(partText(workbook.bytes(), 'xl/workbook.xml')).toContain(
      '<definedName name="_finsam.val.enhet" hidden="1">"tkr"</definedName>',
    );
    expect((await again.sheets()).every(({ report }) => report === null)).toBe(true);
  });

  test('change nothing but the workbook part', async () => {
    const input = await sampleWorkbook();
    const workbook = await openXlsx(input);
    await workbook.saveSettings(new Map([['enhet', 'kr']]));
    const [before, after] = [partsOf(input), partsOf(workbook.bytes())];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] as Uint8Array).equals(after[name] as Uint8Array),
    );
    expect(changed).toEqual(['xl/workbook.xml']);
  });

  test('survive a new run of the reports', async () => {
    const workbook = await openXlsx(smallestPackage(''));
    await workbook.saveSettings(new Map([['enhet', 'kr']]));
    await workbook.writeReports([samplePlan()]);
    await workbook.writeReports([samplePlan()]);
    expect(await workbook.settings()).toEqual(new Map([['enhet', 'kr']]));
  });

  test('that Excel could not keep are a mistake of the program', async () => {
    const workbook = await openXlsx(smallestPackage(''));
    await expect(workbook.saveSettings(new Map([['två ord', 'x']]))).rejects.toThrow(RangeError);
    await expect(workbook.saveSettings(new Map([['text', 'x'.repeat(201)]]))).rejects.toThrow(RangeError);
  });
});

describe('a replaced sheet', () => {
  const table = (name: string, rows: number) =>
    samplePlan({
      id: '',
      name,
      rows: Array.from({ length: rows }, (_, i) => ({
        height: 15,
        cells: [cell(i === 0 ? 'Konto & <två>' : i)],
      })),
      names: [],
      table: name,
    });

  test("keeps its part, and the user's names on it; formulas are calculated anew; the table is sound", async () => {
    const workbook = await openXlsx(await sampleWorkbook());
    await workbook.writeReports([samplePlan()]);
    await workbook.addSheets([table('Huvudbok', 4), table('Budget', 2)], { replace: ['Huvudbok'] });
    await workbook.addSheets([table('Huvudbok', 3)], { replace: ['huvudbok'] });
    const file = workbook.bytes();
    expect(malformedParts(file)).toEqual([]);
    const text = partText(file, 'xl/workbook.xml');
    expect(text).toContain('fullCalcOnLoad="1"');
    expect(text.match(/name="Huvudbok"/g)).toHaveLength(1);
    const tables = Object.keys(partsOf(file)).filter((name) => name.startsWith('xl/tables/'));
    expect(tables).toHaveLength(2);
    const { sheets } = await readXlsx(file);
    expect(sheets.find(({ name }) => name === 'Huvudbok')?.tables).toMatchObject([
      { name: 'Huvudbok', range: 'A1:A3', columns: [{ name: 'Konto & <två>' }] },
    ]);
    expect(sheets.find(({ name }) => name === 'Budget')?.tables).toMatchObject([{ name: 'Budget' }]);
    const ids = tables.map((name) => / id="(\d+)"/.exec(partText(file, name))?.[1]);
    expect(new Set(ids).size).toBe(2);
  });
});
