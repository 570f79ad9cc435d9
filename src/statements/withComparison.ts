import type { Column, Layout, StatementLayout } from './layout';

/** Jämförelse: what the user wants beside this period, over the layout's own choice. */
export type Comparison = 'samePeriodLastYear' | 'lastYear' | 'none';

/**
 * A layout with its comparison columns (same period last year) as the user set them: the whole last year instead, or none, in which
 * case deviations and percentages of such a column go too. Columns the layout itself gives the whole last year stay.
 */
export function withComparison(layout: Layout, comparison: Comparison | undefined): Layout {
  if (comparison === undefined || comparison === 'samePeriodLastYear') return layout;
  return { ...layout, statements: layout.statements.map((statement) => compared(statement, comparison)) };
}

function compared(statement: StatementLayout, comparison: 'lastYear' | 'none'): StatementLayout {
  const isComparison = (column: Column): boolean =>
    column.kind === 'amount' && column.period.kind === 'samePeriodLastYear';
  if (comparison === 'lastYear') {
    const columns = statement.columns.map((column): Column =>
      column.kind === 'amount' && isComparison(column)
        ? { ...column, period: { kind: 'year', offset: -1 } }
        : column,
    );
    return { ...statement, columns };
  }
  const dropped = new Set(statement.columns.filter(isComparison).map(({ id }) => id));
  const columns = statement.columns.filter(
    (column) => !dropped.has(column.id) && !('of' in column && column.of.some((id) => dropped.has(id))),
  );
  return { ...statement, columns };
}
