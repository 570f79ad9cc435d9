import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { AddinPage } from '../test/browser/addinPage';
import { launchChromium } from '../test/browser/launch';
import { serveWorkbench } from '../workbench/server/serve';
import { longSheet, sectionedSheet } from './longSheets';
import { figure, printTable } from './table';

/** Granska from the ribbon on sheets of 10 000 rows and 12 columns, in the workbench: does the pane stay responsive? */
const root = process.cwd();
const cache = join(root, 'node_modules', '.cache', 'finsam');
const addin = join(cache, 'addin');
const file = join(cache, 'bench-audit.xlsx');
writeFileSync(
  file,
  await writeXlsx({
    sheets: [
      { name: 'Lista', rows: longSheet() },
      { name: 'Avsnitt', rows: sectionedSheet() },
    ],
  }),
);

const server = await serveWorkbench({
  root,
  addin,
  manifest: join(addin, 'manifest.xml'),
  workbook: file,
  port: 0,
});
const browser = await launchChromium();
try {
  const page = await AddinPage.open(browser, server);
  page.page.setDefaultTimeout(300_000);
  const lines: string[][] = [];
  for (const sheet of ['Lista', 'Avsnitt']) {
    await page.page.evaluate((name) => {
      window.workbench.host.workbook.worksheets.GetItem(name).Activate();
    }, sheet);
    await page.pane.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration, name } of list.getEntries()) if (name === 'self') tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    const started = performance.now();
    await page.ribbon('Finsam.Audit');
    await page.pane.getByText(`${sheet}, kl.`).waitFor();
    const total = performance.now() - started;
    await page.page.waitForTimeout(300);
    const tasks = await page.pane.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    lines.push([sheet, figure(total), String(tasks.length), figure(Math.max(0, ...tasks)), '≤ 200']);
  }
  printTable(
    'Granska on 10 000 rows × 12 columns, from the ribbon, ms',
    ['sheet', 'in all', 'tasks over 50', 'longest', 'target'],
    lines,
  );
} finally {
  await browser.close();
  await server.close();
}
