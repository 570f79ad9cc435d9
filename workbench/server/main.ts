import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveWorkbench } from './serve';

const { values } = parseArgs({
  options: {
    addin: { type: 'string' },
    manifest: { type: 'string' },
    port: { type: 'string', default: '3000' },
  },
});
const root = process.cwd();
const addin = resolve(values.addin ?? join(root, 'dist'));
const manifest = resolve(values.manifest ?? join(root, 'manifest.xml'));

const missing = [addin, manifest].find((path) => !existsSync(path));
if (missing) {
  console.error(
    `Hittar inte ${missing}. Bygg tillägget först, eller ange --addin <mapp> och --manifest <fil>.`,
  );
  process.exitCode = 1;
} else {
  const { url } = await serveWorkbench({ root, addin, manifest, port: Number(values.port) });
  console.log(`Arbetsbänken: ${url}`);
}
