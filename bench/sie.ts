import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combineSie } from '../src/sie/combineSie';
import { readSie, SieReader } from '../src/sie/readSie';
import { sieDraft } from '../src/sie/sieLedger';
import { ROOT } from './engineJobs';
import { byTurns, median, numberArgument } from './measure';
import { bigSie } from './sieFiles';
import { scanLimit, splitAndRegex } from './siePeers';
import { figure, printTable } from './table';

/** One slice of a file that the pane reads between two drawings. */
const SLICE = 1_000_000;

/** Processor milliseconds of one call, which other work on the machine moves little. */
function timeOf(job: () => unknown): number {
  const start = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const rows = numberArgument('rows', 1_000_000);
const path = bigSie(rows);
const bytes = new Uint8Array(readFileSync(path));
const read = readSie(bytes);
if (read.sum !== 0 || read.findings.length > 0) throw new Error('the file is not sound');
const counted = read.transactions.count;
const slices: number[] = [];

const times = await byTurns(numberArgument('rounds', 9), 2, {
  limit: () => timeOf(() => scanLimit(bytes)),
  naive: () => timeOf(() => splitAndRegex(bytes)),
  file: () => timeOf(() => readSie(bytes)),
  ledger: () => timeOf(() => sieDraft(combineSie([readSie(bytes)])).finish()),
  slices: () => {
    const reader = new SieReader(bytes);
    const parts: number[] = [];
    for (let done = false; !done;) parts.push(timeOf(() => (done = reader.step(SLICE))));
    parts.push(timeOf(() => sieDraft(combineSie([reader.finish()])).finish()));
    slices.push(Math.max(...parts));
    return parts.reduce((sum, ms) => sum + ms, 0);
  },
});

const peaks = [1, 2, 3].map(() =>
  Number(execFileSync(process.execPath, [join(ROOT, 'bench', '.cache', 'siePeak.mjs'), path])),
);
const limit = median(times['limit'] ?? []);
const naive = median(times['naive'] ?? []);
const line = (what: string, name: string, target = ''): string[] => {
  const ms = median(times[name] ?? []);
  const speed = bytes.length / 1e3 / ms;
  return [
    what,
    figure(ms),
    figure(speed),
    figure((ms * 1e6) / counted),
    `${figure(naive / ms)}×`,
    `${figure(ms / limit)}×`,
    target,
  ];
};
printTable(
  `SIE 4E: ${counted} transactions, ${(bytes.length / 1e6).toFixed(1)} MB`,
  ['what', 'processor ms', 'MB/s', 'ns/#TRANS', 'faster than naive', 'against limit', 'target'],
  [
    line('byte scan of account and amount (the limit)', 'limit'),
    line('split + regex to objects (naive)', 'naive'),
    line('our readSie: every record, checked', 'file'),
    line('our bytes → ledger', 'ledger', '≥ 150 MB/s'),
    line(`the same in slices of ${SLICE / 1e6} MB`, 'slices'),
  ],
);
console.log(`\nLongest slice (the last one makes the ledger): ${figure(median(slices))} ms, target ≤ 200 ms`);
console.log(
  `Peak memory, file included: ${(median(peaks) / bytes.length).toFixed(2)}× the file, target ≤ 3×`,
);
