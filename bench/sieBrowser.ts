import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newXlsx } from '../src/hosts/file/newXlsx';
import { AddinPage } from '../test/browser/addinPage';
import { launchChromium } from '../test/browser/launch';
import { serveWorkbench } from '../workbench/server/serve';
import { numberArgument } from './measure';
import { bigSie } from './sieFiles';
import { timedInPane } from './paneTasks';
import { figure, printTable } from './table';

/**
 * Importera SIE in the workbench, in Chromium: a file of 50 MB read and its sheets arranged, then a smaller one (the grid has to hold it)
 * written too. Does the pane stay responsive? Exit code 1 where it does not.
 */
const TARGET = 200;
const root = process.cwd();
const cache = join(root, 'node_modules', '.cache', 'finsam');
const addin = join(cache, 'addin');
const empty = join(cache, 'bench-empty.xlsx');
writeFileSync(
  empty,
  (await newXlsx([{ name: 'Blad1', rows: [['']], formats: [null], widths: [10] }])).bytes(),
);

const browser = await launchChromium();
const lines: string[][] = [];

async function timed(page: AddinPage, what: string, work: () => Promise<void>): Promise<void> {
  const { total, tasks, longest } = await timedInPane(page, work);
  lines.push([what, figure(total), String(tasks.length), figure(longest), `≤ ${TARGET}`]);
  if (longest > TARGET) process.exitCode = 1;
}

async function imported(file: string, writes: boolean): Promise<void> {
  const settings = { root, addin, manifest: join(addin, 'manifest.xml'), workbook: empty, port: 0 };
  const server = await serveWorkbench(settings);
  try {
    const page = await AddinPage.open(browser, server);
    page.page.setDefaultTimeout(300_000);
    const size = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    await page.ribbon('Finsam.Import');
    await page.shows('Från ekonomisystemet till indatablad');
    await timed(page, `${size}: read, summary shown, sheets arranged`, async () => {
      await page.chooseFiles('Välj filer', [file]);
      await page.pane.getByRole('button', { name: 'Importera', exact: true }).waitFor();
    });
    if (writes)
      await timed(page, `${size}: sheets written`, async () => {
        await page.pane.getByRole('button', { name: 'Importera', exact: true }).click();
        await page.pane.getByText(/blad har lagts in/).waitFor();
      });
    await page.page.context().close();
  } finally {
    await server.close();
  }
}

try {
  await imported(bigSie(numberArgument('rows', 900_000)), false);
  await imported(bigSie(numberArgument('written', 50_000)), true);
  printTable(
    'Importera SIE in the workbench, in Chromium, ms',
    ['what', 'in all', 'tasks over 50', 'longest', 'target'],
    lines,
  );
} finally {
  await browser.close();
}
