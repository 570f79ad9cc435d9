import { stepOf } from '../../money/round';
import type { Comparison, Control } from '../control';
import { toleranceOf } from '../figures';

/** Avvikelse: utfall − budget row by row, in result sign: plus is better. a the deviation as it stands, b the difference of its columns. */
export const deviation: Control = {
  code: 'deviation',
  severity: 'fel',
  compare: ({ statements, tolerance }) => {
    const all = statements.flatMap((statement) =>
      statement.columns.flatMap(({ id: column, title, layout }) =>
        layout.kind === 'deviation' ? [{ statement, column, title, of: layout.of }] : [],
      ),
    );
    if (all.length === 0) return null;
    return all.flatMap(({ statement, column, title, of }) =>
      statement.rows.flatMap((row): Comparison[] => {
        const figure = row.figures.get(column);
        const [first, second] = of.map((id) => row.figures.get(id));
        if (!figure || !first || !second) return [];
        const figures = [figure, first, second].map((one) => ({ figure: one, row }));
        return [
          {
            a: figure.exact,
            b: (first.exact - second.exact) * row.resultSign,
            tolerance: toleranceOf(figures, 2, tolerance),
            figure: { statement: statement.id, row: row.id, column },
            params: { statement: statement.title, row: row.label || row.id, column: title },
            evidence: () => ({
              unit: stepOf(row.precision),
              entered: [{ name: row.label || row.id, amount: figure.exact }],
            }),
          },
        ];
      }),
    );
  },
};
