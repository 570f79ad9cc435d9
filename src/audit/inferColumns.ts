import { type ColumnMeaning, meaningOf } from './columnMeaning';
import { likelihood, type Term } from './likelihood';
import { isWide } from './limits';
import type { PrintedTable } from './printed';
import { sumTolerance } from './tolerance';

/** Kolumnformel: column `target` is the sum of `parts` with their signs, on every row that has the figures. */
export interface ColumnRule {
  readonly target: number;
  readonly parts: readonly number[];
  readonly signs: readonly number[];
  /** +1 or −1 by row where deviations are taken in result sign (favourable positive) though costs are printed positive; else null. */
  readonly rowSigns: readonly number[] | null;
  readonly score: number;
  readonly matches: number;
  readonly misses: number;
  readonly strong: number;
}

/** What a guess without any word in the titles costs. */
const UNNAMED = -5;
const PARTS_AT_MOST = 14;

/**
 * Finds a − b, a + b, and totals of neighbouring columns. `direction` is the document's habit: positive where avvikelse is utfall − budget
 * elsewhere, negative where it is budget − utfall. `resultSigns`: how each row counts in the result, null where all count alike.
 */
export function inferColumns(
  table: PrintedTable,
  direction: number,
  resultSigns: readonly number[] | null,
): ColumnRule[] {
  const columns = table.columns.length;
  if (columns < 3 || isWide(table)) return [];
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  const candidates: ColumnRule[] = [];
  const weigh = (target: number, parts: readonly number[], signs: readonly number[], prior: number): void => {
    if ([target, ...parts].some((column) => table.columns[column]?.ratio)) return;
    if (prior < 0 ? failsTooOften(table, target, parts, signs) : !holdsInSample(table, target, parts, signs))
      return;
    const isDeviation = meanings[target]?.basis === 'deviation' && signs.includes(-1);
    for (const rowSigns of isDeviation && resultSigns ? [null, resultSigns] : [null]) {
      const evidence = weighColumn(table, target, parts, signs, rowSigns);
      if (!evidence || evidence.strong < 1 || (evidence.strong < 2 && prior < 4)) continue;
      // What no title says must hold nearly everywhere.
      if (prior < 0 && evidence.misses * 8 > evidence.matches) continue;
      candidates.push({ target, parts, signs, rowSigns, ...evidence, score: evidence.score + prior });
    }
  };
  for (let target = 0; target < columns; target++) {
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b < columns; b++) {
        if (a === b || a === target || b === target) continue;
        weigh(target, [a, b], [1, -1], differencePrior(table, meanings, target, a, b, direction));
        if (a < b) weigh(target, [a, b], [1, 1], additionPrior(meanings, target, a, b));
      }
    }
    for (const [from, to] of neighbours(target, columns)) {
      const parts = Array.from({ length: to - from }, (_, i) => from + i);
      weigh(
        target,
        parts,
        parts.map(() => 1),
        runPrior(meanings, target, parts),
      );
    }
  }
  return chosen(candidates);
}

/** Utfall, budget and avvikelse are not parts of one total. */
function runPrior(meanings: readonly ColumnMeaning[], target: number, parts: readonly number[]): number {
  const bases = new Set(parts.flatMap((column) => meanings[column]?.basis ?? []));
  return (meanings[target]?.total ? 2 : UNNAMED) - (bases.size > 1 ? 6 : 0);
}

/** Runs of three or more columns right before or right after a total. */
function neighbours(target: number, columns: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let from = Math.max(0, target - PARTS_AT_MOST); from <= target - 3; from++) runs.push([from, target]);
  for (let to = target + 4; to <= Math.min(columns, target + 1 + PARTS_AT_MOST); to++)
    runs.push([target + 1, to]);
  return runs;
}

/** The best rule for each target; two rules on the same columns are one equation turned round. */
function chosen(candidates: ColumnRule[]): ColumnRule[] {
  const kept: ColumnRule[] = [];
  const used = new Set<string>();
  for (const rule of candidates.sort((a, b) => b.score - a.score)) {
    if (rule.score < 5 || (rule.misses > rule.matches && rule.score < 8)) continue;
    const key = [rule.target, ...rule.parts].sort((a, b) => a - b).join();
    if (used.has(key) || kept.some(({ target }) => target === rule.target)) continue;
    used.add(key);
    kept.push(rule);
  }
  return kept;
}

function differencePrior(
  table: PrintedTable,
  meanings: readonly ColumnMeaning[],
  target: number,
  a: number,
  b: number,
  direction: number,
): number {
  const [to, left, right] = [meanings[target], meanings[a], meanings[b]] as [
    ColumnMeaning,
    ColumnMeaning,
    ColumnMeaning,
  ];
  if (to.basis === 'change') return right.basis === 'opening' ? 3 : 0;
  if (to.basis !== 'deviation') return UNNAMED;
  const bases = `${left.basis}-${right.basis}`;
  const planned = /^(actual|forecast)-budget$|^budget-(actual|forecast)$/.test(bases);
  let prior = planned ? 4 : -1;
  if (left.wholeYear !== right.wholeYear) prior -= 4;
  if (left.year && right.year && left.year !== right.year) prior -= 5;
  const title = table.columns[target]?.title.toLowerCase() ?? '';
  if (bases === 'actual-budget' && /utfall\s*[-–−]\s*budget/.test(title)) prior += 6;
  if (bases === 'budget-actual' && /budget\s*[-–−]\s*utfall/.test(title)) prior += 6;
  return prior + (bases === 'actual-budget' ? direction : bases === 'budget-actual' ? -direction : 0);
}

function additionPrior(meanings: readonly ColumnMeaning[], target: number, a: number, b: number): number {
  const bases = [meanings[a]?.basis, meanings[b]?.basis];
  if (bases.includes('opening') && bases.includes('change')) return 5;
  return meanings[target]?.total ? 2 : UNNAMED;
}

function weighColumn(
  table: PrintedTable,
  target: number,
  parts: readonly number[],
  signs: readonly number[],
  rowSigns: readonly number[] | null,
): { score: number; matches: number; misses: number; strong: number } | null {
  let [score, matches, misses, strong] = [0, 0, 0, 0];
  table.rows.forEach(({ figures }, row) => {
    const printed = figures[target];
    if (printed === null || printed === undefined) return;
    const rowSign = rowSigns?.[row] ?? 1;
    let sum = 0;
    let nonZero = printed === 0 ? 0 : 1;
    const terms: Term[] = [{ value: printed, factor: 1 }];
    parts.forEach((column, i) => {
      const figure = figures[column];
      if (figure === null || figure === undefined) return;
      sum += figure * rowSign * (signs[i] as number);
      if (figure !== 0) nonZero++;
      terms.push({ value: figure, factor: -rowSign * (signs[i] as number) });
    });
    const present = terms.length - 1;
    if (present < parts.length && (present === 0 || parts.length < 3)) return;
    const tolerance = sumTolerance(table, Math.max(2, present));
    const agrees = Math.abs(printed - sum) <= tolerance;
    if (agrees) matches++;
    else misses++;
    if (agrees && nonZero > 1) strong++;
    score += likelihood(printed - sum, tolerance, table.step, terms);
  });
  return matches + misses > 0 ? { score, matches, misses, strong } : null;
}

/** Rows looked at before the whole of a long list is weighed. */
const SAMPLE = 40;

/** False where a formula can be ruled out on a few rows of a long list. */
function holdsInSample(
  table: PrintedTable,
  target: number,
  parts: readonly number[],
  signs: readonly number[],
): boolean {
  if (table.rows.length <= SAMPLE * 4) return true;
  const stride = Math.floor(table.rows.length / SAMPLE);
  let [compared, agreeing] = [0, 0];
  for (let row = 0; row < table.rows.length; row += stride) {
    const figures = table.rows[row]?.figures ?? [];
    const printed = figures[target];
    if (!printed) continue;
    compared++;
    const sum = parts.reduce((all, column, i) => all + (figures[column] ?? 0) * (signs[i] as number), 0);
    if (Math.abs(Math.abs(printed) - Math.abs(sum)) <= sumTolerance(table, Math.max(2, parts.length)))
      agreeing++;
  }
  return compared > 0 && agreeing * 2 >= compared;
}

/** True where a formula that no title speaks of misses on more rows than the others could make up for: seen without weighing each. */
function failsTooOften(
  table: PrintedTable,
  target: number,
  parts: readonly number[],
  signs: readonly number[],
): boolean {
  const tolerance = sumTolerance(table, Math.max(2, parts.length));
  let misses = 0;
  for (const { figures } of table.rows) {
    const printed = figures[target];
    if (printed === null || printed === undefined) continue;
    let [sum, present] = [0, 0];
    for (let i = 0; i < parts.length; i++) {
      const figure = figures[parts[i] as number];
      if (figure === null || figure === undefined) continue;
      present++;
      sum += figure * (signs[i] as number);
    }
    if (present < parts.length && (present === 0 || parts.length < 3)) continue;
    // Result signs may turn a row round: only the sizes are held against it here.
    if (Math.abs(Math.abs(printed) - Math.abs(sum)) > tolerance && ++misses * 9 > table.rows.length)
      return true;
  }
  return false;
}
