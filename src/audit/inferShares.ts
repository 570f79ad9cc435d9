import { meaningOf } from './columnMeaning';
import type { PrintedTable } from './printed';

/** Periodens del: column `part` is `months`/12 of column `whole`, on most rows. */
export interface ShareRule {
  readonly part: number;
  readonly whole: number;
  readonly months: number;
  readonly matches: number;
}

/** Finds budgets spread evenly over the year: period budget = annual budget × k/12. */
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
        if (matches >= 4 && matches >= misses * 4) rules.push({ part: i, whole: j, months, matches });
      }
    }),
  );
  return rules;
}
