import { apportion } from '../money/apportion';
import type { StatementColumn, StatementRow } from './statement';

/**
 * Summerande avrundning: from the totals down, each sum's parts get whole steps by largest remainder, so that every printed sum is
 * the sum of what is printed above it. Totals keep their own nearest figure, which is why årets resultat and balansomslutningen are
 * the same in every statement. A deviation is the difference of the printed figures. `rows` come rounded to nearest.
 */
export function apportionStatement(
  rows: readonly StatementRow[],
  columns: readonly StatementColumn[],
  step: number,
): StatementRow[] {
  const result = new Map(rows.map((row) => [row.id, new Map(row.figures)]));
  const isPart = new Set(rows.flatMap((row) => row.parts.map((part) => part.row)));
  for (const column of columns) {
    if (column.layout.kind !== 'amount') continue;
    const printed = new Map<string, number>();
    const settle = (row: StatementRow): void => {
      const total = printed.get(row.id) ?? row.figures.get(column.id)?.steps;
      if (total === undefined || row.parts.length === 0) return;
      const parts = row.parts.flatMap((part) => {
        const exact = result.get(part.row)?.get(column.id)?.exact;
        return exact === undefined ? [] : [{ ...part, exact: exact * part.sign }];
      });
      const fixed = parts.map(({ row: id, sign }) => {
        const steps = printed.get(id);
        return steps === undefined ? undefined : steps * sign;
      });
      const steps = apportion(
        parts.map((part) => part.exact),
        step,
        total,
        fixed,
      );
      parts.forEach((part, i) => printed.set(part.row, ((steps[i] as number) * part.sign) as number));
      for (const part of parts) {
        const below = rows.find((other) => other.id === part.row);
        if (below) settle(below);
      }
    };
    for (const row of rows) if (!isPart.has(row.id)) settle(row);
    for (const [id, steps] of printed) {
      const figures = result.get(id);
      const figure = figures?.get(column.id);
      if (figures && figure) figures.set(column.id, { ...figure, steps: steps === 0 ? 0 : steps });
    }
  }
  return rows.map((row) => {
    const figures = result.get(row.id) ?? new Map(row.figures);
    for (const { id, layout } of columns) {
      const figure = figures.get(id);
      if (layout.kind !== 'deviation' || !figure) continue;
      const [first, second] = layout.of.map((of) => figures.get(of)?.steps ?? 0) as [number, number];
      figures.set(id, { ...figure, steps: (first - second) * row.resultSign });
    }
    return { ...row, figures };
  });
}
