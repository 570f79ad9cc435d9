import type { Ledger } from '../ledger/ledger';
import { fingerprintOf } from './fingerprint';
import type { Statement, StatementColumn, StatementRow } from './statement';

/** Fingerprints by row, in the sign that is printed: leaves from their postings, sums from their parts. */
export function printsOf(
  statement: Statement,
  column: StatementColumn,
  whole: ReadonlySet<string>,
  ledger: Ledger,
): ReadonlyMap<string, number> {
  const { layout, period } = column;
  const prints = new Map<string, number>();
  if (layout.kind !== 'amount' || !period) return prints;
  const byId = new Map(statement.rows.map((row) => [row.id, row]));
  const own = new Map(
    statement.layout.rows.map((row) => [row.id, 'measure' in row ? row.measure : undefined]),
  );
  const visit = (row: StatementRow): number => {
    const known = prints.get(row.id);
    if (known !== undefined) return known;
    let print = 0;
    const figure = row.figures.get(column.id);
    if (figure && row.origin) {
      const measure = own.get(row.layoutId) ?? layout.measure;
      print = row.sign * fingerprintOf(ledger, row.origin, layout.scenario, measure, period);
    } else if (figure && whole.has(row.id)) {
      for (const part of row.parts) print += part.sign * visit(byId.get(part.row) as StatementRow);
    }
    prints.set(row.id, print);
    return print;
  };
  statement.rows.forEach(visit);
  return prints;
}

/** Sums of a column that are the sum of what it prints: not those with detail that counts but is not printed. */
export function wholeSums({ rows }: Statement, column: string): ReadonlySet<string> {
  const exact = new Map(rows.map(({ id, figures }) => [id, figures.get(column)?.exact]));
  const whole = rows.filter(
    ({ id, parts }) =>
      parts.length > 0 &&
      parts.reduce((total, { row, sign }) => total + sign * (exact.get(row) ?? 0), 0) === exact.get(id),
  );
  return new Set(whole.map(({ id }) => id));
}
