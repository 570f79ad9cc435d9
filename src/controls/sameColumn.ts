import { fiscalYear, fiscalYearOf, type Ledger } from '../ledger/ledger';
import type { Measure } from '../statements/layout';
import type { Statement, StatementColumn } from '../statements/statement';
import { amountColumns } from './figures';

/** The column of another statement that shows the same scenario and months, measured as `measure` (else as the column itself). */
export function sameColumn(
  { layout, period }: StatementColumn,
  other: Statement,
  measure?: Measure,
): StatementColumn | undefined {
  if (layout.kind !== 'amount') return undefined;
  return amountColumns(other).find(
    ({ layout: candidate, period: months }) =>
      candidate.kind === 'amount' &&
      candidate.scenario === layout.scenario &&
      candidate.measure === (measure ?? layout.measure) &&
      months?.from === period?.from &&
      months?.to === period?.to,
  );
}

/** True where a column's months begin with the räkenskapsår: only then is a balance the opening one plus what the column moves. */
export function beginsWithYear({ period }: StatementColumn, ledger: Ledger): boolean {
  return period !== null && fiscalYear(ledger, fiscalYearOf(ledger, period.from)).from === period.from;
}
