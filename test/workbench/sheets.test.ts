import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

let host: HeadlessHost;
beforeEach(() => {
  host = createHeadlessHost({ sheets: ['Blad1', 'Indata'] });
});
afterEach(() => host.dispose());

/** The code of the error a piece of work ends with, 'none' where it ends well. */
async function codeOf(work: (context: Excel.RequestContext) => Promise<unknown> | void): Promise<string> {
  try {
    await host.Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(host.OfficeExtension.Error);
    return (error as OfficeExtension.Error).code;
  }
}

describe('worksheets', () => {
  test('are listed in tab order with their properties', async () => {
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Resultat');
      added.tabColor = '#FF0000';
      added.visibility = 'Hidden';
      added.showGridlines = false;
      worksheets.load(
        'items/name,items/visibility,items/position,items/id,items/tabColor,items/showGridlines',
      );
      const count = worksheets.getCount();
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['Blad1', 0, 'Visible'],
        ['Indata', 1, 'Visible'],
        ['Resultat', 2, 'Hidden'],
      ]);
      expect(new Set(worksheets.items.map(({ id }) => id)).size).toBe(3);
      expect(worksheets.items[2]?.tabColor).toBe('#FF0000');
      expect(worksheets.items[2]?.showGridlines).toBe(false);
      expect(count.value).toBe(3);
      // Excel's add() does not show the new sheet.
      expect(active.name).toBe('Blad1');
    });
  });

  test('are renamed, moved, shown and deleted', async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Tillf');
      sheet.name = 'Omdöpt';
      sheet.position = 0;
      sheet.activate();
      await context.sync();
      expect(host.workbook.sheetNames).toEqual(['Omdöpt', 'Blad1', 'Indata']);
      expect(host.workbook.activeSheet).toBe('Omdöpt');
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject('Omdöpt');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      expect(host.workbook.sheetNames).toEqual(['Blad1', 'Indata']);
    });
  });

  test('keep their place when one is moved forward', async () => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add('C');
      context.workbook.worksheets.add('D');
      context.workbook.worksheets.getItem('Blad1').position = 2;
      await context.sync();
      expect(host.workbook.sheetNames).toEqual(['Indata', 'C', 'Blad1', 'D']);
    });
  });

  test('are found by name in any case and by id', async () => {
    await host.Excel.run(async (context) => {
      const byName = context.workbook.worksheets.getItem('indata').load('id,name');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load('name');
      const first = context.workbook.worksheets.getFirst().load('name');
      const last = context.workbook.worksheets.getLast().load('name');
      await context.sync();
      expect([byId.name, first.name, last.name]).toEqual(['Indata', 'Blad1', 'Indata']);
    });
  });

  test('get a Swedish name where none is given', async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load('name');
      await context.sync();
      expect(sheet.name).toBe('Blad3');
    });
  });

  test.each([
    [
      'a missing sheet',
      'ItemNotFound',
      (c: Excel.RequestContext) => void c.workbook.worksheets.getItem('Nej').load('name'),
    ],
    [
      'a name that is taken',
      'ItemAlreadyExists',
      (c: Excel.RequestContext) => void c.workbook.worksheets.add('BLAD1'),
    ],
    [
      'a forbidden sign',
      'InvalidArgument',
      (c: Excel.RequestContext) => void c.workbook.worksheets.add('a/b'),
    ],
    [
      '32 letters',
      'InvalidArgument',
      (c: Excel.RequestContext) => void c.workbook.worksheets.add('x'.repeat(32)),
    ],
    [
      'renaming to a taken name',
      'ItemAlreadyExists',
      (c: Excel.RequestContext) => {
        c.workbook.worksheets.getItem('Blad1').name = 'Indata';
      },
    ],
    [
      'deleting the last visible sheet',
      'InvalidOperation',
      (c: Excel.RequestContext) => {
        c.workbook.worksheets.getItem('Indata').visibility = 'Hidden';
        c.workbook.worksheets.getItem('Blad1').delete();
      },
    ],
    [
      'deleting a very hidden sheet',
      'InvalidOperation',
      (c: Excel.RequestContext) => {
        c.workbook.worksheets.getItem('Indata').visibility = 'VeryHidden';
        c.workbook.worksheets.getItem('Indata').delete();
      },
    ],
    [
      'a member the host lacks',
      'HostNotImplemented',
      (c: Excel.RequestContext) => void c.workbook.worksheets.getItem('Blad1').charts.load('items'),
    ],
    [
      'an address out of the sheet',
      'InvalidArgument',
      (c: Excel.RequestContext) =>
        void c.workbook.worksheets.getItem('Blad1').getRange('A1048577').load('address'),
    ],
  ])('%s is refused: %s', async (_what, code, work) => {
    expect(await codeOf(work)).toBe(code);
  });

  test('what was done before an error stays done', async () => {
    const code = await codeOf((context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('Nej').getRange('A1').values = [[1]];
    });
    expect(code).toBe('ItemNotFound');
    expect(await host.workbook.getCells('Blad1', 'A1')).toEqual([[1]]);
  });

  test('an error names the member', async () => {
    const failed = host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').charts.load('items');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ message: expect.stringContaining('Worksheet.charts') });
  });

  test('deleted by someone else: the proxy says ItemNotFound', async () => {
    const code = await codeOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Indata').load('name');
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      host.workbook.deleteSheet('Indata');
      range.values = [[1]];
    });
    expect(code).toBe('ItemNotFound');
  });
});

describe('freeze panes, custom properties, settings, properties', () => {
  test('freeze panes', async () => {
    await host.Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Blad1');
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.freezeColumns(1);
      const columns = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.freezeAt(context.workbook.worksheets.getItem('Blad1').getRange('A1:B3'));
      const both = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect([rows.address, columns.address, both.address]).toEqual([
        'Blad1!1:2',
        'Blad1!A:A',
        'Blad1!A1:B3',
      ]);
      expect(after.isNullObject).toBe(true);
    });
  });

  test('custom properties and settings', async () => {
    await host.Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Blad1');
      customProperties.add('finsam.rapport', 'resultat');
      customProperties.add('FINSAM.rapport', 'balans');
      customProperties.load('items/key,items/value');
      const found = customProperties.getItemOrNullObject('Finsam.Rapport').load('value');
      const none = customProperties.getItemOrNullObject('saknas');
      const { settings } = context.workbook;
      settings.add('val', { enhet: 'tkr', decimaler: 0 });
      settings.load('items/key,items/value');
      const missing = settings.getItemOrNullObject('Val');
      await context.sync();
      expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([
        ['finsam.rapport', 'balans'],
      ]);
      expect([found.value, none.isNullObject, missing.isNullObject]).toEqual(['balans', true, true]);
      expect(settings.items.map(({ key, value }) => [key, value])).toEqual([
        ['val', { enhet: 'tkr', decimaler: 0 }],
      ]);
      customProperties.getItem('finsam.rapport').delete();
      settings.getItem('val').delete();
      customProperties.load('items');
      settings.load('items');
      await context.sync();
      expect([customProperties.items.length, settings.items.length]).toEqual([0, 0]);
    });
  });

  test('application, selection and workbook members', async () => {
    await host.Excel.run(async (context) => {
      const { workbook } = context;
      workbook.application.calculationMode = 'Manual';
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      workbook.application.calculate('Full');
      workbook.application.load('calculationMode');
      workbook.load('name,readOnly');
      workbook.protection.load('protected');
      workbook.properties.title = 'Delårsrapport';
      workbook.worksheets.getItem('Indata').getRange('B2:C3').select();
      await context.sync();
      const selected = workbook.getSelectedRange().load('address');
      const cell = workbook.getActiveCell().load('address');
      workbook.properties.load('title');
      await context.sync();
      expect(workbook.application.calculationMode).toBe('Manual');
      expect([workbook.name, workbook.readOnly]).toEqual(['Bok1.xlsx', false]);
      expect(workbook.protection.protected).toBe(false);
      expect([selected.address, cell.address]).toEqual(['Indata!B2:C3', 'Indata!B2']);
      expect(workbook.properties.title).toBe('Delårsrapport');
    });
  });
});

describe('protection', () => {
  test('a protected sheet refuses writes and can be unprotected with its password', async () => {
    await host.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Blad1');
      protection.protect({ allowFormatCells: true }, 'hemligt');
      protection.load('protected,options');
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const range = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.worksheets.getItem('Blad1').getRange('A1:B2');
    const writes: ((context: Excel.RequestContext) => void)[] = [
      (context) => {
        range(context).values = [
          [1, 2],
          [3, 4],
        ];
      },
      (context) => {
        range(context).format.font.bold = true;
      },
      (context) => range(context).clear(),
      (context) => void range(context).insert('Down'),
      (context) => range(context).delete('Up'),
      (context) => range(context).merge(),
      (context) => {
        range(context).format.columnWidth = 80;
      },
      (context) => context.workbook.worksheets.getItem('Blad1').protection.unprotect('fel'),
    ];
    for (const write of writes) expect(await codeOf(write)).toBe('AccessDenied');
    expect(
      await codeOf((context) => context.workbook.worksheets.getItem('Blad1').protection.unprotect('hemligt')),
    ).toBe('none');
  });

  test('a protected structure refuses what changes the sheets', async () => {
    host.workbook.protectWorkbook();
    expect(await codeOf((context) => void context.workbook.worksheets.add('Ny'))).toBe('AccessDenied');
    expect(await codeOf((context) => context.workbook.worksheets.getItem('Indata').delete())).toBe(
      'AccessDenied',
    );
    const code = await codeOf((context) => {
      context.workbook.worksheets.getItem('Indata').getRange('A1').values = [['cell']];
    });
    expect(code).toBe('none');
  });
});
