import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { launchChromium } from '../browser/launch';
import { type RunningWorkbench, serveWorkbench } from '../../workbench/server/serve';
import { readXlsx } from '../../workbench/xlsx/readXlsx';
import { readFileSync } from 'node:fs';

const root = process.cwd();
const addin = join(root, 'test', 'workbench', 'addin');
const PATIENCE = 30_000;

let server: RunningWorkbench;
let browser: Browser;
let page: Page;
let pane: Frame;
const complaints: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([
    serveWorkbench({ root, addin, manifest: join(addin, 'manifest.xml'), port: 0 }),
    launchChromium(),
  ]);
  page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url))
      foreign.push(request.url());
  });
  await page.goto(server.url);
  await page.waitForFunction(
    () => window.workbench?.host.functionHost?.ready && window.workbench.host.shell.actionsReady,
    null,
    {
      timeout: PATIENCE,
    },
  );
  pane = page.frames().find((frame) => frame.url().includes('taskpane.html')) as Frame;
}, 60_000);
jest.setTimeout(60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Cells of a sheet, none where the sheet is not there (yet). */
const cells = (sheet: string, address: string): Promise<unknown[][]> =>
  page.evaluate(
    ([name, range]) =>
      (window.workbench.host.workbook.worksheets.find(name)?.GetRange(range).Values ?? []) as unknown[][],
    [sheet, address] as const,
  );

/** What the grid draws in a cell. */
const drawn = (sheet: string, address: string): Promise<unknown> =>
  page.evaluate(
    ([name, range]) => {
      const worksheet = window.workbench.host.workbook.worksheets.GetItem(name);
      const { row, column } = worksheet.GetRange(range);
      return worksheet.univer.getSheet().getCell(row, column)?.v;
    },
    [sheet, address] as const,
  );

/** Waits until a cell shows a value. */
async function shows(sheet: string, address: string, value: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  let seen: unknown;
  while (Date.now() < end) {
    seen = (await cells(sheet, address))[0]?.[0];
    if (seen === value) return;
    await page.waitForTimeout(40);
  }
  expect(seen).toBe(value);
}

/** What a person does: goes to a cell, types, presses Enter. */
async function type(sheet: string, address: string, text: string): Promise<void> {
  await page.evaluate(
    ([name, range]) => window.workbench.host.workbook.worksheets.GetItem(name).GetRange(range).Select(),
    [sheet, address] as const,
  );
  await page.waitForTimeout(100);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(150);
}

const logged = async (): Promise<string> => (await pane.textContent('#log')) ?? '';

test('the add-in starts as in Excel on Windows, in Swedish', async () => {
  expect(await logged()).toContain('redo Excel PC sv-SE');
  expect(await logged()).toContain('1.15 true, 1.18 false');
  expect(await page.textContent('#pane-title')).toBe('Provtillägg');
  expect(await page.textContent('#TableButton')).toBe('Skapa tabell');
  expect(await page.getAttribute('#TableButton', 'title')).toContain('Skapar ett blad');
});

test('a ribbon click makes a table with custom functions', async () => {
  await page.click('#TableButton');
  await shows('Budget', 'E2', -362.5);
  await shows('Budget', 'E30', -14362.5);
  await shows('Budget', 'D31', 4136487.5);
  expect(await logged()).toContain('kommando från TableButton');
});

test('a button in the pane does the same', async () => {
  const before = (await logged()).split('summa').length;
  await pane.click('#make');
  await pane.waitForFunction(
    (count) => (document.getElementById('log')?.textContent ?? '').split('summa').length > count,
    before,
  );
  await shows('Budget', 'E2', -362.5);
});

test('a person types Swedish numbers and formulas; the add-in hears of it', async () => {
  await page.mouse.click(300, 600);
  await type('Budget', 'D2', '20 000,50');
  await shows('Budget', 'D2', 20000.5);
  await shows('Budget', 'E2', 10000.5);
  expect(await logged()).toContain('ändrat D2 Unknown');
  await type('Budget', 'G1', '-1234,5');
  await shows('Budget', 'G1', -1234.5);
  expect(await drawn('Budget', 'G1')).toBe('-1234,5');
  expect(await drawn('Budget', 'D2')).toBe('20\u00a0000,50');
  await type('Budget', 'G2', '=sum(D2;1,5)');
  await shows('Budget', 'G2', 20002);
  await type('Budget', 'G3', '12,5%');
  await shows('Budget', 'G3', 0.125);
  await type('Budget', 'G4', 'sant');
  await shows('Budget', 'G4', true);
  const formula = await page.evaluate(
    () =>
      (
        window.workbench.host.workbook.worksheets.GetItem('Budget').GetRange('G2').Formulas as unknown[][]
      )[0]?.[0],
  );
  expect(formula).toBe('=SUM(D2,1.5)');
  // Edited again without a change, the cell keeps its number.
  await page.evaluate(() =>
    window.workbench.host.workbook.worksheets.GetItem('Budget').GetRange('G1').Select(),
  );
  await page.keyboard.press('F2');
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(150);
  await shows('Budget', 'G1', -1234.5);
  await page.evaluate(() =>
    window.workbench.host.workbook.worksheets.GetItem('Budget').GetRange('D2').Select(),
  );
  await page.keyboard.press('F2');
  await page.waitForTimeout(150);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await shows('Budget', 'D2', 20000.25);
});

test('while a cell is edited the add-in is refused', async () => {
  await page.evaluate(() =>
    window.workbench.host.workbook.worksheets.GetItem('Budget').GetRange('H1').Select(),
  );
  await page.keyboard.type('=1+');
  await page.waitForTimeout(150);
  await pane.click('#make');
  await pane.waitForFunction(() =>
    document.getElementById('log')?.textContent?.includes('InvalidOperationInCellEditMode'),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('the pane is hidden, shown, resized and themed', async () => {
  await page.click('#pane-close');
  expect(await page.isVisible('#pane')).toBe(false);
  await page.click('#ShowButton');
  expect(await page.isVisible('#pane')).toBe(true);
  await page.focus('#pane-handle');
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.getElementById('pane')?.offsetWidth)).toBe(450);
  await page.selectOption('#theme', 'dark');
  await pane.waitForFunction(() => document.getElementById('log')?.textContent?.includes('tema #292929'));
  // The new page asks again for what the old one had been asked.
  await shows('Budget', 'E3', -862.5);
});

test('a file is downloaded and opened again', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  const path = (await download.path()) as string;
  const content = await readXlsx(readFileSync(path));
  expect(Object.values(content.snapshot.sheets ?? {}).map((sheet) => sheet.name)).toContain('Budget');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open')]);
  const example = join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');
  await chooser.setFiles({
    name: 'Bok2.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(existsSync(example) ? example : path),
  });
  await page.waitForFunction(() => document.getElementById('file-name')?.textContent === 'Bok2', null, {
    timeout: PATIENCE,
  });
  await page.waitForFunction(() => window.workbench.host.shell.actionsReady, null, { timeout: PATIENCE });
  if (process.env['SCREENSHOTS'])
    await page.screenshot({ path: join(process.env['SCREENSHOTS'], 'opened.png') });
});

test('paths out of the served folders lead nowhere', async () => {
  for (const path of [
    'addin/..%2f..%2f..%2fpackage.json',
    'build/..%2f..%2f..%2fpackage.json',
    '..%2fpackage.json',
  ])
    expect((await fetch(server.url + path)).status).toBe(404);
});

test('no complaint in the console, no request to anyone else', () => {
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});
