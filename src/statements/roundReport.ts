import type { Ledger } from '../ledger/ledger';
import type { Ore } from '../money/ore';
import { stepOf } from '../money/round';
import { type RoundedSum, roundTogether } from '../money/roundTogether';
import { printsOf, wholeSums } from './rowPrints';
import type { Figure, Statement, StatementColumn, StatementRow } from './statement';

/** One printed figure: which amount it shows, and with what sign. */
interface Place {
  readonly amount: number;
  readonly sign: 1 | -1;
}

/** An amount that is printed in one place or more. */
interface Amount {
  readonly exact: Ore;
  rank: number;
  places: number;
}

/** The report's amounts in one unit, with what ties them together. */
class Amounts {
  readonly all: Amount[] = [];
  readonly sums: RoundedSum[] = [];
  private readonly byKey = new Map<string, number>();

  place(key: string, exact: Ore, sign: 1 | -1, rank: number): Place {
    const own = (exact * sign || 0) as Ore;
    const whole = `${key}|${own}`;
    let amount = this.byKey.get(whole);
    if (amount === undefined) {
      amount = this.all.length;
      this.all.push({ exact: own, rank, places: 0 });
      this.byKey.set(whole, amount);
    }
    const known = this.all[amount] as Amount;
    known.rank = Math.min(known.rank, rank);
    known.places++;
    return { amount, sign };
  }

  /** Printed figures: total = Σ sign × part. */
  tie(total: Place, parts: readonly { readonly place: Place; readonly sign: 1 | -1 }[]): void {
    this.sums.push({
      total: total.amount,
      parts: parts.map(({ place, sign }) => ({
        at: place.amount,
        sign: (sign * place.sign * total.sign) as 1 | -1,
      })),
    });
  }

  /** Steps by amount. Totals first, then sums, then what many places print, then what lies nearest a whole step. */
  rounded(step: number): number[] {
    const { all } = this;
    const far = Float64Array.from(all, ({ exact }) => {
      const rest = Math.abs(exact) % step;
      return Math.min(rest, step - rest) / step;
    });
    // One number each, so that a large report sorts fast: rank, then places (few of them), then distance below 1.
    const key = Float64Array.from(
      all,
      ({ rank, places }, i) => rank * 1000 - Math.min(places, 999) + (far[i] as number),
    );
    const order = Int32Array.from(all.keys()).sort(
      (a, b) => (key[a] as number) - (key[b] as number) || a - b,
    );
    const moved = new Int32Array(order.length);
    order.forEach((i, at) => (moved[i] = at));
    const sums = this.sums.map(({ total, parts }) => ({
      total: moved[total] as number,
      parts: parts.map(({ at, sign }) => ({ at: moved[at] as number, sign })),
    }));
    const exact = Array.from(order, (i) => (all[i] as Amount).exact);
    const steps = roundTogether(exact, sums, step);
    return all.map((_, i) => steps[moved[i] as number] as number);
  }
}

/**
 * Summerande avrundning of a whole report: every printed sum is the sum of what is printed above it, ingående plus förändring is
 * utgående, and what is the same amount has the same figure in every statement (årets resultat, balansomslutning, a note's total and its
 * row). Each figure is its amount rounded down or up. A deviation is the difference of the printed figures.
 *
 * Statements in different units are rounded apart. Which figures are the same is told by their postings, where the ledger is given.
 */
export function roundReport(statements: readonly Statement[], ledger: Ledger | null): Statement[] {
  const units = new Map<number, Amounts>();
  const placed = statements.map((statement) => {
    const step = stepOf(statement.precision);
    const amounts = units.get(step) ?? new Amounts();
    units.set(step, amounts);
    return placeFigures(statement, ledger, amounts);
  });
  const steps = new Map([...units].map(([step, amounts]) => [step, amounts.rounded(step)]));
  return statements.map((statement, i) => {
    const own = steps.get(stepOf(statement.precision)) as number[];
    return withSteps(statement, placed[i] as Placed, own);
  });
}

/** Places of a statement's amount figures, by row and column. */
type Placed = ReadonlyMap<string, ReadonlyMap<string, Place>>;

function placeFigures(statement: Statement, ledger: Ledger | null, amounts: Amounts): Placed {
  const { rows } = statement;
  const inSum = new Set(rows.flatMap(({ parts }) => parts.map(({ row }) => row)));
  const rankOf = (row: StatementRow): number =>
    row.total ? 0 : row.parts.length === 0 ? 3 : inSum.has(row.id) ? 2 : 1;
  const placed = new Map<string, Map<string, Place>>(rows.map(({ id }) => [id, new Map()]));
  for (const column of statement.columns) {
    if (column.layout.kind !== 'amount') continue;
    const whole = wholeSums(statement, column.id);
    const prints = ledger ? printsOf(statement, column, whole, ledger) : new Map<string, number>();
    for (const row of rows) {
      const figure = row.figures.get(column.id);
      if (!figure) continue;
      const print = prints.get(row.id) ?? 0;
      const key = print === 0 ? `${statement.id}|${row.id}|${column.id}` : String(Math.abs(print));
      placed.get(row.id)?.set(column.id, amounts.place(key, figure.exact, print < 0 ? -1 : 1, rankOf(row)));
    }
    tieSums(statement, column.id, whole, placed, amounts);
  }
  if (statement.layout.kind === 'balanceSheet') tieTotals(statement, placed, amounts);
  tieBalances(statement, placed, amounts);
  return placed;
}

function tieSums(
  { rows }: Statement,
  column: string,
  whole: ReadonlySet<string>,
  placed: Placed,
  amounts: Amounts,
): void {
  for (const row of rows) {
    const total = placed.get(row.id)?.get(column);
    if (!total || !whole.has(row.id)) continue;
    const parts = row.parts.flatMap(({ row: id, sign }) => {
      const place = placed.get(id)?.get(column);
      return place ? [{ place, sign }] : [];
    });
    amounts.tie(total, parts);
  }
}

/** Balansomslutningen: both totals of a balance sheet are one figure, where they are one amount. */
function tieTotals({ rows, columns }: Statement, placed: Placed, amounts: Amounts): void {
  const totals = rows.filter(({ total }) => total);
  for (const { id } of columns)
    totals.slice(1).forEach((row, i) => {
      const before = totals[i] as StatementRow;
      const [a, b] = [before.figures.get(id), row.figures.get(id)];
      const [first, second] = [placed.get(before.id)?.get(id), placed.get(row.id)?.get(id)];
      if (!a || !b || !first || !second || Math.abs(a.exact) !== Math.abs(b.exact)) return;
      amounts.tie(second, [{ place: first, sign: a.exact === b.exact ? 1 : -1 }]);
    });
}

/** Ingående balans + förändring = utgående balans, where a statement has the three as columns. */
function tieBalances({ rows, columns }: Statement, placed: Placed, amounts: Amounts): void {
  const find = (closing: StatementColumn, measure: string): StatementColumn | undefined =>
    columns.find(
      ({ layout, period }) =>
        layout.kind === 'amount' &&
        closing.layout.kind === 'amount' &&
        layout.measure === measure &&
        layout.scenario === closing.layout.scenario &&
        period?.from === closing.period?.from &&
        period?.to === closing.period?.to,
    );
  for (const closing of columns) {
    if (closing.layout.kind !== 'amount' || closing.layout.measure !== 'closing') continue;
    const [opening, movement] = [find(closing, 'opening'), find(closing, 'movement')];
    if (!opening || !movement) continue;
    for (const row of rows) {
      const figure = (column: StatementColumn): number => row.figures.get(column.id)?.exact ?? 0;
      const place = (column: StatementColumn): Place | undefined => placed.get(row.id)?.get(column.id);
      const [total, first, second] = [place(closing), place(opening), place(movement)];
      if (!total || !first || !second || figure(opening) + figure(movement) !== figure(closing)) continue;
      amounts.tie(total, [
        { place: first, sign: 1 },
        { place: second, sign: 1 },
      ]);
    }
  }
}

function withSteps(statement: Statement, placed: Placed, steps: readonly number[]): Statement {
  const rows = statement.rows.map((row) => {
    const figures = new Map<string, Figure>(row.figures);
    for (const [column, { amount, sign }] of placed.get(row.id) ?? []) {
      const figure = figures.get(column) as Figure;
      figures.set(column, { ...figure, steps: (steps[amount] as number) * sign || 0 });
    }
    for (const { id, layout } of statement.columns) {
      const figure = figures.get(id);
      if (layout.kind !== 'deviation' || !figure) continue;
      const [first, second] = layout.of.map((of) => figures.get(of)?.steps ?? 0) as [number, number];
      figures.set(id, { ...figure, steps: (first - second) * row.resultSign || 0 });
    }
    return { ...row, figures };
  });
  return { ...statement, rows };
}
