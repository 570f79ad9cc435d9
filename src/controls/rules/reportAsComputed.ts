import { stepOf } from '../../money/round';
import type { Statement } from '../../statements/statement';
import type { Comparison, Control } from '../control';

/**
 * Rapportbladen visar det som underlaget ger: no figure (a) has been typed over, and none is older than the input (b). One line a
 * statement, with the first that differs.
 */
export const reportAsComputed: Control = {
  code: 'report-as-computed',
  severity: 'varning',
  compare: ({ statements, computed }) => {
    if (statements === computed) return null;
    return statements.flatMap((statement) => {
      const made = computed.find(({ id }) => id === statement.id);
      if (!made || made === statement) return [];
      const differing = differences(statement, made);
      const [first] = differing;
      return first ? [{ ...first, params: { ...first.params, count: differing.length } }] : [];
    });
  },
};

function differences(statement: Statement, made: Statement): Comparison[] {
  const byId = new Map(made.rows.map((row) => [row.id, row]));
  return statement.rows.flatMap((row) =>
    [...row.figures].flatMap(([column, { exact }]): Comparison[] => {
      const right = byId.get(row.id)?.figures.get(column);
      if (!right || right.exact === exact) return [];
      return [
        {
          a: exact,
          b: right.exact,
          figure: { statement: statement.id, row: row.id, column },
          params: { statement: statement.title, row: row.label || row.id },
          evidence: () => ({
            unit: stepOf(row.precision),
            entered: [{ name: row.label || row.id, amount: exact }],
          }),
        },
      ];
    }),
  );
}
