import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveWorkbench } from './serve';

const { values } = parseArgs({
  options: {
    addin: { type: 'string' },
    manifest: { type: 'string' },
    workbook: { type: 'string' },
    port: { type: 'string', default: '3000' },
  },
});
const root = process.cwd();
const addin = resolve(values.addin ?? join(root, 'dist'));
const manifest = resolve(values.manifest ?? join(root, 'manifest.xml'));
const example = join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');
const workbook = values.workbook ? resolve(values.workbook) : example;

const missing = [addin, manifest, workbook].find((path) => !existsSync(path));
if (missing) {
  console.error(
    `Hittar inte ${missing}. Bygg tillägget först, eller ange --addin <mapp>, --manifest <fil> och --workbook <fil.xlsx>.`,
  );
  process.exitCode = 1;
} else {
  const { url } = await serveWorkbench({ root, addin, manifest, workbook, port: Number(values.port) });
  console.log(`Arbetsbänken är igång: öppna ${url} i en webbläsare. Ctrl+C avslutar.`);
}
