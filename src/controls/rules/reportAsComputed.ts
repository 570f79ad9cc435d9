import { stepOf } from '../../money/round';
import type { Statement } from '../../statements/statement';
import { figureKey } from '../../statements/trace';
import type { Comparison, Control } from '../control';
import { areApart } from '../sides';

/**
 * Rapportbladen visar det som underlaget ger: no figure (a) is older than the input (b). One line a statement, with the first that
 * differs. Where the only figures that differ are known to be typed over, that has a control of its own, and their sums follow.
 */
export const reportAsComputed: Control = {
  code: 'report-as-computed',
  severity: 'varning',
  compare: ({ statements, computed, findings }) => {
    if (statements === computed) return null;
    const typedOver = new Set(
      findings.flatMap(({ code, params }) => (code === 'amount-overwritten' ? [params?.['figure']] : [])),
    );
    return statements.flatMap((statement) => {
      const made = computed.find(({ id }) => id === statement.id);
      if (!made || made === statement) return [];
      const all = figuresBeside(statement, made);
      const apart = all.filter(areApart);
      const differing = isTypedOver(statement, apart, typedOver) ? [] : apart;
      const first = differing[0] ?? all.find((one) => !areApart(one));
      return first ? [{ ...first, params: { ...first.params, count: differing.length } }] : [];
    });
  },
};

/** True where each difference is a figure typed over, or is calculated from others. */
function isTypedOver(
  { rows, columns }: Statement,
  differing: readonly Comparison[],
  typedOver: ReadonlySet<unknown>,
): boolean {
  if (typedOver.size === 0) return false;
  return differing.every(({ figure }) => {
    const row = rows.find(({ id }) => id === figure?.row);
    const column = columns.find(({ id }) => id === figure?.column);
    const isCalculated = row?.kind === 'sum' || column?.layout.kind !== 'amount';
    return isCalculated || (figure !== undefined && typedOver.has(figureKey(figure)));
  });
}

function figuresBeside(statement: Statement, made: Statement): Comparison[] {
  const byId = new Map(made.rows.map((row) => [row.id, row]));
  return statement.rows.flatMap((row) =>
    [...row.figures].flatMap(([column, { exact }]): Comparison[] => {
      const right = byId.get(row.id)?.figures.get(column);
      if (!right) return [];
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
