import type { Finding } from '../ledger/finding';
import { ore } from '../money/ore';
import { roundToStep, stepOf } from '../money/round';
import { type FigurePlace, figureKey } from '../statements/trace';
import type { SheetChange, ShownReports } from '../controls/material';
import type { Figure, Statement, StatementRow } from '../statements/statement';

/** What the user has done to figures on the sheets, by figureKey, in öre. */
interface Edits {
  /** What stands there instead; words count as nothing. */
  readonly typed: ReadonlyMap<string, number>;
  /** What rows of the user's add to a sum. */
  readonly added: ReadonlyMap<string, number>;
}

/**
 * Rapporterna med det som är ändrat på bladen: the statements as they stand where the user has typed over amounts (findings
 * amount-overwritten) or has rows that sums count (own-row-counted), with what is calculated from those. The same list where there is
 * nothing of the kind.
 */
export function asTypedOver(
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Statement[] {
  const typed = new Map<string, number>();
  const added = new Map<string, number>();
  for (const { code, params = {} } of findings) {
    const { figure = '', stated } = params;
    if (code === 'amount-overwritten' && figure !== '')
      typed.set(String(figure), typeof stated === 'number' ? stated : 0);
    if (code === 'own-row-counted')
      for (const [key, amount] of addsOf(params)) added.set(key, (added.get(key) ?? 0) + amount);
  }
  if (typed.size + added.size === 0) return statements;
  const keys = [...typed.keys(), ...added.keys()];
  return statements.map((statement) =>
    keys.some((key) => key.startsWith(`${statement.id}|`))
      ? new Standing(statement, { typed, added }).statement()
      : statement,
  );
}

/** What is changed on the sheets, of all that was found: what the user typed, and (last) that the sheets are older than the input. */
export function sheetChanges(
  { statements, added }: ShownReports,
  findings: readonly Finding[],
): readonly SheetChange[] {
  return CHANGES.flatMap((wanted) =>
    findings.flatMap((finding): SheetChange[] => {
      const { code, params = {} } = finding;
      if (code !== wanted) return [];
      const figure = figureOf(String(params['figure'] ?? ''));
      const name =
        code === 'amount-overwritten' ? `${params['row']} (${params['column']})` : `${params['row']}`;
      let made: ShownReports | undefined;
      const typedOver = (): ShownReports => ({
        statements: asTypedOver(statements, [finding]),
        added: asTypedOver(added, [finding]),
      });
      const alone = code === 'reports-older' ? null : () => (made ??= typedOver());
      return [{ finding, figure, name, alone }];
    }),
  );
}

const CHANGES = ['amount-overwritten', 'own-row-counted', 'reports-older'] as const;

function figureOf(key: string): FigurePlace | undefined {
  const [statement, row, column] = key.split('|');
  return statement && row && column ? { statement, row, column } : undefined;
}

/** What a row of the user's adds to which sums, as one parameter of its finding. */
export function addsParam(adds: ReadonlyMap<string, number>): string {
  return [...adds].map(([key, amount]) => `${amount} ${key}`).join('\n');
}

function addsOf({ adds = '' }: NonNullable<Finding['params']>): [string, number][] {
  return String(adds)
    .split('\n')
    .flatMap((line): [string, number][] => {
      const [amount = '', ...key] = line.split(' ');
      return amount === '' ? [] : [[key.join(' '), Number(amount)]];
    });
}

/** One statement, its figures worked out as the sheet's formulas do. */
class Standing {
  readonly #rows: ReadonlyMap<string, StatementRow>;
  readonly #figures = new Map<string, Figure | undefined>();

  constructor(
    private readonly computed: Statement,
    private readonly edits: Edits,
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
    if (!this.#figures.has(key)) this.#figures.set(key, this.#workOut(row, column, key));
    return this.#figures.get(key);
  }

  #workOut(row: StatementRow, column: string, key: string): Figure | undefined {
    const computed = row.figures.get(column);
    if (!computed) return undefined;
    const typed = this.edits.typed.get(key);
    if (typed !== undefined)
      return { exact: ore(typed), steps: roundToStep(ore(typed), stepOf(row.precision)) };
    const isExact = this.computed.rounding === 'nearest';
    const shown = ({ exact, steps }: Figure): number => (isExact ? exact : steps);
    const parts = this.#parts(row, column);
    const before = sumOf(parts, (part) => part.row.figures.get(part.column), shown);
    // Only what adds up is a formula on the sheet.
    if (parts.length === 0 || before !== shown(computed)) return computed;
    const added = this.edits.added.get(key) ?? 0;
    const now = (part: Part): Figure | undefined => this.#figure(part.row, part.column);
    const after = sumOf(parts, now, shown) + (isExact ? added : added / stepOf(row.precision));
    if (after === before) return computed;
    // With rounding that adds up, too, the öre of what has not been typed over are known.
    const exact = ore(Math.round(sumOf(parts, now, (figure) => figure.exact) + added));
    return { exact, steps: isExact ? roundToStep(exact, stepOf(row.precision)) : Math.round(after) };
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

/** The parts, each with its sign, of those that have a figure. */
function sumOf(
  parts: readonly Part[],
  figureOf: (part: Part) => Figure | undefined,
  amountOf: (figure: Figure) => number,
): number {
  return parts.reduce((sum, part) => {
    const figure = figureOf(part);
    return figure ? sum + part.sign * amountOf(figure) : sum;
  }, 0);
}

interface Part {
  readonly row: StatementRow;
  readonly column: string;
  readonly sign: 1 | -1;
}
