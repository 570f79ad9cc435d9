import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildCube } from '../src/ledger/cube';
import { bigGrids } from './bigWorkbook';
import { allCoverage, allStatements, CACHE, layout2019, plainLoop, plainSum } from './engineJobs';
import { byTurns, median, numberArgument, timeOf } from './measure';
import { ACCOUNTS, draftOf, OBJECTS, randomLedger, randomPlan } from './randomLedger';
import { plainColumns, readBook } from './readingJobs';
import { figure, printTable } from './table';

const rows = numberArgument('rows', 1_000_000);
const { postings } = randomLedger(rows);
const layout = layout2019();
const draft = draftOf(postings, randomPlan(1), randomPlan(2));
const ledger = draft.finish();
const statements = allStatements(layout, ledger);

const warm = await byTurns(numberArgument('rounds', 41), 60, {
  sum: () => timeOf(() => plainSum(postings)),
  loop: () => timeOf(() => plainLoop(postings)),
  cube: () => timeOf(() => buildCube(postings, ACCOUNTS.length, OBJECTS.length)),
  finish: () => timeOf(() => draft.finish()),
  statements: () => timeOf(() => allStatements(layout, ledger)),
  coverage: () => timeOf(() => allCoverage(statements, ledger)),
  report: () => timeOf(() => allStatements(layout, draft.finish())),
});

const first = (...flags: string[]) =>
  Number(execFileSync(process.execPath, [join(CACHE, 'engineCold.mjs'), '--rows', String(rows), ...flags]));
const cold = await byTurns(numberArgument('cold', 11), 0, {
  loop: () => first('--loop'),
  report: () => first(),
  checked: () => first('--coverage'),
});

const loop = median(warm['loop'] ?? []);
const line = (what: string, times: readonly number[] = [], base: number, target = ''): string[] => {
  const ms = median(times);
  return [what, figure(ms), figure((ms * 1e6) / rows), `${figure(ms / base)}×`, target];
};
const coldLoop = median(cold['loop'] ?? []);
printTable(
  `Engine: ${rows} postings, ${ACCOUNTS.length} accounts × ${OBJECTS.length - 1} insatser × 24 months → ${statements.length} statements`,
  ['what', 'median ms', 'ns/row', 'against loop', 'target'],
  [
    line('plain sum (the limit)', warm['sum'], loop),
    line('plain loop account × object × month', warm['loop'], loop),
    line('our cube', warm['cube'], loop),
    line('our cubes of all scenarios, accounts in order', warm['finish'], loop),
    line('our statements from the cube', warm['statements'], loop),
    line('our cubes + all statements, warm', warm['report'], loop, '≤ 2.5×'),
    line('coverage check of all statements', warm['coverage'], loop),
    line('plain loop, first call in a process', cold['loop'], coldLoop),
    line('our cubes + all statements, first call', cold['report'], coldLoop, '≤ 60 ms'),
    line('the same with the coverage check, first call', cold['checked'], coldLoop),
  ],
);

const bookRows = numberArgument('book', 100_000);
const grids = bigGrids(randomLedger(bookRows));
const huvudbok = grids.find(({ sheet }) => sheet === 'Huvudbok') as (typeof grids)[number];
const reading = await byTurns(numberArgument('rounds', 41), 10, {
  columns: () => timeOf(() => plainColumns(huvudbok)),
  book: () => timeOf(() => readBook(grids)),
});
const columns = median(reading['columns'] ?? []);
const readLine = (what: string, times: readonly number[] = []): string[] => {
  const ms = median(times);
  return [what, figure(ms), figure((ms * 1e6) / bookRows), `${figure(ms / columns)}×`];
};
printTable(
  `Reading: huvudbok of ${bookRows} rows × 7 columns, as cells → ledger`,
  ['what', 'median ms', 'ns/row', 'against bare'],
  [
    readLine('cells of the huvudbok to columns, nothing checked', reading['columns']),
    readLine('our readInputs: all sheets, every cell and voucher checked', reading['book']),
  ],
);
