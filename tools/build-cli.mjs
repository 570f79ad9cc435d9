// Bundles src/cli where the bundle is missing or older than the source: a tenth of a second, then never again.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newest } from './newest.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const cliFile = join(root, 'node_modules', '.cache', 'finsam', 'cli.mjs');

export async function buildCli() {
  const source = join(root, 'src');
  if (existsSync(cliFile) && statSync(cliFile).mtimeMs > newest(source)) return;
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(source, 'cli', 'main.ts')],
    outfile: cliFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}
