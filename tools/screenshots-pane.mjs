// Pictures of every state of the pane, at the widths Excel gives it and in every look: `node tools/screenshots-pane.mjs [folder]`.
// The pane is the real one over the example workbook in memory (test/taskpane/scenes.ts); only Excel is missing.
// FINSAM_FONT may name a folder with <name>-<weight>.woff2 files to draw with, where the system has no Segoe UI.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from './build-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [folder = join(root, 'docs', 'bilder'), only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** Looked at in every look. */
const MAIN = [
  'granska-fynd',
  'start',
  'klart',
  'kontroller',
  'kontroller-belopp',
  'sparning-verifikationer',
  'mall',
  'uppdatera',
];

/** Excel on the web, Windows, Mac; a few states are enough in the narrow widths and the other looks. */
const VIEWS = [
  { width: 350, look: 'light', scenes: null },
  {
    width: 350,
    look: 'dark',
    scenes: MAIN,
  },
  {
    width: 350,
    look: 'contrast',
    scenes: MAIN,
  },
  { width: 300, look: 'light', scenes: ['start', 'klart', 'kontroller', 'kontroller-belopp', 'fel'] },
  { width: 300, look: 'dark', scenes: ['start'] },
  {
    width: 270,
    look: 'light',
    scenes: [
      'granska',
      'granska-fynd',
      'forsta-start',
      'start',
      'forlopp',
      'klart',
      'kontroller',
      'kontroller-belopp',
      'importera-filer',
      'ange-kolumner',
      'sparning',
      'sparning-verifikationer',
      'mall',
      'mall-blad',
      'uppdatera',
    ],
  },
];
const HEIGHT = 800;

const page = `
  import { createRoot } from 'react-dom/client';
  import { createElement } from 'react';
  import { openXlsx } from './src/hosts/file/openXlsx';
  import { Pane } from './src/taskpane/Pane';
  import { SCENES } from './test/taskpane/scenes';
  import a from './layouts/vanersborg-mellerud-2019-jan-aug.json';
  window.names = Object.keys(SCENES);
  window.scene = async (name, look, language) => {
    const file = await openXlsx(Uint8Array.from(atob(window.book), (c) => c.charCodeAt(0)));
    const names = (await file.sheets()).map((sheet) => sheet.name);
    const example = await file.readSheets(names);
    const { session } = await SCENES[name]({ example, layouts: [a], look, language });
    createRoot(document.getElementById('pane')).render(createElement(Pane, { session }));
  };
`;
const { outputFiles } = await build({
  stdin: { contents: page, resolveDir: root, loader: 'tsx' },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const paneFolder = join(root, 'src', 'taskpane');
const css = readdirSync(paneFolder, { recursive: true })
  .filter((file) => file.endsWith('.css'))
  .sort((a, b) => Number(b === 'taskpane.css') - Number(a === 'taskpane.css'))
  .map((file) => readFileSync(join(paneFolder, file), 'utf8'))
  .join('\n');
const html = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>FINSAM</title><style>${fontFaces()}${css}</style><div id="pane"></div></html>`;
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const book = readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx')).toString('base64');

/** At an address of its own: checksums are Web Crypto's, which a page without one has not. */
async function showPage(tab) {
  await tab.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await tab.goto('http://localhost/');
}

function fontFaces() {
  const fonts = process.env.FINSAM_FONT;
  if (!fonts) return '';
  return readdirSync(fonts)
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => {
      const weight = /(\d{3})/.exec(file)?.[1] ?? '400';
      const data = readFileSync(join(fonts, file)).toString('base64');
      return `@font-face{font-family:'Segoe UI';font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
    })
    .join('');
}

const browser = await launchBrowser();
const errors = [];
for (const { width, look, scenes } of VIEWS) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: 1.5,
    forcedColors: look === 'contrast' ? 'active' : 'none',
    colorScheme: look === 'light' ? 'light' : 'dark',
  });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => errors.push(error.message));
  await showPage(tab);
  await tab.evaluate((data) => (window.book = data), book);
  await tab.addScriptTag({ content: outputFiles[0].text });
  const names = scenes ?? (await tab.evaluate(() => window.names));
  await context.close();
  for (const name of names) {
    if (only && !name.startsWith(only)) continue;
    const fresh = await browser.newContext({
      viewport: { width, height: HEIGHT },
      deviceScaleFactor: 1.5,
      forcedColors: look === 'contrast' ? 'active' : 'none',
      colorScheme: look === 'light' ? 'light' : 'dark',
    });
    const one = await fresh.newPage();
    one.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
    await showPage(one);
    await one.evaluate((data) => (window.book = data), book);
    await one.addScriptTag({ content: outputFiles[0].text });
    await one.evaluate(([scene, theme]) => window.scene(scene, theme, 'sv'), [name, look]);
    await one.waitForTimeout(400);
    const suffix = [
      width === 350 ? '' : `-${width}`,
      { light: '', dark: '-mork', contrast: '-hogkontrast' }[look],
    ].join('');
    const file = `panel-${name}${suffix}.png`;
    writeFileSync(join(folder, file), await one.screenshot());
    await one.addScriptTag({ content: axe });
    const faults = await one.evaluate(async () => {
      // Fluent's hidden guards of focus are no one's to find.
      const { violations } = await window.axe.run({ exclude: [['[data-tabster-dummy]']] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
    errors.push(...faults.map((fault) => `${file}: ${fault}`));
    const overflow = await one.evaluate(() =>
      [...document.querySelectorAll('main, main *, .actions *')]
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX === 'visible' &&
            element.clientWidth > 0,
        )
        .map((element) => `${element.tagName}.${element.className}`.slice(0, 60)),
    );
    console.log(file, overflow.length > 0 ? `overflow: ${overflow.slice(0, 3).join(' | ')}` : '');
    await fresh.close();
  }
}
await browser.close();
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exit(1);
}
