import { allCoverage, allStatements, layout2019, plainLoop } from './engineJobs';
import { numberArgument, timeOf } from './measure';
import { draftOf, randomLedger, randomPlan } from './randomLedger';

// One call in a process that has run nothing of the engine yet: what a user waits for the first time. Prints its ms.
const { postings } = randomLedger(numberArgument('rows', 1_000_000));
const draft = draftOf(postings, randomPlan(1), randomPlan(2));
const layout = layout2019();
const what = process.argv.includes('--loop')
  ? () => plainLoop(postings)
  : () => {
      const ledger = draft.finish();
      const statements = allStatements(layout, ledger);
      return process.argv.includes('--coverage') ? allCoverage(statements, ledger) : statements.length;
    };
console.log(timeOf(what));
