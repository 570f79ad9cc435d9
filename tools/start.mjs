// `npm start`: builds the add-in where something has changed since last time, then opens the workbench on this computer.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newest } from './newest.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// webpack leaves files that did not change as they were, so that none of them tells when it last ran.
const stamp = join(root, 'node_modules', '.cache', 'finsam', 'addin-built');
const built = join(root, 'dist', 'manifest.xml');
const sources = [
  'src',
  'assets',
  'layouts',
  'examples',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];

const changed = newest(...sources.map((name) => join(root, name)));
if (!existsSync(built) || !existsSync(stamp) || statSync(stamp).mtimeMs < changed) {
  console.log('Bygger tillägget (några sekunder) …');
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--stats', 'errors-only'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}
await import('../workbench/server/start.mjs');
