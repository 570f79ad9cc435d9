import { type Finding, listed } from '../ledger/finding';
import { figureKey } from '../statements/trace';
import { asConsequence } from './consequence';
import type { Comparison, Control, ControlLine, ControlResult, Status } from './control';
import type { Material, SheetChange, ShownReports } from './material';
import { areApart } from './sides';
import { worst } from './status';

/** So many changes are tried one by one: a sheet with more typed over is named as a whole. */
const MOST_ALONE = 100;
/** So many are named in one sentence. */
const MOST_NAMES = 4;

type Failing = ReadonlyMap<string, number>;

/**
 * Följer av en ändring på bladet? The rule is run again on what the input gives: what passes there fails only since the user has typed over
 * an amount, has a row of their own in a sum, or has sheets that are not updated. It follows from the change that alone explains it, else
 * from each that alone makes the rule fail, else from all. Empty where the difference is an error of its own.
 */
export function changesBehind(
  control: Control,
  material: Material,
): (one: Comparison) => readonly SheetChange[] {
  const { changes, computed } = material;
  if (changes.length === 0) return () => [];
  const failing = (shown: ShownReports): Failing => {
    const compared = control.compare?.({ ...material, ...shown }) ?? [];
    return new Map(
      compared.filter(areApart).flatMap((one): [string, number][] => [
        [keyOf(one), one.a - one.b],
        // A rule of the ledger alone may point at another figure, of the same amounts.
        [sidesOf(one), one.a - one.b],
      ]),
    );
  };
  const known = new Map<SheetChange | null, Failing>();
  const failingWith = (change: SheetChange | null): Failing => {
    const found = known.get(change) ?? failing(change?.alone?.() ?? computed);
    known.set(change, found);
    return found;
  };
  const typed = changes.filter(({ alone }) => alone !== null);
  const rest = changes.filter(({ alone }) => alone === null);
  return (one) => {
    const key = keyOf(one);
    if (failingWith(null).has(key) || failingWith(null).has(sidesOf(one))) return [];
    if (typed.length > MOST_ALONE) return changes;
    const guilty = typed.filter((change) => failingWith(change).has(key));
    const whole = guilty.filter((change) => failingWith(change).get(key) === one.a - one.b);
    if (whole.length === 1) return whole;
    if (guilty.length > 0) return guilty;
    return rest.length > 0 ? rest : typed;
  };
}

/** What a comparison is of, whatever its amounts are. */
function keyOf({ figure, at, params = {} }: Comparison): string {
  const words = Object.values(params).filter((value) => typeof value === 'string');
  return [figure ? figureKey(figure) : `${at?.sheet ?? ''}!${at?.cell ?? ''}`, ...words].join('|');
}

function sidesOf({ a, b }: Comparison): string {
  return `${a}|${b}`;
}

/** A line that only follows from changes on the sheets: a notice that says which, with no guess at a cause. */
export function asFollowing(line: ControlLine, changes: readonly SheetChange[], owner: string): ControlLine {
  const codes = [...new Set(changes.map(({ finding }) => finding.code))];
  const kind = codes.length === 1 ? codes[0] : 'sheet-changes';
  const names = changes.map(({ name }) => name);
  const roots = changes.map(({ finding, figure }) => ({ finding, figure }));
  const cause = {
    code: `follows-${kind}`,
    params: { count: changes.length, name: listed(names, MOST_NAMES) },
  };
  return asConsequence(line, owner, cause, roots);
}

/** What has been typed on a sheet is as bad as what follows from it: an amount that makes the balance sheet fail is an error. */
export function asBadAsFollows(
  results: readonly ControlResult[],
  changes: readonly SheetChange[],
  severityOf: (code: string) => Status,
): readonly ControlResult[] {
  const typed = new Set(changes.flatMap(({ finding, alone }) => (alone ? [finding] : [])));
  const found = new Map<Finding, Status[]>();
  for (const { code, lines } of results)
    for (const { finding } of lines.flatMap(({ roots = [] }) => roots))
      if (typed.has(finding)) found.set(finding, [...(found.get(finding) ?? []), severityOf(code)]);
  if (found.size === 0) return results;
  return results.map((result) => {
    const lines = result.lines.map((line) => {
      const follows = line.finding && found.get(line.finding);
      return follows ? { ...line, status: worst([line.status, ...follows]) } : line;
    });
    return { ...result, lines, status: worst([result.status, ...lines.map(({ status }) => status)]) };
  });
}
