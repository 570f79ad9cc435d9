import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigWorkbook } from './bigWorkbook';
import { CACHE, ROOT } from './engineJobs';
import { byTurns, median, numberArgument } from './measure';
import { randomLedger } from './randomLedger';
import { figure, printTable } from './table';

const rows = numberArgument('rows', 100_000);
const book = join(CACHE, `huvudbok-${rows}.xlsx`);
const out = join(CACHE, 'out.xlsx');
writeFileSync(book, await bigWorkbook(randomLedger(rows)));

const peaks: Record<string, number[]> = {};

/** A whole process from start to exit, in ms; its peak memory goes to `peaks` in MB. Exit code 1 is a report with findings. */
function run(name: string, args: readonly string[]): number {
  rmSync(out, { force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    encoding: 'utf8',
  });
  const ms = performance.now() - start;
  if (status === null || status > 1 || !existsSync(out)) throw new Error(`${name}: ${status}\n${stderr}`);
  (peaks[name] ??= []).push(Number(/(\d+)\s*$/.exec(stderr)?.[1]) / 1024);
  return ms;
}

const bare = join(CACHE, 'bareCopy.mjs');
const finsam = join(ROOT, 'bin', 'finsam.mjs');
const contenders = {
  bare: () => run('bare', [bare, book, out]),
  ours: () => run('ours', [finsam, 'rapport', book, '--ut', out]),
};
const times = await byTurns(numberArgument('rounds', 9), 1, contenders);
const said = spawnSync(process.execPath, [finsam, 'rapport', book, '--ut', out], { encoding: 'utf8' }).stdout;

const base = median(times['bare'] ?? []);
const line = (what: string, name: string, target: string, memory: string): string[] => {
  const ms = median(times[name] ?? []);
  return [
    what,
    String(Math.round(ms)),
    figure((ms * 1e6) / rows),
    `${(ms / base).toFixed(2)}×`,
    target,
    String(Math.round(Math.max(...(peaks[name] ?? [])))),
    memory,
  ];
};
printTable(
  `Whole process: huvudbok of ${rows} rows × 7 columns, ${(statSync(book).size / 1e6).toFixed(1)} MB .xlsx`,
  ['what', 'median ms', 'ns/row', 'against bare', 'target', 'peak MB', 'target'],
  [
    line('bare read + bare write (hucre)', 'bare', '', ''),
    line('finsam rapport', 'ours', '≤ 1.25×', '≤ 600'),
  ],
);
console.log(`\n${said.split('\n').slice(0, 12).join('\n')}`);
