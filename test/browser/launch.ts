import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** Nothing of the browser's own traffic, and no graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** True where the system has the libraries that Chromium needs and its npm package brings along. */
function hasBrowserLibraries(): boolean {
  const listed = ['ldconfig', '/sbin/ldconfig']
    .map((command) => spawnSync(command, ['-p'], { encoding: 'utf8' }).stdout ?? '')
    .join('');
  return /libnss3\.so/.test(listed) && /libexpat\.so\.1/.test(listed);
}

/**
 * Chromium for tests: the one in the npm package, so that no system browser is needed. CHROMIUM_PATH takes another.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, args: FLAGS });
  // The package unpacks its libraries only where it believes to be on Lambda.
  if (!hasBrowserLibraries()) process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  // Read when loaded, so after the variable is set.
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  const environment = Object.entries(process.env).filter(([, value]) => value !== undefined) as [
    string,
    string,
  ][];
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: FLAGS,
    env: Object.fromEntries(environment),
  });
}
