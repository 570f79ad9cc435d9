import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHeadlessHost } from '../../workbench/host/headless';
import { readXlsx } from '../../workbench/xlsx/readXlsx';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

/** A host with one of everything that a file should hold. */
async function filledHost() {
  const host = createHeadlessHost({ sheets: ['Resultat 2025', 'Indata', 'Dolt'] });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Resultat 2025');
    sheet.getRange('A1:C4').values = [
      ['Konto', 'Belopp', 'Datum'],
      ["'1930", 1234.5, '2025-01-31'],
      ['=notformula'.slice(1), -2, ''],
      ['Summa', '=SUM(B2:B3)', true],
    ];
    sheet.getRange('E1').formulas = [['=SEQUENCE(2,2)']];
    sheet.getRange('B2:B4').numberFormat = [['#,##0.00'], ['#,##0.00'], ['#,##0.00']];
    const head = sheet.getRange('A1:C1').format;
    Object.assign(head.font, { bold: true, color: '#FFFFFF', name: 'Arial', size: 12 });
    head.fill.color = '#1F4E78';
    head.horizontalAlignment = 'Center';
    head.borders.getItem('EdgeBottom').style = 'Double';
    sheet.getRange('A3').format.indentLevel = 2;
    sheet.getRange('A3').format.wrapText = true;
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('1:1').format.rowHeight = 30;
    sheet.getRange('A6:B6').merge();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    sheet.tabColor = '#00B050';
    sheet.showGridlines = false;
    sheet.names.add('_finsam.rad', sheet.getRange('A3')).visible = false;
    context.workbook.names.add('Utfall', sheet.getRange('B2:B3'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Förbundet';
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P(&N)';
    sheet.getRange('A8').hyperlink = { documentReference: 'Indata!A1', textToDisplay: 'till' };
    sheet.getRange('C8').dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nej' } };
    context.workbook.settings.add('enhet', { enhet: 'tkr' });
    context.workbook.worksheets.getItem('Dolt').visibility = 'Hidden';
    await context.sync();
    sheet.load('name');
    await context.sync();
  });
  host.workbook.sheet('Resultat 2025').Notes.Add('B2', 'exakt');
  await host.workbook.getCells('Resultat 2025', 'B4');
  return host;
}

test('what is written is read again', async () => {
  const first = await filledHost();
  const bytes = await writeXlsx(first.content());
  first.dispose();
  const host = createHeadlessHost({ content: await readXlsx(bytes) });
  await host.Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    const sheet = worksheets.getItem('Resultat 2025').load('tabColor,showGridlines');
    worksheets.load('items/name,items/visibility');
    const cells = sheet.getRange('A1:F4').load('values,formulas,numberFormat,valueTypes');
    const head = sheet.getRange('A1:C1').format;
    head.load('horizontalAlignment,rowHeight,font/bold,font/color,font/name,font/size,fill/color');
    const border = head.borders.getItem('EdgeBottom').load('style');
    const indented = sheet.getRange('A3').format.load('indentLevel,wrapText');
    const column = sheet.getRange('A1').format.load('columnWidth');
    const merged = sheet.getRange('A6').getMergedAreasOrNullObject().load('address');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const row = sheet.names.getItem('_finsam.rad').load('visible,formula');
    const utfall = names.getItem('Utfall').load('formula,visible');
    sheet.pageLayout.load('orientation,zoom');
    const title = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load('leftFooter,centerFooter');
    const link = sheet.getRange('A8').load('hyperlink');
    const rule = sheet.getRange('C8').dataValidation.load('rule');
    const unit = settings.getItem('enhet').load('value');
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Resultat 2025', 'Visible'],
      ['Indata', 'Visible'],
      ['Dolt', 'Hidden'],
    ]);
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#00B050', false]);
    expect(cells.values).toEqual([
      ['Konto', 'Belopp', 'Datum', '', 1, 2],
      ['1930', 1234.5, 45688, '', 3, 4],
      ['notformula', -2, '', '', '', ''],
      ['Summa', 1232.5, true, '', '', ''],
    ]);
    expect([cells.formulas[3]?.[1], cells.formulas[0]?.[4]]).toEqual(['=SUM(B2:B3)', '=SEQUENCE(2,2)']);
    expect([cells.numberFormat[1]?.[1], cells.numberFormat[1]?.[2]]).toEqual(['#,##0.00', 'yyyy-mm-dd']);
    expect(cells.valueTypes[1]?.[0]).toBe('String');
    expect([head.horizontalAlignment, head.rowHeight, border.style]).toEqual(['Center', 30, 'Double']);
    expect(head.font.toJSON()).toMatchObject({ bold: true, color: '#FFFFFF', name: 'Arial', size: 12 });
    expect(head.fill.color).toBe('#1F4E78');
    expect([indented.indentLevel, indented.wrapText]).toEqual([2, true]);
    expect(column.columnWidth).toBeCloseTo(120, 0);
    expect([merged.address, frozen.address]).toEqual(["'Resultat 2025'!A6:B6", "'Resultat 2025'!A1"]);
    expect([row.visible, row.formula]).toEqual([false, "='Resultat 2025'!$A$3"]);
    expect([utfall.visible, utfall.formula]).toEqual([true, "='Resultat 2025'!$B$2:$B$3"]);
    expect([sheet.pageLayout.orientation, sheet.pageLayout.zoom]).toEqual([
      'Landscape',
      { horizontalFitToPages: 1 },
    ]);
    expect([title.address, footer.leftFooter, footer.centerFooter]).toEqual([
      "'Resultat 2025'!1:1",
      'Förbundet',
      '&P(&N)',
    ]);
    expect(link.hyperlink.documentReference).toBe('Indata!A1');
    expect(rule.rule).toEqual({ list: { inCellDropDown: true, source: 'ja,nej' } });
    expect(unit.value).toEqual({ enhet: 'tkr' });
  });
  expect(host.workbook.sheet('Resultat 2025').Notes.GetItem('B2').Content).toBe('exakt');
  host.dispose();
});

const example = join(process.cwd(), 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');

(existsSync(example) ? test : test.skip)(
  'an example workbook opens with its sheets and used cells',
  async () => {
    const host = createHeadlessHost({ content: await readXlsx(readFileSync(example)) });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Huvudbok');
      const used = sheet.getUsedRange(true).load('rowCount,values');
      await context.sync();
      expect(used.rowCount).toBeGreaterThan(1000);
      expect(used.values[0]?.[0]).toBe('Datum');
    });
    host.dispose();
  },
);
