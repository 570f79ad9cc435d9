import type { Steps } from './inSteps';
import { likeness } from './labels';
import { CUE, isAside, sumCue } from './labelCues';
import { isHeading, type PrintedTable } from './printed';
import {
  bestInTheEnd,
  bestReadings,
  type Prospect,
  type Reading,
  ready,
  type SumRule,
  type SumStructure,
  withAside,
  withSum,
} from './readings';
import { signPatterns, weighSum, type SumEvidence } from './sumEvidence';

const PARTS_AT_MOST = 60;
/** What each sum must earn: fewer sums explain a table better. */
const PER_SUM = 0.5;
/**
 * Finds which rows are sums of which, by a beam search from the top: each row is an item, the sum of the last k open rows, or a total
 * printed before its parts. Of all readings the one with the greatest log-odds wins. Yields after each row.
 */
export function* sumsInSteps(table: PrintedTable): Steps<SumStructure> {
  const rows = table.rows;
  const waiting: Prospect[][] = Array.from({ length: rows.length + 1 }, () => []);
  waiting[0] = [ready({ open: [], sums: new Set(), rules: [], score: 0 })];
  let weighed = 0;
  for (let row = 0; row < rows.length; row++) {
    const printed = rows[row] as PrintedTable['rows'][number];
    const ways = new WaysToAdd(table, row);
    for (const reading of bestReadings(waiting[row] as Prospect[], weighed)) {
      if (isHeading(printed) || isAside(printed.label)) {
        waiting[row + 1]?.push(ready(reading));
        continue;
      }
      waiting[row + 1]?.push(asItem(table, reading, row));
      for (const prospect of asSumOfOpenRows(table, reading, row, ways)) waiting[row + 1]?.push(prospect);
      for (const { next, prospect } of asTotalFirst(table, reading, row)) waiting[next]?.push(prospect);
    }
    waiting[row] = [];
    weighed += ways.weighed;
    yield (row + 1) / rows.length;
  }
  return bestInTheEnd(waiting[rows.length] as Prospect[]);
}

interface WayToAdd {
  readonly signs: readonly number[];
  readonly prior: number;
  readonly evidence: SumEvidence | null;
}

/** How a row may be the sum of other rows: weighed once, however many readings ask. */
class WaysToAdd {
  private readonly known = new Map<string, readonly WayToAdd[]>();
  /** Parts weighed so far. */
  weighed = 0;
  private readonly cue: number;

  constructor(
    private readonly table: PrintedTable,
    private readonly row: number,
  ) {
    this.cue = sumCue(table, row);
  }

  of(parts: readonly number[]): readonly WayToAdd[] {
    const key = parts.join();
    const known = this.known.get(key);
    if (known) return known;
    const ways = signPatterns(this.table, parts).map(({ signs, prior }) => ({
      signs,
      prior,
      evidence: weighSum(this.table, this.row, parts, signs, this.cue),
    }));
    this.known.set(key, ways);
    this.weighed += ways.length * parts.length;
    return ways;
  }
}

/** A label that says sum is against it; an unlabelled row hardly ever is an item. */
function asItem(table: PrintedTable, reading: Reading, row: number): Prospect {
  const cue = sumCue(table, row);
  const against = cue >= CUE.unlabelled ? (reading.open.length > 0 ? cue : cue - 2) : 0;
  const score = reading.score - against;
  return { score, make: () => ({ ...reading, open: [...reading.open, row], score }) };
}

function asSumOfOpenRows(table: PrintedTable, reading: Reading, row: number, ways: WaysToAdd): Prospect[] {
  const { open } = reading;
  const label = table.rows[row]?.label ?? '';
  const cue = sumCue(table, row);
  const found: Prospect[] = [];
  for (let count = 1; count <= Math.min(open.length, PARTS_AT_MOST); count++) {
    // A row that merely repeats another is its sum only where the label says so.
    if (count === 1 && cue < CUE.derived) continue;
    const parts = open.slice(-count);
    const first = parts[0] as number;
    const below = open[open.length - count - 1];
    const heading = headingBetween(table, below ?? -1, first);
    const startsAfresh = below === undefined || heading >= 0 || isTotal(table, reading, below);
    const likeHeading = heading >= 0 && likeness(table.rows[heading]?.label ?? '', label) > 0.6;
    for (const { signs, prior, evidence } of ways.of(parts)) {
      if (!evidence) continue;
      if (cue === CUE.derived && evidence.matches === 0 && !startsAfresh) continue;
      const copiesAnother = count === 1 && cue < CUE.unlabelled && evidence.strong === 0;
      if (copiesAnother && !likeHeading && likeness(table.rows[first]?.label ?? '', label) < 0.5) continue;
      const oneColumn = evidence.matches + evidence.misses === 1;
      const signedTotal = prior < 0 && cue === CUE.total && oneColumn ? -6 : 0;
      const score =
        cue +
        prior +
        signedTotal +
        mixedLevels(table, reading, parts, cue) +
        (startsAfresh ? 0 : -2) +
        (likeHeading ? 2 : 0) +
        evidence.score -
        (cue === CUE.item ? 2 : 0) -
        PER_SUM;
      const rule: SumRule = { total: row, parts, signs, aside: false, score, evidence };
      if (score > -6) found.push(withSum(reading, count, rule, reading.score + score));
      if (isAsideEquality(table, reading, rule, cue, prior))
        found.push(withAside(reading, rule, reading.score + Math.min(6, evidence.score / 3) - 1));
    }
  }
  return found;
}

/** The region pays as much as the kommuner together: an equality with much evidence between rows that are all items of a later sum. */
function isAsideEquality(
  table: PrintedTable,
  reading: Reading,
  rule: SumRule,
  cue: number,
  prior: number,
): boolean {
  const { evidence, parts } = rule;
  return (
    cue === CUE.item &&
    prior === 0 &&
    parts.length > 1 &&
    (evidence.misses === 0 ? evidence.strong >= 2 : evidence.strong >= 3 && evidence.misses === 1) &&
    evidence.score > 12 &&
    !parts.some((part) => isTotal(table, reading, part))
  );
}

/** A sum called "summa" that would take one earlier sum and then loose items: more likely only the items. */
function mixedLevels(table: PrintedTable, reading: Reading, parts: readonly number[], cue: number): number {
  if (parts.length < 2 || cue !== CUE.total) return 0;
  const totals = parts.filter((part) => isTotal(table, reading, part));
  return totals.length === 1 && totals[0] === parts[0] ? -1 : 0;
}

function isTotal(table: PrintedTable, reading: Reading, row: number): boolean {
  return reading.sums.has(row) || sumCue(table, row) === CUE.total;
}

function asTotalFirst(
  table: PrintedTable,
  reading: Reading,
  row: number,
): { next: number; prospect: Prospect }[] {
  const { open } = reading;
  const cue = sumCue(table, row);
  if (cue < CUE.unlabelled) return [];
  const last = open.at(-1);
  if (last !== undefined && headingBetween(table, last, row) < 0) return [];
  const found: { next: number; prospect: Prospect }[] = [];
  const parts: number[] = [];
  for (let below = row + 1; below < table.rows.length; below++) {
    const printed = table.rows[below] as PrintedTable['rows'][number];
    if (isHeading(printed) || sumCue(table, below) >= CUE.unlabelled) break;
    parts.push(below);
    if (parts.length < 2) continue;
    const signs = parts.map(() => 1);
    const evidence = weighSum(table, row, parts, signs, cue);
    if (!evidence || evidence.matches < Math.max(1, evidence.misses)) continue;
    const next = table.rows[below + 1];
    const score = cue - 1 + (!next || isHeading(next) ? 0 : -2) + evidence.score;
    const rule: SumRule = { total: row, parts: [...parts], signs, aside: false, score, evidence };
    found.push({
      next: below + 1,
      prospect: withSum(reading, 0, rule, reading.score + score),
    });
  }
  return found;
}

/** A labelled row without figures strictly between two rows, or −1. */
function headingBetween(table: PrintedTable, above: number, below: number): number {
  for (let row = above + 1; row < below; row++) {
    const printed = table.rows[row] as PrintedTable['rows'][number];
    if (printed.label !== '' && isHeading(printed)) return row;
  }
  return -1;
}

/**
 * Tecken i resultatet: how each row counts in the outermost sum above it, +1 or −1; null where every row counts alike. Costs printed positive
 * under "intäkter − kostnader" count −1.
 */
export function resultSigns({ rules, open }: SumStructure, rows: number): readonly number[] | null {
  const signs = Array.from({ length: rows }, () => 1);
  const visit = (row: number, sign: number): void => {
    signs[row] = sign;
    const rule = rules.find(({ total, aside }) => total === row && !aside);
    rule?.parts.forEach((part, i) => visit(part, sign * (rule.signs[i] as number)));
  };
  for (const row of open) visit(row, 1);
  return signs.includes(-1) ? signs : null;
}
