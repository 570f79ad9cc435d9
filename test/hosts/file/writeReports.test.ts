import { strFromU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import type { SheetPlan } from '../../../src/sheets/plan';
import { editPart, malformedParts, packageOf, partText, partsOf, smallestPackage } from './packageParts';
import { cell, samplePlan } from './samplePlan';
import { sampleWorkbook } from './sampleWorkbook';

const EDITED = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml', 'xl/styles.xml'];

async function withReports(input: Uint8Array, ...plans: SheetPlan[]) {
  const workbook = await openXlsx(input);
  const written = await workbook.writeReports(plans);
  return { workbook, written, bytes: workbook.bytes() };
}

/** True where every piece of `before`, element by element, is still in `after` in the same order. */
function onlyGained(before: string, after: string): boolean {
  const pieces = before.replace(/ count="\d+"/g, '').split(/(?=<)/);
  const rest = after.replace(/ count="\d+"/g, '');
  let at = 0;
  return pieces.every((piece) => {
    at = rest.indexOf(piece, at) + piece.length;
    return at >= piece.length;
  });
}

describe('a rich workbook', () => {
  test("keeps every part of the user's byte for byte", async () => {
    const input = await sampleWorkbook();
    const { bytes } = await withReports(input, samplePlan());
    const before = partsOf(input);
    const after = partsOf(bytes);
    expect(Object.keys(before).length).toBeGreaterThan(15);
    for (const [name, part] of Object.entries(before)) {
      if (EDITED.includes(name))
        expect(onlyGained(strFromU8(part), strFromU8(after[name] as Uint8Array))).toBe(true);
      else expect([name, Buffer.from(after[name] ?? []).equals(part)]).toEqual([name, true]);
    }
    expect(Object.keys(after).filter((name) => !before[name])).toEqual([
      'xl/worksheets/sheet4.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/comments2.xml',
      'xl/worksheets/_rels/sheet4.xml.rels',
    ]);
    expect(malformedParts(bytes)).toEqual([]);
  });

  test('gets a report that another program reads as it was planned', async () => {
    const { bytes, written } = await withReports(await sampleWorkbook(), samplePlan());
    expect(written).toEqual([{ id: 'incomeStatement', name: 'Resultaträkning' }]);
    const { sheets, namedRanges } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      'Huvudbok',
      "Lars' egna blad",
      'Gömt',
      'Resultaträkning',
    ]);
    const report = sheets[3] as (typeof sheets)[number];
    expect(report.rows.slice(0, 7)).toEqual([
      ['Resultaträkning åäö ÅÄÖ', null, null, null],
      [null, 'Utfall', 'Budget', 'Avvikelse'],
      ['=1+1 & <Bidrag>', -1500.5, -1400, -100.5],
      ['+46 010', 500, 400, 100],
      ['  Årets resultat ', -1000.5, -1000, '#DIV/0!'],
      ['-minus', '@at', '#N/A', '_x0041_'],
      [null, 'bell\u0007', 'två\nrader', new Date(Date.UTC(2013, 0, 1))],
    ]);
    const at = (place: string) => report.cells?.get(place);
    expect(at('4,1')).toMatchObject({ formula: 'SUM(B3:B4)', formulaResult: -1000.5 });
    expect(at('4,3')).toMatchObject({ formula: 'B5/0', type: 'error' });
    expect(at('5,2')).toMatchObject({ type: 'string', value: '#N/A' });
    expect(at('2,0')?.formula).toBeUndefined();
    expect(at('2,0')?.hyperlink?.location).toBe('Huvudbok!A1');
    expect(at('2,1')?.comment?.text).toBe('Exakt: −1 500,50 kr');
    expect(at('4,1')?.style).toMatchObject({
      font: { name: 'Arial', size: 10, bold: true },
      numFmt: '#,##0\\ "kr";-#,##0\\ "kr"',
      alignment: { horizontal: 'right', vertical: 'center' },
      border: { top: { style: 'thin', color: { rgb: '404040' } }, bottom: { style: 'double' } },
    });
    expect(at('1,1')?.style?.fill).toMatchObject({
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: 'E5EEF0' },
    });
    expect(report.freezePane).toEqual({ rows: 2, columns: 1 });
    expect(report.view).toMatchObject({ showGridLines: false });
    expect(report.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.71, right: 0.71, top: 0.79, bottom: 0.79, header: 0.39, footer: 0.39 },
    });
    expect(report.headerFooter?.oddFooter).toBe('&LFörbund & Co&RSida &P av &N');
    expect(report.rowDefs?.get(0)?.height).toBe(24);
    expect(report.columns?.[0]?.width).toBeCloseTo(40.71, 2);
    expect(namedRanges).toEqual([
      { name: 'Belopp', range: 'Huvudbok!$C$2:$C$3' },
      { name: 'Lokalt', range: "'Lars'' egna blad'!$A$1", scope: "Lars' egna blad" },
      { name: '_finsam.blad.incomeStatement', range: 'Resultaträkning!$A$1', scope: 'Resultaträkning' },
      { name: '_finsam.rad.bidrag', range: 'Resultaträkning!$A$3', scope: 'Resultaträkning' },
      { name: '_finsam.rad.summa', range: 'Resultaträkning!$A$5', scope: 'Resultaträkning' },
    ]);
    expect(partText(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="3">Resultaträkning!$1:$2</definedName>',
    );
    expect(partText(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="_finsam.rad.summa" localSheetId="3" hidden="1">Resultaträkning!$A$5</definedName>',
    );
  });

  test('keeps the look of the user cells: the formats they point at are where they were', async () => {
    const input = await sampleWorkbook();
    const { bytes } = await withReports(input, samplePlan());
    const styleOf = async (file: Uint8Array) =>
      (await readXlsx(file, { readStyles: true })).sheets[0]?.cells?.get('0,0')?.style;
    expect(await styleOf(bytes)).toEqual(await styleOf(input));
    expect(await styleOf(bytes)).toMatchObject({ font: { name: 'Verdana' }, numFmt: '0.000' });
  });
});

describe('a second run', () => {
  test('gives the same bytes where nothing has changed', async () => {
    const plans = [samplePlan(), samplePlan({ id: 'balanceSheet', name: 'Balansräkning' })];
    // One input: hucre writes the time of day into every workbook it makes.
    const input = await sampleWorkbook();
    const once = await withReports(input, ...plans);
    const again = await withReports(input, ...plans);
    expect(Buffer.from(again.bytes).equals(once.bytes)).toBe(true);
    const twice = await withReports(once.bytes, ...plans);
    expect(Buffer.from(twice.bytes).equals(once.bytes)).toBe(true);
  });

  test('replaces a report where it stands and leaves nothing of the old one behind', async () => {
    const first = samplePlan();
    const second = samplePlan({ id: 'balanceSheet', name: 'Balansräkning' });
    const { bytes } = await withReports(await sampleWorkbook(), first, second);
    const changed = samplePlan({ rows: [{ height: 15, cells: [cell('Nytt')] }], names: [] });
    const { bytes: after, workbook } = await withReports(bytes, changed);
    expect((await workbook.sheets()).map(({ name, report }) => [name, report])).toEqual([
      ['Huvudbok', null],
      ["Lars' egna blad", null],
      ['Gömt', null],
      ['Resultaträkning', 'incomeStatement'],
      ['Balansräkning', 'balanceSheet'],
    ]);
    expect((await workbook.read('Resultaträkning')).values).toEqual([['Nytt']]);
    expect((await workbook.read('Balansräkning')).values[0]).toEqual(['Resultaträkning åäö ÅÄÖ']);
    const names = Object.keys(partsOf(after));
    expect(names).not.toContain('xl/comments2.xml');
    expect(names).not.toContain('xl/worksheets/_rels/sheet4.xml.rels');
    expect(names).toContain('xl/comments3.xml');
    expect(partText(after, '[Content_Types].xml')).not.toContain('comments2');
    expect(partText(after, 'xl/workbook.xml').match(/localSheetId="3"/g)).toHaveLength(2);
    expect(partText(after, 'xl/workbook.xml').match(/localSheetId="4"/g)).toHaveLength(4);
    expect(malformedParts(after)).toEqual([]);
  });

  test('keeps a drawing that a sheet of the user has too', async () => {
    const { bytes } = await withReports(await sampleWorkbook(), samplePlan());
    const shared = editPart(bytes, 'xl/worksheets/_rels/sheet4.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      ),
    );
    const { bytes: after } = await withReports(shared, samplePlan());
    expect(Object.keys(partsOf(after)).sort()).toEqual(Object.keys(partsOf(bytes)).sort());
    expect((await readXlsx(after)).sheets[0]?.charts).toHaveLength(1);
  });

  test('takes the tab with the planned name where the user has copied a report, mark and all', async () => {
    const copy = samplePlan({ id: 'copy', name: 'Arkiv 2018' });
    const { bytes } = await withReports(smallestPackage(''), copy, samplePlan());
    const copied = editPart(bytes, 'xl/workbook.xml', (text) =>
      text.replace('_finsam.blad.copy', '_finsam.blad.incomeStatement'),
    );
    const { written, workbook } = await withReports(copied, samplePlan({ rows: [] }));
    expect(written).toEqual([{ id: 'incomeStatement', name: 'Resultaträkning' }]);
    expect((await workbook.read('Arkiv 2018')).values).toHaveLength(7);
  });

  test('reads the new cells, not the ones read before', async () => {
    const workbook = await openXlsx(await sampleWorkbook());
    await workbook.writeReports([samplePlan()]);
    await workbook.read('Resultaträkning');
    await workbook.writeReports([samplePlan({ rows: [{ height: 15, cells: [cell('Nytt')] }] })]);
    expect((await workbook.read('Resultaträkning')).values).toEqual([['Nytt']]);
    expect((await workbook.read('Huvudbok')).values).toHaveLength(4);
  });

  test('takes away a calculation order that names cells of the old report', async () => {
    const { bytes } = await withReports(smallestPackage(''), samplePlan());
    const chain = (id: number) => `<calcChain xmlns="urn:x"><c r="B5" i="${id}"/><c r="C5"/></calcChain>`;
    const { zipSync, strToU8 } = await import('fflate');
    const input = (id: number) =>
      zipSync({
        ...partsOf(bytes),
        'xl/calcChain.xml': strToU8(chain(id)),
        'xl/_rels/workbook.xml.rels': strToU8(
          partText(bytes, 'xl/_rels/workbook.xml.rels').replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
          ),
        ),
      });
    const stale = (await withReports(input(8), samplePlan())).bytes;
    expect(Object.keys(partsOf(stale))).not.toContain('xl/calcChain.xml');
    expect(partText(stale, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    const fresh = (await withReports(input(7), samplePlan())).bytes;
    expect(Object.keys(partsOf(fresh))).toContain('xl/calcChain.xml');
  });
});

describe('names of tabs', () => {
  test("a user's own sheet of the same name, in any case, is left alone", async () => {
    const input = await sampleWorkbook({
      sheets: [{ name: 'RESULTATRÄKNING', rows: [['mitt']] }],
      namedRanges: [],
    });
    const links = samplePlan({
      id: 'links',
      name: 'Länkar',
      rows: [
        {
          height: 15,
          cells: [
            cell(1, undefined, {
              formula: 'Resultaträkning!B5&"Resultaträkning!"',
              link: 'Resultaträkning!B5',
            }),
          ],
        },
      ],
    });
    const { written, bytes, workbook } = await withReports(input, samplePlan(), links);
    expect(written.map(({ name }) => name)).toEqual(['Resultaträkning (2)', 'Länkar']);
    expect((await workbook.read('RESULTATRÄKNING')).values).toEqual([['mitt']]);
    const link = (await readXlsx(bytes)).sheets[2]?.cells?.get('0,0');
    expect(link?.formula).toBe(`'Resultaträkning (2)'!B5&"Resultaträkning!"`);
    expect(link?.hyperlink?.location).toBe("'Resultaträkning (2)'!B5");
    const again = await withReports(bytes, samplePlan(), links);
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
  });

  test('a tab name with an apostrophe and a blank is quoted in names', async () => {
    const { bytes } = await withReports(smallestPackage(''), samplePlan({ name: "Eget kapital, Lars'?" }));
    expect(partText(bytes, 'xl/workbook.xml')).toContain("'Eget kapital, Lars''-'!$A$1");
  });
});

test('the check that parts are well-formed finds one that is not', () => {
  expect(malformedParts(packageOf({ 'a.xml': '<a><b></a>', 'b.xml': '<a/>' }))).toEqual(['a.xml']);
});

test('plans that cannot be are a mistake of the program', async () => {
  const workbook = await openXlsx(await sampleWorkbook());
  await expect(workbook.writeReports([samplePlan(), samplePlan()])).rejects.toThrow(RangeError);
  await expect(workbook.writeReports([samplePlan({ id: 'två ord' })])).rejects.toThrow(RangeError);
  const bad = samplePlan({ rows: [{ height: 15, cells: [cell(NaN)] }] });
  await expect(workbook.writeReports([bad])).rejects.toThrow(RangeError);
});

test('an aborted job leaves the workbook as it was', async () => {
  const input = await sampleWorkbook();
  const workbook = await openXlsx(input);
  const abort = new AbortController();
  const seen: number[] = [];
  const job = workbook.writeReports([samplePlan(), samplePlan({ id: 'b' })], {
    signal: abort.signal,
    onProgress: ({ done }) => {
      seen.push(done);
      abort.abort();
    },
  });
  await expect(job).rejects.toThrow('abort');
  expect(seen).toEqual([0]);
  expect(workbook.bytes()).toBe(input);
  expect(await workbook.sheets()).toHaveLength(3);
});
