import { writeXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { WorkbookProblem } from '../../../src/workbook/port';
import { editPart, fixture, packageOf, partText, smallestPackage } from './packageParts';
import { sampleWorkbook } from './sampleWorkbook';

const openSheet = async (bytes: Uint8Array, name = 'Blad1') => (await openXlsx(bytes)).read(name);

const cells = (sheet: string, x = ''): Uint8Array =>
  smallestPackage(x, { sheet: `<${x}sheetData>${sheet}</${x}sheetData>` });

async function codeOf(job: Promise<unknown>): Promise<string> {
  const problem = await job.then(
    () => null,
    (error: unknown) => error,
  );
  return problem instanceof WorkbookProblem ? problem.code : `not a problem: ${String(problem)}`;
}

describe('a workbook', () => {
  test('lists its tabs in order, hidden ones too', async () => {
    const workbook = await openXlsx(await sampleWorkbook());
    expect(await workbook.sheets()).toEqual([
      { name: 'Huvudbok', hidden: false, report: null },
      { name: "Lars' egna blad", hidden: true, report: null },
      { name: 'Gömt', hidden: true, report: null },
    ]);
  });

  test('gives its cells: dates as serial numbers, formulas as their values', async () => {
    const grid = await openSheet(await sampleWorkbook(), 'Huvudbok');
    expect(grid).toEqual({
      sheet: 'Huvudbok',
      firstRow: 0,
      firstColumn: 0,
      values: [
        ['Datum', 'Konto', 'Belopp', 'Text'],
        [43708, 4021, 1500.5, 'Åsa Öberg & Söner'],
        [43707, 3010, -20, '=inte formel'],
        [null, null, 1480.5],
      ],
      merged: [{ firstRow: 5, firstColumn: 0, lastRow: 5, lastColumn: 2 }],
      uncomputed: new Set(),
    });
    expect((await openSheet(await sampleWorkbook(), "Lars' egna blad")).values).toEqual([['rör ej']]);
  });

  test('that is missing a sheet says which', async () => {
    expect(await codeOf(openSheet(await sampleWorkbook(), 'Budget'))).toBe('sheet-gone');
  });

  test('that counts dates from 1904 gives the same serial numbers', async () => {
    const input = await writeXlsx({
      dateSystem: '1904',
      sheets: [{ name: 'Blad1', rows: [[new Date(Date.UTC(2019, 7, 31)), 4021.5]] }],
    });
    expect((await openSheet(input)).values).toEqual([[43708, 4021.5]]);
  });

  test('with nothing in it is an empty grid', async () => {
    const grid = await openSheet(smallestPackage(''));
    expect(grid).toMatchObject({ firstRow: 0, firstColumn: 0, values: [], merged: [] });
  });

  test.each(['', 'x:'])('with prefix %p and every kind of cell', async (x) => {
    const sheet =
      `<x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:r><x:t>Fet</x:t></x:r><x:r><x:t xml:space="preserve"> stil</x:t></x:r></x:is></x:c>` +
      '<x:c r="C3" t="b"><x:v>1</x:v></x:c><x:c r="D3" t="e"><x:v>#REF!</x:v></x:c>' +
      '<x:c r="E3"><x:f>1/0</x:f></x:c><x:c r="F3" t="str"><x:f>""</x:f><x:v></x:v></x:c>' +
      '<x:c r="G3" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c r="H3" s="1"/></x:row>' +
      '<x:row r="5"><x:c r="C5"><x:v>0.1</x:v></x:c><x:c r="D5"><x:f>C5</x:f><x:v/></x:c></x:row>';
    expect(await openSheet(cells(sheet.replace(/(<\/?)x:/g, `$1${x}`), x))).toEqual({
      sheet: 'Blad1',
      firstRow: 2,
      firstColumn: 1,
      values: [['Fet stil', true, '#REF!', null, null, '#DIV/0!'], [], [null, 0.1]],
      merged: [],
      uncomputed: new Set(['2,4', '4,3']),
    });
  });

  test('written by LibreOffice is read', async () => {
    const workbook = await openXlsx(fixture('libreoffice.xlsx'));
    expect((await workbook.sheets()).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Huvudbok', false],
      ["Lars' egna blad", true],
    ]);
    expect((await workbook.read('Huvudbok')).values).toEqual([
      ['Datum', 'Konto', 'Belopp'],
      [43708, 4021, 1500.5],
      ['x', 3010, -20],
      [null, null, 1480.5],
    ]);
  });

  test('with a chart sheet lists it and gives no cells of it', async () => {
    const input = editPart(await sampleWorkbook(), 'xl/_rels/workbook.xml.rels', (text) =>
      text.replace('/worksheet" Target="worksheets/sheet2', '/chartsheet" Target="worksheets/sheet2'),
    );
    expect(partText(input, 'xl/_rels/workbook.xml.rels')).toContain('/chartsheet"');
    const workbook = await openXlsx(input);
    expect(await workbook.sheets()).toHaveLength(3);
    expect((await workbook.read("Lars' egna blad")).values).toEqual([]);
    expect((await workbook.read('Huvudbok')).values).toHaveLength(4);
  });

  test('whose one sheet is formatted to its last cell is read all the same', async () => {
    const far =
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>';
    expect((await openSheet(cells(far))).values).toEqual([[7]]);
  });

  test('whose one sheet is damaged still gives the others', async () => {
    const input = editPart(await sampleWorkbook(), 'xl/worksheets/sheet2.xml', (text) =>
      text.slice(0, text.indexOf('</sheetData>')),
    );
    expect(await codeOf(openSheet(input, "Lars' egna blad"))).toBe('file-damaged');
    expect((await openSheet(input, 'Huvudbok')).values).toHaveLength(4);
  });
});

describe('what is not an .xlsx file is refused with a code', () => {
  const cfb = (directory: string): Uint8Array => {
    const file = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
    Buffer.from(directory, 'utf16le').copy(file, 1024 + 128);
    return file;
  };

  test.each([
    ['file-old-xls', async () => cfb('Workbook')],
    ['file-encrypted', async () => cfb('EncryptedPackage')],
    [
      'file-encrypted',
      async () =>
        writeXlsx({ sheets: [{ name: 'A', rows: [] }], encryption: { password: 'hemligt', spinCount: 10 } }),
    ],
    ['file-not-xlsx', async () => Buffer.from('Konto;Belopp\n4021;100')],
    ['file-not-xlsx', async () => new Uint8Array(0)],
    [
      'file-not-xlsx',
      async () =>
        packageOf({ 'content.xml': '<a/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ],
    [
      'file-not-xlsx',
      async () => editPart(smallestPackage(''), 'xl/workbook.xml', () => '<w:document xmlns:w="urn:w"/>'),
    ],
    ['file-damaged', async () => (await sampleWorkbook()).slice(0, 4000)],
    ['file-damaged', async () => (await sampleWorkbook()).slice(0, -30)],
    ['file-damaged', async () => Buffer.from('PK\u0003\u0004 and no more')],
    [
      'file-damaged',
      async () => editPart(smallestPackage(''), 'xl/workbook.xml', (text) => text.slice(0, -12)),
    ],
    [
      'file-unreadable',
      async () =>
        editPart(
          smallestPackage(''),
          'xl/workbook.xml',
          (text) => `<?xml version="1.0" encoding="iso-8859-1"?>${text}`,
        ),
    ],
  ])('%s', async (code, make) => {
    expect(await codeOf(make().then(openXlsx))).toBe(code);
  });

  test('one wrong byte in a sheet is found', async () => {
    const input = await sampleWorkbook();
    const name = Buffer.from(input).indexOf('xl/worksheets/sheet1.xml');
    const wrong = input.slice();
    wrong[name + 120] = (wrong[name + 120] as number) ^ 0xff;
    expect(await codeOf(openSheet(wrong, 'Huvudbok'))).toBe('file-damaged');
  });
});
