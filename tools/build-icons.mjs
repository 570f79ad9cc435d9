// Renders assets/*.png: the product's icon out of assets/ikon.svg, and the ribbon's out of Fluent's icons. Run it after a change of
// either, and commit the pictures: `node tools/build-icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as icons from '@fluentui/react-icons';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { launchBrowser } from './build-browser.mjs';

const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const PRODUCT_SIZES = [16, 32, 64, 80, 128];
const RIBBON_SIZES = [16, 32, 80];
/** Light enough for Office's dark ribbon, dark enough for the white one: at least 3:1 on both. */
const RIBBON_COLOR = '#458F97';
/** File name, and the icon drawn for 16 pixels with the one for more. */
const RIBBON = {
  rapporter: ['DocumentTable16Regular', 'DocumentTable24Regular'],
  sparning: ['TextBulletListTree16Regular', 'TextBulletListTree24Regular'],
  panel: ['PanelRight16Regular', 'PanelRight24Regular'],
  kontroll: ['ShieldCheckmark16Regular', 'ShieldCheckmark24Regular'],
  granska: ['DocumentSearch16Regular', 'DocumentSearch24Regular'],
  indata: ['TableAdd16Regular', 'TableAdd24Regular'],
  import: ['ArrowUpload16Regular', 'ArrowUpload24Regular'],
  exempel: ['FolderOpen16Regular', 'FolderOpen24Regular'],
};

const browser = await launchBrowser();
const page = await browser.newPage();

async function draw(svg, size, name) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const file = `${name}-${size}.png`;
  writeFileSync(join(assets, file), await page.screenshot({ omitBackground: true }));
  console.log(file);
}

const product = readFileSync(join(assets, 'ikon.svg'), 'utf8');
for (const size of PRODUCT_SIZES) await draw(product, size, 'ikon');
for (const [name, [small, large]] of Object.entries(RIBBON)) {
  for (const size of RIBBON_SIZES) {
    const icon = icons[size === 16 ? small : large];
    const glyph = renderToStaticMarkup(
      createElement(icon, { primaryFill: RIBBON_COLOR, xmlns: 'http://www.w3.org/2000/svg' }),
    );
    await draw(glyph, size, name);
  }
}
await browser.close();
