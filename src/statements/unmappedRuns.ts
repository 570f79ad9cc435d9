import type { Account } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { ore } from '../money/ore';
import type { Statement } from './statement';

/** Accounts next to each other that tell of a row that is missing, rather than of accounts that are new. */
const RUN = 3;

/**
 * Konton i följd på ingen rad: what checkCoverage says of one account after another, with none on a row between them, is one missing row
 * and one finding, accounts-on-no-row, with their sum, where the first of them stood.
 */
export function unmappedRuns(
  findings: readonly Finding[],
  { rows }: Statement,
  accounts: readonly Account[],
): Finding[] {
  const taken = new Set(rows.flatMap(({ origin }) => origin?.accounts ?? []));
  const runs: Finding[][] = [];
  let last = -1;
  for (const finding of findings.filter(({ code }) => code === 'account-on-no-row')) {
    const index = accounts.indexOf(Number(finding.params?.['account']));
    const between = [...accounts.keys()].slice(last + 1, index);
    const before = runs.at(-1);
    if (before && !between.some((one) => taken.has(one))) before.push(finding);
    else runs.push([finding]);
    last = index;
  }
  const long = runs.filter((run) => run.length >= RUN);
  return findings.flatMap((finding) => {
    const run = long.find((one) => one.includes(finding));
    if (!run) return [finding];
    return run[0] === finding ? [ofRun(run)] : [];
  });
}

/** Amounts of different columns are not added: the sum is of the column that most of them have their amounts in. */
function ofRun(run: readonly Finding[]): Finding {
  const [first] = run as readonly [Finding];
  const columns = run.map(({ params }) => params?.['column']);
  const times = (column: unknown): number => columns.filter((one) => one === column).length;
  const usual = columns.reduce((best, one) => (times(one) > times(best) ? one : best));
  const counted = run.filter((_, i) => columns[i] === usual);
  return {
    ...first,
    code: 'accounts-on-no-row',
    difference: ore(counted.reduce((sum, { difference = 0 }) => sum + difference, 0)),
    params: { ...first.params, count: run.length, to: Number(run.at(-1)?.params?.['account']) },
  };
}
