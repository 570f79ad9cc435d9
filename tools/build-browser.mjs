// Chromium out of the npm package @sparticuz/chromium, or the one CHROMIUM_PATH names: for icons and pictures of the pane.
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

export async function launchBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return chromium.launch({ executablePath: named, args: ARGS });
  // The package unpacks its own libnss3 and libexpat only where it believes it runs on Lambda: ask for that where the system has none.
  const libraries = ['ldconfig', '/sbin/ldconfig'].map(
    (tool) => spawnSync(tool, ['-p'], { encoding: 'utf8' }).stdout ?? '',
  );
  if (!/libnss3\.so/.test(libraries.join('')) || !/libexpat\.so\.1/.test(libraries.join('')))
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ARGS, env: process.env });
}
