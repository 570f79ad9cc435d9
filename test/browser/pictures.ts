import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveWorkbench } from '../../workbench/server/serve';
import { AddinPage } from './addinPage';
import { launchChromium } from './launch';

/** The whole window in every state of the pane: run by tools/pictures-of-pane.mjs. */
const root = process.cwd();
const addinFolder = join(root, 'node_modules', '.cache', 'finsam', 'addin');
const example = join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');
const [folder = '', ...only] = process.argv.slice(2);

type Scene = (addin: AddinPage) => Promise<unknown>;

const done: Scene = async (addin) => {
  await addin.click('Skapa rapporter');
  await addin.shows(/klara?$/);
  await addin.ready('Uppdatera');
};

/** A förbund with longer names than any, two hundred insatser, and slips all over the huvudbok. */
const heavy: Scene = async (addin) => {
  await addin.page.evaluate(() => {
    const { worksheets } = window.workbench.host.workbook;
    const enter = (sheet: string, address: string, values: unknown[][]): void => {
      worksheets.GetItem(sheet).GetRange(address).Values = values;
    };
    const name = 'Samordningsförbundet för finansiell samordning i Östra Ådalens och Närkes Ängsö';
    enter('Inställningar', 'B2', [[name]]);
    const objects = Array.from({ length: 200 }, (_, i) => [
      String(1000 + i),
      `Insats ${i + 1}: förrehabilitering och språkstöd åt långtidssjukskrivna på Åland`,
    ]);
    enter('Insatser', 'A20:B219', objects);
    const lines = objects.map(([code], i) => [
      '2019-05-06',
      `Ö${1 + (i >> 1)}`,
      5541,
      code,
      `Köp ${code}`,
      1234567.89,
      null,
    ]);
    const last = worksheets.GetItem('Huvudbok').GetUsedRange(false).height;
    enter('Huvudbok', `A${last + 1}:G${last + 200}`, lines);
    enter(
      'Huvudbok',
      'F20:F40',
      Array.from({ length: 21 }, (_, i) => [`tolv ${i}`]),
    );
  });
  await addin.click('Läs om');
  await addin.pane.getByText('fel').first().waitFor();
};

const SCENES: Readonly<Record<string, Scene>> = {
  start: async () => {},
  resultatrakning: async (addin) => {
    await done(addin);
    await addin.click('Resultaträkning');
    await addin.front('Resultaträkning');
  },
  uppfoljning: async (addin) => {
    await done(addin);
    await addin.click('Budgetuppföljning');
    await addin.front('Budgetuppföljning');
  },
  inaktuellt: async (addin) => {
    await done(addin);
    await addin.type('Huvudbok', 'F7', '52057');
    await addin.pane.getByText('Rapporterna är inaktuella.').waitFor();
  },
  kontroller: async (addin) => {
    await addin.type('Huvudbok', 'F12', 'sextusen');
    await addin.pane.getByText('fel').first().waitFor();
    await addin.tab('Kontroller');
    await addin.click('Visa cell: Huvudbok!F12');
    await addin.front('Huvudbok', 'F12');
  },
  fel: async (addin) => {
    await done(addin);
    await addin.type('Huvudbok', 'F7', '52057');
    await addin.pane.getByText('Rapporterna är inaktuella.').waitFor();
    await addin.protect('Resultaträkning', true);
    await addin.click('Uppdatera');
    await addin.click('Verkställ');
    await addin.shows('skyddat');
  },
  'granska-andringar': async (addin) => {
    await done(addin);
    await addin.type('Huvudbok', 'F7', '52057');
    await addin.pane.getByText('Rapporterna är inaktuella.').waitFor();
    await addin.click('Uppdatera');
    await addin.ready('Verkställ');
  },
  forlopp: async (addin) => {
    await addin.hold();
    await addin.click('Skapa rapporter');
    await addin.pane.getByRole('button', { name: 'Avbryt' }).waitFor();
  },
  'forsta-start': (addin) => addin.newWorkbook(),
  hjalp: (addin) => addin.click('Hjälp'),
  'klart-mork': async (addin) => {
    await addin.look('dark');
    await done(addin);
  },
  'klart-hogkontrast': async (addin) => {
    await addin.look('contrast');
    await done(addin);
  },
  'klart-270': async (addin) => {
    await addin.widen(270);
    await done(addin);
  },
  // Not for the handbook: to look at.
  'tung-start': heavy,
  'tung-kontroller': async (addin) => {
    await heavy(addin);
    await addin.widen(300);
    await addin.tab('Kontroller');
  },
  'tung-klart': async (addin) => {
    await heavy(addin);
    await addin.widen(300);
    await done(addin);
    await addin.click('Budgetuppföljning');
  },
};

/** Open Sans or another in the place of Segoe UI, where the system has none. */
function fontFaces(): string {
  const fonts = process.env['FINSAM_FONT'];
  if (!fonts) return '';
  return readdirSync(fonts)
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => {
      const data = readFileSync(join(fonts, file)).toString('base64');
      const weight = /-(\d{3})-/.exec(file)?.[1] ?? '400';
      return `@font-face{font-family:'Segoe UI';font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
    })
    .join('');
}

async function picture(browser: Browser, url: string, name: string, scene: Scene): Promise<void> {
  const addin = await AddinPage.open(browser, { url }, { width: 1280, height: 780 });
  await scene(addin);
  const fonts = fontFaces();
  for (const frame of fonts ? addin.page.frames() : [])
    await frame.evaluate(async (css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      await Promise.all([...document.fonts].map((font) => font.load()));
    }, fonts);
  await addin.page.waitForTimeout(700);
  await addin.page.screenshot({ path: join(folder, `arbetsbank-${name}.png`) });
  await addin.page.context().close();
  console.log(`arbetsbank-${name}.png ${addin.complaints.join(' | ')}`);
}

mkdirSync(folder, { recursive: true });
const manifest = join(addinFolder, 'manifest.xml');
const server = await serveWorkbench({ root, addin: addinFolder, manifest, workbook: example, port: 0 });
const browser = await launchChromium();
for (const [name, scene] of Object.entries(SCENES)) {
  const isWanted = only.length > 0 ? only.includes(name) : !name.startsWith('tung-');
  if (isWanted) await picture(browser, server.url, name, scene);
}
await browser.close();
await server.close();
