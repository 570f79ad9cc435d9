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
