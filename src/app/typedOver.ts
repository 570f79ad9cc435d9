import type { Finding } from '../ledger/finding';
import { ore } from '../money/ore';
import { roundToStep, stepOf } from '../money/round';
import { figureKey } from '../statements/trace';
import type { Figure, Statement, StatementRow } from '../statements/statement';

/**
 * Rapporterna med det som är överskrivet: the statements as their sheets will stand where the user has typed over amounts and kept them
 * (findings amount-overwritten), and what is calculated from those. The same list where there is nothing of the kind.
 */
export function asTypedOver(
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Statement[] {
  const typed = new Map<string, number>();
  for (const { code, params } of findings)
    if (code === 'amount-overwritten' && typeof params?.['stated'] === 'number')
      typed.set(String(params['figure']), params['stated']);
  if (typed.size === 0) return statements;
  return statements.map((statement) => {
    const isIn = [...typed.keys()].some((key) => key.startsWith(`${statement.id}|`));
    return isIn ? new Standing(statement, typed).statement() : statement;
  });
}

/** One statement, its figures worked out as the sheet's formulas do. */
class Standing {
  readonly #rows: ReadonlyMap<string, StatementRow>;
  readonly #figures = new Map<string, Figure | undefined>();

  constructor(
    private readonly computed: Statement,
    private readonly typed: ReadonlyMap<string, number>,
  ) {
    this.#rows = new Map(computed.rows.map((row) => [row.id, row]));
  }

  statement(): Statement {
    const rows = this.computed.rows.map((row) => ({
      ...row,
      figures: new Map(
        [...row.figures].map(([column, figure]) => [column, this.#figure(row, column) ?? figure]),
      ),
    }));
    return { ...this.computed, rows };
  }

  #figure(row: StatementRow, column: string): Figure | undefined {
    const key = figureKey({ statement: this.computed.id, row: row.id, column });
    if (!this.#figures.has(key)) this.#figures.set(key, this.#workOut(row, column, this.typed.get(key)));
    return this.#figures.get(key);
  }

  #workOut(row: StatementRow, column: string, typed: number | undefined): Figure | undefined {
    const computed = row.figures.get(column);
    if (!computed) return undefined;
    if (typed !== undefined)
      return { exact: ore(typed), steps: roundToStep(ore(typed), stepOf(row.precision)) };
    const isExact = this.computed.rounding === 'nearest';
    const valueOf = ({ exact, steps }: Figure): number => (isExact ? exact : steps);
    const parts = this.#parts(row, column);
    const sumOf = (figureOf: (part: Part) => Figure | undefined): number =>
      parts.reduce((sum, part) => {
        const figure = figureOf(part);
        return figure ? sum + part.sign * valueOf(figure) : sum;
      }, 0);
    const before = sumOf((part) => part.row.figures.get(part.column));
    // Only what adds up is a formula on the sheet.
    if (parts.length === 0 || before !== valueOf(computed)) return computed;
    const now = sumOf((part) => this.#figure(part.row, part.column));
    if (now === before) return computed;
    const exact = ore(isExact ? now : now * stepOf(row.precision));
    return { exact, steps: isExact ? roundToStep(exact, stepOf(row.precision)) : now };
  }

  /** What a figure is calculated from on the sheet: a deviation its two sides, a sum its rows. */
  #parts(row: StatementRow, column: string): Part[] {
    const layout = this.computed.columns.find(({ id }) => id === column)?.layout;
    if (layout?.kind === 'deviation') {
      const [first, second] = row.resultSign === 1 ? layout.of : [layout.of[1], layout.of[0]];
      return [
        { row, column: first, sign: 1 },
        { row, column: second, sign: -1 },
      ];
    }
    if (row.kind !== 'sum') return [];
    return row.parts.flatMap(({ row: id, sign }) => {
      const part = this.#rows.get(id);
      return part ? [{ row: part, column, sign }] : [];
    });
  }
}

interface Part {
  readonly row: StatementRow;
  readonly column: string;
  readonly sign: 1 | -1;
}
