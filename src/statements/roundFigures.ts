import { type Precision, roundToStep, stepOf } from '../money/round';
import { apportionStatement } from './apportionStatement';
import type { Rounding } from './layout';
import type { StatementColumn, StatementRow } from './statement';

/** Gives every figure its printed steps: each alone (nearest), or so that what is printed adds up (additive). */
export function roundFigures(
  rows: readonly StatementRow[],
  columns: readonly StatementColumn[],
  precision: Precision,
  rounding: Rounding,
): StatementRow[] {
  const nearest = rows.map((row) => ({
    ...row,
    figures: new Map(
      [...row.figures].map(([id, { exact }]) => [
        id,
        { exact, steps: roundToStep(exact, stepOf(row.precision)) },
      ]),
    ),
  }));
  return rounding === 'nearest' ? nearest : apportionStatement(nearest, columns, stepOf(precision));
}
