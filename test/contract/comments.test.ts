import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CreatedReports, createReports } from '../../src/app/createReports';
import { inspectWorkbook } from '../../src/app/inspectWorkbook';
import type { Checked } from '../../src/app/checked';
import { runControls } from '../../src/app/runControls';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { monthOf } from '../../src/ledger/months';
import { address } from '../../src/sheets/grid';
import { inExcel, inFile } from './openWorkbooks';
import type { OpenWorkbook } from './workbookContract';
import { columnName, rowName } from '../../src/sheets/reportNames';

/** Kommentarskolumnen: what the user writes there survives new reports, on its row, and is asked for where it is missing. */
const root = join(__dirname, '..', '..');
const example = readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx'));
const layouts = layoutFiles(join(root, 'layouts'));
jest.setTimeout(60_000);

describe.each<[string, (bytes: Uint8Array) => Promise<OpenWorkbook>]>([
  ['in Excel', inExcel],
  ['in a file', inFile],
])('%s', (_, open) => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await open(example);
  });
  afterAll(() => book.close());

  const create = (): Promise<CreatedReports> =>
    createReports(book.workbook, {
      layouts,
      layout: 'standard-lkbr-kommunbas',
      reports: ['uppfoljning'],
      language: 'sv',
    });
  const commentCell = async (row: string): Promise<[string, string]> => {
    const named = await book.workbook.namedCells('budgetuppfoljning');
    const line = named?.cells.get(rowName('uppfoljning', row));
    const head = named?.cells.get(columnName('uppfoljning', 'kommentar'));
    if (!named || !line || !head) throw new Error(row);
    return [named.sheet, address(line.row, head.column)];
  };
  const told = async (row: string): Promise<unknown> => {
    const [sheet, cell] = await commentCell(row);
    const { values } = await book.workbook.read(sheet);
    const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    return values[Number(number) - 1]?.[letter.charCodeAt(0) - 65] ?? null;
  };

  test('kept on its row over new reports, after rows, columns and a new name; text stays text', async () => {
    const { reports } = await create();
    const rows = (reports?.statements[0]?.rows ?? [])
      .map(({ id }) => id)
      .filter((id) => /^insats-\d/.test(id));
    const [first = '', second = '', third = ''] = rows;
    await book.type(...(await commentCell(first)), 'Lägre kostnad för lokaler, se beslut 14');
    await book.type(...(await commentCell(third)), "'=1+1 är text");
    await book.insertRows('Budgetuppföljning', 6, 2);
    await book.renameSheet('Budgetuppföljning', 'Uppföljning till styrelsen');
    await create();
    expect(await commentCell(first)).toEqual(['Uppföljning till styrelsen', expect.any(String)]);
    expect(await Promise.all([first, second, third].map(told))).toEqual([
      'Lägre kostnad för lokaler, se beslut 14',
      null,
      '=1+1 är text',
    ]);
  });

  test('asked for where the deviation is over the limit, with the cell to write in', async () => {
    const codes = ({ findings }: Pick<CreatedReports, 'findings'>): string[] =>
      findings.filter(({ code }) => code === 'comment-missing').map(({ at }) => `${at?.sheet}!${at?.cell}`);
    expect(codes(await create())).toEqual([]);
    const { values } = await book.workbook.read('Inställningar');
    await book.type('Inställningar', `A${values.length + 1}`, 'Kommentar krävs över');
    await book.type('Inställningar', `B${values.length + 1}`, '1 000 kr');
    const created = await create();
    const missing = codes(created);
    const statement = created.reports?.statements[0];
    const over = (statement?.rows ?? []).filter(
      ({ id, figures }) =>
        id.startsWith('insats-') && Math.abs(figures.get('avvikelse')?.exact ?? 0) > 100_000,
    );
    const empty: string[] = [];
    for (const { id } of over) if ((await told(id)) === null) empty.push((await commentCell(id)).join('!'));
    expect(empty.length).toBeGreaterThan(0);
    expect(over.length).toBeGreaterThan(empty.length);
    expect(missing).toEqual(expect.arrayContaining(empty));
    // So do the controls: the sheet Kontroller, Klart, and `finsam kontroll` on what has been written.
    const control = ({ results }: Checked): unknown => {
      const { status, lines } = results.find(({ code }) => code === 'deviation-commented') ?? {};
      return [status, lines?.map(({ place }) => `${place?.sheet}!${place?.cell}`)];
    };
    expect(created.controls && control(created.controls)).toEqual(['varning', missing]);
    const kontroll = { layouts, layout: 'standard-lkbr-kommunbas' };
    expect(control(await runControls(book.workbook, kontroll))).toEqual(['varning', missing]);
    const list = await createReports(book.workbook, { ...kontroll, language: 'sv' });
    const rows = (await book.workbook.read('Kontroller')).values.map((row) => row.join('|'));
    expect(list.sheets.map(({ name }) => name)).toContain('Kontroller');
    expect(rows.filter((row) => /kommentar/i.test(row) && /\|Varning\|/.test(row))).toHaveLength(
      missing.length,
    );
    // Kontrollera says the same without writing anything, and one less once it is written.
    const request = { layouts, layout: 'standard-lkbr-kommunbas', today: monthOf(2019, 9) };
    expect(codes(await inspectWorkbook(book.workbook, request))).toEqual(missing);
    const [sheet = '', cell = ''] = (missing[0] ?? '').split('!');
    await book.type(sheet, cell, 'Insatsen började i maj');
    expect(codes(await inspectWorkbook(book.workbook, request))).toEqual(missing.slice(1));
  });

  test('a comment whose row is gone is told with its text', async () => {
    const { reports } = await create();
    const rows = (reports?.statements[0]?.rows ?? [])
      .map(({ id }) => id)
      .filter((id) => /^insats-\d/.test(id));
    const last = rows.at(-1) ?? '';
    await book.type(...(await commentCell(last)), 'Avslutad insats');
    const { findings } = await createReports(book.workbook, {
      layouts,
      layout: 'standard-lkbr-kommunbas',
      reports: ['uppfoljning'],
      // A year before the insats was.
      period: { from: monthOf(2018, 1), to: monthOf(2018, 1) },
      language: 'sv',
    });
    const gone = findings.filter(({ code }) => code === 'comment-row-gone');
    expect(gone.map(({ params }) => params?.['text'])).toContain('Avslutad insats');
  });
});

test('a layout without the column gets one when the limit is set, and none otherwise', async () => {
  const book = await inFile(example);
  const columns = ({ reports }: CreatedReports): string[] =>
    (reports?.statements ?? []).flatMap((one) => one.columns.map(({ layout }) => layout.kind));
  const request = { layouts, language: 'sv' as const };
  expect(columns(await createReports(book.workbook, request))).not.toContain('comment');
  await book.type('Inställningar', 'A30', 'Kommentar krävs över');
  await book.type('Inställningar', 'B30', '5 %');
  expect(columns(await createReports(book.workbook, request))).toContain('comment');
});
