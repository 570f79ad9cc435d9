// Builds the add-in into a folder where something has changed since last time: `node tools/build-addin.mjs [folder]`, dist if none is
// named. `npm start` and the tests in the browser begin with it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newest } from './newest.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = [
  'src',
  'assets',
  'layouts',
  'docs/funktioner.md',
  'examples',
  'tools',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
].map((name) => join(root, name));

export function buildAddin(folder = join(root, 'dist')) {
  // webpack leaves files that did not change as they were, so that none of them tells when it last ran.
  const stamp = join(root, 'node_modules', '.cache', 'finsam', `${basename(folder)}-built`);
  const isBuilt = existsSync(join(folder, 'manifest.xml')) && existsSync(stamp);
  if (isBuilt && statSync(stamp).mtimeMs >= newest(...SOURCES)) return;
  console.log('Bygger tillägget (några sekunder) …');
  const began = new Date();
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--stats', 'errors-only', '--output-path', folder],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // What is saved while webpack runs may not be in it.
  utimesSync(stamp, began, began);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  buildAddin(process.argv[2] && resolve(process.argv[2]));
