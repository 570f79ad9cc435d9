import type { Equation } from './equation';
import type { SumStructure } from './readings';
import { plainLabel } from './labels';
import { likeliestSlip } from './likelihood';
import type { PrintedTable } from './printed';

const ASSETS = /^(summa|totala?) tillgångar|^tillgångar totalt|^summa aktiva/;
const FUNDING = /^(summa|totala?) (eget kap|skulder|avsättn)\S*.*(skuld|kap)|^summa passiva/;

/**
 * Balansräkningens två sidor: the outermost total of the assets = that of equity and liabilities, in each column. Found by label, or in a
 * table called balansräkning as its first and last outermost sums.
 */
export function inferBalance(
  table: PrintedTable,
  index: number,
  structure: SumStructure,
  add: (equation: Equation) => void,
): void {
  const sides = sidesOf(table, structure);
  if (!sides) return;
  const { assets, funding, told } = sides;
  let sameSign = 0;
  table.columns.forEach((_, column) => {
    const [x, y] = [table.rows[assets]?.figures[column], table.rows[funding]?.figures[column]];
    if (x && y) sameSign += Math.sign(x * y) * (Math.abs(x) === Math.abs(y) ? 2 : 1);
  });
  const sign = sameSign < 0 ? -1 : 1;
  if (!told && !balances(table, assets, funding, sign)) return;
  table.columns.forEach(({ ratio }, column) => {
    const printed = [assets, funding].every((row) => typeof table.rows[row]?.figures[column] === 'number');
    if (ratio || !printed) return;
    add({
      kind: 'balance',
      terms: [
        { table: index, row: assets, column, factor: 1 },
        { table: index, row: funding, column, factor: -sign },
      ],
      constant: 0,
      exactWithin: 0,
      roundedWithin: table.step > 1 ? table.step : 0,
      score: 8,
      witnessed: true,
    });
  });
}

/** A part of a balance sheet has no two sides: where no label names them, they must agree in some column, or but for a slip. */
function balances(table: PrintedTable, assets: number, funding: number, sign: number): boolean {
  return table.columns.some((_, column) => {
    const [x, y] = [table.rows[assets]?.figures[column], table.rows[funding]?.figures[column]];
    if (!x || !y) return false;
    const residual = x - sign * y;
    const terms = [
      { value: x, factor: 1 },
      { value: y, factor: -sign },
    ];
    return Math.abs(residual) <= table.step || likeliestSlip(residual, 0, table.step, terms) !== null;
  });
}

interface Sides {
  readonly assets: number;
  readonly funding: number;
  /** Both by their labels. */
  readonly told: boolean;
}

function sidesOf(table: PrintedTable, structure: SumStructure): Sides | null {
  const labels = table.rows.map(({ label }) => plainLabel(label));
  const byLabel = labels.findIndex((label) => ASSETS.test(label));
  if (!/balansr|balansbudget/i.test(table.title) && byLabel < 0) return null;
  const outermost = structure.open.filter((row) => structure.sums.has(row));
  const assets = byLabel >= 0 ? byLabel : outermost[0];
  const labelled = labels.findLastIndex((label) => FUNDING.test(label));
  const funding = labelled >= 0 ? labelled : outermost.at(-1);
  if (assets === undefined || funding === undefined || funding <= assets) return null;
  return { assets, funding, told: byLabel >= 0 && labelled >= 0 };
}
