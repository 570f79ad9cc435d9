import type { CeilingTier } from '../../controls/ceiling';
import type { Finding } from '../../ledger/finding';
import type { Ledger } from '../../ledger/ledger';
import type { Period } from '../../ledger/months';
import { ledgerOfObject } from '../../ledger/oneObject';
import type { Unit } from '../../money/round';
import type { ReadingMemory } from '../../sheets/knownRows';
import { findingText } from '../../text/findingText';
import { spokenInCells } from '../../text/functionText';
import { buildStatements } from '../../statements/buildStatement';
import type { Statement } from '../../statements/statement';
import { withoutEmpty } from '../../statements/withoutEmpty';
import { Acceptances } from '../acceptances';
import type { Checked } from '../checked';
import { checkReports } from '../checkReports';
import { withCoverage } from '../coverageFindings';
import { type PreparedReports, type ReportBasis, reportBasis, type ReportRequest } from '../prepareReports';
import { ceilingOf } from '../controlMaterial';
import { leftOutFindings } from '../leftOutFindings';
import type { ReadWorkbook } from '../readWorkbook';
import { type CellError, cellGiven, problem } from './answer';
import { functionPeriod, type PeriodView } from './functionPeriod';
import { PostNames } from './postNames';
import { RowAmounts } from './rowAmounts';

/** Arbetsboken vid ett tillfälle: its ledger, and what functions have had worked out of it so far. */
export class LiveBook {
  /** Null where no report can be made; then every function answers `reason`. */
  readonly basis: ReportBasis | null;
  readonly #readingFindings: readonly Finding[];
  readonly #objects = new Map<number, Ledger>();
  readonly #statements = new Map<string, readonly Statement[]>();
  readonly #kept = new Map<unknown, unknown>();
  readonly #periods = new Map<unknown, Period | CellError>();
  #names: PostNames | undefined;
  #amounts: RowAmounts | undefined;

  constructor(
    private readonly book: ReadWorkbook,
    private readonly request: ReportRequest,
    memory?: ReadingMemory,
    private readonly acceptances = new Acceptances(new Map()),
  ) {
    const { basis, findings } = reportBasis(book, request, memory);
    this.basis = basis;
    this.#readingFindings = findings;
  }

  /** Högsta eget kapital, step by step. */
  get ceiling(): readonly CeilingTier[] {
    return ceilingOf(this.book).tiers;
  }

  /** True where another reading came to the same. */
  isOf(book: ReadWorkbook, request: ReportRequest, acceptances: Acceptances): boolean {
    const { layout, layouts, period, unit, rounding } = this.request;
    return (
      book === this.book &&
      acceptances.same(this.acceptances) &&
      layout === request.layout &&
      layouts === request.layouts &&
      period === request.period &&
      unit === request.unit &&
      rounding === request.rounding
    );
  }

  /** Why there are no figures: the first error in the workbook. */
  get reason(): CellError {
    const error = this.#readingFindings.find(({ severity }) => severity === 'fel');
    return problem('function-no-report', '#N/A', {
      reason: error ? findingText(error, spokenInCells()) : '',
    });
  }

  /** What the controls say of the input and the reports. */
  get checked(): Checked {
    return this.once('checked', () => {
      const { reports, findings } = this.#reports();
      return checkReports(this.book, reports, findings, { acceptances: this.acceptances });
    });
  }

  #reports(): { reports: PreparedReports | null; findings: readonly Finding[] } {
    const { basis } = this;
    if (!basis) return { reports: null, findings: this.#readingFindings };
    const { choice, places, ...made } = basis;
    const { layout, leftOut } = withoutEmpty(made.layout, made.ledger, choice.period);
    const written = new Set(layout.statements.map(({ id }) => id));
    const statements = this.statements(basis).filter(({ id }) => written.has(id));
    const reports = { ...made, layout, ...choice, statements };
    const found = [...this.#readingFindings, ...leftOutFindings(leftOut)];
    return { reports, findings: withCoverage(found, statements, reports, this.book.sheets, places) };
  }

  /** All reports as they are written, for a period and in a unit of one's own where given; those left out as they would be. */
  statements(
    { layout, ledger, choice }: ReportBasis,
    period = choice.period,
    unit?: Unit,
  ): readonly Statement[] {
    return this.#once(this.#statements, `${period.from},${period.to},${unit ?? ''}`, () => {
      const written = new Map(
        withoutEmpty(layout, ledger, period).layout.statements.map((one) => [one.id, one]),
      );
      const statements = layout.statements.map((one) => ({
        ...(written.get(one.id) ?? one),
        unit: unit ?? one.unit,
      }));
      return buildStatements(layout, statements, ledger, { ...choice, period, unit: unit ?? choice.unit });
    });
  }

  names(basis: ReportBasis): PostNames {
    // Rounded alone: only the rows are asked for, and rounding the whole report together takes time.
    return (this.#names ??= new PostNames(
      basis.layout,
      basis.ledger,
      buildStatements(basis.layout, basis.layout.statements, basis.ledger, {
        ...basis.choice,
        rounding: 'nearest',
      }),
    ));
  }

  amounts(basis: ReportBasis): RowAmounts {
    return (this.#amounts ??= new RowAmounts(basis));
  }

  /** A function's period, seen from the workbook's own. */
  period({ ledger, choice }: ReportBasis, argument: unknown): Period | CellError {
    const view = (): PeriodView => ({ period: choice.period, yearStartsIn: ledger.yearStartsIn });
    return this.#once(this.#periods, cellGiven(argument), () => functionPeriod(argument, view()));
  }

  /** The ledger of one insats; null is all of it. */
  ledgerOf({ ledger }: ReportBasis, object: number | null): Ledger {
    return object === null ? ledger : this.#once(this.#objects, object, () => ledgerOfObject(ledger, object));
  }

  /** Works something out once for this state of the workbook; the key is a name of its own, or the very object it is made of. */
  once<T>(key: unknown, work: () => T): T {
    return this.#once(this.#kept as Map<unknown, T>, key, work);
  }

  #once<K, T>(kept: Map<K, T>, key: K, work: () => T): T {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = work();
    kept.set(key, made);
    return made;
  }
}
