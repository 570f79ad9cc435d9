// `npm start`: makes the 2019 report as a file, builds the add-in where something has changed since last time, then opens the
// workbench on this computer with the same example.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddin } from './build-addin.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const example = join('examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');

const { status } = spawnSync(
  process.execPath,
  [join('bin', 'finsam.mjs'), 'rapport', example, '--ut', 'rapport-2019.xlsx'],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
console.log('');
buildAddin();
await import('../workbench/server/start.mjs');
