import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { movement } from '../src/ledger/cube';
import type { Ledger } from '../src/ledger/ledger';
import { bigWorkbook } from './bigWorkbook';
import { groupBy, openDuckDb } from './duckdb';
import { allStatements, CACHE, layout2019, plainLoop, plainSum, ROOT } from './engineJobs';
import { byTurns, median, numberArgument, timeOf } from './measure';
import { writeCsv, writeJournal } from './peerFiles';
import { draftOf, randomLedger, randomPlan } from './randomLedger';
import { figure, printTable } from './table';

type Times = Readonly<Record<string, readonly number[]>>;
type Contenders = Record<string, () => number | Promise<number>>;

const journal = join(CACHE, 'ledger.journal');
const csv = join(CACHE, 'ledger.csv');
const hledgerVersion = /hledger ([\d.]+)/.exec(
  spawnSync('hledger', ['--version'], { encoding: 'utf8' }).stdout ?? '',
)?.[1];
const hledger = hledgerVersion ? `hledger ${hledgerVersion}` : 'hledger';
const duck = await openDuckDb();
const duckVersion = duck ? (await duck.runAndReadAll('SELECT version()')).getRows()[0]?.[0] : '';
const duckdb = duck ? `DuckDB ${duckVersion}` : 'DuckDB';

const hledgerReport = (report: string) => (): number => {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync('hledger', ['-f', journal, report, '-O', 'csv'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  lastOutput = stdout;
  return performance.now() - start;
};
let lastOutput = '';

function table(
  title: string,
  rows: number,
  times: Times,
  lines: readonly (readonly [what: string, name: string])[],
  base: string,
): void {
  const against = median(times[base] ?? []);
  printTable(
    title,
    ['what', 'runs', 'median ms', 'ns/row', 'against ours'],
    lines.map(([what, name]) => {
      const runs = times[name];
      if (!runs) return [what, '–', 'not installed', '', ''];
      const ms = median(runs);
      return [what, String(runs.length), figure(ms), figure((ms * 1e6) / rows), `${figure(ms / against)}×`];
    }),
  );
}

async function inMemory(rows: number): Promise<void> {
  const ledger = randomLedger(rows);
  const { postings } = ledger;
  const draft = draftOf(postings, randomPlan(1), randomPlan(2));
  const layout = layout2019();
  const contenders: Contenders = {
    sum: () => timeOf(() => plainSum(postings)),
    loop: () => timeOf(() => plainLoop(postings)),
    ours: () => timeOf(() => allStatements(layout, draft.finish())),
  };
  if (duck) {
    await writeCsv(csv, ledger);
    const source = `read_csv('${csv}', header = true)`;
    await duck.run(`CREATE OR REPLACE TABLE ledger AS SELECT * FROM ${source}`);
    const query = async (from: string): Promise<number> => {
      const start = performance.now();
      await duck.runAndReadAll(groupBy(from));
      return performance.now() - start;
    };
    contenders['duckMemory'] = () => query('ledger');
    contenders['duckCsv'] = () => query(source);
    const [sum] = (
      await duck.runAndReadAll('SELECT sum(ore)::BIGINT FROM ledger WHERE account >= 4000')
    ).getRows();
    check('DuckDB', Number(sum?.[0]), costs(draft.finish()));
  }
  const times = { ...(await byTurns(numberArgument('rounds', 21), 40, contenders)) };
  if (hledgerVersion) {
    await writeJournal(journal, ledger);
    const slow = { income: hledgerReport('incomestatement'), balance: hledgerReport('balance') };
    Object.assign(times, await byTurns(numberArgument('hledger', 1), 0, slow));
  }
  table(
    `Same ${rows} postings: ours from memory to ${layout.statements.length} statements, the others to one table`,
    rows,
    times,
    [
      ['plain sum (the limit)', 'sum'],
      ['plain loop account × object × month', 'loop'],
      ['our cubes + all statements, from memory', 'ours'],
      [`${duckdb}, GROUP BY, from memory, 2 threads`, 'duckMemory'],
      [`${duckdb}, GROUP BY, from CSV, 2 threads`, 'duckCsv'],
      [`${hledger} incomestatement, from journal, whole process`, 'income'],
      [`${hledger} balance, from journal, whole process`, 'balance'],
    ],
    'ours',
  );
}

async function wholeProcess(rows: number): Promise<void> {
  const ledger = randomLedger(rows);
  const book = join(CACHE, `huvudbok-${rows}.xlsx`);
  const out = join(CACHE, 'out.xlsx');
  writeFileSync(book, await bigWorkbook(ledger));
  const contenders: Contenders = {
    ours: () => {
      rmSync(out, { force: true });
      return timeOf(() =>
        spawnSync(process.execPath, [join(ROOT, 'bin', 'finsam.mjs'), 'rapport', book, '--ut', out]),
      );
    },
  };
  if (hledgerVersion) {
    await writeJournal(journal, ledger);
    contenders['balance'] = hledgerReport('balance');
    contenders['income'] = hledgerReport('incomestatement');
    hledgerReport('incomestatement')();
    const net = /"Net:","([^"]+)"/.exec(lastOutput)?.[1] ?? '';
    const ours = -costs(draftOf(ledger.postings, randomPlan(1), randomPlan(2)).finish(), 3000);
    check('hledger', Math.round(Number(net.replaceAll(',', '')) * 100), ours);
  }
  table(
    `Whole process, same ${rows} postings: ours reads and writes .xlsx, hledger reads its journal`,
    rows,
    await byTurns(5, 0, contenders),
    [
      ['finsam rapport: .xlsx in, all report sheets out', 'ours'],
      [`${hledger} incomestatement`, 'income'],
      [`${hledger} balance`, 'balance'],
    ],
    'ours',
  );
}

/** Öre, debit +, of all accounts from a number up, over the whole ledger: what the peers must also come to. */
function costs(ledger: Ledger, from = 4000): number {
  return ledger.accounts.reduce(
    (sum, account, index) =>
      account < from ? sum : sum + movement(ledger.cubes.actual, index, null, 0, Infinity),
    0,
  );
}

/** A fast wrong answer is no measurement. */
function check(peer: string, theirs: number, ours: number): void {
  if (theirs !== ours) throw new Error(`${peer} comes to ${theirs}, we to ${ours}`);
}

await inMemory(numberArgument('rows', 1_000_000));
await wholeProcess(numberArgument('book', 100_000));
