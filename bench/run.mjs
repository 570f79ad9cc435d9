// Bundles the named benchmarks with the root's esbuild into ../.cache/bench and runs them one after the other: `node run.mjs engine process`.
// What stands after `--` goes to each of them: `node run.mjs engine -- --rows 200000`.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '..', '.cache', 'bench');
const { buildSync } = createRequire(join(here, '..', 'package.json'))('esbuild');

const split = process.argv.indexOf('--');
const names = process.argv.slice(2, split < 0 ? undefined : split);
const rest = split < 0 ? [] : process.argv.slice(split + 1);

mkdirSync(cache, { recursive: true });
buildSync({
  entryPoints: [
    'engine',
    'engineCold',
    'process',
    'bareCopy',
    'peers',
    'audit',
    'functions',
    'trace',
    'update',
    'controls',
  ].map((name) => join(here, `${name}.ts`)),
  outdir: cache,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
for (const name of names) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(cache, `${name}.mjs`), ...rest], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
