// Starts the workbench: node workbench/server/start.mjs [--addin dist] [--manifest manifest.xml] [--workbook bok.xlsx]
// [--port 3000]
// Node does not read TypeScript, so the server is bundled into the cache first.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const outfile = join(root, 'node_modules', '.cache', 'workbench', 'server.mjs');
await build({
  entryPoints: [join(here, 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.chdir(root);
await import(pathToFileURL(outfile).href);
