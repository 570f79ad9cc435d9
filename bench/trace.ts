import { openTrace, type OpenTrace } from '../src/app/trace/openTrace';
import { dividedBy, follow, startTrail, type Trail, walkAgain } from '../src/app/trace/trail';
import type { SheetGrid } from '../src/sheets/grid';
import { layoutSource } from '../src/taskpane/bundledLayouts';
import type { FigurePlace } from '../src/statements/trace';
import type { WorkbookPort } from '../src/workbook/port';
import { bigGrids } from './bigWorkbook';
import { rawLayout2019 } from './engineJobs';
import { byTurns, median, numberArgument, timeOf } from './measure';
import { randomLedger } from './randomLedger';
import { figure, printTable } from './table';

/** A step of a trace over a big huvudbok, against going through its cells once for the same rows and checking nothing. */
const rows = numberArgument('rows', 100_000);
const grids = bigGrids(randomLedger(rows));
const huvudbok = grids.find(({ sheet }) => sheet === 'Huvudbok') as SheetGrid;
const started = performance.now();
const open = await opened();
const reading = performance.now() - started;

async function opened(): Promise<OpenTrace> {
  const workbook = {
    settings: async () => new Map(),
    sheets: async () => grids.map(({ sheet }) => ({ name: sheet, hidden: false, report: null })),
    readSheets: async () => grids,
  } as unknown as WorkbookPort;
  const { trace, findings } = await openTrace(workbook, { layouts: layoutSource([rawLayout2019()]) });
  if (!trace) throw new Error(JSON.stringify(findings.slice(0, 5)));
  return trace;
}

const figures = open.statements.flatMap(({ id: statement, rows: all }) =>
  all.flatMap((row) => [...row.figures.keys()].map((column) => ({ statement, row: row.id, column }))),
);
const trailOf = (place: FigurePlace): Trail => startTrail(open, place) as Trail;
/** The figure with the most rows behind it, and the account with the most of those. */
const costs = trailOf({ statement: 'resultatrakning', row: 'kostnader', column: 'utfall' });
const all = dividedBy(open, costs, 'row');
const account = costs.at(-1)?.trace.parts[0];
if (!account) throw new Error('no account');
const down = follow(open, costs, account) as Trail;

const times = await byTurns(numberArgument('rounds', 41), 10, {
  plain: () => timeOf(() => plainRows(huvudbok, 4000, 7999, 43_466, 43_708)),
  figures: () => timeOf(() => figures.forEach(trailOf)) / figures.length,
  accounts: () => timeOf(() => trailOf(costs[0]?.place as FigurePlace)),
  objects: () => timeOf(() => dividedBy(open, costs, 'object')),
  rows: () => timeOf(() => dividedBy(open, costs, 'row')),
  account: () => timeOf(() => follow(open, costs, account)),
  again: () => timeOf(() => walkAgain(open, trailOf(costs[0]?.place as FigurePlace), down)),
});
/** The least code that finds the rows of some accounts and days. */
function plainRows({ values }: SheetGrid, first: number, last: number, from: number, to: number): number {
  const found: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const [day, , number] = values[i] as readonly number[];
    if ((number ?? 0) >= first && (number ?? 0) <= last && (day ?? 0) >= from && (day ?? 0) <= to)
      found.push(i);
  }
  return found.length;
}

const plain = median(times['plain'] ?? []);
const line = (what: string, key: string, target = ''): string[] => {
  const ms = median(times[key] ?? []);
  const worst = Math.max(...(times[key] ?? [0]));
  return [what, figure(ms), figure(worst), `${figure(ms / plain)}×`, target];
};
printTable(
  `Trace: huvudbok of ${rows} rows, read in ${figure(reading)} ms; ${all.at(-1)?.trace.parts.length ?? 0} rows behind the largest figure`,
  ['what', 'median ms', 'slowest ms', 'against plain', 'target'],
  [
    line('the cells gone through once for those rows, nothing summed', 'plain'),
    line(`a figure to its parts, mean of all ${figures.length}`, 'figures', '< 100 ms'),
    line('the largest figure to its accounts', 'accounts', '< 100 ms'),
    line('to its insatser', 'objects', '< 100 ms'),
    line('to all its rows', 'rows', '< 100 ms'),
    line('one account to its vouchers', 'account', '< 100 ms'),
    line('the whole trail walked again', 'again', '< 100 ms'),
  ],
);
