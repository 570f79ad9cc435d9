import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReports } from '../../src/app/update/readReports';
import { main } from '../../src/cli/main';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { CONTROL_REPORT } from '../../src/sheets/reportNames';
import { PROV_LAYOUT, soundBook, xlsxOf } from '../app/inputBook';
import { fileOf, WHOLE_FILE } from '../sie/sample';

let folder: string;
let layouts: string;
let sie: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finsam-sie-'));
  layouts = join(folder, 'layouts');
  mkdirSync(layouts);
  writeFileSync(join(layouts, 'prov.json'), JSON.stringify(PROV_LAYOUT));
  sie = join(folder, 'bok.SE');
  writeFileSync(sie, fileOf(WHOLE_FILE));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function finsam(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((text: unknown) => void out.push(String(text)));
  const error = jest
    .spyOn(console, 'error')
    .mockImplementation((text: unknown) => void err.push(String(text)));
  try {
    const code = await main(argv, layouts);
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

test('finsam sie says what the file holds; --json with the agreed keys', async () => {
  const told = await finsam('sie', sie);
  expect(told.code).toBe(0);
  expect(told.out).toContain('Verifikationer      3');
  const { out, code } = await finsam('sie', sie, '--json');
  expect(code).toBe(0);
  expect(Object.keys(JSON.parse(out) as object)).toEqual(
    'program company years encoding accounts vouchers transactions unbalanced sumIB sumUB sumRES budgetRows dimensions warnings'.split(
      ' ',
    ),
  );
  expect(JSON.parse(out)).toMatchObject({
    vouchers: 3,
    transactions: 7,
    unbalanced: [],
    sumIB: '0.00',
    budgetRows: 3,
  });
});

test('a SIE file where a workbook is wanted: what to do with it', async () => {
  for (const command of ['kontroll', 'granska'])
    expect(await finsam(command, sie)).toMatchObject({
      code: 2,
      err: `${sie} är en SIE-fil. Gör en arbetsbok av den med finsam rapport ${sie}, och använd arbetsboken här.`,
    });
});

test('amounts and counts are written as people read them', async () => {
  const lines = ['#RAR 0 20190101 20191231', '#IB 0 1930 1234567.50', '#IB 0 2010 -1234567.50'];
  const file = join(folder, 'belopp.se');
  writeFileSync(file, fileOf([...lines, '#UB 0 1930 1234567.5', '#RES 0 4010 -1500']));
  const { out } = await finsam('sie', file);
  expect(out).toContain('Summa UB            1\u00a0234\u00a0567,50 kr');
  expect(out).toContain('Summa RES           −1\u00a0500,00 kr');
});

test('a workbook without a ledger gives no SIE file, and says why', async () => {
  const input = soundBook();
  delete input['Huvudbok'];
  const book = join(folder, 'budget.xlsx');
  writeFileSync(book, await xlsxOf(input));
  const { code, out, err } = await finsam('sie', book);
  expect([code, err]).toEqual([2, 'Ingen SIE-fil är skriven.']);
  expect(out).toContain('ingen huvudbok med verifikationer');
  const json = JSON.parse((await finsam('sie', book, '--json')).out) as {
    files: string[];
    findings: object[];
  };
  expect(json.files).toEqual([]);
  expect(json.findings).toContainEqual(expect.objectContaining({ code: 'sie-no-ledger' }));
});

test('a file that is none, or is not there: exit code 2 and why', async () => {
  const none = join(folder, 'text.se');
  writeFileSync(none, 'hej');
  expect(await finsam('sie', none)).toMatchObject({
    code: 2,
    err: expect.stringContaining('inga SIE-poster'),
  });
  expect(await finsam('sie', join(folder, 'saknas.se'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('finns inte'),
  });
  expect(await finsam('sie')).toMatchObject({ code: 2, err: expect.stringContaining('finsam sie FIL.se') });
  expect((await finsam('rapport', none, '--mall', 'prov')).code).toBe(2);
});

test('finsam rapport FIL.se writes input sheets and reports to a new workbook', async () => {
  const { code, out } = await finsam('rapport', sie, '--mall', 'prov', '--period', '2019-01..2019-03');
  expect(code).toBeLessThan(2);
  expect(out).toMatch(
    /Kontroller: 2\sfel · 2\svarningar · 4\supplysningar · 30\sgodkända kontroller\n\nFel \(2\)\n/,
  );
  expect(out).toMatch(
    /\d+ ms: SIE läst \d+ ms, indatablad \d+ ms, rapporter \d+ ms, kontroller \d+ ms, skrivet \d+ ms$/,
  );
  const workbook = await openXlsx(readFileSync(join(folder, 'bok-rapport.xlsx')));
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
    'Inställningar',
    'Huvudbok 2019',
    'Huvudbok 2018',
    'Ingående balans',
    'Budget',
    'Kontoplan',
    'Insatser',
    'Resultaträkning',
    'Balansräkning',
    'Balanskravsutredning',
    'Kontroller',
  ]);
});

test('the standard layout prints nothing that the files have nothing for, and says what', async () => {
  const standard = join(__dirname, '../../layouts/standard-lkbr.json');
  const lines = WHOLE_FILE.filter((line) => !/^#(?:P?BUDGET|PSALDO|\w+ -1)/.test(line));
  writeFileSync(sie, fileOf(lines));
  const { out } = await finsam('rapport', sie, '--mall', standard, '--period', '2019-01..2019-03', '--json');
  const { statements, findings } = JSON.parse(out) as {
    statements: { id: string; columns: { id: string }[] }[];
    findings: { code: string; message: string }[];
  };
  const columnsOf = (id: string): unknown =>
    statements.find((statement) => statement.id === id)?.columns.map((column) => column.id);
  expect(columnsOf('resultatrakning')).toEqual(['not', 'utfall']);
  expect(columnsOf('uppfoljning')).toEqual(['utfall', 'kommentar']);
  expect(columnsOf('medlemsbidrag')).toBeUndefined();
  const [said] = findings.filter(({ code }) => code === 'left-out');
  expect(said?.message).toMatch(/Budget jan–mar 2019, Avvikelse,.* Medlemsbidrag\. Det läggs in i Budget, /);
  const workbook = join(folder, 'ut.xlsx');
  await finsam('rapport', sie, '--mall', standard, '--period', '2019-01..2019-03', '--ut', workbook);
  const sheets = await (await openXlsx(readFileSync(workbook))).sheets();
  expect(sheets.map(({ name }) => name)).not.toContain('Finansiering');
});

test('this year, last year and a budget workbook in one run; --json says how long each part took', async () => {
  const last = join(folder, 'förra.se');
  const book = join(folder, 'budget.xlsx');
  writeFileSync(
    last,
    fileOf(['#RAR 0 20180101 20181231', '#VER A 1 20180301', '#TRANS 1930 {} 2', '#TRANS 3511 {} -2', '}']),
  );
  writeFileSync(book, await xlsxOf(soundBook()));
  const { out, code } = await finsam('rapport', sie, last, '--budget', book, '--json');
  const said = JSON.parse(out) as { times: Record<string, number>; statements: unknown[]; entity: string };
  expect(code).toBeLessThan(2);
  expect(Object.keys(said.times)).toEqual(['read', 'plans', 'sheets', 'statements', 'controls']);
  expect(said.statements).toHaveLength(2);
  expect(said.entity).toBe('Samordningsförbundet Prov');
  expect(readdirSync(folder).filter((name) => name.includes('rapport'))).toEqual([]);
});

test('finsam sie BOK.xlsx writes SIE that gives the same report again', async () => {
  const book = join(folder, 'bok.xlsx');
  const made = join(folder, 'ut.se');
  writeFileSync(book, await xlsxOf(soundBook()));
  expect(await finsam('sie', book, '--ut', made)).toEqual({
    code: 0,
    out: `SIE-filen är skriven till ${made}`,
    err: '',
  });
  expect(await finsam('sie', book, '--ut', made)).toMatchObject({
    code: 2,
    err: expect.stringContaining('finns redan'),
  });
  const figures = async (...argv: string[]): Promise<unknown> =>
    (JSON.parse((await finsam('rapport', ...argv, '--json')).out) as { statements: unknown }).statements;
  const fromSie = await figures(made, '--mall', 'prov', '--period', '2019-01..2019-03');
  expect(fromSie).toEqual(await figures(book));
});

test('a report made of SIE files says what it was made of, as one made of a workbook, and is updated where it stands', async () => {
  const last = join(folder, 'förra.se');
  const budget = join(folder, 'budget.xlsx');
  const lines = [
    '#RAR 0 20180101 20181231',
    '#VER A 1 20180301',
    '#TRANS 1930 {} 2',
    '#TRANS 3511 {} -2',
    '}',
  ];
  writeFileSync(last, fileOf(lines));
  writeFileSync(budget, await xlsxOf(soundBook()));
  const digits = (file: string): string =>
    createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  await finsam('rapport', sie, last, '--budget', budget);
  const made = join(folder, 'bok-rapport.xlsx');
  const workbook = await openXlsx(readFileSync(made));
  const reports = (await workbook.sheets()).filter(
    ({ report }) => report !== null && report !== CONTROL_REPORT,
  );
  expect(reports).toHaveLength(3);
  for (const { name } of reports) {
    const { values } = await workbook.read(name);
    const said = values.map(([first]) => String(first));
    const from = said.findIndex((text) => text.startsWith('Underlag (rader, kontrollsumma): '));
    const read = said.slice(from, -1).join(' ');
    const rows = readFileSync(sie, 'latin1').trimEnd().split('\n').length;
    expect(read).toContain(`bok.SE (${rows}, ${digits(sie)}), förra.se (`);
    expect(read).toContain(`förra.se (5, ${digits(last)})`);
    // Settings 6, insatser 2, budget 3.
    expect(read).toContain(`budget.xlsx (11, ${digits(budget)})`);
    expect(said.at(-1)).toMatch(/^Skriven \d{4}-\d\d-\d\d \d\d\.\d\d · FINSAM \d.* · \d+ ändringar$/);
  }
  const { memory } = await readReports(workbook);
  expect(memory.log.map(({ what, sources }) => [what, sources[0]?.sheet])).toEqual([['created', 'bok.SE']]);
  const { out } = await finsam('rapport', made, '--ut', join(folder, 'igen.xlsx'));
  expect(out).not.toContain('Uppdaterat');
  const again = await openXlsx(readFileSync(join(folder, 'igen.xlsx')));
  for (const { name } of reports) expect(await again.read(name)).toEqual(await workbook.read(name));
});
