// Bundles src/cli into dist/cli.mjs where it is missing or older than the source: a tenth of a second, then never again.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const cliFile = join(root, 'dist', 'cli.mjs');

/** Latest change of any file under a folder, in ms. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

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
