import { eachColumnPair, isBetween } from './carriedForward';
import { columnFit, type ColumnMeaning, meaningOf } from './columnMeaning';
import type { Equation } from './equation';
import { speaksOfBeginning } from './labelCues';
import { conceptOf, plainLabel } from './labels';
import { likeliestSlip } from './likelihood';
import type { PrintedTable } from './printed';

/** Amounts below this many hundredths meet by chance. */
const LEAST = 100_000;

/** What is carried over from day to day, and the rows of other statements that say by how much it moved. */
const BALANCES: readonly { readonly concept: string; readonly movement: (label: string) => boolean }[] = [
  { concept: 'equity', movement: (label) => conceptOf(label) === 'result' },
  {
    concept: 'cash',
    movement: (label) => /^förändring av likvida medel|^(årets|periodens) kassaflöde/.test(plainLabel(label)),
  },
];

/**
 * Balansen rullar med en annan tabell: equity at the end of a period = equity at its beginning + the result of the resultaträkning; likvida
 * medel likewise with the change in the cash flow statement. Exact, or apart by a slip where the amounts are large.
 */
export function inferRollsBetween(tables: readonly PrintedTable[], add: (equation: Equation) => void): void {
  tables.forEach((table, index) => {
    if (table.counts) return;
    const meanings = table.columns.map(({ title }) => meaningOf(title));
    table.rows.forEach(({ label }, row) => {
      const balance = BALANCES.find(({ concept }) => concept === conceptOf(label));
      if (!balance || speaksOfBeginning(label) || balance.movement(label)) return;
      eachColumnPair(table, meanings, (later, earlier) => {
        const [to, from] = [meanings[later], meanings[earlier]];
        if (!isDay(to) || !isDay(from) || !isYearAtMost(from, to) || isBetween(meanings, earlier, later))
          return;
        const x = table.rows[row]?.figures[later];
        const y = table.rows[row]?.figures[earlier];
        if (!x || !y) return;
        for (const { other, moved, column, figure } of movementsOf(tables, index, balance.movement, later)) {
          const residual = x - y - figure;
          const step = Math.max(table.step, tables[other]?.step ?? 1);
          const within = step > 1 ? step * 1.5 : 0;
          const terms = [
            { value: x, factor: 1 },
            { value: y, factor: -1 },
            { value: figure, factor: -1 },
          ];
          const agrees = Math.abs(residual) <= within;
          if (!agrees && likeliestSlip(residual, within, step, terms) === null) continue;
          add({
            kind: 'equity-roll',
            terms: [
              { table: index, row, column: later, factor: 1 },
              { table: index, row, column: earlier, factor: -1 },
              { table: other, row: moved, column, factor: -1 },
            ],
            constant: 0,
            exactWithin: 0,
            roundedWithin: within,
            score: 5,
            witnessed: agrees,
          });
        }
      });
    });
  });
}

/** A closing or opening balance of a known day. */
function isDay(meaning: ColumnMeaning | undefined): meaning is ColumnMeaning {
  return !!meaning?.year && !!meaning.month && (meaning.basis === 'actual' || meaning.basis === 'opening');
}

/** From the turn of a year to a day of the year that follows: what a statement of that year covers. */
function isYearAtMost(from: ColumnMeaning, to: ColumnMeaning): boolean {
  const turn =
    from.basis === 'opening' && from.month === 1
      ? from.year
      : from.month === 12
        ? (from.year ?? 0) + 1
        : null;
  return turn !== null && turn === to.year;
}

interface Movement {
  readonly other: number;
  readonly moved: number;
  readonly column: number;
  readonly figure: number;
}

/** Figures of other tables in the same unit that say how the balance moved, in columns that hold the period up to `later`. */
function movementsOf(
  tables: readonly PrintedTable[],
  own: number,
  isMovement: (label: string) => boolean,
  later: number,
): Movement[] {
  const title = tables[own]?.columns[later]?.title ?? '';
  return tables.flatMap((table, other) => {
    if (other === own || table.counts || table.unit !== tables[own]?.unit) return [];
    const fitting = table.columns.flatMap((column, i) => {
      const { basis, plain } = meaningOf(column.title);
      const holds = basis === 'actual' || basis === null;
      const only = table.columns.length === 1 && plain === '';
      return !column.ratio && holds && (only || columnFit(title, column.title) >= 1.5) ? [i] : [];
    });
    return fitting.flatMap((column) =>
      table.rows.flatMap((row, moved): Movement[] => {
        const figure = row.figures[column];
        return figure && Math.abs(figure) >= LEAST && isMovement(row.label)
          ? [{ other, moved, column, figure }]
          : [];
      }),
    );
  });
}
