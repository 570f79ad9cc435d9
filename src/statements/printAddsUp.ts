import { stepsToOre } from '../money/decimalText';
import type { Statement, StatementRow } from './statement';

/** True where whoever adds up what is printed comes to the sums and deviations that are printed: rounding shows nowhere. */
export function printAddsUp({ rows, columns }: Statement): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.every((row) =>
    columns.every(({ id, layout }) => {
      const printed = oreOf(row, id);
      if (printed === undefined) return true;
      if (layout.kind === 'deviation') {
        const [first, second] = layout.of.map((of) => oreOf(row, of));
        if (first === undefined || second === undefined) return true;
        return (first - second) * row.resultSign === printed;
      }
      const parts = row.parts.map(({ row: part, sign }) => [oreOf(byId.get(part), id), sign] as const);
      // Detail that is not printed cannot be added up.
      if (parts.length === 0 || parts.every(([amount]) => amount === undefined)) return true;
      return parts.reduce((sum, [amount = 0, sign]) => sum + amount * sign, 0) === printed;
    }),
  );
}

function oreOf(row: StatementRow | undefined, column: string): number | undefined {
  const figure = row?.figures.get(column);
  return row && figure && stepsToOre(figure.steps, row.precision);
}
