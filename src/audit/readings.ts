import type { SumEvidence } from './sumEvidence';

/** Summa: row `total` is the sum of `parts` with their signs. `aside`: the equality holds, but the row is itself a part further down. */
export interface SumRule {
  readonly total: number;
  readonly parts: readonly number[];
  readonly signs: readonly number[];
  readonly aside: boolean;
  /** Log-odds that this sum is meant: label, place and figures together. */
  readonly score: number;
  readonly evidence: SumEvidence;
}

/** Tabellens uppbyggnad: its sums, and the rows that no sum takes (`open`, the outermost totals among them). */
export interface SumStructure {
  readonly rules: readonly SumRule[];
  readonly sums: ReadonlySet<number>;
  readonly open: readonly number[];
}

/** A reading of the rows so far. `open` is a stack: a sum takes the topmost rows and stands in their place. */
export interface Reading {
  readonly open: readonly number[];
  readonly sums: ReadonlySet<number>;
  readonly rules: readonly SumRule[];
  readonly score: number;
}

/** A reading to be: only the best are ever made. */
export interface Prospect {
  readonly score: number;
  make(): Reading;
}

/** Readings kept at each row: fewer once a table has taken much work. */
const READINGS_KEPT = { usually: 24, whenMuch: 6 } as const;
/** Parts of sums weighed in one table, from which it is much. */
const MUCH = 2_000_000;
/** What a row costs that in the end belongs to no sum. */
const PER_OPEN_ROW = 0.4;

/** A reading that is there already. */
export function ready(reading: Reading): Prospect {
  return { score: reading.score, make: () => reading };
}

/** The reading with a sum that takes the last `taken` open rows. */
export function withSum(reading: Reading, taken: number, rule: SumRule, score: number): Prospect {
  const make = (): Reading => ({
    open: [...reading.open.slice(0, reading.open.length - taken), rule.total],
    sums: new Set([...reading.sums, rule.total]),
    rules: [...reading.rules, rule],
    score,
  });
  return { score, make };
}

/** The reading with an equality whose row stays an item. */
export function withAside(reading: Reading, rule: SumRule, score: number): Prospect {
  const make = (): Reading => ({
    ...reading,
    open: [...reading.open, rule.total],
    rules: [...reading.rules, { ...rule, aside: true }],
    score,
  });
  return { score, make };
}

/** The best readings, one for each stack of open rows. `weighed`: the work done so far, in parts. */
export function bestReadings(prospects: Prospect[], weighed: number): Reading[] {
  const kept = weighed > MUCH ? READINGS_KEPT.whenMuch : READINGS_KEPT.usually;
  const byOpenRows = new Map<string, Reading>();
  for (const prospect of prospects.sort((a, b) => b.score - a.score)) {
    const reading = prospect.make();
    const key = reading.open.join();
    if (!byOpenRows.has(key)) byOpenRows.set(key, reading);
    if (byOpenRows.size >= kept) break;
  }
  return [...byOpenRows.values()];
}

/** The best reading of all rows, counting what no sum took. */
export function bestInTheEnd(prospects: readonly Prospect[]): SumStructure {
  let best: Reading | null = null;
  let bestScore = -Infinity;
  for (const prospect of prospects) {
    // What is open only lowers the score.
    if (prospect.score <= bestScore) continue;
    const reading = prospect.make();
    const loose = reading.rules.length > 0 ? reading.open.filter((row) => !reading.sums.has(row)).length : 0;
    const score = reading.score - loose * PER_OPEN_ROW;
    if (score > bestScore) [best, bestScore] = [reading, score];
  }
  return best ?? { rules: [], sums: new Set(), open: [] };
}
