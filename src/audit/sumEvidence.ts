import { CUE, isCostLabel } from './labelCues';
import { meaningOf } from './columnMeaning';
import { likelihood, type Term } from './likelihood';
import { wordsOf } from './labels';
import { isHeading, type PrintedTable } from './printed';
import { sumTolerance } from './tolerance';

/** How well a sum agrees with its parts, over all columns. */
export interface SumEvidence {
  readonly score: number;
  readonly matches: number;
  readonly misses: number;
  /** Matches of figures that are not zero. */
  readonly strong: number;
}

/** Teckenmönster: how the parts of a sum are added, with the log-odds against it. */
export interface SignPattern {
  readonly signs: readonly number[];
  readonly prior: number;
}

/** All plus; first minus the rest (income − costs); last minus (… − tax); the middle of three minus; minus where the label says cost. */
export function signPatterns(table: PrintedTable, parts: readonly number[]): SignPattern[] {
  const patterns: SignPattern[] = [{ signs: parts.map(() => 1), prior: 0 }];
  const signed = hasSignedCosts(table);
  const add = (signs: readonly number[], prior: number): void => {
    const against = parts.reduce((sum, row, i) => sum + (signs[i] === -1 ? againstMinus(table, row) : 0), 0);
    patterns.push({ signs, prior: prior - Math.min(4, against) - (signed ? SIGNED : 0) });
  };
  if (parts.length < 2) return patterns;
  add(
    parts.map((_, i) => (i === 0 ? 1 : -1)),
    -2,
  );
  if (parts.length < 3) return patterns;
  add(
    parts.map((_, i) => (i === parts.length - 1 ? -1 : 1)),
    -2.5,
  );
  if (parts.length === 3) add([1, -1, 1], -3);
  const byLabel = parts.map((row) => (isCostLabel(spokenLabel(table, row)) ? -1 : 1));
  if (byLabel.includes(-1) && byLabel.includes(1)) add(byLabel, -2.5);
  return patterns;
}

/** Against subtracting anything in a table that prints its costs with their sign. */
const SIGNED = 5;

const signedCosts = new WeakMap<PrintedTable, boolean>();

/** A table whose costs are negative adds up: what would fit with a minus is a figure with the wrong sign. */
function hasSignedCosts(table: PrintedTable): boolean {
  const known = signedCosts.get(table);
  if (known !== undefined) return known;
  const costs = table.rows.flatMap(({ label, figures }) =>
    isCostLabel(label) ? figures.filter((figure, column) => figure && !isDeviation(table, column)) : [],
  );
  const negative = costs.filter((figure) => (figure as number) < 0).length;
  const signed = negative >= 2 && negative >= 2 * (costs.length - negative);
  signedCosts.set(table, signed);
  return signed;
}

/** What speaks against subtracting a row: its label says income, or its figures are negative already. */
function againstMinus(table: PrintedTable, row: number): number {
  const printed = table.rows[row] as PrintedTable['rows'][number];
  const income = /intäkt|bidrag|inkomst/i.test(printed.label) && !isCostLabel(printed.label) ? 2 : 0;
  const figures = printed.figures.filter((figure, column) => figure && !isDeviation(table, column));
  const negative = figures.filter((figure) => (figure as number) < 0).length;
  return income + (figures.length > 0 && negative > figures.length / 2 ? 2 : 0);
}

/** A row's label; that of the heading above where it only says "summa". */
function spokenLabel(table: PrintedTable, row: number): string {
  const label = table.rows[row]?.label ?? '';
  if (wordsOf(label).length > 0) return label;
  for (let above = row - 1; above >= 0; above--) {
    const printed = table.rows[above] as PrintedTable['rows'][number];
    if (isHeading(printed)) return printed.label;
  }
  return label;
}

/**
 * Weighs "row `total` is the sum of `parts`". Null where no column has both, or where the label denies it (`cue` item) and the figures do
 * not insist: a row not called a sum must agree in two columns of three, and somewhere with figures that are not zero.
 */
export function weighSum(
  table: PrintedTable,
  total: number,
  parts: readonly number[],
  signs: readonly number[],
  cue: number,
): SumEvidence | null {
  const columns = table.columns.length;
  const compared: {
    printed: number;
    residual: number;
    tolerance: number;
    column: number;
    signed: boolean;
  }[] = [];
  const subtracts = signs.includes(-1);
  let [misses, strong, mixed] = [0, 0, 0];
  for (let column = 0; column < columns; column++) {
    const printed = table.rows[total]?.figures[column];
    if (printed === null || printed === undefined || table.columns[column]?.ratio) continue;
    let sum = 0;
    let [present, nonZero, added, subtracted, plain] = [0, 0, 0, 0, 0];
    for (let i = 0; i < parts.length; i++) {
      const figure = table.rows[parts[i] as number]?.figures[column];
      if (figure === null || figure === undefined) continue;
      present++;
      sum += figure * (signs[i] as number);
      plain += figure;
      if (figure === 0) continue;
      nonZero++;
      if (signs[i] === 1) added++;
      else subtracted++;
    }
    if (present === 0) continue;
    if (added > 0 && subtracted > 0) mixed++;
    // Deviations are often favourable = positive on every row: then they add up where the amounts are subtracted.
    const addsUp =
      subtracts && Math.abs(printed - plain) < Math.abs(printed - sum) && isDeviation(table, column);
    const residual = printed - (addsUp ? plain : sum);
    const tolerance = sumTolerance(table, nonZero, present);
    if (Math.abs(residual) > tolerance) {
      misses++;
      if (cue === CUE.item && misses > columns / 3) return null;
    } else if (printed !== 0 || sum !== 0) strong++;
    compared.push({ printed, residual, tolerance, column, signed: !addsUp });
  }
  // Nothing minus something is no difference, only a sum with the wrong sign.
  if (compared.length === 0 || (subtracts && mixed === 0) || (cue === CUE.item && strong === 0)) return null;
  let score = 0;
  for (const { printed, residual, tolerance, column, signed } of compared) {
    const terms: Term[] = [{ value: printed, factor: 1 }];
    parts.forEach((row, i) => {
      const figure = table.rows[row]?.figures[column];
      if (figure !== null && figure !== undefined)
        terms.push({ value: figure, factor: signed ? -(signs[i] as number) : -1 });
    });
    score += likelihood(residual, tolerance, table.step, terms);
  }
  return { score, matches: compared.length - misses, misses, strong };
}

/** True for columns of deviations, by their title. */
export function isDeviation(table: PrintedTable, column: number): boolean {
  return meaningOf(table.columns[column]?.title ?? '').basis === 'deviation';
}
