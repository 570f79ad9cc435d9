import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../tools/ensure-installed.mjs');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let clone: string;

/** A clone whose one package has an install script, which npm has something to say about. Nothing is fetched. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'finsam-klon-'));
  for (const folder of ['tools', 'dep']) mkdirSync(join(clone, folder));
  cpSync(SCRIPT, join(clone, 'tools', 'ensure-installed.mjs'));
  write('dep/package.json', { name: 'dep', version: '1.0.0', scripts: { postinstall: 'node -e 1' } });
  run('pack', './dep', '--silent');
  write('package.json', { name: 'klon', version: '1.0.0', dependencies: { dep: 'file:dep-1.0.0.tgz' } });
  run('install', '--package-lock-only', '--ignore-scripts', '--offline', '--silent');
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function write(file: string, json: unknown): void {
  writeFileSync(join(clone, file), JSON.stringify(json));
}
function run(...args: readonly string[]): void {
  execFileSync(npm, args, { cwd: clone, shell: process.platform === 'win32' });
}
const ensured = (): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/ensure-installed.mjs'], {
    cwd: clone,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

test('a fresh clone is installed once, without npm’s warnings', () => {
  const first = ensured();
  expect(first.status).toBe(0);
  expect(first.said).toContain('Installerar beroenden');
  expect(first.said).not.toMatch(/warn/i);
  expect(existsSync(join(clone, 'node_modules', 'dep', 'package.json'))).toBe(true);
  expect(ensured()).toEqual({ status: 0, said: '' });
}, 60_000);

test('what fails is said', () => {
  write('package.json', { name: 'klon', version: '1.0.0', dependencies: { other: 'file:dep-1.0.0.tgz' } });
  const { status, said } = ensured();
  expect(status).not.toBe(0);
  expect(said).toContain('npm error');
}, 60_000);
