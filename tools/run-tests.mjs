// `npm test`: types, lint, format, then every test; ends with one line counted from the test runner's own result.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules', '.cache', 'finsam');
const result = join(cache, 'jest-result.json');
mkdirSync(cache, { recursive: true });
rmSync(result, { force: true });

/** Runs a tool of node_modules with Node itself, so that it works on every system; true where it succeeds. */
async function run(title, tool, ...args) {
  const started = Date.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const [status] = await once(child, 'close');
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${Math.round((Date.now() - started) / 1000)} s)`);
  return status === 0;
}

const only = process.argv.slice(2);
const typescript = 'typescript/bin/tsc';
// The checks use a core each, so they run side by side.
const checks =
  only.length > 0
    ? []
    : await Promise.all([
        run('types', typescript, '--noEmit'),
        run('types of the core without DOM, Node or Office', typescript, '-p', 'tsconfig.core.json'),
        run('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
        run('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
      ]);
const tested = await run('tests', 'jest/bin/jest.js', '--json', `--outputFile=${result}`, ...only);

const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
  readFileSync(result, 'utf8'),
);
const failedChecks = checks.filter((passed) => !passed).length;
// A suite that could not even start has no failed test of its own, but it has failed.
const failed = Math.max(numFailedTests, numFailedTestSuites) + failedChecks;
const passed = numPassedTests + checks.length - failedChecks;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`\n${passed} passed, ${failed} failed${skipped}`);
process.exit(tested && failed === 0 && numPassedTests > 0 ? 0 : 1);
