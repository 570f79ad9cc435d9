import { readXlsx } from 'hucre/xlsx';
import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/workbook/port';
import { cell, samplePlan } from '../hosts/file/samplePlan';
import { CONTRACT_GRIDS, contractBook } from './contractBook';

/** A workbook open in a host, and what its user does to it meanwhile. */
export interface OpenWorkbook {
  readonly workbook: WorkbookPort;
  /** Puts in rows before a 1-based row. */
  insertRows(sheet: string, before: number, count: number): Promise<void>;
  /** Lets Excel calculate, which a file on its own does not. */
  calculate(): Promise<void>;
  /** Each table with its bounds, `Huvudbok Huvudbok!A1:C9`. */
  tables(): Promise<string[]>;
  /** The same for columns, 1-based. */
  insertColumns(sheet: string, before: number, count: number): Promise<void>;
  renameSheet(sheet: string, newName: string): Promise<void>;
  /** Types into a cell; text that begins with an apostrophe is text. */
  type(sheet: string, cell: string, entry: string | number): Promise<void>;
  /** The workbook as a file. */
  bytes(): Promise<Uint8Array>;
  close(): void;
}

const AMOUNT = {
  size: 10,
  color: '1F2937',
  horizontal: 'right',
  vertical: 'center',
  numberFormat: '#,##0.00',
} as const;

const inputSheet = (name: string, value: string | number): SheetPlan =>
  samplePlan({
    id: name,
    name,
    rows: [
      {
        height: 15,
        cells: [cell(value, { size: 10, color: '1F2937', horizontal: 'left', vertical: 'center' })],
      },
    ],
    names: [],
  });

const userSheets = CONTRACT_GRIDS.map(({ sheet }) => [sheet, null]);

/** Avtalet: what every host of the workbook port does, whatever the workbook lives in. */
export function workbookContract(open: (bytes: Uint8Array) => Promise<OpenWorkbook>): void {
  let opened: OpenWorkbook;
  let workbook: WorkbookPort;
  beforeEach(async () => {
    opened = await open(await contractBook());
    workbook = opened.workbook;
  });
  afterEach(() => opened.close());

  const tabs = async (): Promise<unknown[]> =>
    (await workbook.sheets()).map(({ name, report }) => [name, report]);

  /** Every cell of the user's, read again. */
  const expectUserSheetsUntouched = async (): Promise<void> => {
    expect(await workbook.readSheets(CONTRACT_GRIDS.map(({ sheet }) => sheet))).toEqual(CONTRACT_GRIDS);
  };

  describe('reading', () => {
    test('sheets in tab order, hidden ones too', async () => {
      expect(await workbook.sheets()).toEqual(
        CONTRACT_GRIDS.map(({ sheet: name }) => ({ name, hidden: name.startsWith('Lars'), report: null })),
      );
    });

    test.each(CONTRACT_GRIDS.map((grid) => [grid.sheet, grid] as const))(
      '%s, cell by cell',
      async (name, grid) => {
        expect(await workbook.read(name)).toEqual(grid);
      },
    );

    test('several sheets in the order asked for, and none', async () => {
      const backwards = [...CONTRACT_GRIDS].reverse();
      expect(await workbook.readSheets(backwards.map(({ sheet }) => sheet))).toEqual(backwards);
      expect(await workbook.readSheets([])).toEqual([]);
    });

    test('a sheet that is not there: sheet-gone', async () => {
      await expect(workbook.read('Budget')).rejects.toMatchObject({
        code: 'sheet-gone',
        params: { sheet: 'Budget' },
      });
    });

    test('cancelled: the reason, and nothing else', async () => {
      const signal = AbortSignal.abort(new Error('avbrutet'));
      await expect(workbook.read('Huvudbok', { signal })).rejects.toThrow('avbrutet');
    });
  });

  describe('reports', () => {
    test('values as planned, text as text, results of formulas', async () => {
      expect(await workbook.writeReports([samplePlan()])).toEqual([
        { id: 'incomeStatement', name: 'Resultaträkning' },
      ]);
      expect((await workbook.read('Resultaträkning')).values).toEqual([
        ['Resultaträkning åäö ÅÄÖ'],
        [null, 'Utfall', 'Budget', 'Avvikelse'],
        ['=1+1 & <Bidrag>', -1500.5, -1400, -100.5],
        ['+46 010', 500, 400, 100],
        ['  Årets resultat ', -1000.5, -1000, '#DIV/0!'],
        ['-minus', '@at', '#N/A', '_x0041_'],
        [null, 'bell\u0007', 'två\nrader', 41275],
      ]);
      expect(await tabs()).toEqual([...userSheets, ['Resultaträkning', 'incomeStatement']]);
      await expectUserSheetsUntouched();
    });

    test('several, last and in order', async () => {
      const plans = ['C', 'A', 'B'].map((name) => samplePlan({ id: name.toLowerCase(), name }));
      await workbook.writeReports(plans);
      expect(await tabs()).toEqual([...userSheets, ['C', 'c'], ['A', 'a'], ['B', 'b']]);
    });

    test("beside a sheet of the user's with the same name", async () => {
      const plans = [samplePlan({ name: 'HUVUDBOK' }), samplePlan({ id: 'other', name: 'Tomt' })];
      expect(await workbook.writeReports(plans)).toEqual([
        { id: 'incomeStatement', name: 'HUVUDBOK (2)' },
        { id: 'other', name: 'Tomt (2)' },
      ]);
      await expectUserSheetsUntouched();
    });

    test('again: where the earlier one stands, with nothing of it left', async () => {
      await workbook.writeReports([samplePlan({ id: 'a', name: 'A' }), samplePlan({ id: 'b', name: 'B' })]);
      await workbook.addSheets([inputSheet('Ny', 1)]);
      const short = [{ height: 15, cells: [cell('kort')] }];
      expect(
        await workbook.writeReports([
          samplePlan({ id: 'c', name: 'C' }),
          samplePlan({
            id: 'a',
            name: 'A',
            rows: short,
            names: [{ name: '_finsam.rad.ny', row: 0, column: 0 }],
          }),
        ]),
      ).toEqual([
        { id: 'c', name: 'C' },
        { id: 'a', name: 'A' },
      ]);
      expect(await tabs()).toEqual([...userSheets, ['Ny', null], ['A', 'a'], ['B', 'b'], ['C', 'c']]);
      expect((await workbook.read('A')).values).toEqual([['kort']]);
      expect([...((await workbook.namedCells('a'))?.cells.keys() ?? [])].sort()).toEqual([
        '_finsam.blad.a',
        '_finsam.rad.ny',
      ]);
      await expectUserSheetsUntouched();
    });

    test('whose formulas point at each other, also where names clash', async () => {
      const plans = [
        samplePlan({ id: 'a', name: 'Huvudbok', names: [] }),
        samplePlan({
          id: 'b',
          name: 'Eget kapital',
          rows: [{ height: 15, cells: [cell(-1500.5, AMOUNT, { formula: 'Huvudbok!B3*1' })] }],
          names: [],
        }),
      ];
      await workbook.writeReports(plans);
      expect((await workbook.read('Eget kapital')).values).toEqual([[-1500.5]]);
    });

    test('none', async () => {
      expect(await workbook.writeReports([])).toEqual([]);
      expect(await tabs()).toEqual(userSheets);
    });

    test('two plans of one report are a mistake of the program, and nothing is written', async () => {
      await expect(workbook.writeReports([samplePlan(), samplePlan()])).rejects.toThrow(RangeError);
      expect(await tabs()).toEqual(userSheets);
    });

    test('cancelled before the first: nothing is written', async () => {
      const signal = AbortSignal.abort(new Error('avbrutet'));
      await expect(workbook.writeReports([samplePlan()], { signal })).rejects.toThrow('avbrutet');
      expect(await tabs()).toEqual(userSheets);
    });

    test('tell how far they have come', async () => {
      const steps: number[] = [];
      await workbook.writeReports([samplePlan()], { onProgress: ({ done, of }) => steps.push(done / of) });
      expect(steps.length).toBeGreaterThan(0);
      expect([...steps].sort((a, b) => a - b)).toEqual(steps);
      expect(steps.at(-1)).toBe(1);
    });
  });

  describe('rows of a report', () => {
    test('are found where they were written', async () => {
      await workbook.writeReports([samplePlan()]);
      expect(await workbook.namedCells('incomeStatement')).toEqual({
        sheet: 'Resultaträkning',
        cells: new Map([
          ['_finsam.blad.incomeStatement', { row: 0, column: 0 }],
          ['_finsam.rad.bidrag', { row: 2, column: 0 }],
          ['_finsam.rad.summa', { row: 4, column: 0 }],
        ]),
      });
      expect(await workbook.namedCells('balanceSheet')).toBeNull();
    });

    test('are found again after the user has put in rows above them', async () => {
      await workbook.writeReports([samplePlan()]);
      await opened.insertRows('Resultaträkning', 4, 3);
      const found = (await opened.workbook.namedCells('incomeStatement'))?.cells;
      expect(found?.get('_finsam.rad.bidrag')).toEqual({ row: 2, column: 0 });
      expect(found?.get('_finsam.rad.summa')).toEqual({ row: 7, column: 0 });
      expect((await opened.workbook.read('Resultaträkning')).values[7]?.slice(0, 3)).toEqual([
        '  Årets resultat ',
        -1000.5,
        -1000,
      ]);
    });
  });

  describe('sheets for the user', () => {
    test("become the user's own, before the first report", async () => {
      await workbook.writeReports([samplePlan()]);
      expect(await workbook.addSheets([inputSheet('Budget', 12), inputSheet('Prognos', '12')])).toEqual([
        { id: 'Budget', name: 'Budget' },
        { id: 'Prognos', name: 'Prognos' },
      ]);
      expect(await tabs()).toEqual([
        ...userSheets,
        ['Budget', null],
        ['Prognos', null],
        ['Resultaträkning', 'incomeStatement'],
      ]);
      expect((await workbook.read('Budget')).values).toEqual([[12]]);
      expect((await workbook.read('Prognos')).values).toEqual([['12']]);
    });

    test('with lists to choose from, written out and on another sheet of the same go', async () => {
      const settings = inputSheet('Val', 'Enhet');
      const list = inputSheet('Konton i år', 3010);
      const validations = [
        { column: 1, firstRow: 0, lastRow: 0, list: ['öre', 'kr', 'a,b', 'tkr'] },
        { column: 2, firstRow: 1, lastRow: 99, list: { sheet: 'Konton i år', column: 0, row: 0 } },
      ];
      await workbook.addSheets([{ ...settings, validations }, list]);
      const file = await readXlsx(await opened.bytes());
      const written = file.sheets.find(({ name }) => name === 'Val')?.dataValidations ?? [];
      const source = "OFFSET('Konton i år'!$A$1,0,0,MAX(1,COUNTA('Konton i år'!$A$1:$A$2000)),1)";
      expect(written.map(({ range, values, formula1 }) => [range, values ?? formula1])).toEqual([
        ['B1', ['öre', 'kr', 'tkr']],
        ['C2:C100', source],
      ]);
      expect(written[0]).toMatchObject({ errorStyle: 'warning', errorTitle: 'Finns inte i listan' });
      expect(written.map(({ type, showErrorMessage }) => [type, showErrorMessage ?? false])).toEqual([
        ['list', true],
        ['list', false],
      ]);
    });

    test('with an autofilter on their headings', async () => {
      const row = (...values: string[]): SheetPlan['rows'][number] => ({
        height: 15,
        cells: values.map((value) => cell(value, AMOUNT)),
      });
      const rows = [row('Lista'), row('Utfall', 'Belopp'), row('Fel', '1'), row('Godkänd', '2'), row('Not')];
      const filter = { headings: 1, lastRow: 3, lastColumn: 1 };
      await workbook.writeReports([samplePlan({ id: 'lista', name: 'Lista', rows, names: [], filter })]);
      const file = await readXlsx(await opened.bytes());
      expect(file.sheets.find(({ name }) => name === 'Lista')?.autoFilter?.range).toBe('A2:B4');
    });

    test('never take the place of a sheet: sheet-exists, and none is added', async () => {
      const plans = [inputSheet('Budget', 1), inputSheet('TOMT', 2)];
      await expect(workbook.addSheets(plans)).rejects.toMatchObject({
        code: 'sheet-exists',
        params: { sheet: 'TOMT' },
      });
      expect(await tabs()).toEqual(userSheets);
    });
  });

  describe("sheets of the user's that are replaced", () => {
    const list = (name: string, ...rows: readonly (readonly (string | number | null)[])[]): SheetPlan =>
      samplePlan({
        id: '',
        name,
        rows: rows.map((cells) => ({ height: 15, cells: cells.map((value) => cell(value, AMOUNT)) })),
        names: [],
        table: name,
      });
    const ledger = list(
      'HUVUDBOK',
      ['Konto', 'Text', 'Belopp'],
      [1, '=a', 10],
      [2, '+b', 20],
      [3, null, 30],
      [4, '', 40],
    );
    const replace = ['Huvudbok'];

    test('get their new content where they stand, and nothing of the old is left', async () => {
      await workbook.writeReports([samplePlan()]);
      const given = await workbook.addSheets([ledger, inputSheet('Budget', 12)], { replace });
      expect(given.map(({ name }) => name)).toEqual(['Huvudbok', 'Budget']);
      expect((await workbook.read('Huvudbok')).values).toEqual([
        ['Konto', 'Text', 'Belopp'],
        [1, '=a', 10],
        [2, '+b', 20],
        [3, null, 30],
        [4, null, 40],
      ]);
      expect(await tabs()).toEqual([...userSheets, ['Budget', null], ['Resultaträkning', 'incomeStatement']]);
      const others = CONTRACT_GRIDS.filter(({ sheet }) => sheet !== 'Huvudbok' && sheet !== 'Hänvisar');
      expect(await workbook.readSheets(others.map(({ sheet }) => sheet))).toEqual(others);
      expect(await opened.tables()).toEqual(['HUVUDBOK Huvudbok!A1:C5']);
    });

    test('go on being what formulas point at', async () => {
      await workbook.addSheets([ledger], { replace });
      await opened.calculate();
      // Huvudbok!C5*2
      expect((await opened.workbook.read('Hänvisar')).values[1]).toEqual([80]);
    });

    test('keep the name of their table when they are replaced again, longer or shorter', async () => {
      await workbook.addSheets([ledger], { replace });
      await workbook.addSheets([{ ...ledger, table: 'Annat', rows: ledger.rows.slice(0, 3) }], { replace });
      expect(await opened.tables()).toEqual(['HUVUDBOK Huvudbok!A1:C3']);
      expect((await workbook.read('Huvudbok')).values).toHaveLength(3);
      await workbook.addSheets([ledger, list('Budget', ['Konto'], [1])], { replace: ['Huvudbok', 'Budget'] });
      expect(await opened.tables()).toEqual(['HUVUDBOK Huvudbok!A1:C5', 'Budget Budget!A1:A2']);
    });

    test('also where they stand after the first report, beside sheets that are new', async () => {
      await workbook.writeReports([samplePlan()]);
      await workbook.addSheets([list('Budget', ['Konto', 'Belopp'], [1, 2])]);
      await workbook.writeReports([samplePlan({ id: 'b', name: 'B' })]);
      await workbook.addSheets(
        [list('Prognos', ['Konto'], [1]), list('budget', ['Konto', 'Belopp'], [3, 4])],
        {
          replace: ['Budget'],
        },
      );
      expect((await tabs()).slice(userSheets.length)).toEqual([
        ['Budget', null],
        ['Prognos', null],
        ['Resultaträkning', 'incomeStatement'],
        ['B', 'b'],
      ]);
      expect((await workbook.read('Budget')).values).toEqual([
        ['Konto', 'Belopp'],
        [3, 4],
      ]);
      expect((await workbook.namedCells('b'))?.sheet).toBe('B');
    });

    test('only on request, never a report, and all or none', async () => {
      await workbook.writeReports([samplePlan()]);
      await expect(workbook.addSheets([ledger, inputSheet('Tomt', 1)], { replace })).rejects.toMatchObject({
        code: 'sheet-exists',
        params: { sheet: 'Tomt' },
      });
      await expect(
        workbook.addSheets([ledger, inputSheet('Resultaträkning', 1)], {
          replace: ['Huvudbok', 'Resultaträkning'],
        }),
      ).rejects.toMatchObject({ code: 'sheet-exists', params: { sheet: 'Resultaträkning' } });
      const signal = AbortSignal.abort(new Error('avbrutet'));
      await expect(workbook.addSheets([ledger], { replace, signal })).rejects.toThrow('avbrutet');
      await expectUserSheetsUntouched();
    });

    test('that are not there any more are added', async () => {
      await workbook.addSheets([list('Budget', ['Konto'], [1])], { replace: ['Budget'] });
      expect(await tabs()).toEqual([...userSheets, ['Budget', null]]);
    });
  });

  describe('columns that the user has said', () => {
    const said = new Map([
      ['_finsam.kolumn.rubrik.ledger.date', { row: 3, column: 1 }],
      ['_finsam.kolumn.rubrik.ledger.account', { row: 3, column: 2 }],
    ]);
    const assigned = async (): Promise<unknown> =>
      (await opened.workbook.sheets()).flatMap(({ name, assigned: cells }) => (cells ? [[name, cells]] : []));

    test('are kept on the sheet, follow its rows, and are taken away', async () => {
      await workbook.assignColumns('Långt ner åäö', said);
      await workbook.assignColumns(
        "Lars' egna (blad)",
        new Map([['_finsam.kolumn.data.ledger.date', { row: 0, column: 0 }]]),
      );
      expect(await assigned()).toEqual([
        ['Långt ner åäö', said],
        ["Lars' egna (blad)", new Map([['_finsam.kolumn.data.ledger.date', { row: 0, column: 0 }]])],
      ]);
      await workbook.assignColumns("Lars' egna (blad)", new Map());
      await opened.insertRows('Långt ner åäö', 2, 3);
      expect(await assigned()).toEqual([
        ['Långt ner åäö', new Map([...said].map(([name, { column }]) => [name, { row: 6, column }]))],
      ]);
      const fewer = new Map([['_finsam.kolumn.data.budget.account', { row: 4, column: 1 }]]);
      await opened.workbook.assignColumns('Långt ner åäö', fewer);
      expect(await assigned()).toEqual([['Långt ner åäö', fewer]]);
    });

    test('change no cell, and go with what stood there', async () => {
      await workbook.assignColumns('Huvudbok', said);
      await expectUserSheetsUntouched();
      const plan = inputSheet('Huvudbok', 1);
      await workbook.addSheets([plan], { replace: ['Huvudbok'] });
      expect(await assigned()).toEqual([]);
    });

    test('of a sheet that is gone: sheet-gone', async () => {
      await expect(workbook.assignColumns('Budget', said)).rejects.toMatchObject({
        code: 'sheet-gone',
        params: { sheet: 'Budget' },
      });
    });
  });

  describe('settings', () => {
    test('are kept, changed and taken away one by one', async () => {
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
          ['finnsEj', ''],
        ]),
      );
      await workbook.writeReports([samplePlan()]);
      expect(await workbook.settings()).toEqual(
        new Map([
          ['mall', 'Förbundets "egen" <mall> & mer'],
          ['enhet', 'tkr'],
        ]),
      );
    });

    test('that could not be kept are a mistake of the program', async () => {
      await expect(workbook.saveSettings(new Map([['två ord', 'x']]))).rejects.toThrow(RangeError);
      await expect(workbook.saveSettings(new Map([['text', 'x'.repeat(201)]]))).rejects.toThrow(RangeError);
      expect(await workbook.settings()).toEqual(new Map());
    });
  });
}
