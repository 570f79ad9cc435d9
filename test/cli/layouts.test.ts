import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { layoutSheetPlan } from '../../src/sheets/renderLayoutSheet';
import { type Book, type Cell, PROV_LAYOUT, soundBook, xlsxOf } from '../app/inputBook';
import { cellsOf } from '../sheets/layoutSheetBook';

let folder: string;
let layouts: string;
beforeEach(() => {
  // What is written says when: what is compared is written at the same time.
  process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2026, 10, 25, 12) / 1000);
  folder = mkdtempSync(join(tmpdir(), 'finsam-mall-'));
  layouts = join(folder, 'layouts');
  mkdirSync(layouts);
  writeFileSync(join(layouts, 'prov.json'), JSON.stringify(PROV_LAYOUT));
});
afterEach(() => {
  delete process.env['SOURCE_DATE_EPOCH'];
  rmSync(folder, { recursive: true, force: true });
});

async function finsam(...argv: readonly string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((kind) =>
    jest.spyOn(console, kind).mockImplementation((...texts: unknown[]) => void said.push(String(texts[0]))),
  );
  try {
    return { code: await main(argv, layouts), said: said.join('\n').replaceAll('\u00a0', ' ') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

async function written(name: string, book: Book): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await xlsxOf(book));
  return file;
}

/** The layout as a sheet, one of its cells changed: the row where `of` stands under `column`, under `heading`. */
function layoutSheet(change?: { of: string; column?: string; heading: string; to: Cell }): Cell[][] {
  const cells = cellsOf(layoutSheetPlan(PROV_LAYOUT)) as Cell[][];
  if (!change) return cells;
  const [, headings = []] = cells;
  const row = cells.find((one) => one[headings.indexOf(change.column ?? 'Benämning')] === change.of);
  if (!row) throw new Error(change.of);
  row[headings.indexOf(change.heading)] = change.to;
  return cells;
}

const sheetRows = async (file: string, sheet: string): Promise<readonly (readonly unknown[])[]> =>
  (await (await openXlsx(readFileSync(file))).read(sheet)).values;

test('mallar ID --ut writes the layout as a sheet, and as a file; both say the same when they are used', async () => {
  const book = await written('bok.xlsx', soundBook());
  const [sheet, file, out] = ['mall.xlsx', 'mall.json', 'rapport.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  expect(await finsam('mallar', 'prov', '--ut', sheet)).toEqual({
    code: 0,
    said: `Mallen är skriven till ${sheet}\nInga fynd.`,
  });
  expect(
    (await openXlsx(readFileSync(sheet)).then((opened) => opened.sheets())).map(({ name }) => name),
  ).toEqual(['Rapportmall']);
  expect((await finsam('mallar', sheet, '--ut', file)).code).toBe(0);
  const outputs: unknown[] = [];
  for (const mall of ['prov', sheet, file]) {
    const ran = await finsam('rapport', book, '--mall', mall, '--ut', out);
    expect(ran).toMatchObject({
      code: 0,
      said: expect.stringMatching(/ 0.fel · 2.upplysningar · /) as string,
    });
    outputs.push(await sheetRows(out, 'Resultaträkning'));
  }
  expect(outputs[1]).toEqual(outputs[0]);
  expect(outputs[2]).toEqual(outputs[0]);
});

test("the workbook's own sheet Rapportmall is used, changed as it is, unless another is asked for", async () => {
  const changed = layoutSheet({ of: 'Intäkter', heading: 'Benämning', to: 'Alla bidrag' });
  const book = await written('bok.xlsx', { ...soundBook(), Rapportmall: changed });
  const out = join(folder, 'rapport.xlsx');
  const own = await finsam('rapport', book, '--ut', out);
  expect(own.code).toBe(0);
  expect(own.said).toContain(
    '  Bladet används som rapportmall i stället för prov, som står under Mall i Inställningar.\n    Rapportmall\n',
  );
  expect((await sheetRows(out, 'Resultaträkning')).flat()).toContain('Alla bidrag');
  const other = await finsam('rapport', book, '--mall', 'prov', '--ut', out);
  expect(other.said).toContain('  Bladet används inte: rapportmallen prov är vald.\n    Rapportmall\n');
  expect((await sheetRows(out, 'Resultaträkning')).flat()).toContain('Intäkter');
});

test('Mall Rapportmall in Inställningar names the sheet; where there is none, that is said', async () => {
  const settings = (soundBook()['Inställningar'] ?? []).map((row): Cell[] =>
    row[0] === 'Mall' ? ['Mall', 'Rapportmall'] : row,
  );
  const out = join(folder, 'rapport.xlsx');
  const with_ = await written('med.xlsx', {
    ...soundBook(),
    Inställningar: settings,
    Rapportmall: layoutSheet(),
  });
  expect(await finsam('rapport', with_, '--ut', out)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/ 0.fel · 2.upplysningar · /) as string,
  });
  const without = await written('utan.xlsx', { ...soundBook(), Inställningar: settings });
  expect((await finsam('rapport', without, '--ut', out)).said).toContain(
    'Rapportmallen ”Rapportmall” finns inte.',
  );
});

test("a slip in another workbook's layout is said with its file, sheet and cell, and the rest is written", async () => {
  const book = await written('bok.xlsx', soundBook());
  const mall = await written('mall.xlsx', {
    Rapportmall: layoutSheet({ of: 'Kostnader', heading: 'Konton', to: '7999-4000' }),
  });
  const out = join(folder, 'rapport.xlsx');
  const ran = await finsam('rapport', book, '--mall', mall, '--ut', out);
  expect(ran.code).toBe(1);
  expect(ran.said).toContain(
    '  Kontointervallet 7999-4000 går baklänges.\n    mall.xlsx Rapportmall!D10\n    Skriv 4000-7999.\n',
  );
  expect(ran.said).toContain('Blad: Balansräkning, Balanskravsutredning, Kontroller\n');
  expect(await finsam('mallar', mall)).toMatchObject({ code: 1 });
});

test('a workbook without the sheet, and an unknown layout', async () => {
  const book = await written('bok.xlsx', soundBook());
  expect(await finsam('mallar', book)).toEqual({
    code: 2,
    said: expect.stringContaining(
      'Arbetsboken bok.xlsx har inget blad Rapportmall som går att läsa.',
    ) as string,
  });
  expect((await finsam('rapport', book, '--mall', book)).said).toContain('har inget blad Rapportmall');
  expect(await finsam('mallar', 'finns-inte', '--ut', join(folder, 'x.xlsx'))).toEqual({
    code: 2,
    said: 'Rapportmallen ”finns-inte” finns inte. Möjliga: prov.',
  });
});
