import { fiscalYear, fiscalYearOf, type Ledger, type Scenario } from '../../ledger/ledger';
import type { Period } from '../../ledger/months';
import { type Ore, ZERO } from '../../money/ore';
import { buildStatement } from '../../statements/buildStatement';
import type { Column, Measure, StatementLayout } from '../../statements/layout';
import type { StatementRow } from '../../statements/statement';
import type { ReportBasis } from '../prepareReports';

type AmountColumn = Extract<Column, { kind: 'amount' }>;

/** A row's amount in öre as its report prints it, or a share for a row of percentages; null where there is nothing to print. */
export interface RowAmount {
  readonly exact: Ore | null;
  readonly share: number | null;
  /** −1 where the row prints costs as plus: what a deviation is turned by. */
  readonly resultSign: 1 | -1;
}

/**
 * Belopp för rapportens rader i vilken period och vilket scenario som helst: the report is built with one column, which measures what
 * the report's own column of that scenario does, so that a row comes to what the report sheet has. Each column is built once.
 */
export class RowAmounts {
  readonly #built = new Map<string, ReadonlyMap<string, StatementRow>>();

  constructor(private readonly basis: ReportBasis) {}

  /** `ledger` is the whole ledger or that of one insats, told apart by `object`. */
  amount(
    statement: StatementLayout,
    row: StatementRow,
    scenario: Scenario,
    period: Period,
    ledger: Ledger,
    object: number | null,
  ): RowAmount {
    const column = columnOf(statement, row, scenario);
    const months = measured(column.measure, period, ledger);
    const key = `${statement.id} ${column.id} ${scenario} ${column.measure} ${months.from} ${months.to} ${object ?? ''}`;
    let rows = this.#built.get(key);
    if (!rows) {
      rows = this.#build({ ...statement, columns: [column] }, months, ledger);
      this.#built.set(key, rows);
    }
    // A line of its own for each account or insats is there only where it has an amount.
    const built = rows.get(row.id);
    if (!built) return { exact: ZERO, share: null, resultSign: row.resultSign };
    const exact = built.figures.get(column.id)?.exact ?? null;
    return { exact, share: built.percents.get(column.id) ?? null, resultSign: built.resultSign };
  }

  #build(statement: StatementLayout, period: Period, ledger: Ledger): ReadonlyMap<string, StatementRow> {
    const choice = { period, unit: 'öre', rounding: 'nearest' } as const;
    const { rows } = buildStatement(this.basis.layout, statement, ledger, choice);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** What the report measures a row by in a scenario: its own column of that scenario, or else as its utfall is measured. */
export function columnOf(statement: StatementLayout, row: StatementRow, scenario: Scenario): AmountColumn {
  const printed = statement.rows.find(({ id }) => id === row.layoutId)?.columns;
  const columns = statement.columns.filter(
    (column): column is AmountColumn =>
      column.kind === 'amount' && (printed === undefined || printed.includes(column.id)),
  );
  const own = columns.filter((column) => column.scenario === scenario);
  const model = best(own) ?? best(columns.filter((column) => column.scenario === 'actual')) ?? best(columns);
  return {
    kind: 'amount',
    id: model?.id ?? 'belopp',
    title: '',
    scenario,
    period: { kind: 'current' },
    measure: model?.measure ?? 'movement',
    sumsOnly: false,
  };
}

/** The column the eye looks for: this period's, and the closing balance where there are several. */
function best(columns: readonly AmountColumn[]): AmountColumn | undefined {
  const current = columns.filter(({ period }) => period.kind === 'current');
  const wanted = current.length > 0 ? current : columns;
  const closing: Measure = 'closing';
  return wanted.find(({ measure }) => measure === closing) ?? wanted[0];
}

/** A balance is the same whichever month of the year the period begins in; told from the year's beginning it is never without data. */
export function measured(measure: Measure, period: Period, ledger: Ledger): Period {
  return measure === 'closing'
    ? { from: fiscalYear(ledger, fiscalYearOf(ledger, period.to)).from, to: period.to }
    : period;
}
