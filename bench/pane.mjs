// The pane in the workbench, in Chromium: builds the add-in, bundles pane.ts with the root's esbuild and runs it: `node pane.mjs`; Granska
// on long sheets: `node pane.mjs audit`; Importera SIE of a large file: `node pane.mjs sie`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { buildSync } = createRequire(join(root, 'package.json'))('esbuild');
const cache = join(root, 'node_modules', '.cache', 'finsam');
const bundle = join(cache, 'bench-pane.mjs');

const ENTRIES = { audit: 'auditPane', sie: 'sieBrowser' };
const named = ENTRIES[process.argv[2]];
const entry = named ?? 'pane';
const rest = process.argv.slice(named ? 3 : 2);

const run = (script, ...args) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

if (run(join(root, 'tools', 'build-addin.mjs'), join(cache, 'addin')) !== 0) process.exit(1);
buildSync({
  entryPoints: [join(root, 'bench', `${entry}.ts`)],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Chromium and the server find their own files from where they lie.
  packages: 'external',
  logLevel: 'warning',
});
process.exitCode = run(bundle, ...rest);
