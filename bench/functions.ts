import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { LiveLedger } from '../src/app/live/liveLedger';
import { askReport } from '../src/app/live/reportTables';
import { bigGrids } from './bigWorkbook';
import { CACHE } from './engineJobs';
import { BenchHost, cellsOn, questions } from './functionsJobs';
import { median, numberArgument } from './measure';
import { randomLedger } from './randomLedger';
import { figure, printTable } from './table';

const rows = numberArgument('rows', 100_000);
const cells = numberArgument('cells', 2000);
const rounds = numberArgument('rounds', 41);
const SUMIFS = 504;

const grids = bigGrids(randomLedger(rows));
const host = new BenchHost(grids);
const ledger = new LiveLedger(host);

/** Ms of our own from the end of the burst to the last cell told: wall clock, and the processor's time of this process. */
async function settled(): Promise<{ wall: number; cpu: number }> {
  host.excelTook = 0;
  const began = performance.now();
  const spent = process.cpuUsage();
  await host.settled();
  const { user, system } = process.cpuUsage(spent);
  return { wall: performance.now() - began - host.excelTook, cpu: (user + system) / 1000 - host.excelTook };
}

const seen = cellsOn(ledger, questions(cells));
const first = await settled();
if (seen.pushes !== cells || seen.errors > 0)
  throw new Error(`${seen.pushes} cells told, ${seen.errors} errors`);
const edits: { wall: number; cpu: number }[] = [];
let told = 0;
for (let i = 0; i < rounds + 10; i++) {
  const before = seen.pushes;
  host.edit('Huvudbok', 1 + ((i * 7919) % rows), 5, 1000 + i);
  const took = await settled();
  if (i >= 10) edits.push(took);
  told += seen.pushes - before;
}

const report: number[] = [];
let answer: unknown;
for (let i = 0; i < rounds + 10; i++) {
  host.edit('Huvudbok', 1 + ((i * 7919) % rows), 5, 5000 + i);
  let took = 0;
  const stop = ledger.watch(
    (book) => {
      const began = performance.now();
      const table = askReport(book, 'Resultaträkning', null, null);
      took = performance.now() - began;
      return table;
    },
    (table) => (answer = table),
  );
  await host.settled();
  stop();
  if (i >= 10) report.push(took);
}
if (!Array.isArray(answer) || answer.length < 10) throw new Error('no report was spilled');
seen.stops.forEach((stop) => stop());

const wall = median(edits.map((one) => one.wall));
const office = libreOffice();
const line = (what: string, ms: number, target = ''): string[] => [
  what,
  figure(ms),
  figure(ms / wall),
  target,
];
printTable(
  `Functions: ${cells} cells of UTFALL over a huvudbok of ${rows} rows, ${told} cells told of ${rounds + 10} edits`,
  ['what', 'median ms', 'against ours', 'target'],
  [
    line('one amount edited: read again, every cell asked, changed cells told', wall, '≤ 50 ms'),
    line('the same, processor time', median(edits.map((one) => one.cpu))),
    line('first reading, all cells told', first.wall),
    line('one RAPPORT spilled after an edit', median(report), '≤ 5 ms'),
    ...(office === null ? [] : [line(`LibreOffice: ${SUMIFS} SUMIFS over the same rows`, await office)]),
  ],
);
if (office === null) console.log('\nLibreOffice: not installed');
await memory();

/** Memory over 10 000 edits, and over 1 000 cells that come and go: what is in use after a collection, early and late. */
async function memory(): Promise<void> {
  const small = new BenchHost(bigGrids(randomLedger(2000)));
  const live = new LiveLedger(small);
  const stay = cellsOn(live, questions(50));
  await small.settled();
  const used = (): number => {
    for (let i = 0; i < 4; i++) globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const edit = async (from: number, to: number): Promise<void> => {
    for (let i = from; i < to; i++) {
      small.edit('Huvudbok', 1 + (i % 2000), i % 3 === 0 ? 1 : 5, i % 3 === 0 ? `A${i}` : 1000 + i);
      await small.settled();
    }
  };
  await edit(0, 2000);
  const early = used();
  await edit(2000, 10_000);
  const late = used();
  for (let i = 0; i < 10; i++) {
    const come = cellsOn(live, questions(100));
    await small.settled();
    come.stops.forEach((stop) => stop());
  }
  const after = used();
  printTable(
    'Memory in use after a collection',
    ['when', 'MB'],
    [
      ['after 2 000 edits', early.toFixed(2)],
      ['after 10 000 edits', late.toFixed(2)],
      ['after 1 000 cells that came and went', after.toFixed(2)],
      ['cells that watch then', String(live.watched - stay.stops.length)],
    ],
  );
}

/** What LibreOffice needs for SUMIFS of one account and month each: a recalculated workbook less the same without formulas. */
function libreOffice(): Promise<number> | null {
  if (spawnSync('soffice', ['--version']).status !== 0) return null;
  return (async () => {
    const folder = mkdtempSync(join(CACHE, 'lo-'));
    try {
      const took: number[] = [];
      for (const count of [0, SUMIFS]) {
        const file = join(folder, `sumifs-${count}.xlsx`);
        writeFileSync(file, await sumifsBook(count));
        took.push(converted(folder, file));
      }
      return (took[1] as number) - (took[0] as number);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  })();
}

async function sumifsBook(count: number): Promise<Uint8Array> {
  const book = grids.find(({ sheet }) => sheet === 'Huvudbok') as (typeof grids)[number];
  const formulas = new Map<string, { formula: string }>();
  for (let i = 0; i < count; i++) {
    const [account, month] = [4010 + 60 * Math.floor(i / 24), i % 24];
    const from = `DATE(${2018 + Math.floor(month / 12)},${(month % 12) + 1},1)`;
    formulas.set(`${Math.floor(i / 24)},${month}`, {
      formula: `SUMIFS(Huvudbok!F$2:F$${rows + 1},Huvudbok!C$2:C$${rows + 1},${account},Huvudbok!A$2:A$${rows + 1},">="&${from},Huvudbok!A$2:A$${rows + 1},"<="&EOMONTH(${from},0))`,
    });
  }
  const blank = Array.from({ length: 21 }, () => Array<null>(24).fill(null));
  return writeXlsx({
    sheets: [
      { name: 'Huvudbok', rows: book.values.map((row) => [...row]) },
      { name: 'Summor', rows: blank, cells: formulas },
    ],
  });
}

function converted(folder: string, file: string): number {
  const profile = join(folder, 'profile', 'user');
  mkdirSync(profile, { recursive: true });
  writeFileSync(
    join(profile, 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>',
  );
  const began = performance.now();
  const { status } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      file,
    ],
    { timeout: 300_000 },
  );
  if (status !== 0) throw new Error('LibreOffice could not recalculate');
  return performance.now() - began;
}
