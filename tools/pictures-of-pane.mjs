// Pictures of the pane in the workbench, and of report sheets there, by test/browser/pictures.ts:
// `node tools/pictures-of-pane.mjs [folder] [scene …]`, docs/bilder if none is named. FINSAM_FONT as in screenshots-pane.mjs.
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { buildAddin } from './build-addin.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules', '.cache', 'finsam');
const bundle = join(cache, 'pictures.mjs');
const [folder = join(root, 'docs', 'bilder'), ...scenes] = process.argv.slice(2);

buildAddin(join(cache, 'addin'));
buildSync({
  entryPoints: [join(root, 'test', 'browser', 'pictures.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [bundle, resolve(folder), ...scenes], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
