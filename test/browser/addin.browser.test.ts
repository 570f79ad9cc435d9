import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { exportSie } from '../../src/app/exportSie';
import { readWorkbook } from '../../src/app/readWorkbook';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { readSie } from '../../src/sie/readSie';
import { type RunningWorkbench, serveWorkbench } from '../../workbench/server/serve';
import { type GoldenReport, goldenReports } from '../golden/goldenReport';
import { TYPED_REPORT } from '../taskpane/auditReport';
import { AddinPage, type Look } from './addinPage';
import { launchChromium } from './launch';
import { columnName, rowName } from '../../src/sheets/reportNames';

/** The add-in as Excel gets it, in the workbench, from the opened page to the written sheets. */
const root = join(__dirname, '..', '..');
const addinFolder = join(root, 'node_modules', '.cache', 'finsam', 'addin');
const FIRST = 'vanersborg-mellerud-2019-jan-aug';
/** The one that is open already first. */
const reports = goldenReports(join(root, 'test', 'golden')).sort(
  (a, b) => Number(b.id === FIRST) - Number(a.id === FIRST),
);

const exported = join(root, 'node_modules', '.cache', 'finsam', 'sie');
/** The example's ledger as an accounting system would hand it over: this year and last year. */
let sieFiles: readonly string[] = [];

const layoutBook = join(exported, 'granne.xlsx');
/** A neighbour's workbook with a layout of its own. */
async function writeLayoutBook(): Promise<void> {
  mkdirSync(exported, { recursive: true });
  const rows = [
    ['Slag', 'Benämning', 'Konton', 'Innehåll'],
    ['Mall', 'Grannens mall', null, null],
    ['Rapport', 'Resultat', '3000-8999', null],
    ['Kolumn', 'Utfall', null, null],
    ['Belopp', 'Intäkter', '3000-3999', null],
    ['Belopp', 'Kostnader', '4000-8999', null],
    ['Slutsumma', 'Resultat', null, 'Intäkter; Kostnader'],
  ];
  writeFileSync(layoutBook, await writeXlsx({ sheets: [{ name: 'Rapportmall', rows }] }));
}

async function writeSieFiles(): Promise<readonly string[]> {
  const book = await openXlsx(new Uint8Array(readFileSync(join(root, 'examples', `${FIRST}.xlsx`))));
  mkdirSync(exported, { recursive: true });
  const { years } = exportSie(await readWorkbook(book), { today: 20190901 });
  return years.map(({ year, bytes }) => {
    const path = join(exported, `${year}.SE`);
    writeFileSync(path, bytes);
    return path;
  });
}

let server: RunningWorkbench;
let browser: Browser;
let addin: AddinPage;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'tools', 'build-addin.mjs'), addinFolder], { stdio: 'inherit' });
  sieFiles = await writeSieFiles();
  await writeLayoutBook();
  const workbook = join(root, 'examples', `${FIRST}.xlsx`);
  const manifest = join(addinFolder, 'manifest.xml');
  [server, browser] = await Promise.all([
    serveWorkbench({ root, addin: addinFolder, manifest, workbook, port: 0 }),
    launchChromium(),
  ]);
  addin = await AddinPage.open(browser, server);
}, 180_000);
jest.setTimeout(60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A shown amount as öre, in the unit it is shown in; null where nothing is shown. */
function oreShown(text: string): number | null {
  if (text === '') return null;
  if (text === '–') return 0;
  const plain = text
    .replace(/[\s\u00a0\u202f+]/g, '')
    .replace('−', '-')
    .replace(',', '.')
    .replace('%', '');
  return Math.round(Number(plain) * 100);
}

const orePrinted = (text: string | undefined): number | null =>
  text === undefined ? null : Math.round(Number(text) * 100);

/** Every cell of every printed table against the grid. */
async function compare(report: GoldenReport): Promise<{ cells: number; wrong: string[] }> {
  const places = new Map<string, { row: number; column: number; text: string[][] }>();
  for (const sheet of await addin.sheetNames()) {
    const { text, names } = await addin.drawn(sheet);
    for (const [name, [row, column]] of Object.entries(names)) places.set(name, { row, column, text });
  }
  const wrong: string[] = [];
  let cells = 0;
  for (const { id: table, columns, rows } of report.tables)
    for (const { id: row, values, text: words } of rows)
      for (const { id: column } of columns) {
        cells++;
        const [line, head] = [places.get(rowName(table, row)), places.get(columnName(table, column))];
        const listed = report.differences.find(
          (d) => d.table === table && d.row === row && d.column === column,
        );
        const expected = orePrinted(listed ? listed.ours : values[column]);
        const shown = line && head ? (line.text[line.row]?.[head.column] ?? '') : 'nowhere';
        const word = words?.[column];
        const isSame =
          word === undefined ? shown !== 'nowhere' && oreShown(shown) === expected : shown === word;
        if (!isSame)
          wrong.push(`${table}.${row}.${column}: ${shown}, not ${listed?.ours ?? values[column] ?? ''}`);
      }
  return { cells, wrong };
}

test('from the opened page to the report sheets with one click, the input as it was', async () => {
  const before = await addin.contents();
  await addin.click('Skapa rapporter');
  await addin.shows('Tio rapportblad är klara');
  expect(await addin.contents(Object.keys(before))).toEqual(before);
  const written = (await addin.sheetNames()).filter((name) => !(name in before));
  // Eight reports, Balanskravsutredning and Kontroller.
  expect(written).toHaveLength(10);
  await addin.click('Balansräkning');
  await addin.front('Balansräkning');
});

describe('figures in the grid are the printed ones', () => {
  test.each(reports.map((report) => ({ id: report.id, report })))('$id', async ({ id, report }) => {
    if (id !== FIRST) {
      await addin.openWorkbook(report.workbook);
      await addin.click('Skapa rapporter');
      await addin.shows(/klara?$/);
    }
    const { cells, wrong } = await compare(report);
    process.stdout.write(`${id}: ${cells} cells compared in the grid\n`);
    expect(wrong).toEqual([]);
  });
});

describe('the ribbon, with the pane closed', () => {
  test('Skapa rapporter writes the sheets and shows the first of them', async () => {
    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await addin.page.click('#pane-close');
    const before = await addin.contents();
    await addin.ribbon('Finsam.Create');
    await addin.front('Finansiering');
    expect(await addin.page.isVisible('#pane')).toBe(false);
    expect((await addin.sheetNames()).length - Object.keys(before).length).toBe(10);
    expect(await addin.contents(Object.keys(before))).toEqual(before);
    await addin.ribbon('Finsam.Open');
    await addin.shows('Tio rapportblad är klara');
  });

  test('in an empty workbook: Skapa indatablad, and Skapa rapporter then says what is missing', async () => {
    await addin.newWorkbook();
    await addin.shows('Från huvudbok till färdiga rapporter');
    await addin.page.click('#pane-close');
    await addin.ribbon('Finsam.AddInput');
    await addin.front('Inställningar');
    expect(await addin.sheetNames()).toEqual(expect.arrayContaining(['Huvudbok', 'Budget', 'Prognos']));
    expect(await addin.page.isVisible('#pane')).toBe(false);
    await addin.ribbon('Finsam.Create');
    await addin.shows('Ingen rapport kunde skapas');
    expect(await addin.page.isVisible('#pane')).toBe(true);
  });

  test('in an empty workbook: Öppna exempel, Kontrollera and Skapa rapporter', async () => {
    await addin.newWorkbook();
    await addin.page.click('#pane-close');
    await addin.ribbon('Finsam.Example');
    await addin.front('Inställningar');
    await addin.ribbon('Finsam.CheckInput');
    await addin.shows(/godkända kontroller\. Avser januari–augusti 2019/);
    const found = (await addin.pane.innerText('main')).split('\n');
    expect(found).toContain('Varningar');
    expect(found).not.toContain('Fel');
    await addin.page.click('#pane-close');
    await addin.ribbon('Finsam.Create');
    await addin.front('Finansiering');
    expect((await compare(reports[0] as GoldenReport)).wrong).toEqual([]);
    await addin.ribbon('Finsam.Open');
  });
});

describe('Importera SIE', () => {
  test('in an empty workbook: files, a summary, sheets, reports; and again over what is there', async () => {
    await addin.look('light');
    await addin.newWorkbook();
    const before = await addin.sheetNames();
    await addin.click('Importera SIE');
    await addin.shows('Från ekonomisystemet till indatablad');
    await addin.chooseFiles('Välj filer', sieFiles);
    await addin.shows('Filer');
    const summary = await addin.pane.innerText('main');
    expect(summary).toContain('2019-01-01–2019-12-31');
    expect(summary).toContain('2018-01-01–2018-12-31');
    expect(await addin.sheetNames()).toEqual(before);
    await addin.click('Importera');
    await addin.pane.getByText('blad har lagts in').waitFor();
    const imported = await addin.contents();
    expect(Object.keys(imported)).toEqual(
      expect.arrayContaining(['Huvudbok 2019', 'Huvudbok 2018', 'Kontoplan']),
    );
    await addin.click('Skapa rapporter');
    await addin.shows(/klara?$/);
    expect(await addin.contents(Object.keys(imported))).toEqual(imported);

    await addin.ribbon('Finsam.Import');
    await addin.chooseFiles('Välj filer', sieFiles.slice(0, 1));
    await addin.shows('Filer');
    await addin.click('Importera');
    await addin.pane.getByText('Ersätta ett blad?').waitFor();
    await addin.click('Ersätt');
    await addin.pane.getByText('1 blad har uppdaterats.').waitFor();
    // Where they stood, with the same rows.
    expect(await addin.contents(Object.keys(imported))).toEqual(imported);
  });

  test.each<Look>(['light', 'dark', 'contrast'])('accessible and whole: %s', async (look) => {
    const faults: string[] = [];
    const check = async (state: string): Promise<void> => {
      faults.push(...(await addin.faults()).map((fault) => `${state}, ${look}: ${fault}`));
    };
    await addin.look(look);
    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await addin.click('Importera SIE');
    await addin.shows('Från ekonomisystemet till indatablad');
    await check('import');
    await addin.chooseFiles('Välj filer', sieFiles);
    await addin.shows('Filer');
    // The reading has ended: until then the buttons are dimmed.
    await addin.ready('Importera');
    await check('files');
    await addin.click('Importera');
    await addin.pane.getByText(/^Ersätta/).waitFor();
    await check('question');
    await addin.click('Avbryt');
    expect(faults).toEqual([]);
  });

  test('Spara som SIE gives the files back', async () => {
    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await addin.click('Importera SIE');
    const download = addin.page.waitForEvent('download');
    await addin.click('Spara som SIE');
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^huvudbok-201[89]\.se$/);
    const bytes = readFileSync(await saved.path());
    expect(readSie(new Uint8Array(bytes)).usable).toBe(true);
  });
});

describe('Rapportmall', () => {
  test('shown before anything is written, exported, changed in its sheet, used by the next click; and one from a file', async () => {
    await addin.look('light');
    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    const before = await addin.contents();
    await addin.click('Visa mallens rader');
    await addin.shows(/delårsbokslut januari–augusti 2019$/);
    expect(await addin.pane.innerText('main')).toContain('summa: ');
    expect(await addin.faults()).toEqual([]);
    expect(await addin.contents()).toEqual(before);
    await addin.click('Exportera mall');
    await addin.front('Rapportmall');
    await addin.pane.getByText('Mallen är bladet Rapportmall').waitFor();
    const row = await addin.rowWith('Rapportmall', 'Rapport', 'Ekonomisk sammanfattning');
    await addin.type('Rapportmall', `C${row}`, 'I korthet');
    await addin.click('Tillbaka');
    await addin.click('Skapa rapporter');
    await addin.shows(/klara$/);
    expect((await addin.drawn('Sammanfattning')).text[0]?.[0]).toBe('I korthet');
    expect(await addin.contents(Object.keys(before))).toEqual(before);

    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await addin.click('Visa mallens rader');
    await addin.chooseFiles('Hämta mall ur fil', [layoutBook]);
    await addin.front('Rapportmall');
    await addin.shows('Grannens mall');
    expect(await addin.faults()).toEqual([]);
  });
});

describe('Spårning', () => {
  test('a selected figure to its voucher in Huvudbok, and back to its cell wherever that has gone', async () => {
    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await addin.click('Skapa rapporter');
    await addin.shows(/klara?$/);
    const sheets = await addin.sheetNames();
    await addin.page.click('#pane-close');
    await addin.select('Resultaträkning', 'C8');
    await addin.ribbon('Finsam.Trace');
    await addin.shows('Konton');
    expect(await addin.pane.innerText('.path')).toContain('−2\u00a0926\u00a0592,56');
    await addin.click(/^5541 /);
    await addin.shows('Verifikationer');
    await addin.click('Visa L180 i Huvudbok');
    const row = await addin.rowWith('Huvudbok', 'L180', 5541);
    await addin.front('Huvudbok', `A${row}:G${row}`);
    await addin.inSight();
    await addin.rearrange('Resultaträkning', 4, 2, 'Resultat till styrelsen');
    await addin.click('Tillbaka');
    await addin.shows('Konton');
    await addin.front('Resultat till styrelsen', 'D11');
    await addin.click('Till nytt blad');
    await addin.front('Spårning');
    expect((await addin.sheetNames()).length).toBe(sheets.length + 1);
    await addin.click('Tillbaka');
    await addin.front('Resultat till styrelsen', 'D11');
    await addin.select('Budgetuppföljning', 'A1');
    await addin.click('Spåra markerad cell');
    await addin.pane.getByText('har inget belopp att spåra').waitFor();
  });

  test('a function in a cell to its vouchers, and back to the cell', async () => {
    await addin.type('Inställningar', 'E3', '=FINSAM.UTFALL("Verksamhetens kostnader";"2019-08")');
    await addin.page.waitForFunction(
      () =>
        typeof window.workbench.host.workbook.worksheets.GetItem('Inställningar').GetRange('E3')
          .Values?.[0]?.[0] === 'number',
    );
    await addin.select('Inställningar', 'E3');
    await addin.ribbon('Finsam.Trace');
    await addin.pane.getByText('=FINSAM.UTFALL("Verksamhetens kostnader";"2019-08")').waitFor();
    await addin.click(/^5541 /);
    await addin.shows('Verifikationer');
    await addin.click('Visa i Huvudbok');
    await addin.front('Huvudbok');
    await addin.rearrange('Inställningar', 2, 3, 'Mina inställningar');
    await addin.click('Tillbaka');
    await addin.front('Mina inställningar', 'F6');
    await addin.click('Tillbaka');
    await addin.shows('Följ ett belopp till dess verifikationer');
  });
});

test('a cell that a table spills into to its vouchers, and back to that cell', async () => {
  await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
  await addin.type('Inställningar', 'H2', '=FINSAM.AVVIKELSE()');
  await addin.page.waitForFunction(
    () =>
      window.workbench.host.workbook.worksheets.GetItem('Inställningar').GetRange('K2').Values?.[0]?.[0] ===
      'Avvikelse',
  );
  const total = await addin.rowWith('Inställningar', 'TOTALT');
  await addin.select('Inställningar', `K${total}`);
  await addin.ribbon('Finsam.Trace');
  await addin.shows('Avvikelsens två sidor');
  await addin.pane.getByText('=FINSAM.AVVIKELSE()').waitFor();
  await addin.click(/^Utfall/);
  await addin.shows('Rader i summan');
  await addin.select('Inställningar', 'H2');
  await addin.click('Tillbaka');
  await addin.front('Inställningar', `K${total}`);
  await addin.click('Tillbaka');
  await addin.shows('Följ ett belopp till dess verifikationer');
});

describe('every state, accessible and whole at 270, 300 and 350 pixels', () => {
  test.each<Look>(['light', 'dark', 'contrast'])('%s', async (look) => {
    const faults: string[] = [];
    const check = async (state: string): Promise<void> => {
      faults.push(...(await addin.faults()).map((fault) => `${state}, ${look}: ${fault}`));
    };
    await addin.look(look);
    await addin.newWorkbook();
    await check('first start');
    await addin.click('Skapa indatablad');
    await addin.pane.getByText('blad har lagts in').waitFor();
    await check('empty input sheets');

    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await check('start');
    expect(await addin.seenBesideList('Period')).toBe(true);
    await addin.click('Hjälp');
    await addin.shows('Blad som känns igen');
    await check('help');
    await addin.click(/^Tillbaka/);
    await addin.click('Skapa rapporter');
    await addin.shows('Tio rapportblad är klara');
    await check('done');
    await addin.select('Balansräkning', 'C8');
    await addin.tab('Spårning');
    await addin.shows('Följ ett belopp till dess verifikationer');
    await check('nothing traced');
    await addin.click('Spåra markerad cell');
    await addin.shows('Konton');
    await addin.ready('Till nytt blad');
    await check('trace');
    await addin.pane.getByRole('tab', { name: 'Rader' }).click();
    await addin.pane.getByText(/^Ver\.$/).waitFor();
    await check('rows of a trace');
    await addin.click('Tillbaka');
    await addin.tab('Start');

    await addin.type('Huvudbok', 'F20', 'tolv');
    await addin.pane.getByText('Rapporterna är inaktuella.').waitFor();
    await check('stale');
    await addin.tab('Kontroller');
    await addin.pane.getByRole('heading', { name: 'Fel', exact: true }).waitFor();
    await check('controls');
    await addin.edit('Budget', 'H40');
    await addin.click('Visa cell: Huvudbok!F20');
    await addin.pane.getByText(/^En cell redigeras.*Tryck Enter eller Esc/).waitFor();
    await check('a cell being edited');
    await addin.leaveCell();
    await addin.front('Huvudbok', 'F20');

    const written = await addin.contents();
    await addin.protect('Resultaträkning', true);
    await addin.tab('Start');
    await addin.click('Uppdatera');
    await addin.ready('Verkställ');
    await check('review of changes');
    expect(await addin.contents()).toEqual(written);
    await addin.click('Verkställ');
    await addin.shows('Bladet Resultaträkning är skyddat');
    await check('problem');
    expect(await addin.contents()).toEqual(written);
    await addin.protect('Resultaträkning', false);
    await addin.click('Försök igen');
    await addin.ready('Uppdatera');

    const again = await addin.contents();
    const letGo = await addin.hold();
    await addin.click('Uppdatera');
    await addin.pane.getByRole('button', { name: 'Avbryt' }).waitFor();
    await check('progress');
    await addin.click('Avbryt');
    await letGo();
    await addin.pane.getByText('Körningen avbröts').waitFor();
    await check('cancelled');
    expect(await addin.contents()).toEqual(again);
    expect(faults).toEqual([]);
  });
});

describe('Granska: a typed report with one slip', () => {
  const file = join(addinFolder, '..', 'granska.xlsx');
  beforeAll(async () => {
    const rows = TYPED_REPORT.map((row) => [...row]);
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Årsredovisning', rows }] }));
  });

  test('from the ribbon to the cell; accepted, written to its own sheet, the report as it was', async () => {
    await addin.look('light');
    await addin.openWorkbook(file);
    await addin.page.click('#pane-close');
    const before = await addin.contents();
    await addin.ribbon('Finsam.Audit');
    await addin.shows('Granska en färdig rapport');
    const card = addin.pane.getByRole('listitem').first();
    await card.waitFor();
    for (const words of ['Summa skulder = Leverantörsskulder', '849\u00a0530', 'sifferomkastning'])
      expect(await card.innerText()).toContain(words);
    await addin.click('Visa cell: Årsredovisning!B18');
    await addin.front('Årsredovisning', 'B18');
    await addin.click('Godta: Årsredovisning!B18');
    await addin.pane.getByRole('textbox', { name: 'Skäl' }).fill('Tryckt så');
    await addin.click('Godta fynd');
    await addin.pane.getByRole('button', { name: /^Godtagna/ }).waitFor();
    await addin.click('Skriv bladet Granskning');
    await addin.pane.getByText('Bladet Granskning är skrivet.').waitFor();
    expect(await addin.sheetNames()).toEqual(['Årsredovisning', 'Granskning']);
    expect(await addin.contents(['Årsredovisning'])).toEqual(before);
    await addin.click('Granska igen');
    await addin.ready('Granska igen');
    expect(await addin.pane.getByRole('button', { name: /^Fel/ }).count()).toBe(0);
  });

  test.each<Look>(['light', 'dark', 'contrast'])('accessible and whole, %s', async (look) => {
    await addin.look(look);
    await addin.openWorkbook(file);
    await addin.ribbon('Finsam.Audit');
    await addin.pane.getByRole('button', { name: /^Fel/ }).waitFor();
    await addin.click('Godta: Årsredovisning!B18');
    expect(await addin.faults()).toEqual([]);
  });
});

test('the story of an update: own comment, note and column kept, two vouchers changed, reviewed, applied, traced, undone', async () => {
  await addin.look('light');
  await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
  await addin.click('Skapa rapporter');
  await addin.shows('Tio rapportblad är klara');
  const before = await addin.pane.innerText('.key-figures');
  await addin.type('Budgetuppföljning', 'G8', 'Mer information i höst');
  await addin.type('Resultaträkning', 'H6', '=C6*2');
  await addin.annotate('Resultaträkning', 'C8', 'Fråga revisorn');
  await addin.insertColumn('Resultaträkning', 4, 'Min kolumn');
  const written = await addin.contents();
  // Two costs of 2019, the last rows of the example.
  const row = await addin.lastRow('Huvudbok');
  await addin.type('Huvudbok', `F${row}`, '1000000');
  await addin.type('Huvudbok', `F${row - 2}`, '2000');
  await addin.pane.getByText('Rapporterna är inaktuella.').waitFor();
  await addin.click('Uppdatera');
  await addin.ready('Verkställ');
  expect(await addin.pane.innerText('.update-summary')).toMatch(/får andra belopp/);
  const reports = Object.keys(written).filter((name) => !/^(Huvudbok|finsam minne)/.test(name));
  expect(await addin.contents(reports)).toEqual(
    Object.fromEntries(reports.map((name) => [name, written[name]])),
  );
  await addin.click('Verkställ');
  await addin.pane.getByText('Ändringarna är verkställda.').waitFor();
  expect(await addin.pane.innerText('.key-figures')).not.toBe(before);
  const applied = JSON.stringify(await addin.contents(['Budgetuppföljning', 'Resultaträkning']));
  expect(applied).toContain('Mer information i höst');
  expect(applied).toContain('=C6*2');
  expect(applied).toContain('Min kolumn');
  expect(await addin.notes('Resultaträkning')).toEqual([['C8', 'Fråga revisorn']]);
  expect(applied).not.toBe(
    JSON.stringify({
      Budgetuppföljning: written['Budgetuppföljning'],
      Resultaträkning: written['Resultaträkning'],
    }),
  );
  // The voucher that was changed stands behind the figure that changed.
  await addin.select('Resultaträkning', 'C5');
  await addin.ribbon('Finsam.Trace');
  await addin.shows('Konton');
  await addin.click(/^3513 /);
  await addin.shows('Verifikationer');
  expect(await addin.pane.innerText('main')).toContain('−999\u00a0999,50');
  await addin.click('Visa i Huvudbok');
  await addin.front('Huvudbok');
  await addin.click('Tillbaka');
  await addin.front('Resultaträkning', 'C5');
  await addin.click('Tillbaka');
  await addin.tab('Start');
  await addin.click('Ångra uppdateringen');
  await addin.pane.getByText('Uppdateringen är ångrad').waitFor();
  expect(await addin.contents(reports)).toEqual(
    Object.fromEntries(reports.map((name) => [name, written[name]])),
  );
  expect(await addin.notes('Resultaträkning')).toEqual([['C8', 'Fråga revisorn']]);
});

describe('functions in cells', () => {
  const MINE = 'Mitt blad';
  const openExample = async (): Promise<void> => {
    await addin.openWorkbook(join(root, 'examples', `${FIRST}.xlsx`));
    await addin.page.evaluate((name) => window.workbench.host.workbook.worksheets.Add(name), MINE);
  };
  /** A cell as it is drawn; waits until it is as wanted. */
  const shows = async (row: number, column: number, wanted: string | RegExp): Promise<void> => {
    await addin.page.waitForFunction(
      ([name, r, c, text, isPattern]) => {
        const sheet = window.workbench.host.workbook.worksheets.GetItem(name as string);
        const cells = sheet.GetUsedRange(false).Text as string[][];
        const shown = (cells[r as number]?.[c as number] ?? '').replace(/[\s\u00a0\u202f]/g, ' ');
        return isPattern ? new RegExp(text as string).test(shown) : shown === text;
      },
      [
        MINE,
        row,
        column,
        typeof wanted === 'string' ? wanted : wanted.source,
        typeof wanted !== 'string',
      ] as const,
    );
  };

  test('typed as a Swede types them, they show the figures of the reports', async () => {
    await openExample();
    await addin.type(MINE, 'A1', '=FINSAM.UTFALL("Arvoden";"2019-06")');
    await shows(0, 0, '-8772');
    await addin.type(MINE, 'A2', '=FINSAM.AVVIKELSE(10,5;7)');
    await shows(1, 0, '3,5');
    await addin.type(MINE, 'A3', '=FINSAM.UTFALL("Arvode";"2019-06")');
    await shows(2, 0, '#N/A');
    await addin.type(MINE, 'A5', '=FINSAM.AVVIKELSE()');
    await shows(4, 3, 'Avvikelse');
    await shows(19, 0, 'TOTALT');
    await shows(19, 3, '902804,11');
  });

  test('an amount edited in Huvudbok, and one in Budget, change them', async () => {
    const ledger = (await addin.contents(['Huvudbok']))['Huvudbok'] as unknown[][];
    const row = ledger.findLastIndex(
      ([, , , object, , debit]) => String(object) === '310' && Number(debit) > 0,
    );
    const before = Number(ledger[row]?.[5]);
    await addin.type('Huvudbok', `F${row + 1}`, String(before + 1000.5).replace('.', ','));
    await shows(19, 3, '901803,61');
    const budget = (await addin.contents(['Budget']))['Budget'] as unknown[][];
    const planned = budget.findIndex(([, , object]) => String(object) === '310');
    await addin.type('Budget', `E${planned + 1}`, String(Number(budget[planned]?.[4]) - 1200));
    // Eight months of twelve.
    await shows(19, 3, '902603,61');
  });
});

test('no complaint in the console, no request to anyone else', () => {
  expect(addin.complaints).toEqual([]);
  expect(addin.foreign).toEqual([]);
});
