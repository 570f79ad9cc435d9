import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { AddinPage } from '../test/browser/addinPage';
import { launchChromium } from '../test/browser/launch';
import { serveWorkbench } from '../workbench/server/serve';
import { longSheet, sectionedSheet } from './longSheets';
import { timedInPane } from './paneTasks';
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
    const { total, tasks, longest } = await timedInPane(page, async () => {
      await page.ribbon('Finsam.Audit');
      await page.pane.getByText(`${sheet}, kl.`).waitFor();
    });
    lines.push([sheet, figure(total), String(tasks.length), figure(longest), '≤ 200']);
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
