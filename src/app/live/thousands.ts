import { stepsToDecimal } from '../../money/decimalText';
import { MAX_ORE, type Ore, ore } from '../../money/ore';
import { nearestOre, stepOf } from '../../money/round';
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
function rounded(cells: readonly (readonly Figure[])[], step: number): Map<string, number> {
  const keys: string[] = [];
  const amounts: Ore[] = [];
  const place = new Map<string, number>();
  const put = (key: string, amount: Ore): number => {
    keys.push(key);
    place.set(key, amounts.length);
    return amounts.push(amount) - 1;
  };
  const sums: RoundedSum[] = [];
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => columnSums(cells, c));
  // Totals first: they keep their own nearest figure, and the parts take what is left over.
  columns.forEach(({ hidden }, c) => {
    if (hidden.parts.length > 0) put(`sum,${c}`, hidden.total);
  });
  for (const { totals } of columns) for (const { key, amount } of [...totals].reverse()) put(key, amount);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === 'number' && !place.has(`${r},${c}`)) put(`${r},${c}`, cell);
    }),
  );
  const at = (key: string): number => place.get(key) as number;
  columns.forEach(({ totals, hidden }, c) => {
    for (const { key, parts } of totals)
      sums.push({ total: at(key), parts: parts.map((part) => ({ at: at(part), sign: 1 })) });
    if (hidden.parts.length > 0)
      sums.push({ total: at(`sum,${c}`), parts: hidden.parts.map((part) => ({ at: at(part), sign: 1 })) });
  });
  for (const { total, parts } of rowSums(cells, width))
    sums.push({ total: at(total), parts: parts.map((part) => ({ at: at(part), sign: 1 })) });
  const steps = roundTogether(amounts, sums, step);
  return new Map(keys.map((key, i) => [key, steps[i] as number]));
}

interface ColumnSums {
  readonly totals: readonly {
    readonly key: string;
    readonly amount: Ore;
    readonly parts: readonly string[];
  }[];
  /** What is in no total, and its sum, which nobody sees. */
  readonly hidden: { readonly total: Ore; readonly parts: readonly string[] };
}

/** Finds totals downwards: a cell after at least two others that is exactly their sum, where "they" are those since the total before. */
function columnSums(cells: readonly (readonly Figure[])[], c: number): ColumnSums {
  const totals: { key: string; amount: Ore; parts: string[] }[] = [];
  let open: { key: string; amount: Ore }[] = [];
  let groups: { key: string; amount: Ore }[] = [];
  const total = (parts: readonly { readonly amount: Ore }[]): number =>
    parts.reduce((sum, { amount }) => sum + amount, 0);
  cells.forEach((row, r) => {
    const cell = row[c];
    if (typeof cell !== 'number') return;
    const entry = { key: `${r},${c}`, amount: cell };
    const all = [...groups, ...open];
    const parts =
      open.length > 1 && total(open) === cell ? open : all.length > 1 && total(all) === cell ? all : null;
    if (!parts || parts.every(({ amount }) => amount === 0)) {
      open.push(entry);
      return;
    }
    totals.push({ ...entry, parts: parts.map(({ key }) => key) });
    groups = parts === all ? [entry] : [...groups, entry];
    open = [];
  });
  const left = [...groups, ...open];
  const parts = left.length > 1 ? left.map(({ key }) => key) : [];
  return { totals, hidden: { total: ore(total(left)), parts } };
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
