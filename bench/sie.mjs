// Benchmarks of the SIE reader, bundled with the root's esbuild: `node sie.mjs` for speed and memory, `node sie.mjs fuzz` for the long
// fuzzing, `node sie.mjs pane` for how the pane reads a large file.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '.cache');
const { buildSync } = createRequire(join(here, '..', 'package.json'))('esbuild');
const [what, ...rest] = process.argv.slice(2);
const NAMES = { fuzz: 'sieFuzz', pane: 'siePane' };
const name = NAMES[what] ?? 'sie';

mkdirSync(cache, { recursive: true });
buildSync({
  entryPoints: ['sie', 'siePeak', 'sieFuzz', 'siePane'].map((file) => join(here, `${file}.ts`)),
  outdir: cache,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const args = what === undefined || what in NAMES ? rest : [what, ...rest];
const { status } = spawnSync(process.execPath, ['--expose-gc', join(cache, `${name}.mjs`), ...args], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
