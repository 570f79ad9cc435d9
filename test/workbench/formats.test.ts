import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

let host: HeadlessHost;
beforeAll(() => {
  host = createHeadlessHost();
});
afterAll(() => host.dispose());

async function onNewSheet(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  await host.Excel.run(async (context) => work(context.workbook.worksheets.add(), context));
}

describe('formats', () => {
  test('font, fill, alignment, number format: written and read', async () => {
    await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      range.values = [
        [1234.5, -2],
        [3, 4],
      ];
      Object.assign(range.format.font, {
        name: 'Arial',
        size: 9,
        bold: true,
        italic: true,
        color: '#1F4E78',
      });
      range.format.font.underline = 'Single';
      range.format.fill.color = 'yellow';
      range.format.horizontalAlignment = 'Right';
      range.format.verticalAlignment = 'Center';
      range.format.indentLevel = 2;
      range.format.wrapText = true;
      range.numberFormat = [
        ['#,##0.00', '#,##0;[Red]-#,##0'],
        ['0', '@'],
      ];
      await context.sync();
      const { font, fill } = range.format;
      font.load('name,size,bold,italic,color,underline');
      fill.load('color');
      range.format.load('horizontalAlignment,verticalAlignment,indentLevel,wrapText');
      range.load('numberFormat,text,values,formulas,format/font/bold');
      await context.sync();
      expect(font.toJSON()).toMatchObject({
        name: 'Arial',
        size: 9,
        bold: true,
        italic: true,
        color: '#1F4E78',
        underline: 'Single',
      });
      expect(fill.color).toBe('#FFFF00');
      expect(range.format.toJSON()).toMatchObject({
        horizontalAlignment: 'Right',
        verticalAlignment: 'Center',
        indentLevel: 2,
        wrapText: true,
      });
      expect(range.numberFormat).toEqual([
        ['#,##0.00', '#,##0;[Red]-#,##0'],
        ['0', '@'],
      ]);
      expect(range.text[0]).toEqual(['1\u00a0234,50', '-2']);
    });
  });

  test('a member that differs within the range is null', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const mixed = sheet.getRange('A1:B1').format.font.load('bold,name,size');
      const plain = sheet.getRange('D1').format.load('horizontalAlignment,verticalAlignment');
      await context.sync();
      expect([mixed.bold, mixed.name, mixed.size]).toEqual([null, 'Calibri', 11]);
      expect([plain.horizontalAlignment, plain.verticalAlignment]).toEqual(['General', 'Bottom']);
    });
  });

  test('formats do not disturb formulas and formats survive values', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').formulas = [['=1+2'], ['=A1*2']];
      await context.sync();
      sheet.getRange('A1:A2').format.font.bold = true;
      sheet.getRange('A1:A2').numberFormat = [['0.0'], ['0.0']];
      await context.sync();
      const range = sheet.getRange('A1:A2').load('values,formulas,text');
      await context.sync();
      expect(range.values.flat()).toEqual([3, 6]);
      expect(range.formulas.flat()).toEqual(['=1+2', '=A1*2']);
      expect(range.text.flat()).toEqual(['3,0', '6,0']);
      sheet.getRange('A1').values = [[5]];
      const font = sheet.getRange('A1').format.font.load('bold');
      await context.sync();
      expect(font.bold).toBe(true);
    });
  });

  test('borders on each side and inside', async () => {
    await onNewSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('B2:C4').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('EdgeTop').weight = 'Medium';
      borders.getItem('EdgeTop').color = '#FF0000';
      borders.getItem('EdgeBottom').style = 'Double';
      borders.getItem('InsideHorizontal').style = 'Continuous';
      borders.getItem('InsideHorizontal').weight = 'Hairline';
      await context.sync();
      const side = (address: string, index: Excel.BorderIndex): Excel.RangeBorder =>
        sheet.getRange(address).format.borders.getItem(index).load('style,weight,color');
      const [top, bottom, inside, none] = [
        side('B2', 'EdgeTop' as Excel.BorderIndex),
        side('C4', 'EdgeBottom' as Excel.BorderIndex),
        side('C3', 'EdgeBottom' as Excel.BorderIndex),
        side('B2', 'EdgeLeft' as Excel.BorderIndex),
      ];
      await context.sync();
      expect([top.style, top.weight, top.color]).toEqual(['Continuous', 'Medium', '#FF0000']);
      expect(bottom.style).toBe('Double');
      expect([inside.style, inside.weight]).toEqual(['Continuous', 'Hairline']);
      expect(none.style).toBe('None');
      borders.getItem('EdgeTop').style = 'None';
      const gone = side('B2', 'EdgeTop' as Excel.BorderIndex);
      await context.sync();
      expect(gone.style).toBe('None');
    });
  });

  test('widths and heights in points; whole columns', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('B:C').format.columnWidth = 90;
      sheet.getRange('2:3').format.rowHeight = 24;
      sheet.getRange('D:D').format.font.bold = true;
      sheet.getRange('D5').values = [['senare']];
      const width = sheet.getRange('B1:C1').format.load('columnWidth');
      const mixed = sheet.getRange('A1:B1').format.load('columnWidth');
      const height = sheet.getRange('A2:A3').format.load('rowHeight');
      const font = sheet.getRange('D5').format.font.load('bold');
      sheet.getRange('D:D').format.autofitColumns();
      await context.sync();
      expect([width.columnWidth, mixed.columnWidth, height.rowHeight, font.bold]).toEqual([
        90,
        null,
        24,
        true,
      ]);
    });
  });

  test('setCellProperties, setRowProperties, setColumnProperties', async () => {
    await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [
          { format: { font: { bold: true }, fill: { color: '#EEEEEE' } } },
          { format: { horizontalAlignment: 'Center' } },
        ],
      ]);
      range.setColumnProperties([{ format: { columnWidth: 60 } }, { format: { columnWidth: 120 } }]);
      range.setRowProperties([{ format: { rowHeight: 30 } }]);
      const [a, b] = [sheet.getRange('A1').format, sheet.getRange('B1').format];
      a.load('columnWidth,rowHeight,font/bold,fill/color');
      b.load('columnWidth,horizontalAlignment,font/bold');
      await context.sync();
      expect([a.columnWidth, a.rowHeight, a.font.bold, a.fill.color]).toEqual([60, 30, true, '#EEEEEE']);
      expect([b.columnWidth, b.horizontalAlignment, b.font.bold]).toEqual([120, 'Center', false]);
    });
  });

  test('links and data validation', async () => {
    await onNewSheet(async (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.values = [['till']];
      cell.hyperlink = { documentReference: 'Blad1!A1', screenTip: 'Gå dit', textToDisplay: 'Huvudbok' };
      const { dataValidation } = sheet.getRange('C2:C5');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nej' } };
      dataValidation.prompt = { message: 'Välj', title: 'Svar', showPrompt: true };
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const moved = sheet.getRange('B3').load('hyperlink,values');
      const rule = sheet.getRange('C4').dataValidation.load('rule,prompt,type');
      const none = sheet.getRange('A1').load('hyperlink');
      await context.sync();
      expect(moved.hyperlink).toMatchObject({ documentReference: 'Blad1!A1', textToDisplay: 'Huvudbok' });
      expect(moved.values).toEqual([['Huvudbok']]);
      expect(rule.rule).toEqual({ list: { inCellDropDown: true, source: 'ja,nej' } });
      expect([rule.prompt.message, rule.type]).toEqual(['Välj', 'List']);
      expect(none.hyperlink).toBeNull();
    });
  });
});

describe('names', () => {
  test('of the workbook and of a sheet, found again after rows are inserted', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.name = 'Resultat 2025';
      const { names } = context.workbook;
      names.add('Utfall', sheet.getRange('B2:B4'), 'kommentar');
      names.add('Moms', '=0.25');
      const row = sheet.names.add('_finsam.rad.intakter', sheet.getRange('A3'));
      row.visible = false;
      sheet.getRange('B2:B4').values = [[1], [2], [3]];
      sheet.getRange('D1').formulas = [['=SUM(Utfall)*Moms']];
      await context.sync();
      sheet.getRange('3:4').insert('Down');
      names.load('items/name,items/formula,items/value,items/type,items/visible,items/comment,items/scope');
      sheet.names.load('items/name,items/formula,items/visible');
      const found = sheet.names.getItemOrNullObject('_FINSAM.rad.intakter');
      const place = found.getRangeOrNullObject().load('address');
      const notThere = names.getItemOrNullObject('_finsam.rad.intakter');
      const noRange = names.getItem('Moms').getRangeOrNullObject();
      const byName = sheet.getRange('Utfall').load('address');
      const sum = sheet.getRange('D1').load('values');
      await context.sync();
      expect(
        names.items.map(({ name, formula, value, type, scope }) => [name, formula, value, type, scope]),
      ).toEqual([
        ['Utfall', "='Resultat 2025'!$B$2:$B$6", "'Resultat 2025'!B2:B6", 'Range', 'Workbook'],
        ['Moms', '=0.25', '0.25', 'String', 'Workbook'],
      ]);
      expect(sheet.names.items.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
        ['_finsam.rad.intakter', "='Resultat 2025'!$A$5", false],
      ]);
      expect([place.address, byName.address]).toEqual(["'Resultat 2025'!A5", "'Resultat 2025'!B2:B6"]);
      expect([found.isNullObject, notThere.isNullObject, noRange.isNullObject]).toEqual([false, true, true]);
      expect(sum.values).toEqual([[1.5]]);
    });
  });

  test('follow a renamed sheet; those of a deleted sheet are gone or #REF!', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.names.add('lokalt', sheet.getRange('A1'));
      context.workbook.names.add('globalt', sheet.getRange('A1'));
      sheet.name = 'Nytt namn';
      const before = context.workbook.names.getItem('globalt').load('formula');
      const local = sheet.names.getItem('lokalt').load('formula');
      await context.sync();
      expect([before.formula, local.formula]).toEqual(["='Nytt namn'!$A$1", "='Nytt namn'!$A$1"]);
      sheet.delete();
      const after = context.workbook.names.getItem('globalt').load('formula,type');
      const range = after.getRangeOrNullObject();
      await context.sync();
      expect(after.formula).toContain('#REF!');
      expect([after.type, range.isNullObject]).toEqual(['Error', true]);
      expect(host.host.workbook.names.list().some((name) => name.Name === 'lokalt')).toBe(false);
    });
  });

  test.each(['A1', '1x', 'har mellanslag', 'R1C1', ''])('%s cannot be a name', async (name) => {
    const added = onNewSheet(async (sheet, context) => {
      context.workbook.names.add(name, sheet.getRange('A1'));
      await context.sync();
    });
    await expect(added).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('deleted and taken names', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.names.add('en', sheet.getRange('A1'));
      sheet.names.getItem('en').delete();
      const gone = sheet.names.getItemOrNullObject('en');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      sheet.names.add('en', sheet.getRange('A1'));
      sheet.names.add('EN', sheet.getRange('A2'));
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    });
  });
});

describe('page layout, tables, comments, notes, filter', () => {
  test('page layout', async () => {
    await onNewSheet(async (sheet, context) => {
      const page = sheet.pageLayout;
      page.orientation = 'Landscape';
      page.paperSize = 'A4';
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintMargins('Centimeters', { left: 2.54, top: 5.08 });
      page.bottomMargin = 30;
      page.printGridlines = true;
      page.centerHorizontally = true;
      page.setPrintTitleRows('$1:$3');
      page.setPrintArea('A1:F40');
      const { defaultForAllPages } = page.headersFooters;
      defaultForAllPages.leftFooter = 'Förbundet';
      defaultForAllPages.centerFooter = '&P(&N)';
      await context.sync();
      page.load();
      defaultForAllPages.load('leftFooter,centerFooter,rightHeader');
      const title = page.getPrintTitleRowsOrNullObject().load('address');
      const noColumns = page.getPrintTitleColumnsOrNullObject();
      await context.sync();
      expect([page.orientation, page.zoom, page.printGridlines]).toEqual([
        'Landscape',
        { horizontalFitToPages: 1 },
        true,
      ]);
      expect([page.leftMargin, page.topMargin, page.bottomMargin].map(Math.round)).toEqual([72, 144, 30]);
      expect(title.address).toMatch(/!1:3$/);
      expect(noColumns.isNullObject).toBe(true);
      expect([defaultForAllPages.leftFooter, defaultForAllPages.centerFooter]).toEqual([
        'Förbundet',
        '&P(&N)',
      ]);
    });
  });

  test('tables', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['Konto', 'Belopp'],
        [3010, 1],
        [4010, 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Huvudbok';
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      const same = context.workbook.tables.getItemOrNullObject('huvudbok').load('name,style,showHeaders,id');
      const range = same.getRange().load('address');
      const body = same.getDataBodyRange().load('address');
      sheet.tables.load('items/name');
      await context.sync();
      expect([same.name, same.style, same.showHeaders]).toEqual(['Huvudbok', 'TableStyleLight1', true]);
      expect([range.address.split('!')[1], body.address.split('!')[1]]).toEqual(['A1:B3', 'A2:B3']);
      sheet.tables.add('B3:C4', false);
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    await onNewSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      table.delete();
      sheet.tables.load('items');
      await context.sync();
      expect(sheet.tables.items).toEqual([]);
    });
  });

  test('comments', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.name = 'Med kommentar';
      context.workbook.comments.add("'Med kommentar'!B2", 'Exakt 1 234,50 kr');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const comment = context.workbook.comments.getItemByCell("'Med kommentar'!B3").load('content,id');
      const place = comment.getLocation().load('address');
      sheet.comments.load('items/content');
      await context.sync();
      expect([comment.content, place.address, sheet.comments.items.length]).toEqual([
        'Exakt 1 234,50 kr',
        "'Med kommentar'!B3",
        1,
      ]);
      comment.delete();
      await context.sync();
    });
  });

  test('notes: the host has them, the client of the npm package not yet', () => {
    host.workbook.addSheet('Anteckningar');
    const sheet = host.workbook.sheet('Anteckningar');
    sheet.Notes.Add('B2', 'Exakt 1 234,50 kr');
    host.workbook.insertRows('Anteckningar', 1, 2);
    expect(sheet.Notes.GetItemOrNullObject('B4')?.Content).toBe('Exakt 1 234,50 kr');
    expect(host.host.workbook.Notes.GetItem('Anteckningar!B4').GetLocation().Address).toBe('Anteckningar!B4');
    sheet.Notes.GetItem('B4').Delete();
    expect(sheet.Notes.Count).toBe(0);
    expect((host.Excel as unknown as Record<string, unknown>)['NoteCollection']).toBeUndefined();
  });

  test('auto filter', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange('A1:C9'));
      sheet.autoFilter.load('enabled');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      expect([sheet.autoFilter.enabled, range.address.split('!')[1]]).toEqual([true, 'A1:C9']);
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled');
      await context.sync();
      expect(sheet.autoFilter.enabled).toBe(false);
    });
  });
});
