import { shiftAreas } from '../../../src/hosts/file/shiftAreas';
import { shiftDrawing, shiftNoteBoxes } from '../../../src/hosts/file/shiftDrawing';
import { shiftSheet } from '../../../src/hosts/file/shiftSheet';
import type { Shift } from '../../../src/workbook/shiftReferences';

const rows = (kind: Shift['kind'], at: number, count: number): Shift => ({ axis: 'row', at, count, kind });
const columns = (kind: Shift['kind'], at: number, count: number): Shift => ({
  axis: 'column',
  at,
  count,
  kind,
});

test.each([
  ['B5', rows('insert', 4, 2), 'B7'],
  ['A1:B4 D7 D9:D9', rows('insert', 4, 2), 'A1:B4 D9 D11:D11'],
  ['A1:B9', rows('insert', 4, 2), 'A1:B11'],
  ['A1:B9', rows('delete', 4, 2), 'A1:B7'],
  ['A5:B6 C1', rows('delete', 4, 2), 'C1'],
  ['A5:B6', rows('delete', 4, 2), null],
  ['A5:B9', rows('delete', 3, 3), 'A4:B6'],
  ['A:C', rows('insert', 4, 2), 'A:C'],
  ['A:C', columns('insert', 1, 2), 'A:E'],
  ['3:7', rows('delete', 4, 2), '3:5'],
  ['3:7', columns('delete', 4, 2), '3:7'],
  // What would be pushed out of the sheet ends where the sheet does.
  ['A1:A1048576', rows('insert', 4, 2), 'A1:A1048576'],
  ['A1:XFD1', columns('insert', 4, 2), 'A1:XFD1'],
])('%s', (areas, shift, expected) => {
  expect(shiftAreas(areas, shift)).toBe(expected);
});

const SHEET =
  '<worksheet xmlns="x" xmlns:x14="y" xmlns:xm="z"><dimension ref="A1:D9"/>' +
  '<sheetViews><sheetView><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/><selection activeCell="B6" sqref="B6:C7"/></sheetView></sheetViews>' +
  '<cols><col min="1" max="1" width="30"/><col min="2" max="4" width="12" hidden="1"/></cols>' +
  '<sheetData><row r="1" spans="1:4"><c r="A1"><v>1</v></c></row>' +
  '<row r="5" ht="20" outlineLevel="1"><c r="B5" s="3"><f>SUM(B1:B4,Annat!B5)</f><v>2</v></c></row>' +
  '<row r="6"><c r="B6"><f>B5&amp;"B5"</f><v>2</v></c></row><row r="9"><c r="D9"><v>4</v></c></row></sheetData>' +
  '<autoFilter ref="A3:D9"/><mergeCells count="1"><mergeCell ref="C5:D6"/></mergeCells>' +
  '<conditionalFormatting sqref="B4:B6 D9"><cfRule type="expression" priority="1"><formula>$B5&lt;0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="B6"><formula1>$A$5:$A$6</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A6" location="Annat!A1"/></hyperlinks>' +
  '<rowBreaks count="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks><brk id="2"/></colBreaks>' +
  '<extLst><ext><x14:sparkline><xm:f>Blad!B5:D5</xm:f><xm:sqref>E5</xm:sqref></x14:sparkline></ext></extLst></worksheet>';

test('a sheet, two rows put in above row 5', () => {
  const after = shiftSheet(SHEET, 'sheet1.xml', rows('insert', 4, 2), 'Blad');
  for (const part of [
    '<dimension ref="A1:D11"/>',
    'ySplit="3" topLeftCell="B4"',
    'activeCell="B8" sqref="B8:C9"',
    '<row r="1" spans="1:4"><c r="A1">',
    '<row r="7" ht="20" outlineLevel="1"><c r="B7" s="3"><f>SUM(B1:B4,Annat!B5)</f>',
    '<row r="8"><c r="B8"><f>B7&amp;"B5"</f>',
    '<row r="11"><c r="D11">',
    '<autoFilter ref="A3:D11"/>',
    '<mergeCell ref="C7:D8"/>',
    '<conditionalFormatting sqref="B4:B8 D11">',
    '<formula>$B7&lt;0</formula>',
    'sqref="B8"><formula1>$A$7:$A$8</formula1>',
    '<hyperlink ref="A8" location="Annat!A1"/>',
    '<rowBreaks count="1"><brk id="7"',
    '<colBreaks><brk id="2"/>',
    '<xm:f>Blad!B7:D7</xm:f><xm:sqref>E7</xm:sqref>',
  ])
    expect(after).toContain(part);
});

test('a sheet, rows 5 and 6 taken out: what was theirs alone goes, what reached over them shrinks', () => {
  const after = shiftSheet(SHEET, 'sheet1.xml', rows('delete', 4, 2), 'Blad');
  expect(after).toContain(
    '<sheetData><row r="1" spans="1:4"><c r="A1"><v>1</v></c></row><row r="7"><c r="D7">',
  );
  expect(after).toContain('<autoFilter ref="A3:D7"/>');
  expect(after).toContain('<conditionalFormatting sqref="B4:B4 D7">');
  expect(after).toContain('<formula>#REF!&lt;0</formula>');
  for (const gone of ['mergeCell ref', 'dataValidation ', 'hyperlink ref']) expect(after).not.toContain(gone);
});

test('a list that nothing is left of goes too, and a count tells how many there are: Excel repairs a file where it does not', () => {
  const after = shiftSheet(SHEET, 'sheet1.xml', rows('delete', 4, 2), 'Blad');
  for (const list of ['<mergeCells', '<dataValidations', '<hyperlinks', '<extLst'])
    expect(after).not.toContain(list);
  const two = SHEET.replace('count="1"><mergeCell ', 'count="2"><mergeCell ref="A1:B1"/><mergeCell ');
  expect(shiftSheet(two, 'sheet1.xml', rows('delete', 4, 2), 'Blad')).toContain(
    '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
  );
});

test('the active cell stays within the selection', () => {
  const after = shiftSheet(SHEET, 'sheet1.xml', rows('delete', 4, 2), 'Blad');
  expect(after).toContain('activeCell="B5" sqref="B5:C5"');
});

test('a sheet, a column put in before B and taken out again', () => {
  const wider = shiftSheet(SHEET, 'sheet1.xml', columns('insert', 1, 1), 'Blad');
  for (const part of [
    '<col min="1" max="1" width="30"/><col min="3" max="5" width="12" hidden="1"/>',
    '<c r="C5" s="3"><f>SUM(C1:C4,Annat!B5)</f>',
    '<c r="E9">',
    'sqref="C4:C6 E9"',
    '<formula>$C5&lt;0</formula>',
    '<colBreaks><brk id="3"/>',
    '<rowBreaks count="1"><brk id="5"',
    '<xm:f>Blad!C5:E5</xm:f><xm:sqref>F5</xm:sqref>',
  ])
    expect(wider).toContain(part);
  const back = shiftSheet(wider, 'sheet1.xml', columns('delete', 1, 1), 'Blad');
  // Only the hint of which columns a row uses is another.
  expect(back.replace('spans="1:16384"', 'spans="1:4"')).toBe(SHEET);
});

test('a column within a stretch of columns that are alike', () => {
  expect(shiftSheet(SHEET, 'sheet1.xml', columns('insert', 2, 2), 'Blad')).toContain(
    '<col min="2" max="6" width="12"',
  );
  expect(shiftSheet(SHEET, 'sheet1.xml', columns('delete', 1, 3), 'Blad')).not.toContain('min="2"');
});

test('notes, threaded comments and tables follow by the same attributes', () => {
  const notes =
    '<comments xmlns="x"><commentList><comment ref="B5"><text><t>B5</t></text></comment><comment ref="B9"/></commentList></comments>';
  expect(shiftSheet(notes, 'c', rows('delete', 4, 2), 'Blad')).toBe(
    '<comments xmlns="x"><commentList><comment ref="B7"/></commentList></comments>',
  );
  const threads =
    '<ThreadedComments xmlns="x"><threadedComment ref="B5" id="{1}"><text>B5</text></threadedComment></ThreadedComments>';
  expect(shiftSheet(threads, 't', rows('insert', 0, 1), 'Blad')).toBe(
    threads.replace('ref="B5"', 'ref="B6"'),
  );
  const table =
    '<table xmlns="x" ref="A3:B9"><autoFilter ref="A3:B9"/><tableColumns><tableColumn name="B5"><calculatedColumnFormula>Blad!$B$5*2</calculatedColumnFormula></tableColumn></tableColumns></table>';
  expect(shiftSheet(table, 't', rows('insert', 4, 1), 'Blad')).toBe(
    table.replaceAll('A3:B9', 'A3:B10').replace('$B$5', '$B$6'),
  );
});

const anchor = (edit: string, from: number, to: number): string =>
  `<xdr:twoCellAnchor${edit}><xdr:from><xdr:col>1</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp/></xdr:twoCellAnchor>`;
const drawing = (inner: string): string => `<xdr:wsDr xmlns:xdr="x">${inner}</xdr:wsDr>`;

test.each([
  ['moves and grows with its cells', '', 5, 9, rows('insert', 7, 2), 5, 11],
  ['moves with its cells', '', 5, 9, rows('insert', 2, 2), 7, 11],
  ['moves with its cells and keeps its size', ' editAs="oneCell"', 5, 9, rows('insert', 7, 2), 5, 9],
  ['moves and keeps its size', ' editAs="oneCell"', 5, 9, rows('insert', 2, 2), 7, 11],
  ['stays where it is', ' editAs="absolute"', 5, 9, rows('insert', 2, 2), 5, 9],
  ['shrinks', '', 5, 9, rows('delete', 6, 2), 5, 7],
  ['is pressed together, but stays', '', 5, 6, rows('delete', 4, 4), 4, 4],
  ['has nothing to do with columns', '', 5, 9, columns('insert', 9, 2), 5, 9],
] as const)('a drawing %s', (_, edit, from, to, shift, newFrom, newTo) => {
  expect(shiftDrawing(drawing(anchor(edit, from, to)), 'd', shift)).toBe(
    drawing(anchor(edit, newFrom, newTo)),
  );
});

test('a drawing fastened to one cell follows it; one fastened to none does not', () => {
  const one = (row: number): string =>
    drawing(
      `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:ext cx="1" cy="1"/></xdr:oneCellAnchor>`,
    );
  expect(shiftDrawing(one(5), 'd', rows('insert', 5, 1))).toBe(one(6));
  const none = drawing(
    '<xdr:absoluteAnchor><xdr:pos x="1" y="2"/><xdr:ext cx="1" cy="1"/></xdr:absoluteAnchor>',
  );
  expect(shiftDrawing(none, 'd', rows('insert', 0, 1))).toBe(none);
});

test('the box of a note follows its cell', () => {
  const box = (anchored: string, row: number, column: number): string =>
    `<x:ClientData ObjectType="Note"><x:Anchor>\n    ${anchored}</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>`;
  const before = box('2, 15, 4, 10, 4, 31, 8, 4', 5, 1);
  expect(shiftNoteBoxes(before, rows('insert', 4, 3)).replace(/>\s+/g, '>')).toBe(
    box('2, 15, 7, 10, 4, 31, 11, 4', 8, 1).replace(/>\s+/g, '>'),
  );
  expect(shiftNoteBoxes(before, columns('insert', 0, 1)).replace(/>\s+/g, '>')).toBe(
    box('3, 15, 4, 10, 5, 31, 8, 4', 5, 2).replace(/>\s+/g, '>'),
  );
});
