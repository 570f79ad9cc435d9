import { meaningOf } from './columnMeaning';
import type { PrintedTable } from './printed';

/** Periodens del: column `part` is `months`/12 of column `whole`, on most rows. */
export interface ShareRule {
  readonly part: number;
  readonly whole: number;
  readonly months: number;
  readonly matches: number;
  /** The rows it holds for; all rows where null. */
  readonly rows: readonly number[] | null;
}

/** Smallest figure, in printed units, whose share of a year is not chance. */
const LEAST_UNITS = 10_000;

/**
 * Finds budgets spread evenly over the year: period budget = annual budget × k/12. A grant that is paid month by month may do so alone in its
 * table: where the titles say actual figures through month k and a forecast or budget of the year, rows that agree to the last digit are
 * taken up, the others are not held to it.
 */
export function inferShares(table: PrintedTable): ShareRule[] {
  const rules: ShareRule[] = [];
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  meanings.forEach((part, i) =>
    meanings.forEach((whole, j) => {
      if (i === j || !whole.wholeYear || part.wholeYear || part.basis !== whole.basis) return;
      for (let months = 1; months < 12; months++) {
        let [matches, misses] = [0, 0];
        for (const { figures } of table.rows) {
          const [a, b] = [figures[i], figures[j]];
          if (!a || !b) continue;
          if (Math.abs(a - (b * months) / 12) <= table.step * 0.5 + 1) matches++;
          else misses++;
        }
        if (matches >= 4 && matches >= misses * 4)
          rules.push({ part: i, whole: j, months, matches, rows: null });
      }
    }),
  );
  return [...rules, ...singleShares(table)];
}

function singleShares(table: PrintedTable): ShareRule[] {
  const meanings = table.columns.map(({ title }) => meaningOf(title));
  return meanings.flatMap((part, i) =>
    meanings.flatMap((whole, j) => {
      const months = part.month;
      const ofYear = whole.wholeYear && (whole.basis === 'forecast' || whole.basis === 'budget');
      if (!months || months === 12 || part.basis !== 'actual' || part.wholeYear || !ofYear) return [];
      if (part.year && whole.year && part.year !== whole.year) return [];
      const rows = table.rows.flatMap(({ figures }, row) => {
        const [a, b] = [figures[i], figures[j]];
        return a && b && Math.abs(a) >= LEAST_UNITS * table.step && 12 * a === months * b ? [row] : [];
      });
      return rows.length > 0 ? [{ part: i, whole: j, months, matches: rows.length, rows }] : [];
    }),
  );
}
