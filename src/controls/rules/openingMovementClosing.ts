import { stepOf } from '../../money/round';
import type { Measure } from '../../statements/layout';
import type { Statement, StatementColumn } from '../../statements/statement';
import type { Comparison, Control } from '../control';
import { amountColumns, toleranceOf } from '../figures';
import { sameColumn } from '../sameColumn';

/** IB + förändring (b) = UB (a), row by row where a statement has the three as columns. */
export const openingMovementClosing: Control = {
  code: 'opening-movement-closing',
  severity: 'fel',
  compare: ({ statements, tolerance }) => {
    const triples = statements.flatMap((statement) =>
      amountColumns(statement).flatMap((closing) => {
        const [opening, change] = (['opening', 'movement'] as const).map((measure) =>
          otherMeasure(closing, statement, measure),
        );
        return opening && change ? [{ statement, closing, opening, change }] : [];
      }),
    );
    if (triples.length === 0) return null;
    return triples.flatMap(({ statement, closing, opening, change }) =>
      statement.rows.flatMap((row): Comparison[] => {
        const [a, first, second] = [closing, opening, change].map(({ id }) => row.figures.get(id));
        if (!a || !first || !second) return [];
        const figures = [a, first, second].map((figure) => ({ figure, row }));
        return [
          {
            a: a.exact,
            b: first.exact + second.exact,
            tolerance: toleranceOf(figures, 2, tolerance),
            figure: { statement: statement.id, row: row.id, column: closing.id },
            params: { statement: statement.title, row: row.label || row.id },
            evidence: () => ({ unit: stepOf(row.precision) }),
          },
        ];
      }),
    );
  },
};

function otherMeasure(
  closing: StatementColumn,
  statement: Statement,
  measure: Measure,
): StatementColumn | undefined {
  const { layout } = closing;
  return layout.kind === 'amount' && layout.measure === 'closing'
    ? sameColumn(closing, statement, measure)
    : undefined;
}
