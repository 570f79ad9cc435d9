import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

let host: HeadlessHost;
beforeAll(() => {
  host = createHeadlessHost();
});
afterAll(() => host.dispose());

/** A sheet of its own for each test. */
async function onNewSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return host.Excel.run(async (context) => work(context.workbook.worksheets.add(), context));
}

describe('values', () => {
  test('are entered as Excel enters them', async () => {
    await onNewSheet(async (sheet, context) => {
      const entries = [
        '1930',
        '-12.5',
        "'0012",
        'TRUE',
        '12%',
        '2025-01-31',
        '1,234',
        'Text',
        '',
        '=1+1',
        '#N/A',
        "'=x",
        '1 234',
      ];
      const range = sheet.getRangeByIndexes(0, 0, entries.length, 1);
      range.values = entries.map((entry) => [entry]);
      range.load('values,valueTypes,numberFormat,text,formulas');
      await context.sync();
      expect(range.values.flat()).toEqual([
        1930,
        -12.5,
        '0012',
        true,
        0.12,
        45688,
        1234,
        'Text',
        '',
        2,
        '#N/A',
        '=x',
        '1 234',
      ]);
      expect(range.valueTypes.flat()).toEqual([
        'Double',
        'Double',
        'String',
        'Boolean',
        'Double',
        'Double',
        'Double',
        'String',
        'Empty',
        'Double',
        'Error',
        'String',
        'String',
      ]);
      expect(range.numberFormat.flat().slice(4, 7)).toEqual(['0%', 'yyyy-mm-dd', '#,##0']);
      expect(range.text.flat().slice(0, 7)).toEqual([
        '1930',
        '-12,5',
        '0012',
        'SANT',
        '12%',
        '2025-01-31',
        '1\u00a0234',
      ]);
      expect(range.formulas.flat()[9]).toBe('=1+1');
    });
  });

  test('a cell formatted as text keeps what is written, in the same batch too', async () => {
    await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['1930', '=1+1']];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['1930', '=1+1']]);
      expect(range.valueTypes).toEqual([['String', 'String']]);
    });
  });

  test.each([['+46 70 123'], ['-(x'], ['@namn'], ['=SUM(']])(
    '%s is no formula: InvalidArgument',
    async (entry) => {
      const write = onNewSheet(async (sheet, context) => {
        sheet.getRange('A1').values = [[entry]];
        await context.sync();
      });
      if (entry === '@namn') await expect(write).resolves.toBeUndefined();
      else await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('null leaves a cell alone, one value fills a range', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = 7 as never;
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, null],
        [null, 4],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 7],
        [7, 4],
      ]);
    });
  });

  test('of the wrong shape are refused', async () => {
    const write = onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('of a whole column are null, its used part can be read', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('B2:B4').values = [[1], [2], [3]];
      const column = sheet.getRange('B:B').load('address,values,rowCount,isEntireColumn');
      const used = sheet.getRange('B:B').getUsedRangeOrNullObject(true).load('address');
      const none = sheet.getRange('D:D').getUsedRangeOrNullObject(true);
      await context.sync();
      expect(column.values).toBeNull();
      expect(column.rowCount).toBe(1_048_576);
      expect(used.address).toMatch(/!B2:B4$/);
      expect(none.isNullObject).toBe(true);
    });
  });

  test('formulas follow their cells, dates are serials, errors are text', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[10], [20], [30]];
      sheet.getRange('C1:C4').formulas = [['=SUM(A1:A3)'], ['=A1/0'], ['=DATE(2025,1,31)'], ['=$A$2*2']];
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      const range = sheet.getRange('C1:C6').load('formulas,values');
      await context.sync();
      expect(range.formulas.flat()).toEqual(['=SUM(A1:A5)', '', '', '=A1/0', '=DATE(2025,1,31)', '=$A$4*2']);
      expect(range.values.flat()).toEqual([60, '', '', '#DIV/0!', 45688, 40]);
    });
  });

  test('spill', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3,2)']];
      const range = sheet.getRange('A1:B3').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
      const none = sheet.getRange('D1').getSpillingToRangeOrNullObject();
      const parent = sheet.getRange('B3').getSpillParentOrNullObject().load('address');
      const orphan = sheet.getRange('C3').getSpillParentOrNullObject();
      await context.sync();
      expect(spill.address).toMatch(/A1:B3$/);
      expect(none.isNullObject).toBe(true);
      expect(parent.address).toMatch(/!A1$/);
      expect(orphan.isNullObject).toBe(true);
    });
  });

  test('beyond the first size of the sheet', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('AZ2000').values = [['långt bort']];
      const used = sheet.getUsedRange(true).load('address,values');
      await context.sync();
      expect(used.values).toEqual([['långt bort']]);
    });
  });
});

describe('places', () => {
  test('every way from one range to another', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.name = 'Blad ett';
      const base = sheet.getRange('B2:D5');
      const ways = {
        base,
        cell: base.getCell(1, 1),
        row: base.getRow(2),
        column: base.getColumn(0),
        lastRow: base.getLastRow(),
        lastCell: base.getLastCell(),
        offset: base.getOffsetRange(1, -1),
        resized: base.getResizedRange(-2, 1),
        bounding: base.getBoundingRect('F1'),
        entireRow: base.getEntireRow(),
        entireColumn: base.getEntireColumn(),
        intersection: base.getIntersectionOrNullObject(sheet.getRange('C1:Z3')),
        below: base.getRowsBelow(2),
      };
      Object.values(ways).forEach((range) => range.load('address'));
      const none = base.getIntersectionOrNullObject('H1:I2');
      base.load('rowIndex,columnIndex,rowCount,columnCount,cellCount,worksheet/name');
      sheet.getRange().load('cellCount');
      await context.sync();
      expect(Object.fromEntries(Object.entries(ways).map(([way, { address }]) => [way, address]))).toEqual({
        base: "'Blad ett'!B2:D5",
        cell: "'Blad ett'!C3",
        row: "'Blad ett'!B4:D4",
        column: "'Blad ett'!B2:B5",
        lastRow: "'Blad ett'!B5:D5",
        lastCell: "'Blad ett'!D5",
        offset: "'Blad ett'!A3:C6",
        resized: "'Blad ett'!B2:E3",
        bounding: "'Blad ett'!B1:F5",
        entireRow: "'Blad ett'!2:5",
        entireColumn: "'Blad ett'!B:D",
        intersection: "'Blad ett'!C2:D3",
        below: "'Blad ett'!B6:D7",
      });
      expect(none.isNullObject).toBe(true);
      expect([base.rowIndex, base.columnIndex, base.rowCount, base.columnCount, base.cellCount]).toEqual([
        1, 1, 4, 3, 12,
      ]);
      expect(base.worksheet.name).toBe('Blad ett');
    });
  });

  test('used range', async () => {
    await onNewSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject(true);
      const empty = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(empty.address).toMatch(/!A1$/);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('E6').format.fill.color = '#DDEBF7';
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      const all = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect([values.address, all.address].map((address) => address.split('!')[1])).toEqual(['B2', 'B2:E6']);
    });
  });

  test('a tracked range can be used in a later run', async () => {
    const range = await onNewSheet(async (sheet, context) => {
      const tracked = sheet.getRange('A1').load('address');
      tracked.track();
      await context.sync();
      return tracked;
    });
    await host.Excel.run(range, async (context) => {
      range.values = [['kvar']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['kvar']]);
      range.untrack();
      await context.sync();
    });
  });

  test('load without arguments reads every value member', async () => {
    await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1').load();
      sheet.load();
      await context.sync();
      expect([range.values, range.columnCount, sheet.visibility]).toEqual([[['', '']], 2, 'Visible']);
    });
  });
});

describe('rows, columns and cells', () => {
  const column = async (
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    address: string,
  ): Promise<unknown[]> => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values.flat();
  };

  test('are inserted and deleted', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [['a'], ['b'], ['c']];
      sheet.getRange('2:2').insert('Down');
      expect(await column(sheet, context, 'A1:A4')).toEqual(['a', '', 'b', 'c']);
      sheet.getRange('A1').getEntireRow().delete('Up');
      expect(await column(sheet, context, 'A1:A4')).toEqual(['', 'b', 'c', '']);
      sheet.getRange('A:B').insert('Right');
      expect(await column(sheet, context, 'A2:C2')).toEqual(['', '', 'b']);
      sheet.getRange('A:A').delete('Left');
      expect(await column(sheet, context, 'A2:C2')).toEqual(['', 'b', '']);
    });
  });

  test('formulas follow a deletion, on the sheet that is shown and on another', async () => {
    await onNewSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Annat');
      for (const one of [sheet, other]) {
        one.getRange('A1:A4').values = [[1], [2], [3], [4]];
        one.getRange('C4').formulas = [['=SUM(A1:A4)*A3']];
        one.getRange('2:2').delete('Up');
      }
      const found = [sheet, other].map((one) => one.getRange('C3').load('formulas'));
      await context.sync();
      expect(found.map(({ formulas }) => formulas[0]?.[0])).toEqual(['=SUM(A1:A3)*A2', '=SUM(A1:A3)*A2']);
    });
  });

  test('part of a row or column moves only the cells in its way', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['a1', 'b1'],
        ['a2', 'b2'],
        ['a3', 'b3'],
      ];
      sheet.getRange('A2').insert('Down');
      expect(await column(sheet, context, 'A1:B4')).toEqual(['a1', 'b1', '', 'b2', 'a2', 'b3', 'a3', '']);
      sheet.getRange('A1:A2').delete('Up');
      expect(await column(sheet, context, 'A1:B3')).toEqual(['a2', 'b1', 'a3', 'b2', '', 'b3']);
    });
  });

  test('are cleared: contents, formats or both', async () => {
    await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      const formats = ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).format.font.load('bold'));
      expect(await column(sheet, context, 'A1:A3')).toEqual(['', 2, '']);
      expect(formats.map(({ bold }) => bold)).toEqual([true, false, false]);
    });
  });

  test('are merged and unmerged', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('A1:C3').getMergedAreasOrNullObject().load('address,areaCount');
      merged.areas.load('items/address');
      expect(await column(sheet, context, 'A1:B2')).toEqual([1, '', '', '']);
      expect([merged.areaCount, merged.address.split('!')[1], merged.areas.items.length]).toEqual([
        1,
        'A1:B2',
        1,
      ]);
      sheet.getRange('A1').unmerge();
      const none = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange('A5:B6').merge(true);
      const across = sheet.getRange('A5:B6').getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      expect(across.areaCount).toBe(2);
    });
  });

  test('are hidden and shown', async () => {
    await onNewSheet(async (sheet, context) => {
      const [rows, columns] = [sheet.getRange('2:3'), sheet.getRange('B:B')];
      rows.rowHidden = true;
      columns.columnHidden = true;
      rows.load('rowHidden');
      columns.load('columnHidden');
      await context.sync();
      expect([rows.rowHidden, columns.columnHidden]).toEqual([true, true]);
    });
  });
});
