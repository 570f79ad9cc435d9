import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { editPart, fixture, malformedParts, partText, partsOf, smallestPackage } from './packageParts';
import { samplePlan } from './samplePlan';
import { sampleWorkbook } from './sampleWorkbook';

async function written(input: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(input);
  await workbook.writeReports([samplePlan()]);
  return workbook.bytes();
}

const names = '<x:definedName name="Mitt" localSheetId="0">Blad1!$A$1</x:definedName>';

describe.each([
  ['no prefix', smallestPackage('')],
  ['a prefix on every element', smallestPackage('x:')],
  ['an empty list of names', smallestPackage('', { workbook: '<definedNames/>' })],
  [
    'names of its own',
    smallestPackage('x:', { workbook: `<x:definedNames>${names}</x:definedNames><x:calcPr/>` }),
  ],
  [
    'links to other workbooks',
    smallestPackage('', { workbook: '<externalReferences/><calcPr calcId="1"/><extLst/>' }),
  ],
  ['LibreOffice', fixture('libreoffice.xlsx')],
  [
    'the strict dialect',
    editPart(smallestPackage(''), 'xl/workbook.xml', (text) =>
      text
        .replace(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replace(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ),
  ],
])('a workbook with %s', (_, input) => {
  test('takes a report, and again', async () => {
    const once = await written(input);
    expect(malformedParts(once)).toEqual([]);
    const { sheets } = await readXlsx(once, { readStyles: true });
    const report = sheets.at(-1);
    expect(report?.name).toBe('Resultaträkning');
    expect(report?.rows[4]).toEqual(['  Årets resultat ', -1000.5, -1000, '#DIV/0!']);
    expect(report?.cells?.get('0,0')?.style?.font).toMatchObject({ name: 'Arial', size: 14, bold: true });
    expect(sheets.length).toBe((await readXlsx(input)).sheets.length + 1);
    expect(Buffer.from(await written(once)).equals(once)).toBe(true);
  });
});

test('new elements stand where the standard wants them, with the prefix of the workbook', async () => {
  const input = smallestPackage('x:', { workbook: '<x:externalReferences/><x:calcPr/>' });
  const text = partText(await written(input), 'xl/workbook.xml');
  expect(text).toMatch(
    /<\/x:sheets><x:externalReferences\/><x:definedNames><x:definedName .*<\/x:definedNames><x:calcPr\/>/,
  );
  expect(text).toMatch(/<x:sheet name="Resultaträkning" sheetId="8" rel:id="rId1"\/><\/x:sheets>/);
});

test('cells without a format keep the first format of a workbook that had none', async () => {
  const styles = partText(await written(smallestPackage('')), 'xl/styles.xml');
  expect(styles).toContain('<fonts count="4"><font><sz val="11"/><name val="Calibri"/>');
  expect(styles).toMatch(
    /<fills count="3"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"/,
  );
  expect(styles).toMatch(
    /<numFmts.*<fonts.*<fills.*<borders.*<cellXfs count="\d+"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"\/>/,
  );
});

test('a list that a workbook lacks is put before the ones that follow it', async () => {
  const input = editPart(await sampleWorkbook(), 'xl/styles.xml', (text) =>
    text.replace(/<numFmts.*<\/numFmts>/, '').replace(/numFmtId="\d+"/g, 'numFmtId="0"'),
  );
  const styles = partText(await written(input), 'xl/styles.xml');
  expect(styles).toMatch(/<styleSheet[^>]*><numFmts count="2">.*<\/numFmts><fonts/);
});

test('dates of a report are counted as the workbook counts', async () => {
  const input = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'Blad1', rows: [[1]] }] });
  const { sheets } = await readXlsx(await written(input));
  expect(sheets[1]?.rows[6]?.[3]).toEqual(new Date(Date.UTC(2013, 0, 1)));
});

test('without a list of relationships or with a lost styles part it is left alone', async () => {
  const lost = editPart(await sampleWorkbook(), 'xl/_rels/workbook.xml.rels', (text) =>
    text.replace('"styles.xml"', '"finns-inte.xml"'),
  );
  await expect(written(lost)).rejects.toThrow('file-unwritable');
});

test("a report that the user has renamed keeps the user's name", async () => {
  const once = await written(await sampleWorkbook());
  const renamed = editPart(once, 'xl/workbook.xml', (text) =>
    text.replaceAll('Resultaträkning', 'Vårt_resultat'),
  );
  const workbook = await openXlsx(renamed);
  expect(await workbook.writeReports([samplePlan()])).toEqual([
    { id: 'incomeStatement', name: 'Vårt_resultat' },
  ]);
  expect(Object.keys(partsOf(workbook.bytes()))).toEqual(Object.keys(partsOf(renamed)));
});
