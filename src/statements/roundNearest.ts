import { roundToStep, stepOf } from '../money/round';
import type { Statement } from './statement';

/** Närmast: each figure rounded alone, in the precision of its row. */
export function roundNearest(statement: Statement): Statement {
  const rows = statement.rows.map((row) => ({
    ...row,
    figures: new Map(
      [...row.figures].map(([id, { exact }]) => [
        id,
        { exact, steps: roundToStep(exact, stepOf(row.precision)) },
      ]),
    ),
  }));
  return { ...statement, rows };
}
