import type { Ledger, Scenario } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import type { Layout, Row, StatementLayout } from './layout';
import { resolveColumns } from './resolveColumns';
import type { StatementColumn } from './statement';

/** Utelämnat: columns of a statement that nothing is behind; `whole` where that was all it had. */
export interface LeftOut {
  readonly statement: StatementLayout;
  readonly scenario: Scenario;
  readonly columns: readonly StatementColumn[];
  readonly whole: boolean;
}

/**
 * A layout that says so without the columns that the workbook has nothing for (no budget, no forecast, no year to compare with), what
 * is worked out of them, and rows and statements that had nothing else. This period's utfall stays where anything at all is booked.
 */
export function withoutEmpty(
  layout: Layout,
  ledger: Ledger,
  period: Period,
): { readonly layout: Layout; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  if (!layout.omitEmpty) return { layout, leftOut };
  const statements = layout.statements.flatMap((statement): StatementLayout[] => {
    const columns = resolveColumns(statement.columns, ledger, period);
    const empty = emptyColumns(columns, isBooked(ledger));
    if (empty.size === 0) return [statement];
    const kept = statement.columns.filter(({ id }) => !empty.has(id));
    const whole = !kept.some(({ kind }) => kind === 'amount');
    for (const scenario of new Set(empty.values())) {
      const own = columns.filter(({ id }) => empty.get(id) === scenario);
      leftOut.push({ statement, scenario, columns: own, whole });
    }
    return whole ? [] : [{ ...statement, columns: kept, rows: rowsIn(statement.rows, empty) }];
  });
  return leftOut.length === 0 ? { layout, leftOut } : { layout: { ...layout, statements }, leftOut };
}

function isBooked({ cubes, openings }: Ledger): boolean {
  return cubes.actual.months > 0 || openings.size > 0;
}

/** Ids of empty columns, and of those worked out of one, with the scenario that is missing. */
function emptyColumns(columns: readonly StatementColumn[], booked: boolean): ReadonlyMap<string, Scenario> {
  const empty = new Map<string, Scenario>();
  for (const { layout, id, hasData } of columns) {
    if (layout.kind !== 'amount' || hasData) continue;
    const isThisPeriod = layout.scenario === 'actual' && layout.period.kind === 'current';
    if (!isThisPeriod || !booked) empty.set(id, layout.scenario);
  }
  // A percentage may be of a deviation that is itself of an empty column.
  for (let before = -1; before < empty.size;) {
    before = empty.size;
    for (const { layout, id } of columns) {
      const missing = 'of' in layout ? layout.of.find((of) => empty.has(of)) : undefined;
      if (missing !== undefined) empty.set(id, empty.get(missing) as Scenario);
    }
  }
  return empty;
}

/** Rows without those that had figures in empty columns only. */
function rowsIn(rows: readonly Row[], empty: ReadonlyMap<string, Scenario>): readonly Row[] {
  return rows.filter(({ columns }) => columns === undefined || columns.some((id) => !empty.has(id)));
}
