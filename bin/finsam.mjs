#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (existsSync(join(root, 'src'))) {
  const { buildCli } = await import('../tools/build-cli.mjs');
  await buildCli();
}
const { main } = await import(pathToFileURL(join(root, 'dist', 'cli.mjs')).href);
process.exitCode = await main(process.argv.slice(2), join(root, 'layouts'));
