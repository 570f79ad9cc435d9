import { CONTROLS } from '../src/controls/index';
import { runControls } from '../src/controls/run';
import { PRESET_CEILING } from '../src/controls/ceiling';
import type { Material } from '../src/controls/material';
import { monthOf } from '../src/ledger/months';
import { allCoverage, allStatements, layout2019 } from './engineJobs';
import { byTurns, median, numberArgument, timeOf } from './measure';
import { draftOf, randomLedger, randomPlan } from './randomLedger';
import { figure, printTable } from './table';

/** All controls on a large ledger, beside building its statements: the cubes, every statement, and that each posting is on one row. */
const rows = numberArgument('rows', 1_000_000);
const layout = layout2019();
const { postings } = randomLedger(rows);
const draft = draftOf(postings, randomPlan(1), randomPlan(2));
const ledger = draft.finish();
const statements = allStatements(layout, ledger);
// Every sheet is there, so that no rule is left out for want of one.
const inputs = new Map(CONTROLS.flatMap(({ input = [] }) => input.map((key) => [key, key] as const)));
const material: Material = {
  ledger,
  layout,
  period: { from: monthOf(2019, 1), to: monthOf(2019, 8) },
  computed: { statements, added: [] },
  statements,
  added: [],
  findings: [],
  changes: [],
  inputs,
  tolerance: undefined,
  ceiling: PRESET_CEILING,
  firstPlace: () => undefined,
  voucherRows: () => [],
  planRows: () => [],
};
const times = await byTurns(15, 3, {
  statements: () => timeOf(() => allCoverage(allStatements(layout, draft.finish()), ledger)),
  controls: () => {
    // Ledger and statements of a new run: nothing is known of them from the round before.
    const own = draft.finish();
    const fresh = allStatements(layout, own);
    const anew = { ...material, ledger: own, computed: { statements: fresh, added: [] }, statements: fresh };
    return timeOf(() => runControls({ findings: [], inputs }, anew));
  },
});
const [built, controlled] = [median(times['statements'] ?? []), median(times['controls'] ?? [])];
printTable(
  `Controls on ${rows} postings`,
  ['job', 'ms', 'of building'],
  [
    ['cubes and statements', figure(built), ''],
    ['all controls', figure(controlled), `${figure((100 * controlled) / built)} %`],
  ],
);
if (controlled > 0.5 * built) process.exitCode = 1;
