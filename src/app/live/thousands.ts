import { stepsToDecimal } from '../../money/decimalText';
import { largestRemainder } from '../../money/largestRemainder';
import { MAX_ORE, type Ore, ore, ZERO } from '../../money/ore';
import { nearestOre, roundToStep, stepOf } from '../../money/round';
import { type RoundedSum, roundTogether } from '../../money/roundTogether';
import { type Answer, type AnswerCell, cellGiven, errorGiven, problem } from './answer';
import { rangeOf } from './deviation';

const MOST_DECIMALS = 3;

/**
 * TKR: kronor to tkr so that the figures still add up, same shape. Column by column (a single row: along the row): the rounded parts sum
 * to the rounded total. A cell that is the sum of those above it is taken for their total, and so is a last column that is the sum of
 * the others. Texts and error values stay as they are. Code: function-decimals.
 */
export function inThousands(area: unknown, decimals: unknown): Answer {
  const error = errorGiven(decimals);
  if (error) return error;
  const places = cellGiven(decimals) ?? 0;
  if (typeof places !== 'number' || !Number.isInteger(places) || places < 0 || places > MOST_DECIMALS)
    return problem('function-decimals', '#VALUE!', { text: String(places) });
  const cells = rangeOf(area).map((row) => row.map(figureIn));
  const alongRow = cells.length === 1;
  const turned = alongRow ? transposed(cells) : cells;
  const precision = { unit: 'tkr', decimals: places } as const;
  const steps = rounded(turned, stepOf(precision));
  const printed = turned.map((row, r) =>
    row.map((cell, c): AnswerCell =>
      typeof cell === 'number' ? Number(stepsToDecimal(steps.get(`${r},${c}`) ?? 0, precision)) : cell.kept,
    ),
  );
  return alongRow ? transposed(printed) : printed;
}

/** A figure in öre, or what is kept as it stands. */
type Figure = Ore | { readonly kept: AnswerCell };

function figureIn(cell: unknown): Figure {
  const error = errorGiven(cell);
  if (error) return { kept: error };
  if (cell === null || cell === undefined) return { kept: '' };
  if (typeof cell !== 'number') return { kept: typeof cell === 'boolean' ? cell : String(cell) };
  // Calculated cells hold parts of an öre, which tkr do not need.
  const amount = Math.abs(cell) > MAX_ORE / 100 ? null : nearestOre(cell);
  return amount ?? { kept: problem('amount-too-large', '#VALUE!', { text: String(cell) }) };
}

/** Steps by "row,column". */
function rounded(cells: readonly (readonly Figure[])[], step: number): ReadonlyMap<string, number> {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => columnSums(cells, c));
  const rows = rowSums(cells, width);
  return rows.length > 0
    ? roundedBothWays(columns, rows, step)
    : new Map(columns.flatMap((one) => downwards(one, step)));
}

/** From the total to its parts, theirs to theirs: each is divided by the largest remainder. */
function downwards({ amounts, totals, open }: ColumnSums, step: number): [string, number][] {
  const steps = new Map<string, number>();
  const amountOf = (key: string): Ore => amounts.get(key) as Ore;
  const divide = (parts: readonly string[], total: number): void =>
    largestRemainder(parts.map(amountOf), total, step).forEach((part, i) =>
      steps.set(parts[i] as string, part),
    );
  divide(open, roundToStep(ore(open.reduce<number>((sum, key) => sum + amountOf(key), 0)), step));
  for (const { key, parts } of [...totals].reverse()) divide(parts, steps.get(key) as number);
  return [...steps];
}

/** Rows and columns both: the sum of all keeps its nearest figure first, then the sums, and last what is nearest to go either way. */
function roundedBothWays(
  columns: readonly ColumnSums[],
  rows: readonly { readonly total: string; readonly parts: readonly string[] }[],
  step: number,
): ReadonlyMap<string, number> {
  const sums = [
    ...columns.flatMap(({ totals }) => totals.map(({ key, parts }) => ({ total: key, parts }))),
    ...rows,
  ];
  const timesTotal = (key: string): number => sums.filter(({ total }) => total === key).length;
  const doubt = (amount: Ore): number => Math.abs((((amount % step) + step) % step) - step / 2);
  const entries = columns
    .flatMap(({ amounts }) => [...amounts])
    .map(([key, amount]) => ({ key, amount, rank: timesTotal(key), certainty: doubt(amount) }))
    .sort((a, b) => b.rank - a.rank || b.certainty - a.certainty);
  const place = new Map(entries.map(({ key }, i) => [key, i]));
  const at = (key: string): number => place.get(key) as number;
  const steps = roundTogether(
    entries.map(({ amount }) => amount),
    sums.map(({ total, parts }): RoundedSum => ({
      total: at(total),
      parts: parts.map((part) => ({ at: at(part), sign: 1 })),
    })),
    step,
  );
  return new Map(entries.map(({ key }, i) => [key, steps[i] as number]));
}

interface ColumnSums {
  /** By "row,column". */
  readonly amounts: ReadonlyMap<string, Ore>;
  /** Totals downwards, each with what it is the sum of. */
  readonly totals: readonly { readonly key: string; readonly parts: readonly string[] }[];
  /** What is in no total. */
  readonly open: readonly string[];
}

/** Finds totals downwards: a cell after at least two others that is exactly their sum, where "they" are those since the total before. */
function columnSums(cells: readonly (readonly Figure[])[], c: number): ColumnSums {
  const amounts = new Map<string, Ore>();
  const totals: { key: string; parts: string[] }[] = [];
  let groups: string[] = [];
  let open: string[] = [];
  const isSum = (parts: readonly string[], total: Ore): boolean =>
    parts.length > 1 &&
    parts.some((key) => amounts.get(key) !== ZERO) &&
    parts.reduce((sum, key) => sum + (amounts.get(key) as Ore), 0) === total;
  cells.forEach((row, r) => {
    const cell = row[c];
    if (typeof cell !== 'number') return;
    const key = `${r},${c}`;
    const all = [...groups, ...open];
    const parts = isSum(open, cell) ? open : isSum(all, cell) ? all : null;
    amounts.set(key, cell);
    if (!parts) {
      open.push(key);
      return;
    }
    totals.push({ key, parts });
    groups = parts === all ? [key] : [...groups, key];
    open = [];
  });
  return { amounts, totals, open: [...groups, ...open] };
}

/** The last column, where it is the sum of the others in every row that has figures. */
function rowSums(
  cells: readonly (readonly Figure[])[],
  width: number,
): readonly { readonly total: string; readonly parts: readonly string[] }[] {
  if (width < 3) return [];
  const rows = cells.flatMap((row, r) => {
    const figures = row.flatMap((cell, c) => (typeof cell === 'number' ? [{ c, cell }] : []));
    return figures.length === 0 ? [] : [{ r, figures }];
  });
  const add = rows.every(({ figures }) => {
    const last = figures.at(-1);
    const sum = figures.slice(0, -1).reduce((all, { cell }) => all + cell, 0);
    return last?.c === width - 1 && figures.length > 2 && sum === last.cell;
  });
  if (!add || rows.length === 0) return [];
  return rows.map(({ r, figures }) => ({
    total: `${r},${width - 1}`,
    parts: figures.slice(0, -1).map(({ c }) => `${r},${c}`),
  }));
}

function transposed<T>(cells: readonly (readonly T[])[]): T[][] {
  return (cells[0] ?? []).map((_, c) => cells.map((row) => row[c] as T));
}
